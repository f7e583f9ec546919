import type { EndKind } from '../sim/event'
import type { RoleDef } from '../sim/scene'

/** Ends that the trainee decided on. */
const OWN: readonly EndKind[] = ['signed-off', 'evacuated', 'refused']

export const isOwnDecision = (ended: EndKind): boolean => OWN.includes(ended)

/** S26: why the run is not passed, worst first; empty when it is. */
export function reasonsAgainst(
  role: RoleDef,
  ended: EndKind,
  unsafe: readonly string[],
  notDone: readonly string[],
  score: number,
): string[] {
  const reasons: string[] = []
  if (!isOwnDecision(ended)) reasons.push(ended === 'incapacitated' ? 'incapacitated' : 'ended')
  if (unsafe.length > 0) reasons.push('unsafe')
  for (const duty of role.pass.duties) if (notDone.includes(duty)) reasons.push(`duty:${duty}`)
  if (score < role.pass.score) reasons.push('score')
  return reasons
}
