import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/score/rules'
import { scoreRun } from '../../src/score/score'
import {
  at,
  controlled,
  decoy,
  done,
  duty,
  ended,
  exposed,
  formOf,
  hazard,
  judge,
  lostBy,
  marked,
  missed,
  noticed,
  opened,
  perfect,
  reported,
  RUN_TICKS,
  scene,
  stray,
  unmarked,
  unsafe,
  worked,
} from './fixtures'
import type { RunEvent } from '../../src/sim/event'

const without = (events: RunEvent[], ...tests: ((e: RunEvent) => boolean)[]): RunEvent[] =>
  events.filter((e) => !tests.some((t) => t(e)))
const is =
  (type: RunEvent['type'], id?: string) =>
  (e: RunEvent): boolean =>
    e.type === type && (id === undefined || Object.values(e).includes(id))

describe('S1, S2 points', () => {
  it('gives 100 for everything right, and passes', () => {
    const v = judge(perfect())
    expect(v.score).toBe(100)
    expect(v.losses).toEqual([])
    expect(v.passed).toBe(true)
    expect(v.rules).toBe(RULES)
  })
  it('SPEC.md states the same version and every rule that a loss can name', () => {
    const spec = readFileSync('src/score/SPEC.md', 'utf8')
    expect(spec).toContain(`Rules version **${RULES}**`)
    for (let n = 1; n <= 32; n++) expect(spec).toContain(`**S${n} `)
  })
  it('example C: who stands still until time is up keeps the exposure part only', () => {
    const v = judge([opened('keys'), opened('clamp'), missed('keys', 6000), missed('clamp', 6000), ended('timeout')])
    expect(v.score).toBe(10)
    expect(lostBy(v, 'S15')).toBe(39.4)
    expect(v.reasons).toEqual(['ended', 'score'])
  })
  it('gives the points of duties that a role does not have to the hazards', () => {
    const s = scene({ duties: [] })
    const v = judge([noticed('big'), ended()], s)
    // Nothing owed but hazards: 45 + 35 + 10 points, of which noticing the greater one (3/4) earns a tenth.
    expect(v.score).toBe(16.8)
  })
  it('a run without any event is stopped and worth the exposure part', () => {
    const v = judge([])
    expect(v.ended).toBe('stopped')
    expect(v.score).toBe(10)
  })
  it('refuses a role that the scene does not have', () => {
    const s = scene()
    expect(() => scoreRun(s, 'king', formOf(s), [], 1)).toThrow(/no role 'king'; it has worker/)
  })
})

describe('S3 to S9 hazards', () => {
  const without2 = (...tests: ((e: RunEvent) => boolean)[]) => judge(without(perfect(), ...tests))
  it('example A: a wrong class earns half of the marking (S6), no control nothing of its share (S7)', () => {
    const v = judge([...without(perfect(), is('marked', 'small'), is('controlled', 'small')), marked('small', '0002')])
    // 2.813 and 4.5 thousandths-exact; together 7.313, so the score is 92.7 and the tenths add up to 7.3.
    expect(v.score).toBe(92.7)
    expect(lostBy(v, 'S6')).toBe(2.8)
    expect(lostBy(v, 'S7')).toBe(4.5)
    expect(v.hazards.find((h) => h.id === 'small')?.credit).toBe(0.35)
    expect(v.byClass).toEqual({
      '0002': expect.objectContaining({ hits: 0, misses: 0, falseAlarms: 1, correctRejections: 2 }),
      '0016': expect.objectContaining({ hits: 0, misses: 1, falseAlarms: 0, correctRejections: 2 }),
      '0026': expect.objectContaining({ hits: 1, misses: 0, falseAlarms: 0, correctRejections: 2 }),
    })
  })
  it('S9: what is marked or taken back after the hazard has done its harm neither earns nor costs', () => {
    const late = without(perfect(), is('marked', 'big'))
    const harmed = at(1000, { type: 'overtaken', hazard: 'big' })
    const v = judge([...late, harmed, marked('big', '0026', 1001)])
    expect(v.hazards.find((h) => h.id === 'big')).toMatchObject({ markedAt: -1 })
    expect(v.score).toBe(judge(late).score)
    expect(judge([...perfect(), harmed, unmarked('big', 1001)]).score).toBe(100)
    expect(judge([...late, harmed, marked('big', '0026', 1000)]).score).toBe(100)
  })
  it('S5: a hazard never noticed loses its whole share, in three losses at its place', () => {
    const v = without2(is('noticed', 'big'), is('marked', 'big'), is('controlled', 'big'))
    // 3.375, 16.875 and 13.5: 33.75 in all, so the score is 66.25, halves up 66.3, and 33.7 is shared out.
    expect([lostBy(v, 'S5'), lostBy(v, 'S6'), lostBy(v, 'S7')]).toEqual([3.4, 16.8, 13.5])
    expect(v.score).toBe(66.3)
    expect(v.losses.every((l) => l.right === 'hazard.big.right' && l.event === -1 && l.tick === RUN_TICKS)).toBe(true)
  })
  it('S5: who marks or controls has noticed', () => {
    expect(without2(is('noticed')).score).toBe(100)
    expect(lostBy(without2(is('noticed'), is('marked')), 'S5')).toBe(0)
  })
  it('S7: a lesser control earns less by each rank, the best one done counts', () => {
    const s = scene({
      hazards: [
        hazard('big', {
          controls: [
            { id: 'a', rank: 1, done: () => false },
            { id: 'b', rank: 5, done: () => false },
          ],
        }),
      ],
    })
    const lost = (...ranks: (1 | 2 | 3 | 4 | 5)[]) =>
      lostBy(judge([...without(perfect(), is('controlled')), ...ranks.map((r) => controlled('big', r))], s), 'S7')
    expect([lost(1), lost(2), lost(3), lost(4), lost(5), lost()]).toEqual([0, 4.5, 9, 13.5, 13.5, 18])
    expect(lost(5, 2, 4)).toBe(4.5)
  })
  it('S4: what cannot be controlled here is worth its marking', () => {
    const s = scene({ hazards: [hazard('big', { controls: [] })] })
    const v = judge(without(perfect(), is('controlled'), is('marked', 'big')), s)
    expect(lostBy(v, 'S6')).toBe(40.5)
    expect(v.losses.some((l) => l.rule === 'S7')).toBe(false)
  })
  it('S8: a mark taken back does not count, a later one replaces it', () => {
    const back = judge([...perfect(), unmarked('big', 300)])
    expect(lostBy(back, 'S6')).toBe(16.9)
    const again = judge([...perfect(), unmarked('big', 300), marked('big', '0026', 350)])
    expect(again.score).toBe(100)
    const worse = judge([...perfect(), marked('big', '0016', 350)])
    expect(lostBy(worse, 'S6')).toBe(8.4)
  })
  it('S3: a hazard that could never be perceived is not owed', () => {
    const s = scene({ hazards: [hazard('big'), hazard('late', { perceivable: () => false })] })
    expect(
      judge(without(perfect(), is('marked', 'small'), is('controlled', 'small'), is('noticed', 'small')), s).score,
    ).toBe(100)
  })
})

describe('S10 to S13 false alarms', () => {
  it('example A: the only decoy costs what all marks are worth', () => {
    const v = judge([...perfect(), marked('frost', '0026')])
    expect(v.score).toBe(77.5)
    expect(v.losses[0]).toMatchObject({ rule: 'S10', item: 'frost', points: 22.5, right: 'decoy.frost.why' })
    expect(v.decoysMarked).toEqual(['frost'])
  })
  it('S8: a decoy taken back costs nothing', () => {
    expect(judge([...perfect(), marked('frost', '0026'), unmarked('frost')]).score).toBe(100)
  })
  it('S10: decoys share the cost by weight', () => {
    const s = scene({ decoys: [decoy('frost', 2), decoy('steam', 1)] })
    expect(judge([...perfect(), marked('steam', '0026')], s).score).toBe(92.5)
  })
  it('S11: each thing that is neither costs 2 points', () => {
    expect(judge([...perfect(), stray('kerb'), stray('lamp'), stray('kerb', 250)]).score).toBe(96)
    const takenBack = at(300, { type: 'unmarked', entity: 'kerb', item: '' })
    expect(judge([...perfect(), stray('kerb'), takenBack]).score).toBe(100)
  })
  it('S9, S12: a mark before the hazard can be perceived is a false alarm and earns nothing, even if taken back', () => {
    const s = scene({ hazards: [hazard('big', { perceivable: () => true })] })
    const seen = at(1000, { type: 'perceivable', hazard: 'big' })
    const base = without(perfect(), is('marked'), is('noticed'), is('controlled'))
    const early = judge([...base, seen, controlled('big'), marked('big', '0026', 999)], s)
    expect([lostBy(early, 'S12'), lostBy(early, 'S6')]).toEqual([2, 22.5])
    const both = judge([...base, seen, controlled('big'), marked('big', '0026', 999), marked('big', '0026', 1000)], s)
    expect([lostBy(both, 'S12'), lostBy(both, 'S6')]).toEqual([2, 0])
    const back = judge(
      [...base, seen, controlled('big'), marked('big', '0026', 800), unmarked('big', 900), marked('big', '0026', 1000)],
      s,
    )
    expect(lostBy(back, 'S12')).toBe(2)
    const twice = judge([...base, seen, controlled('big'), marked('big', '0026', 700), marked('big', '0026', 800)], s)
    expect(twice.losses.filter((l) => l.rule === 'S12').map((l) => l.tick)).toEqual([700])
    const right = judge([...base, seen, controlled('big'), marked('big', '0026', 1000)], s)
    expect(right.score).toBe(100)
  })
  it('S13: false alarms cost no more than the hazards part has earned', () => {
    const many = Array.from({ length: 40 }, (_, i) => stray(`thing-${i}`))
    const v = judge([...perfect(), ...many])
    expect(v.score).toBe(55)
    expect(lostBy(v, 'S11')).toBe(45)
    const poor = judge([...without(perfect(), is('noticed'), is('marked'), is('controlled')), ...many])
    expect(lostBy(poor, 'S11')).toBe(0)
  })
})

describe('S14 to S19 duties', () => {
  const stopAt = (tick: number, early: string[] = []) =>
    judge([
      ...without(perfect(), is('duty-done', 'stop'), is('operated')),
      worked('estop', tick),
      done('stop', tick, early),
    ])
  it('example B: five equal bands of the window from opening, then missed', () => {
    // Window 600 ticks from 2400; the duty is worth 7 points (weight 1 of 5).
    const lost = (after: number) => lostBy(stopAt(2400 + after), 'S16')
    expect([0, 119, 120, 239, 240, 360, 480, 600].map(lost)).toEqual([0, 0, 1.4, 1.4, 2.8, 4.2, 5.6, 5.6])
    expect(lostBy(stopAt(3001), 'S15')).toBe(7)
    expect(stopAt(3001).reasons).toEqual(['duty:stop'])
    expect(stopAt(3001).duties.find((d) => d.id === 'stop')).toMatchObject({
      missed: true,
      doneAfterS: 10.02,
      credit: 0,
    })
  })
  it('S17: out of order halves what is left', () => {
    const v = stopAt(2520, ['clamp'])
    expect([lostBy(v, 'S16'), lostBy(v, 'S17')]).toEqual([1.4, 2.8])
    expect(v.duties.find((d) => d.id === 'stop')).toMatchObject({ outOfOrder: true, credit: 0.4 })
  })
  it('S15: a duty never done names the event of missing it as its time and place, and no event of the trainee', () => {
    const v = judge([...without(perfect(), is('duty-done', 'out')), missed('out', 6000)])
    expect(v.losses).toEqual([
      expect.objectContaining({ rule: 'S15', item: 'out', points: 14, event: -1, tick: 6000, right: 'duty.out.right' }),
    ])
  })
  it('S18: the stop pressed before the release is a false alarm and does not count', () => {
    const early = judge([...without(perfect(), is('operated')), worked('estop', 1000)])
    expect([lostBy(early, 'S18'), lostBy(early, 'S15')]).toEqual([2, 7])
    expect(early.reasons).toContain('duty:stop')
    const both = judge([...perfect(), worked('estop', 1000), worked('estop', 1100)])
    expect([lostBy(both, 'S18'), lostBy(both, 'S15')]).toEqual([2, 0])
    const other = judge([...perfect(), worked('estop', 1000, 'driver')])
    expect(other.score).toBe(100)
    // what was pressed before stands at the opening already, so that the run calls it done there
    const standing = [...without(perfect(), is('operated'), is('duty-done', 'stop')), worked('estop', 1000)]
    const again = (tick: number) => judge([...standing, done('stop', 2400), worked('estop', tick)])
    expect(again(2402).duties.find((d) => d.id === 'stop')).toMatchObject({ doneAfterS: 0.03, credit: 1 })
    expect(again(2400 + 599).duties.find((d) => d.id === 'stop')?.credit).toBe(0.2)
    expect(again(2400 + 1920)).toMatchObject({ reasons: ['duty:stop'] })
    expect(judge([...standing, done('stop', 2400)]).reasons).toContain('duty:stop')
  })
  const avoiding = (...more: RunEvent[]) =>
    judge([...without(perfect(), (e) => e.tick >= 2400), ...more, ended('refused', 5000)])
  it('S19: preventing the turn is worth as much as answering it at once', () => {
    const v = avoiding()
    expect(v.score).toBe(100)
    expect(v.passed).toBe(true)
    expect(v.duties.find((d) => d.id === 'stop')).toMatchObject({ opened: false, missed: false, credit: 1 })
    expect(v.competencies).toEqual({ prepare: 100, recognise: 100 })
  })
  it('S19: the turn is not avoided by waiting for the time, nor with as many false alarms as right marks', () => {
    const late = judge([...without(perfect(), (e) => e.tick >= 2400), ended('timeout')])
    expect(late.reasons).toEqual(['ended'])
    const noise = judge([
      ...without(perfect(), (e) => e.tick >= 2400, is('duty-done')),
      stray('kerb'),
      stray('lamp'),
      ended('refused'),
    ])
    // No turn, not avoided: hazards 50.625 less 4, duties (keys, clamp: not done) nothing, exposure 10.
    expect(noise.score).toBe(56.6)
  })
  it('S19: right marks have to outnumber every kind of false alarm', () => {
    const late = {
      hazards: [
        hazard('big', { weight: 3 }),
        hazard('small', { class: '0016' }),
        hazard('late', { perceivable: () => true }),
      ],
    }
    const seen = at(2000, { type: 'perceivable', hazard: 'late' })
    const base = without(perfect(), (e) => e.tick >= 2400, is('marked', 'small'))
    const given = (...more: RunEvent[]) =>
      judge([...base, seen, ...more, ended('refused')], scene(late)).duties.find((d) => d.id === 'out')?.credit
    expect(given()).toBe(1)
    expect(given(marked('late', '0026', 1000))).toBe(0)
    expect(given(worked('estop', 1000))).toBe(0)
    expect(given(stray('kerb'))).toBe(0)
    expect(given(marked('frost', '0026'))).toBe(0)
    // A mark with the wrong type is not a right one.
    expect(given(stray('kerb'), marked('small', '0002'))).toBe(0)
    expect(given(stray('kerb'), marked('small', '0016'))).toBe(1)
  })
  it('S19: hazards that only the turn would have shown count as fulfilled, duties outside the turn do not', () => {
    const s = scene({
      hazards: [...scene().hazards, hazard('plume', { perceivable: () => false })],
      duties: [...scene().duties, duty('pack-up', { phase: 'end', opens: () => false })],
    })
    const events = [...without(perfect(), (e) => e.tick >= 2400, is('controlled', 'small')), ended('refused')]
    const v = judge(events, s)
    // 'small' has 1 of 5 of the part, 9 points; 40 % of it was for control.
    expect(v.losses).toEqual([expect.objectContaining({ rule: 'S7', item: 'small', points: 3.6 })])
    expect(v.hazards.find((h) => h.id === 'plume')?.credit).toBe(1)
    expect(v.duties.find((d) => d.id === 'pack-up')).toMatchObject({ opened: false, missed: false, credit: 0 })
    const keysMissed = judge(without(events, is('duty-done', 'keys')), s)
    // 'pack-up' has no share: 'keys' is 1 of 5.
    expect(lostBy(keysMissed, 'S15')).toBe(7)
  })
  it("S14: if none of the role's duties opened, all were owed", () => {
    const s = scene({ duties: scene().duties.filter((d) => d.opens) })
    const v = judge([...without(perfect(), (e) => 'duty' in e, is('operated'), is('reported'))], s)
    // With right marks the turn was avoided; without any it was not.
    expect(v.score).toBe(100)
    const blind = judge([...without(perfect(), (e) => 'duty' in e, is('operated'), is('reported'), is('marked'))], s)
    expect(lostBy(blind, 'S15')).toBe(39.4)
  })
  it('S18: the stop pressed without any release is a false alarm too', () => {
    expect(lostBy(avoiding(worked('estop', 1500)), 'S18')).toBe(2)
  })
  it('S14: a duty that never opened is not owed when the turn did come', () => {
    const v = judge(without(perfect(), is('duty-open', 'out'), is('duty-done', 'out')))
    expect(v.score).toBe(100)
    const stopMissed = judge(
      without(perfect(), is('duty-open', 'out'), is('duty-done', 'out'), is('duty-done', 'stop')),
    )
    // A third of the part instead of a fifth.
    expect(lostBy(stopMissed, 'S15')).toBe(11.7)
  })
  it("S14: a role's duties only", () => {
    const s = scene({ duties: [...scene().duties, duty('count', { roles: ['team-leader'] })] })
    expect(judge(perfect(), s).duties.map((d) => d.id)).not.toContain('count')
  })
})

describe('S20, S21 report', () => {
  it('loses a field for each wrong value', () => {
    const v = judge([...without(perfect(), is('reported')), reported('ammonia', 'east')])
    expect(v.losses).toEqual([expect.objectContaining({ rule: 'S21', item: 'wind', points: 5, right: 'report.wind' })])
    expect(v.competencies.communicate).toBe(50)
  })
  it('loses all when it was owed and not sent', () => {
    const v = judge(without(perfect(), is('reported')))
    expect(lostBy(v, 'S21')).toBe(10)
  })
  it('judges the last one sent', () => {
    expect(judge([...perfect(), reported('steam', 'east', 3900)]).score).toBe(100)
    expect(judge([...perfect(), reported('steam', 'east', 4100)]).score).toBe(90)
  })
  it('does not take a report from before the turn for one on it', () => {
    const events = without(perfect(), is('reported'))
    expect(lostBy(judge([...events, reported('ammonia', 'west', 2399)]), 'S21')).toBe(10)
    expect(lostBy(judge([...events, reported('ammonia', 'west', 2400)]), 'S21')).toBe(0)
  })
})

describe('S22 exposure', () => {
  it.each([
    ['aegl1Share', 0.99, 0],
    ['aegl1Share', 1, 2],
    ['aegl2Share', 0.5, 4],
    ['aegl2Share', 1, 7],
    ['aegl3Share', 1, 10],
    ['lethality', 0.009, 0],
    ['lethality', 0.01, 10],
    ['peakMgM3', 5000, 0],
    ['idlh', 1, 7],
  ])('%s %d costs %d', (level, value, lost) => {
    expect(lostBy(judge([...perfect(), exposed(level, value)]), 'S22')).toBe(lost)
  })
  it('shows the moment and the place at which the worst level was first reached', () => {
    const v = judge([
      ...perfect(),
      exposed('aegl1', 1, 2600),
      exposed('aegl2', 1, 2650),
      exposed('aegl2Share', 1.7, 6000),
    ])
    expect(v.losses).toEqual([
      expect.objectContaining({ item: 'aegl2', tick: 2650, points: 7, right: 'exposure.aegl2.right' }),
    ])
    const twice = judge([...perfect(), exposed('aegl2Share', 1.7, 5000), exposed('aegl2Share', 0.2, 6000)])
    expect(twice.exposure.aegl2Share).toBe(0.2)
    expect(v.exposure).toEqual({ peakMgM3: 0, aegl1Share: 0, aegl2Share: 1.7, aegl3Share: 0, lethality: 0 })
  })
  it('tells of dust where there is some, and takes nothing for it', () => {
    const v = judge([...perfect(), exposed('dustMeanMgM3', 9, 6000), exposed('dustShiftShare', 3.6, 6000)])
    expect(v.exposure).toMatchObject({ dustMeanMgM3: 9, dustShiftShare: 3.6 })
    expect(v.score).toBe(100)
  })
})

describe('S33 falls and blows', () => {
  const fell = at(3000, { type: 'fell', drop: 'shaft', heightM: 24, speedMS: 21.7, why: 'untied' })
  const held = at(3000, {
    type: 'arrested',
    hook: 'left',
    anchor: 'line',
    freeFallM: 0.3,
    forceKN: 4,
    totalM: 1.5,
    leftM: 20,
    swingDeg: 0,
  })
  const struck = (energyJ: number, who = 'trainee', tick = 3000): RunEvent =>
    at(tick, { type: 'struck', who, by: 'load', energyJ })
  it.each([
    ['a fall', fell, 10],
    ['a crash', at(3000, { type: 'crashed', entity: 'bike', why: 'ran-into', into: '', speedMS: 4 }), 10],
    ['a fall that was held', held, 7],
    ['a blow of 40 J', struck(40), 10],
    ['a blow of 39.9 J', struck(39.9), 4],
    ['a blow to somebody else', struck(60, 'rebar-worker'), 10],
  ])('%s costs its share', (_, event, lost) => {
    expect(lostBy(judge([...perfect(), event]), 'S33')).toBe(lost)
  })
  it('the worst counts, the earliest of equals, with its moment', () => {
    const v = judge([...perfect(), struck(5, 'trainee', 2500), struck(90, 'mate', 2700), struck(70, 'trainee', 2800)])
    expect(v.losses).toEqual([
      expect.objectContaining({ rule: 'S33', item: 'struck', tick: 2700, points: 10, right: 'exposure.struck.right' }),
    ])
  })
  it('of it and what was breathed the worse one counts, S22 when they cost the same', () => {
    expect(judge([...perfect(), exposed('aegl1', 1), held]).losses.map((l) => l.rule)).toEqual(['S33'])
    expect(judge([...perfect(), exposed('aegl2', 1), held]).losses.map((l) => l.rule)).toEqual(['S22'])
    expect(judge([...perfect(), exposed('aegl3', 1), struck(5)]).losses.map((l) => l.rule)).toEqual(['S22'])
  })
})

describe('S23 detection', () => {
  it('example D', () => {
    const ids = Array.from({ length: 7 }, (_, i) => `h${i}`)
    const s = scene({
      hazards: ids.map((id) => hazard(id)),
      decoys: ['d0', 'd1', 'd2', 'd3'].map((id) => decoy(id)),
    })
    const marks = [...ids.slice(0, 6).map((id) => marked(id, '0026')), marked('d2', '0016'), stray('kerb')]
    const v = judge([...marks, ended()], s)
    expect(v.detection).toEqual({
      hits: 6,
      misses: 1,
      falseAlarms: 1,
      correctRejections: 3,
      dPrime: 1.412,
      bias: -0.181,
    })
    expect(v.byClass).toEqual({
      // 7 hazards, 4 decoys and the kerb, which counts because it was marked: none of them is a fire
      '0016': { hits: 0, misses: 0, falseAlarms: 1, correctRejections: 11, dPrime: 1.198, bias: 0.599 },
      // H = 6.5/8, F = 1.5/6: the kerb is no answer to a decoy, so it is none of the overall d', but one of its type's
      '0026': { hits: 6, misses: 1, falseAlarms: 1, correctRejections: 4, dPrime: 1.562, bias: -0.106 },
    })
  })
})

describe('S24 competencies', () => {
  it('are points earned of points owed; recognising is after false alarms', () => {
    const v = judge([...without(perfect(), is('duty-done', 'out')), marked('frost', '0026')])
    // 22.5 of 45; keys and clamp; stop 1 of stop and out 3; report.
    expect(v.competencies).toEqual({ prepare: 100, respond: 33, recognise: 50, communicate: 100 })
  })
})

describe('S25, S26 passed', () => {
  it('an unsafe act fails whatever the score', () => {
    const v = judge([...perfect(), unsafe(), unsafe('back-in', 3600)])
    expect(v.score).toBe(100)
    expect(v.passed).toBe(false)
    expect(v.reasons).toEqual(['unsafe'])
    expect(v.unsafe).toEqual(['back-in'])
    expect(v.losses).toEqual([
      expect.objectContaining({ rule: 'S25', points: 0, tick: 3500, right: 'unsafe.back-in.right' }),
    ])
  })
  it.each([
    ['signed-off', []],
    ['evacuated', []],
    ['refused', []],
    ['timeout', ['ended']],
    ['stopped', ['ended']],
    ['incapacitated', ['incapacitated']],
    ['fell', ['fell']],
    ['arrested', ['arrested']],
    ['struck', ['struck']],
    ['crashed', ['crashed']],
  ] as const)('ended as %s', (how, reasons) => {
    expect(judge([...without(perfect(), is('ended')), ended(how)]).reasons).toEqual(reasons)
  })
  describe('naming: two of three marked hazards must bear their own type', () => {
    const ids = ['one', 'two', 'three', 'four', 'five', 'six']
    const s = scene({ hazards: ids.map((id) => hazard(id, { class: '0016' })) })
    const rest = without(perfect(), is('noticed'), is('marked'), is('controlled'))
    const run = (right: number, wrong: number): RunEvent[] => [
      ...rest,
      ...ids.map((id) => controlled(id)),
      ...ids.slice(0, right).map((id) => marked(id, '0016')),
      ...ids.slice(right, right + wrong).map((id) => marked(id, '0023')),
    ]
    it.each([
      [6, 0, []],
      [4, 2, []],
      [2, 1, []],
      [3, 3, ['naming']],
      [1, 1, ['naming']],
      [0, 6, ['naming']],
    ])('%i right and %i wrong', (right, wrong, reasons) => {
      expect(judge(run(right, wrong), s).reasons.filter((r) => r !== 'score')).toEqual(reasons)
    })
    it('a mark that was named anew counts as it stands at the end', () => {
      expect(judge([...run(0, 6), ...ids.map((id) => marked(id, '0016', 900))], s).reasons).toEqual([])
    })
    it('who marks nothing has named nothing wrong', () => {
      expect(judge(run(0, 0), s).reasons).not.toContain('naming')
    })
  })
  it.each([
    ['ammonia', 'west', []],
    ['ammonia', 'east', []],
    ['steam', 'east', ['reporting']],
  ] as const)('reporting: half of what was sent must be true: %s, %s', (what, wind, reasons) => {
    expect(judge([...without(perfect(), is('reported')), reported(what, wind)]).reasons).toEqual(reasons)
  })
  it('who sends no report has reported nothing wrong', () => {
    expect(judge(without(perfect(), is('reported'))).reasons).toEqual([])
  })
  it("the score must reach the role's, as rounded", () => {
    const barely = (pass: number) =>
      judge(
        [...perfect(), marked('frost', '0026')],
        scene({
          roles: [
            { id: 'worker', start: { p: { x: 0, y: 0, z: 0 }, yaw: 0 }, wears: [], pass: { score: pass, duties: [] } },
          ],
        }),
      )
    expect(barely(77.5).passed).toBe(true)
    expect(barely(77.6).reasons).toEqual(['score'])
  })
})
