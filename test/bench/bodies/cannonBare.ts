// the one other place that knows the library: it is measured here as it comes, to say why nobody else may use it
// oxlint-disable-next-line muster/cannon
import { Body, Box, DistanceConstraint, Material, Plane, Sphere, Vec3, World } from 'cannon-es'
import { GRAVITY } from '../../../src/base/gravity'
import { DT } from '../../../src/base/time'
import { quat } from '../../../src/base/quat'
import { type BodySpec, type Engine, FRICTION } from './engine'

const made = ({ ball, half, p, q = quat(0, 0, 0, 1), v, massKg }: BodySpec, material: Material): Body => {
  const shape = half ? new Box(new Vec3(half.x, half.y, half.z)) : new Sphere(ball ?? 0)
  const body = new Body({ mass: massKg, material, shape, linearDamping: 0, angularDamping: 0 })
  body.position.set(p.x, p.y, p.z)
  body.quaternion.set(q.x, q.y, q.z, q.w)
  if (v) body.velocity.set(v.x, v.y, v.z)
  body.aabbNeedsUpdate = true
  return body
}

/** cannon-es with the settings that it comes with, but for its damping, which differs between engines of JavaScript. */
export const cannonBare: Engine = {
  name: 'cannonBare',
  settings: 'one step a tick, default solver, no damping, never asleep',
  start({ bodies, wall, restitution }) {
    const material = new Material({ friction: FRICTION, restitution })
    const world = new World({ gravity: new Vec3(0, -GRAVITY, 0) })
    const floor = new Body({ mass: 0, material, shape: new Plane() })
    floor.quaternion.set(-Math.SQRT1_2, 0, 0, Math.SQRT1_2)
    world.addBody(floor)
    if (wall) world.addBody(made({ ...wall, massKg: 0 }, material))
    const list = bodies.map((spec) => made(spec, material))
    for (const body of list) world.addBody(body)
    return {
      tick: () => world.step(DT),
      place: (i) => list[i]?.position ?? new Vec3(),
      awake: () => list.length,
    }
  },
  pendulum() {
    const world = new World({ gravity: new Vec3(0, -GRAVITY, 0) })
    const hook = new Body({ mass: 0 })
    const load = new Body({ mass: 1, shape: new Sphere(0.05), linearDamping: 0, angularDamping: 0 })
    load.position.set(1, 0, 0)
    for (const body of [hook, load]) world.addBody(body)
    world.addConstraint(new DistanceConstraint(hook, load, 1))
    return () => {
      world.step(DT)
      return (load.velocity.lengthSquared() / 2 + GRAVITY * (load.position.y + 1)) / GRAVITY
    }
  },
}
