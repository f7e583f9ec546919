import type { EndKind } from '../sim/event'
import type { RoleDef } from '../sim/scene'
import { NAMED_RIGHT } from './rules'
import type { HazardVerdict } from './types'

/** Ends that the trainee decided on. */
const OWN: readonly EndKind[] = ['signed-off', 'evacuated', 'refused']

/** Ends by what befell the trainee: each is its own reason. */
const BEFELL: readonly EndKind[] = ['incapacitated', 'fell', 'arrested', 'struck', 'crashed']

export const isOwnDecision = (ended: EndKind): boolean => OWN.includes(ended)

/** S26: does the share of marks that bear the right type reach what a pass asks? Who marks nothing names nothing wrong. */
function isNamedRight(hazards: readonly HazardVerdict[]): boolean {
  const marked = hazards.filter((h) => h.markedAt >= 0)
  const right = marked.filter((h) => h.markedAs === h.class)
  return right.length * NAMED_RIGHT.of >= marked.length * NAMED_RIGHT.least
}

/** S26: why the run is not passed, worst first; empty when it is. */
export function reasonsAgainst(
  role: RoleDef,
  ended: EndKind,
  unsafe: readonly string[],
  notDone: readonly string[],
  hazards: readonly HazardVerdict[],
  reportedRight: boolean,
  score: number,
): string[] {
  const reasons: string[] = []
  if (!isOwnDecision(ended)) reasons.push(BEFELL.includes(ended) ? ended : 'ended')
  if (unsafe.length > 0) reasons.push('unsafe')
  for (const duty of role.pass.duties) if (notDone.includes(duty)) reasons.push(`duty:${duty}`)
  if (!isNamedRight(hazards)) reasons.push('naming')
  if (!reportedRight) reasons.push('reporting')
  if (score < role.pass.score) reasons.push('score')
  return reasons
}
