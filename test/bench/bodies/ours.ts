import { quat } from '../../../src/base/quat'
import { DT } from '../../../src/base/time'
import { vec } from '../../../src/base/vec'
import { createSuspendedLoad, stepSuspendedLoad, swingEnergy } from '../../../src/sim/hazards/suspendedLoad'
import { RESTITUTION } from '../../../src/sim/physics'
import { createPhysics } from '../../../src/sim/physics/loose'
import { balled, boxed, solid } from '../../sim/loose'
import type { Engine } from './engine'

/** Loose bodies as a run has them. Its restitution is not a choice. */
export const ours: Engine = {
  name: 'ours',
  settings: 'cannon-es in four sub-steps a tick, swept, energy with a ceiling, rest outside of its world',
  start({ bodies, wall, restitution }) {
    if (restitution !== RESTITUTION) return null
    const walls = wall ? [solid({ kind: 'box', at: vec(0, 0, 0), half: wall.half }, wall.p)] : []
    const physics = createPhysics(walls, new Set())
    const states = bodies.map(({ ball, half, p, q = quat(0, 0, 0, 1), v, massKg }, i) => {
      const { def, state } = half ? boxed(`b${i}`, half, p, massKg, q) : balled(`b${i}`, ball ?? 0, p, massKg)
      physics.drop(def, state, v)
      return state
    })
    return {
      tick: () => void physics.step(),
      place: (i) => states[i]?.p ?? vec(0, 0, 0),
      awake: () => physics.moving,
    }
  },
  pendulum() {
    const hook = vec(0, 0, 0)
    const load = createSuspendedLoad(hook, 1)
    load.p = vec(1, 0, 0)
    const first = swingEnergy(load)
    return () => {
      stepSuspendedLoad(load, hook, 1, DT)
      return swingEnergy(load) / first
    }
  },
}
