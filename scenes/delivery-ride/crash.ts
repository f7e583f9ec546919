import type { Sim } from '../../src/sim/sim'

/** What befell the colleague: he ran a red light, slid in the wet, was squeezed by a lorry, hit by a taxi that turned, or fell asleep. */
export const CRASH = { 'red-light': 1, slid: 2, lorry: 3, taxi: 4, asleep: 5 } as const
export type Crash = keyof typeof CRASH

/** What befell him in this form. */
export function crashOf(sim: Sim): Crash {
  const n = sim.world.form.numbers.crash
  return (Object.keys(CRASH) as Crash[]).find((kind) => CRASH[kind] === n) ?? 'slid'
}
/** Was somebody else in it, who stands beside him? */
export const hasOther = (sim: Sim): boolean => !['slid', 'asleep'].includes(crashOf(sim))

export const isWet = (sim: Sim): boolean => sim.world.form.numbers.wet === 1
export const isHome = (sim: Sim): boolean => sim.world.form.numbers.home === 1
export const isLongShift = (sim: Sim): boolean => sim.world.form.numbers.longShift === 1
