import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONSEQUENCES, EXPOSURES, LIKELIHOODS } from '../../content/lec'
import type { Judgement, RunEvent } from '../../src/sim/event'
import type { ControlChoice, HazardDef, RiskDef, SceneDef } from '../../src/sim/scene'
import type { Verdict } from '../../src/score/types'
import {
  at,
  controlled,
  decoy,
  ended,
  hazard,
  judge,
  lostBy,
  marked,
  noticed,
  RUN_TICKS,
  scene,
  unmarked,
} from './fixtures'

const CHOICES: readonly ControlChoice[] = [
  { id: 'note', rank: 0 },
  { id: 'gear', rank: 5 },
  { id: 'rule', rank: 4 },
  { id: 'cover', rank: 3 },
  { id: 'swap', rank: 2 },
]

/** A scene whose only role judges, without duties: three hazards, as in example E of SPEC.md, and two decoys. */
function judged(hazards: HazardDef[], decoys = [decoy('frost'), decoy('steam')]): SceneDef {
  const base = scene({ duties: [], hazards, decoys })
  return { ...base, roles: base.roles.map((r) => ({ ...r, judges: true, pass: { score: 70, duties: [] } })) }
}
const risk = (l: RiskDef['l'], e: RiskDef['e'], c: RiskDef['c'], choices = CHOICES): { risk: RiskDef } => ({
  risk: { l, e, c, choices },
})
const site = judged([hazard('hole', risk(6, 6, 15)), hazard('sling', risk(3, 6, 15)), hazard('strap', risk(3, 6, 1))])

/** A mark with what is right, but for what is given. */
function finding(of: SceneDef, id: string, but: Partial<Judgement> = {}, tick = 200): RunEvent {
  const def = of.hazards.find((h) => h.id === id)
  if (!def?.risk) throw new Error(`no risk of '${id}'`)
  const { l, e, c, choices = [] } = def.risk
  const best = choices.filter((x) => x.rank > 0).sort((a, b) => a.rank - b.rank)[0]?.id ?? ''
  const said: Judgement = { l, e, c, control: best, ...but }
  return { ...marked(id, def.class, tick), judged: said } as RunEvent
}
const all = (but: Partial<Judgement> = {}): RunEvent[] => site.hazards.map((h) => finding(site, h.id, but))
const judgeSite = (events: RunEvent[]): Verdict => judge([...events, ended('signed-off')], site)
const riskOf = (v: Verdict, id: string) => v.hazards.find((h) => h.id === id)?.risk
/** What the hazards part is worth in this scene: nothing else is owed but exposure. */
const PART = 90

describe('S29 roles that judge', () => {
  it('a manager who judges well has everything', () => {
    const v = judgeSite(all())
    expect([v.score, v.losses, v.passed]).toEqual([100, [], true])
    expect(v.competencies).toEqual({ recognise: 100, judge: 100 })
    expect(riskOf(v, 'hole')).toEqual({
      said: { l: 6, e: 6, c: 15, control: 'swap' },
      right: { l: 6, e: 6, c: 15, control: 'swap' },
      level: 100,
      order: 100,
      control: 100,
    })
  })
  it('10 % are for noticing, 30 for marking, 20 for the level, 15 for the order, 25 for the control', () => {
    const only = judged([hazard('hole', risk(6, 6, 15))])
    const worth = (event: RunEvent) => judge([event, ended('signed-off')], only)
    expect(lostBy(worth(noticed('hole')), 'S6')).toBe(PART * 0.9)
    expect(lostBy(worth({ ...finding(only, 'hole'), class: '0016' } as RunEvent), 'S6')).toBe(PART * 0.15)
    expect(lostBy(worth(finding(only, 'hole', { l: 0.1, c: 1 })), 'S30')).toBe(PART * 0.2)
    expect(lostBy(worth(finding(only, 'hole', { control: 'note' })), 'S32')).toBe(PART * 0.25)
  })
  it('what was said stands and falls with its mark, and a later mark replaces it', () => {
    const wrong = finding(site, 'hole', { l: 0.1, c: 1, control: 'note' })
    expect(judgeSite([...all(), unmarked('hole')]).hazards[0]?.risk?.said).toBeNull()
    expect(judgeSite([wrong, ...all()]).score).toBe(100)
    expect(judgeSite([...all(), finding(site, 'hole', { control: 'note' }, 300)]).score).toBeLessThan(100)
  })
  it('a hazard without a mark loses all but the noticing by S6, once', () => {
    const v = judgeSite([noticed('strap'), finding(site, 'hole'), finding(site, 'sling')])
    expect(v.losses.map((l) => [l.rule, l.item, l.points])).toEqual([['S6', 'strap', 27]])
    expect(v.competencies).toEqual({ recognise: 75, judge: 67 })
  })
  it('what hands do counts as noticing and not as the control chosen', () => {
    const v = judgeSite([controlled('strap'), finding(site, 'hole'), finding(site, 'sling')])
    expect(v.losses.map((l) => l.rule)).toEqual(['S6'])
  })
  it('a role that does not judge has none of it', () => {
    const worker = scene({ duties: [], hazards: site.hazards, decoys: site.decoys })
    const v = judge([...all({ l: 0.1, control: 'note' }), ended('signed-off')], worker)
    expect(v.losses.map((l) => l.rule)).toEqual(['S7', 'S7', 'S7'])
    expect(v.hazards.every((h) => h.risk === undefined)).toBe(true)
    expect(v.competencies).not.toHaveProperty('judge')
  })
})

describe('S30 level', () => {
  const level = (id: string, but: Partial<Judgement>): number | undefined =>
    riskOf(judgeSite([finding(site, id, but)]), id)?.level
  it('the level of the true D earns the whole share, whichever factors it comes of', () => {
    expect(level('hole', { l: 10, e: 3 })).toBe(100)
    expect(level('strap', { l: 6, e: 10 })).toBe(100)
  })
  it('with the true C, L or E may lie one step beside, but not both, and not two', () => {
    expect(level('sling', { l: 6 })).toBe(100)
    expect(level('sling', { l: 1 })).toBe(100)
    expect(level('sling', { e: 10 })).toBe(100)
    expect(level('sling', { l: 1, e: 3 })).toBe(0)
    expect(level('sling', { l: 10, e: 10 })).toBe(50)
    expect(level('sling', { l: 0.5 })).toBe(0)
  })
  it('C of one death is not argued about: another C counts by the level that comes of it', () => {
    expect(level('sling', { c: 40 })).toBe(50)
    expect(level('sling', { c: 7 })).toBe(50)
    expect(level('sling', { c: 3 })).toBe(0)
  })
  it('names where, when and why', () => {
    const v = judgeSite([finding(site, 'hole', { c: 1 }, 240)])
    expect(v.losses.find((l) => l.rule === 'S30')).toMatchObject({
      item: 'hole',
      kind: 'hazard',
      tick: 240,
      event: 0,
      right: 'hazard.hole.risk',
    })
  })
})

describe('S31 order', () => {
  it('example E: who says 6 x 6 x 15 of everything has put nothing into order', () => {
    const v = judgeSite(all({ l: 6, e: 6, c: 15 }))
    expect(v.hazards.map((h) => [h.risk?.level, h.risk?.order])).toEqual([
      [100, 0],
      [100, 0],
      [0, 0],
    ])
    // twice the figures of the example, as the part is worth 90 here
    expect([lostBy(v, 'S30'), lostBy(v, 'S31')]).toEqual([6, 13.5])
    expect(v.score).toBe(80.5)
  })
  it('example E: what is loud and light above what is quiet and kills costs all three', () => {
    const v = judgeSite([finding(site, 'hole'), finding(site, 'sling'), finding(site, 'strap', { l: 6, e: 6, c: 15 })])
    expect(v.hazards.map((h) => h.risk?.order)).toEqual([50, 50, 0])
    expect([lostBy(v, 'S30'), lostBy(v, 'S31')]).toEqual([6, 9])
    expect(v.losses.every((l) => l.right.endsWith('.risk'))).toBe(true)
  })
  it('compares with hazards that bear a mark alone; the only one is in order', () => {
    expect(riskOf(judgeSite([finding(site, 'strap', { c: 100 })]), 'strap')?.order).toBe(100)
    expect(riskOf(judgeSite([finding(site, 'strap', { c: 100 }), finding(site, 'hole')]), 'strap')?.order).toBe(0)
  })
  it('pairs of equal true D are in order, whatever is said', () => {
    const even = judged([hazard('a', risk(3, 2, 15)), hazard('b', risk(1, 6, 15)), hazard('c', risk(6, 6, 15))])
    const v = judge([finding(even, 'a', { l: 1 }), finding(even, 'b'), finding(even, 'c'), ended('signed-off')], even)
    expect(v.hazards.map((h) => h.risk?.order)).toEqual([100, 100, 100])
  })
})

describe('S32 control chosen', () => {
  it.each([
    ['swap', 100],
    ['cover', 75],
    ['rule', 50],
    ['gear', 25],
    ['note', 0],
    ['unheard-of', 0],
  ])('%s earns %d %%', (control, percent) => {
    expect(riskOf(judgeSite([finding(site, 'hole', { control })]), 'hole')?.control).toBe(percent)
  })
  it('protective gear for everything costs three quarters of the share, and names what would have been best', () => {
    const v = judgeSite(all({ control: 'gear' }))
    expect(lostBy(v, 'S32')).toBe(16.9)
    expect(v.losses.map((l) => `${l.rule} ${l.right}`)).toEqual(site.hazards.map(() => 'S32 control.swap'))
    expect(v.competencies).toEqual({ recognise: 100, judge: 69 })
  })
  it('is of the common controls where the hazard has none of its own', () => {
    const common = judged([hazard('hole', { risk: { l: 6, e: 6, c: 15 } })])
    const v = (control: string) =>
      riskOf(judge([finding(common, 'hole', { control }), ended('signed-off')], common), 'hole')
    expect(v('common-stop')?.control).toBe(100)
    expect(v('common-guard')).toMatchObject({ control: 50, right: { control: 'common-stop' } })
    expect(v('common-note')?.control).toBe(0)
  })
})

describe('S10, S24 false alarms', () => {
  it('marking everything gives back all that marks and judging have earned', () => {
    const alarms = site.decoys.map((d) => marked(d.id, '0026'))
    const seen = site.hazards.map((h) => noticed(h.id))
    const v = judgeSite([...seen, ...all(), ...alarms])
    expect(v.score).toBe(judgeSite(seen).score)
    expect(v.competencies).toEqual({ recognise: 0, judge: 100 })
  })
  it('false alarms are taken from what recognising has earned, and say nothing of judging', () => {
    const v = judgeSite([...all(), at(200, { type: 'marked', entity: 'kerb', item: '', class: '0026' })])
    expect(v.losses.map((l) => [l.rule, l.points])).toEqual([['S11', 2]])
    expect(v.competencies).toEqual({ recognise: 94, judge: 100 })
  })
})

describe('any judging', () => {
  const values = {
    l: fc.constantFrom(...LIKELIHOODS),
    e: fc.constantFrom(...EXPOSURES),
    c: fc.constantFrom(...CONSEQUENCES),
  }
  const said: fc.Arbitrary<Judgement> = fc.record({
    ...values,
    control: fc.constantFrom(...CHOICES.map((c) => c.id)),
  })
  /** Weights as the contract of scenes has them: none more than four times another. */
  const scenes = fc
    .array(fc.record({ ...values, weight: fc.integer({ min: 1, max: 4 }) }), { minLength: 1, maxLength: 6 })
    .map((list) => judged(list.map(({ l, e, c, weight }, i) => hazard(`h${i}`, { weight, ...risk(l, e, c) }))))
  const judgings = scenes.chain((s) => fc.tuple(fc.constant(s), fc.array(said, { minLength: 6, maxLength: 6 })))
  const score = (s: SceneDef, events: RunEvent[]): number => judge([...events, ended('timeout')], s).score

  it('scores 0 to 100, and losses add up to the rest', () => {
    fc.assert(
      fc.property(judgings, ([s, list]) => {
        const v = judge([...s.hazards.map((h, i) => finding(s, h.id, list[i])), ended('timeout')], s)
        const lost = v.losses.reduce((sum, l) => sum + Math.round(l.points * 10), 0)
        expect(Math.round(v.score * 10) + lost).toBe(1000)
      }),
      { numRuns: 300 },
    )
  })
  it('is never better than judging right, and a further right mark never lowers the score', () => {
    fc.assert(
      fc.property(judgings, ([s, list]) => {
        const events = s.hazards.map((h, i) => finding(s, h.id, list[i]))
        expect(score(s, events)).toBeLessThanOrEqual(
          score(
            s,
            s.hazards.map((h) => finding(s, h.id)),
          ),
        )
        const last = s.hazards.at(-1)?.id ?? ''
        const before = events.slice(0, -1)
        expect(score(s, [...before, finding(s, last, {}, RUN_TICKS)])).toBeGreaterThanOrEqual(score(s, before))
      }),
      { numRuns: 300 },
    )
  })
  it('does not care in which order findings are marked', () => {
    fc.assert(
      fc.property(judgings, ([s, list]) => {
        const events = s.hazards.map((h, i) => finding(s, h.id, list[i]))
        expect(score(s, events.toReversed())).toBe(score(s, events))
      }),
      { numRuns: 100 },
    )
  })
})
