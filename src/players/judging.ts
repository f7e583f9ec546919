import type { Judgement } from '../sim/event'
import { itemOf } from '../sim/item'
import { answersTo, bestChoice, choicesOf, riskOf } from '../sim/judging'
import type { Sim } from '../sim/sim'

/** What is said of something that no scene calls a danger: possible, weekly, hospital. Chosen: the middle of each table. */
const MIDDLING = { l: 3, e: 3, c: 7 } as const

/** What somebody says who judges the entity rightly, but for what is given; the best control, the first of those as good. */
export function judgementFor(sim: Sim, entity: string, but: Partial<Judgement> = {}): Judgement {
  const item = itemOf(sim, entity)
  const hazard = sim.scene.hazards.find((h) => h.id === item)
  if (!hazard) return { ...MIDDLING, control: answersTo(sim, 'control', item)[0] ?? '', ...but }
  const { l, e, c } = riskOf(hazard)
  return { l, e, c, control: bestChoice(hazard), ...but }
}

/** The control of the highest rank number that is offered against the hazard the entity stands for: gear, where gear is. */
export function leastControl(sim: Sim, entity: string): string | undefined {
  const hazard = sim.scene.hazards.find((h) => h.id === itemOf(sim, entity))
  return hazard && choicesOf(hazard).reduce((a, b) => (b.rank > a.rank ? b : a)).id
}
