import { EXPOSURES, LIKELIHOODS, danger, riskLevel } from '../../content/lec'
import type { Judgement } from '../sim/event'
import { bestChoice, choicesOf, riskOf } from '../sim/judging'
import type { HazardDef } from '../sim/scene'
import type { Marks } from './marks'
import { LEVEL_BESIDE, controlByStep } from './rules'
import type { RiskVerdict } from './types'

type Risk = Pick<Judgement, 'l' | 'e' | 'c'>

const scoreOf = ({ l, e, c }: Risk): number => danger(l, e, c)
const levelOf = (risk: Risk): number => riskLevel(scoreOf(risk)).level

/** What is right: the scene's L, E and C, and the best control, of equal ones the first (S32). */
function rightOf(def: HazardDef): Judgement {
  const { l, e, c } = riskOf(def)
  return { l, e, c, control: bestChoice(def) }
}

/** How many steps of their table two values lie apart. */
const apart = <T>(table: readonly T[], a: T, b: T): number => Math.abs(table.indexOf(a) - table.indexOf(b))

/** S30: percent of the share of the level. */
function levelPercent(said: Risk, right: Risk): number {
  const steps = apart(LIKELIHOODS, said.l, right.l) + apart(EXPOSURES, said.e, right.e)
  const off = Math.abs(levelOf(said) - levelOf(right))
  if (off === 0 || (said.c === right.c && steps <= 1)) return 100
  return off === 1 ? LEVEL_BESIDE : 0
}

/** S32: percent of the share of control. */
function controlPercent(def: HazardDef, said: string, best: string): number {
  const rankOf = (id: string): number => choicesOf(def).find((c) => c.id === id)?.rank ?? 0
  if (rankOf(said) === 0) return 0
  return controlByStep(rankOf(said) - rankOf(best))
}

interface Finding {
  said: Judgement
  right: Judgement
}

/** S31: percent of the share of order, by all hazards that bear a mark that counts, this one among them. */
function orderPercent(own: Finding, all: readonly Finding[]): number {
  const pairs = all.filter((o) => o !== own)
  const inOrder = pairs.filter((o) => {
    const right = Math.sign(scoreOf(own.right) - scoreOf(o.right))
    return right === 0 || Math.sign(scoreOf(own.said) - scoreOf(o.said)) === right
  })
  return pairs.length === 0 ? 100 : Math.floor((100 * inOrder.length) / pairs.length)
}

/** S29 to S32 for each of the owed hazards, by id. `marks` are those that count. */
export function judgeRisks(owed: readonly HazardDef[], marks: Marks): Map<string, RiskVerdict> {
  const findings = new Map<string, Finding>()
  for (const def of owed) {
    const said = marks.hazards.get(def.id)?.event.judged
    if (said) findings.set(def.id, { said, right: rightOf(def) })
  }
  const all = [...findings.values()]
  const verdict = (def: HazardDef): RiskVerdict => {
    const own = findings.get(def.id)
    if (!own) return { said: null, right: rightOf(def), level: 0, order: 0, control: 0 }
    const { said, right } = own
    return {
      said: { ...said },
      right,
      level: levelPercent(said, right),
      order: orderPercent(own, all),
      control: controlPercent(def, said.control, right.control),
    }
  }
  return new Map(owed.map((def) => [def.id, verdict(def)]))
}
