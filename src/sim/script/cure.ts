import { bestChoice } from '../judging'
import type { Sim } from '../sim'

/** From this consequence on somebody dies of it (content/lec.ts). */
const DEADLY = 15

/**
 * Do the orders cure? Of the findings that can kill, more than half have the best control that is offered.
 * Talks and gear for everything leave the danger where it is. More than half is chosen: one may differ here and there.
 */
export function ordersCure({ scene, world }: Sim): boolean {
  const deadly = scene.hazards.filter((h) => (h.risk?.c ?? 0) >= DEADLY && world.form.hazards.includes(h.id))
  const cured = deadly.filter((h) => world.marks.some((m) => m.item === h.id && m.judged?.control === bestChoice(h)))
  return cured.length * 2 > deadly.length
}
