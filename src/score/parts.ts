import { shareOut } from './points'
import { PARTS, THOUSANDTHS } from './rules'

export type PartName = keyof typeof PARTS

/**
 * S1: thousandths of each part; what is not owed goes to hazards and duties in their ratio, as far as these
 * are owed, else to exposure.
 */
export function allotParts(owed: Record<Exclude<PartName, 'exposure'>, boolean>): Record<PartName, number> {
  const out: Record<PartName, number> = { hazards: 0, duties: 0, report: 0, exposure: PARTS.exposure * THOUSANDTHS }
  let left = 0
  for (const name of ['hazards', 'duties', 'report'] as const) {
    if (owed[name]) out[name] = PARTS[name] * THOUSANDTHS
    else left += PARTS[name] * THOUSANDTHS
  }
  const heirs = new Map<string, number>(
    (['hazards', 'duties'] as const).filter((n) => owed[n]).map((n) => [n, PARTS[n]]),
  )
  if (heirs.size === 0) {
    out.exposure += left
    return out
  }
  for (const [name, points] of shareOut(left, heirs)) out[name as PartName] += points
  return out
}
