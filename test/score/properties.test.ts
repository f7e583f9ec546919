import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RunEvent } from '../../src/sim/event'
import type { SceneDef } from '../../src/sim/scene'
import { RULES } from '../../src/score/rules'
import { scoreRun } from '../../src/score/score'
import type { Verdict } from '../../src/score/types'
import {
  at,
  controlled,
  decoy,
  done,
  ended,
  exposed,
  hazard,
  judge,
  marked,
  missed,
  noticed,
  opened,
  reported,
  RUN_TICKS,
  scene,
  stray,
  unmarked,
  unsafe,
  worked,
} from './fixtures'

const CLASSES = ['0026', '0016', '0002'] as const
const RANKS = [1, 2, 3, 4, 5] as const
const weight = fc.integer({ min: 1, max: 6 })

/** A scene with 1 to 6 hazards (some of which appear later), decoys, and the fixture's duties. */
const scenes: fc.Arbitrary<SceneDef> = fc
  .record({
    hazards: fc.array(
      fc.record({ weight, class: fc.constantFrom(...CLASSES), late: fc.boolean(), ranks: fc.subarray([...RANKS]) }),
      { minLength: 1, maxLength: 6 },
    ),
    decoys: fc.array(weight, { minLength: 1, maxLength: 4 }),
    dutyWeights: fc.tuple(weight, weight, weight, weight),
  })
  .map(({ hazards, decoys, dutyWeights }) => {
    const base = scene()
    return {
      ...base,
      hazards: hazards.map((h, i) =>
        hazard(`h${i}`, {
          weight: h.weight,
          class: h.class,
          controls: h.ranks.map((rank) => ({ id: `c${rank}`, rank, done: () => false })),
          ...(h.late ? { perceivable: () => false } : {}),
        }),
      ),
      decoys: decoys.map((w, i) => decoy(`d${i}`, w)),
      duties: base.duties.map((d, i) => ({ ...d, weight: dutyWeights[i] ?? 1 })),
    }
  })

const tick = fc.integer({ min: 6, max: RUN_TICKS - 1 })

/** Any run in that scene: marks, controls, duties, exposure, report, in any order of time. */
function runs(of: SceneDef): fc.Arbitrary<RunEvent[]> {
  const hazards = of.hazards.map((h) => h.id)
  const items = [...hazards, ...of.decoys.map((d) => d.id)]
  const one = fc.oneof(
    fc.tuple(fc.constantFrom(...items), tick).map(([i, t]) => noticed(i, t)),
    fc.tuple(fc.constantFrom(...items), fc.constantFrom(...CLASSES), tick).map(([i, c, t]) => marked(i, c, t)),
    fc.tuple(fc.constantFrom(...items), tick).map(([i, t]) => unmarked(i, t)),
    fc.tuple(fc.constantFrom('kerb', 'lamp', 'pipe'), tick).map(([i, t]) => stray(i, t)),
    fc.tuple(fc.constantFrom(...hazards), fc.constantFrom(...RANKS), tick).map(([h, r, t]) => controlled(h, r, t)),
    fc.tuple(fc.constantFrom(...hazards), tick).map(([h, t]) => at(t, { type: 'perceivable', hazard: h })),
    fc.tuple(fc.constantFrom('keys', 'clamp', 'stop', 'out'), tick).map(([d, t]) => opened(d, t)),
    fc
      .tuple(fc.constantFrom('keys', 'clamp', 'stop', 'out'), tick, fc.subarray(['keys', 'clamp']))
      .map(([d, t, early]) => done(d, t, early)),
    fc.tuple(fc.constantFrom('keys', 'clamp', 'stop', 'out'), tick).map(([d, t]) => missed(d, t)),
    tick.map((t) => worked('estop', t)),
    fc
      .tuple(fc.constantFrom('aegl1Share', 'aegl2Share', 'lethality'), fc.double({ min: 0, max: 2, noNaN: true }), tick)
      .map(([l, v, t]) => exposed(l, v, t)),
    tick.map((t) => unsafe('back-in', t)),
    fc.tuple(fc.constantFrom('ammonia', 'steam'), fc.constantFrom('east', 'west')).map(([a, b]) => reported(a, b)),
  )
  const end = fc.constantFrom(ended(), ended('refused'), ended('signed-off'), ended('timeout'), ended('incapacitated'))
  return fc
    .tuple(fc.array(one, { maxLength: 40 }), end)
    .map(([events, last]) => [...events, last].sort((a, b) => a.tick - b.tick))
}

const sceneAndRun = scenes.chain((s) => fc.tuple(fc.constant(s), runs(s)))
const isMark = (e: RunEvent): boolean => e.type === 'marked' || e.type === 'unmarked'
const owedFrom = (of: SceneDef, events: readonly RunEvent[], id: string): number => {
  if (!of.hazards.find((h) => h.id === id)?.perceivable) return 0
  return events.find((e) => e.type === 'perceivable' && e.hazard === id)?.tick ?? Infinity
}
/** A right mark on every hazard that is ever owed, after all else. */
const rightMarks = (of: SceneDef, events: readonly RunEvent[]): RunEvent[] =>
  of.hazards.filter((h) => owedFrom(of, events, h.id) < Infinity).map((h) => marked(h.id, h.class, RUN_TICKS))
const tenths = (v: Verdict): number => Math.round(v.score * 10)

describe('any run', () => {
  it('scores 0 to 100 in tenths, and the losses add up to the rest (S2)', () => {
    fc.assert(
      fc.property(sceneAndRun, ([s, events]) => {
        const v = judge(events, s)
        expect(v.score).toBeGreaterThanOrEqual(0)
        expect(v.score).toBeLessThanOrEqual(100)
        expect(Number.isInteger(Math.round(v.score * 1e9) / 1e8)).toBe(true)
        const lost = v.losses.reduce((sum, l) => sum + Math.round(l.points * 10), 0)
        expect(lost).toBe(1000 - tenths(v))
        for (const l of v.losses) {
          expect(l.points).toBeGreaterThanOrEqual(0)
          if (l.event >= 0) expect(events[l.event]?.tick).toBe(l.tick)
        }
        expect(v.rules).toBe(RULES)
      }),
      { numRuns: 400 },
    )
  })

  it('never passes with an unsafe act (S25)', () => {
    fc.assert(
      fc.property(sceneAndRun, tick, ([s, events], t) => {
        const v = judge([...events, unsafe('back-in', t)], s)
        expect(v.passed).toBe(false)
        expect(tenths(v)).toBe(tenths(judge(events, s)))
      }),
    )
  })

  it('does not care in which order the scene lists its hazards, decoys and duties (S2)', () => {
    const shuffled = sceneAndRun.chain(([s, events]) =>
      fc.record({
        s: fc.constant(s),
        events: fc.constant(events),
        hazards: fc.shuffledSubarray(s.hazards, { minLength: s.hazards.length }),
        decoys: fc.shuffledSubarray(s.decoys, { minLength: s.decoys.length }),
        duties: fc.shuffledSubarray(s.duties, { minLength: s.duties.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ s, events, ...lists }) => {
        const a = judge(events, s)
        const b = judge(events, { ...s, ...lists })
        expect(b.score).toBe(a.score)
        expect(b.losses).toEqual(a.losses)
        expect(b.competencies).toEqual(a.competencies)
        expect(b.detection).toEqual(a.detection)
      }),
    )
  })

  it('does not care in which order events of different items stand at one tick (S28)', () => {
    const swapped = sceneAndRun.chain(([s]) => {
      const oneTick = fc.constantFrom(600, 1200)
      const each = s.hazards.map((h) =>
        fc.oneof(
          oneTick.map((t) => [marked(h.id, h.class, t)]),
          oneTick.map((t) => [controlled(h.id, 3, t)]),
          oneTick.map((t) => [noticed(h.id, t)]),
        ),
      )
      const alarms = s.decoys.map((d) => oneTick.map((t) => [marked(d.id, '0026', t)]))
      const others = [
        stray('kerb', 600),
        stray('lamp', 600),
        unsafe('back-in', 1200),
        opened('stop', 1200),
        opened('keys', 600),
      ]
      return fc
        .tuple(...each, ...alarms)
        .map((lists) => [...lists.flat(), ...others])
        .chain((list) =>
          fc.tuple(fc.constant(s), fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        )
    })
    const nameless = (v: Verdict) => ({ ...v, losses: v.losses.map((l) => ({ ...l, event: 0 })) })
    fc.assert(
      fc.property(swapped, ([s, a, b]) => {
        expect(nameless(judge([...b, ended()], s))).toEqual(nameless(judge([...a, ended()], s)))
      }),
    )
  })
})

describe('marks', () => {
  it('adding a right mark never lowers the score (S6)', () => {
    fc.assert(
      fc.property(sceneAndRun, fc.nat(), ([s, events], n) => {
        const marks = rightMarks(s, events)
        const one = marks[n % Math.max(1, marks.length)]
        if (one) expect(tenths(judge([...events, one], s))).toBeGreaterThanOrEqual(tenths(judge(events, s)))
      }),
      { numRuns: 400 },
    )
  })

  it('marking everything never beats marking right (S10)', () => {
    fc.assert(
      fc.property(sceneAndRun, fc.array(fc.constantFrom('kerb', 'lamp', 'pipe')), ([s, any], things) => {
        const events = any.filter((e) => !isMark(e))
        const right = [...events, ...rightMarks(s, events)]
        const everything = [
          ...right,
          ...s.decoys.map((d) => marked(d.id, '0026', RUN_TICKS)),
          ...things.map((t) => stray(t)),
        ]
        expect(tenths(judge(everything, s))).toBeLessThanOrEqual(tenths(judge(right, s)))
      }),
      { numRuns: 400 },
    )
  })

  it('marking everything gives back all that marking has earned (S10)', () => {
    fc.assert(
      fc.property(sceneAndRun, ([s, any]) => {
        // Noticed all the same and not a turn avoided, so that marks are all that differs.
        const events = [
          ...any.filter((e) => !isMark(e) && e.type !== 'ended'),
          ...s.hazards.map((h) => noticed(h.id)),
          ended('timeout'),
        ]
        const everything = [
          ...events,
          ...rightMarks(s, events),
          ...s.decoys.map((d) => marked(d.id, '0026', RUN_TICKS)),
        ]
        expect(tenths(judge(everything, s))).toBe(tenths(judge(events, s)))
      }),
      { numRuns: 400 },
    )
  })

  it('a mark before the hazard can be perceived earns nothing and is a false alarm (S9, S12)', () => {
    fc.assert(
      fc.property(
        sceneAndRun,
        fc.integer({ min: 600, max: 5000 }),
        fc.integer({ min: 1, max: 599 }),
        ([s, any], from, before) => {
          const late = { ...s, hazards: s.hazards.map((h) => ({ ...h, perceivable: () => false })) }
          const events = [
            ...any.filter((e) => !isMark(e) && e.type !== 'perceivable'),
            ...s.hazards.map((h) => at(from, { type: 'perceivable', hazard: h.id })),
          ]
          const early = judge([...events, ...s.hazards.map((h) => marked(h.id, h.class, from - before))], late)
          expect(tenths(early)).toBeLessThanOrEqual(tenths(judge(events, late)))
          expect(early.detection.hits).toBe(0)
          expect(early.losses.filter((l) => l.rule === 'S12')).toHaveLength(s.hazards.length)
        },
      ),
    )
  })

  it('from the first tick at which it can be perceived, a mark is worth the same whenever it is made (S9)', () => {
    fc.assert(
      fc.property(sceneAndRun, fc.integer({ min: 0, max: 4000 }), ([s, any], later) => {
        const events = any.filter((e) => !isMark(e))
        const marksAt = (shift: number): RunEvent[] =>
          s.hazards.flatMap((h) => {
            const from = owedFrom(s, events, h.id)
            return from < Infinity ? [marked(h.id, h.class, from + shift)] : []
          })
        expect(tenths(judge([...events, ...marksAt(0)], s))).toBe(tenths(judge([...events, ...marksAt(later)], s)))
      }),
    )
  })
})

describe('timed duties', () => {
  /** The stop is owed from `open` and pressed at these ticks; the run calls it done at the first, once it is owed. */
  const stopAt = (s: SceneDef, events: readonly RunEvent[], open: number, ...when: number[]): Verdict =>
    judge(
      [
        ...events,
        opened('stop', open),
        ...when.map((tick) => worked('estop', tick)),
        done('stop', Math.max(open, Math.min(...when))),
      ],
      s,
    )
  const others = (events: readonly RunEvent[]): RunEvent[] =>
    events.filter((e) => !('duty' in e && e.duty === 'stop') && e.type !== 'operated')

  it('from the first tick at which it is owed, earlier never scores less (S16)', () => {
    const after = fc.integer({ min: 0, max: 900 })
    fc.assert(
      fc.property(sceneAndRun, tick, after, after, ([s, any], open, a, b) => {
        const events = others(any)
        const [sooner, later] = [Math.min(a, b), Math.max(a, b)]
        expect(tenths(stopAt(s, events, open, open + sooner))).toBeGreaterThanOrEqual(
          tenths(stopAt(s, events, open, open + later)),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('before that, it is a false alarm and never better than any answer in time (S18)', () => {
    fc.assert(
      fc.property(
        sceneAndRun,
        fc.integer({ min: 100, max: RUN_TICKS - 1 }),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 0, max: 600 }),
        ([s, any], open, before, after) => {
          const events = others(any)
          const early = stopAt(s, events, open, open - before)
          expect(tenths(early)).toBeLessThanOrEqual(tenths(stopAt(s, events, open, open + after)))
          expect(early.losses.some((l) => l.rule === 'S18')).toBe(true)
          expect(early.duties.find((d) => d.id === 'stop')?.credit).toBe(0)
          // and pressed once more in time it is worth what that press is worth, less the false alarm
          const twice = stopAt(s, events, open, open - before, open + after)
          expect(tenths(twice)).toBeLessThanOrEqual(tenths(stopAt(s, events, open, open + after)))
        },
      ),
    )
  })

  it('preventing the turn is never worth less than the best answer to it (S19)', () => {
    fc.assert(
      fc.property(sceneAndRun, fc.integer({ min: 2400, max: 4000 }), ([s, any], open) => {
        const routine = any.filter(
          (e) =>
            !('duty' in e && (e.duty === 'stop' || e.duty === 'out')) &&
            !['operated', 'ended', 'reported', 'exposed', 'unsafe', 'marked', 'unmarked'].includes(e.type),
        )
        // By inspection: something was found and called by its name.
        fc.pre(rightMarks(s, routine).length > 0)
        const base = [...routine, ...rightMarks(s, routine), ended('refused')]
        const answered = judge(
          [
            ...base,
            opened('stop', open),
            opened('out', open),
            worked('estop', open + 60),
            done('stop', open + 60),
            done('out', open + 120),
            reported('ammonia', 'west'),
          ],
          s,
        )
        expect(tenths(judge(base, s))).toBeGreaterThanOrEqual(tenths(answered))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a form', () => {
  it('counts only its own hazards and decoys; marks on the others are on neither (S11)', () => {
    fc.assert(
      fc.property(sceneAndRun, ([s, events]) => {
        const form = { id: 'b', hazards: s.hazards.slice(1).map((h) => h.id), decoys: [], numbers: {} }
        const v = scoreRun(s, 'worker', form, events, RUN_TICKS)
        expect(v.hazards.map((h) => h.id)).toEqual(form.hazards)
        expect(v.detection.falseAlarms + v.detection.correctRejections).toBe(0)
        expect(v.decoysMarked).toEqual([])
      }),
    )
  })
})
