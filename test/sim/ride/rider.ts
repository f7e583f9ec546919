import { type Vec3, vec } from '../../../src/base/vec'
import { createBody, move } from '../../../src/players/body'
import type { Sample } from '../../../src/sim/sample'
import { getOn } from '../../../src/sim/ride/mounting'
import type { RideState } from '../../../src/sim/ride/state'
import type { Sim } from '../../../src/sim/sim'
import { step } from '../../../src/sim/step'
import { onTrack } from './track'

export interface Rider {
  sim: Sim
  bike: RideState
  /** A tick with this input of the device's stick, and whatever else of the sample. */
  push: (x: number, y: number, more?: Partial<Sample>) => void
  /** The same for so many seconds. */
  hold: (seconds: number, x: number, y: number, more?: Partial<Sample>) => void
}

/** Somebody on the bike, who has been standing for a moment; going at so many m/s. */
export function rider(speedMS = 0, sim: Sim = onTrack()): Rider {
  const body = createBody()
  const bike = sim.world.ride as RideState
  const push: Rider['push'] = (x, y, more = {}) => void step(sim, { ...move(body, sim, {}), move: { x, y }, ...more })
  push(0, 0)
  if (sim.scene.ride) getOn(sim, sim.scene.ride, bike)
  bike.ride.speedMS = speedMS
  return {
    sim,
    bike,
    push,
    hold: (seconds, x, y, more) => {
      for (let i = 0; i < Math.round(seconds * 60); i++) push(x, y, more)
    },
  }
}

/** Where the bike is. */
export const at = ({ ride }: RideState): Vec3 => vec(ride.x, 0, -ride.y)
