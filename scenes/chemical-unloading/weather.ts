import { TAU, atan2 } from '../../src/base/math'
import type { Vec3 } from '../../src/base/vec'
import { groundDistance } from '../../src/base/vec'
import { type Sim, entity } from '../../src/sim/sim'
import { turnWind, windFromDeg } from '../../src/sim/hazards/wind'
import { ASSEMBLY, ASSEMBLY_RADIUS, LEAK } from './plan'
import { once, since } from './vars'

/** A place lies downwind of the leak within this of the wind's axis: cosine of 45 degrees. */
const DOWNWIND_COS = Math.SQRT1_2

/** Does a wind that blows towards (x, z) carry the gas towards the place? */
function carriesTo(p: Vec3, x: number, z: number): boolean {
  const d = groundDistance(p, LEAK)
  return d > 0 && ((p.x - LEAK.x) * x + (p.z - LEAK.z) * z) / d > DOWNWIND_COS
}
/** Does the wind, as it will have turned, carry the gas towards the place? */
export const isDownwind = (sim: Sim, p: Vec3): boolean => carriesTo(p, sim.world.wind.goalX, sim.world.wind.goalZ)

/** Cosine between the wind's way now and the way from the leak to the place. */
export function alongWind(sim: Sim, p: Vec3): number {
  const { toX, toZ } = sim.world.wind
  const d = groundDistance(p, LEAK)
  return d > 0 ? ((p.x - LEAK.x) * toX + (p.z - LEAK.z) * toZ) / d : 1
}

export type Point = 'a' | 'b'
/** The assembly point that the gas does not go to: A where both are good, because it is the first one on the plan. */
export const rightPoint = (sim: Sim): Point => (isDownwind(sim, ASSEMBLY.a) ? 'b' : 'a')

/** The same by the wind as it blows now, which is all that one can see of it while it turns. */
export const pointByNow = (sim: Sim): Point =>
  carriesTo(ASSEMBLY.a, sim.world.wind.toX, sim.world.wind.toZ) ? 'b' : 'a'

/** The assembly point that the trainee stands at, or ''. */
export function pointOf(sim: Sim, p: Vec3 = sim.world.head.p): Point | '' {
  if (groundDistance(p, ASSEMBLY.a) < ASSEMBLY_RADIUS) return 'a'
  return groundDistance(p, ASSEMBLY.b) < ASSEMBLY_RADIUS ? 'b' : ''
}

const NAMES = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'] as const
export const WINDS: readonly string[] = NAMES
/** Where the wind blows from, as one of eight. */
export const windName = (sim: Sim): string => NAMES[Math.floor(windFromDeg(sim.world.wind) / 45 + 0.5) % 8] ?? 'north'

/** Is 'north', 'east', 'south' or 'west' the wind's quarter, or next to it? */
export const isQuarter = (sim: Sim, quarter: string): boolean => windName(sim).split('-').includes(quarter)

/** Turns windsock and flag, and after a release the wind itself. */
export function weather(sim: Sim): void {
  const { wind, form } = sim.world
  const { shiftAfterS = 40, shiftFromDeg = 90, shiftMs = 2.5, shiftOverS = 15 } = form.numbers
  if (since(sim, 'releasedAt') !== Infinity && since(sim, 'releasedAt') >= shiftAfterS && once(sim, 'shiftedAt')) {
    turnWind(wind, shiftMs, shiftFromDeg, shiftOverS)
  }
  const turn = atan2(wind.toX, wind.toZ) / TAU
  const value = turn < 0 ? turn + 1 : turn
  entity(sim, 'windsock').value = value
  entity(sim, 'local-flag').value = value
}
