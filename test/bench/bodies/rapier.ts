import RAPIER from '@dimforge/rapier3d-compat'
import { GRAVITY } from '../../../src/base/gravity'
import { DT } from '../../../src/base/time'
import { vec } from '../../../src/base/vec'
import { type BodySpec, type Engine, FRICTION } from './engine'

const DOWN = vec(0, -GRAVITY, 0)

/** Rapier as it comes, with its own sweep (continuous collision detection) for what flies. Its WebAssembly is in the package. */
export async function rapier(): Promise<Engine> {
  await RAPIER.init()
  const newWorld = (): RAPIER.World => {
    const world = new RAPIER.World(DOWN)
    world.timestep = DT
    return world
  }
  const like = ({ ball, half }: BodySpec): RAPIER.ColliderDesc =>
    half ? RAPIER.ColliderDesc.cuboid(half.x, half.y, half.z) : RAPIER.ColliderDesc.ball(ball ?? 0)
  return {
    name: 'rapier',
    settings: `${RAPIER.version()}, one step a tick, default solver, CCD, asleep by its own rule`,
    start({ bodies, wall, restitution }) {
      const world = newWorld()
      const firm = (p: BodySpec['p'], half: BodySpec['p']): void => {
        const body = world.createRigidBody(RAPIER.RigidBodyDesc.fixed().setTranslation(p.x, p.y, p.z))
        const shape = RAPIER.ColliderDesc.cuboid(half.x, half.y, half.z)
        world.createCollider(shape.setFriction(FRICTION).setRestitution(restitution), body)
      }
      firm(vec(0, -1, 0), vec(500, 1, 500))
      if (wall) firm(wall.p, wall.half)
      const list = bodies.map((spec) => {
        const { p, q, v, massKg } = spec
        const desc = RAPIER.RigidBodyDesc.dynamic().setTranslation(p.x, p.y, p.z).setCcdEnabled(true)
        if (q) desc.setRotation(q)
        if (v) desc.setLinvel(v.x, v.y, v.z)
        const body = world.createRigidBody(desc)
        world.createCollider(like(spec).setMass(massKg).setFriction(FRICTION).setRestitution(restitution), body)
        return body
      })
      return {
        tick: () => world.step(),
        place: (i) => list[i]?.translation() ?? vec(0, 0, 0),
        awake: () => list.filter((body) => !body.isSleeping()).length,
      }
    },
    pendulum() {
      const world = newWorld()
      const hook = world.createRigidBody(RAPIER.RigidBodyDesc.fixed())
      const load = world.createRigidBody(RAPIER.RigidBodyDesc.dynamic().setTranslation(1, 0, 0).setCanSleep(false))
      world.createCollider(RAPIER.ColliderDesc.ball(0.05).setMass(1), load)
      world.createImpulseJoint(RAPIER.JointData.rope(1, vec(0, 0, 0), vec(0, 0, 0)), hook, load, true)
      return () => {
        world.step()
        const v = load.linvel()
        return ((v.x * v.x + v.y * v.y + v.z * v.z) / 2 + GRAVITY * (load.translation().y + 1)) / GRAVITY
      }
    },
  }
}
