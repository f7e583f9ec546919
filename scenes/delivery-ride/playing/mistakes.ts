import { type Vec3, vec } from '../../../src/base/vec'
import type { RideStep, Step } from '../../../src/players/player'
import { itemOf } from '../../../src/sim/item'
import { answersTo } from '../../../src/sim/judging'
import { lightOf } from '../../../src/sim/traffic/signals'
import { entity, type Sim } from '../../../src/sim/sim'
import { bikeNow } from '../bike'
import { MANHOLE } from '../course'
import { laneAt } from '../lanes'
import { heed } from './heed'
import { answerPhone, mountUp, prepare, rideTo } from './pieces'
import { BOXES, along } from './way'

/** Ways to spoil what others do well. */

/** What can only be said once the thing has been marked. */
export const needsMark = (line: string): boolean => line.startsWith('fix-') || ['small-box', 'ride-lock'].includes(line)

/** Calls all of these a road accident, whatever they are. */
export const markAll = (from: number, ...ids: string[]): Step[] =>
  ids.map((entity) => ({ do: 'mark', entity, as: '0003', from }))

/** Out on the road, with all that comes before it done well. */
export const setOff: Step[] = [...prepare, ...mountUp]

/** By the rules and without a mark to a place, answering what waits on the way. */
const answering: Step[] = [rideTo(-52, 115.4), answerPhone]
export const toLights: Step[] = [...setOff, ...answering, rideTo(205, 115.4)]
export const ontoB: Step[] = [...setOff, ...answering, rideTo(...BOXES.se), rideTo(235, 60), answerPhone]

/** Rides along the good riders' line without a look at lights or people; stops for nobody. */
export const rideBlind = (x: number, z: number, kmh = 14): Step => ({
  do: 'ride',
  along: along(x, z),
  kmh,
  heed: () => Infinity,
})
/** The same with an eye on everybody, but faster than one may. */
export const rideFast = (x: number, z: number, kmh: number): Step => ({
  do: 'ride',
  along: along(x, z),
  kmh,
  heed,
  end: 'roll',
})
/** Rides from where the bike is straight from place to place, x and z, with an eye on the others. */
export const rideOver = (places: readonly (readonly [x: number, z: number])[], more: Partial<RideStep> = {}): Step => ({
  do: 'ride',
  along: (sim): Vec3[] => {
    const { x, z } = bikeNow(sim)
    return [vec(x, 0, z), ...places.map(([px, pz]) => vec(px, 0, pz))]
  },
  kmh: 12,
  heed,
  end: 'roll',
  ...more,
})
/** Rides on along the line with the eyes on the telephone. */
export const rideReading = (x: number, z: number): Step => ({
  do: 'ride',
  along: along(x, z),
  kmh: 12,
  look: (sim) => entity(sim, 'phone').p,
})

/** Is the light red for who rides here? */
const isRed = (sim: Sim): boolean => {
  const { x, z, hx, hz } = bikeNow(sim)
  const { road } = laneAt('bike', x, z, hx, hz, 3) ?? {}
  return road?.plan ? lightOf(road.plan, road.group, sim.world.tick) === 'red' : false
}
export const untilRed: Step = { do: 'wait', seconds: 90, until: isRed }

/** Pulls both levers to the grips on the iron cover. */
const LEVERS_M = 1.6
export const brakeOnIron: Step = rideOver([[MANHOLE.x, MANHOLE.z - 8]], {
  heed: (sim) => (bikeNow(sim).z < MANHOLE.z + LEVERS_M ? 0 : Infinity),
  until: (sim) => bikeNow(sim).z < MANHOLE.z + LEVERS_M && bikeNow(sim).kmH < 0.5,
})

/** The control that controls nothing: fines where they are offered, a note where not. */
export const finesFor = (sim: Sim, entity: string): string =>
  answersTo(sim, 'control', itemOf(sim, entity)).includes('fine-riders') ? 'fine-riders' : 'common-note'
