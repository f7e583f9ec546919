import { beforeAll, describe, expect, it } from 'vitest'
import { seconds } from '../../../src/base/time'
import scene from '../../../scenes/chemical-unloading/scene'
import leader from '../../../scenes/chemical-unloading/runs/good-team-leader'
import worker from '../../../scenes/chemical-unloading/runs/good'
import { atStation, islandFinds, noHose, takeKeys, yardFinds } from '../../../scenes/chemical-unloading/playing/rounds'
import { eyewash, lockAndUnload, secure } from '../../../scenes/chemical-unloading/playing/worker'
import type { Player, Step } from '../../../src/players/player'
import { type Outcome, playOut } from './playOut'

const FORMS = scene.forms.map((f) => f.id)
/** What a run that does everything must reach: well above what passes, whatever the form. */
const WELL = 95
/** Forms are parallel when the same way of working scores the same in them, points. */
const APART = 3
/** A run should not take longer than this, seconds. */
const LONGEST_S = 300

describe.each([worker, leader])('the good $role', (player) => {
  const outcomes = new Map<string, Outcome>()
  const of = (form: string): Outcome => outcomes.get(form) as Outcome
  beforeAll(() => {
    for (const form of FORMS) outcomes.set(form, playOut(player, form))
  })

  it.each(FORMS)('passes well and briskly in form %s', (form) => {
    const { sim, verdict } = of(form)
    expect(verdict).toMatchObject({ passed: true, unsafe: [], reasons: [] })
    expect(verdict.score).toBeGreaterThanOrEqual(WELL)
    expect(sim.world.ended).toBe(form === 'b' ? 'refused' : 'signed-off')
    expect(seconds(sim.world.tick)).toBeLessThan(LONGEST_S)
  })
  it('scores alike in all forms', () => {
    const scores = [...outcomes.values()].map(({ verdict }) => verdict.score)
    expect(Math.max(...scores) - Math.min(...scores)).toBeLessThanOrEqual(APART)
  })
  it.each(FORMS)('finds every hazard of form %s and calls nothing else out', (form) => {
    const { sim } = of(form)
    const drawn = sim.world.form
    expect(sim.world.marks.map((m) => m.item).sort()).toEqual([...drawn.hazards].sort())
  })
  it('avoids the turn: no gas in any form', () => {
    for (const { sim } of outcomes.values()) {
      expect(sim.events.filter((e) => e.type === 'release')).toEqual([])
      expect(sim.world.gas.puffs).toEqual([])
    }
  })
})

/** The best scores 100 everywhere, so it is those who leave something out that show whether forms are equally hard. */
const ALIKE = 5
const start: Step[] = [...atStation, ...takeKeys, ...noHose, ...secure]
const careless: Record<string, Step[]> = {
  'does not go round the yard': [...start, ...eyewash, ...islandFinds, ...lockAndUnload],
  'does not look at the island': [...start, ...yardFinds, ...eyewash, ...lockAndUnload],
}
describe.each(Object.entries(careless))('a worker who %s', (shows, steps) => {
  it('scores alike in all forms', () => {
    const player: Player = { ...worker, shows, steps }
    const scores = FORMS.map((form) => playOut(player, form).verdict.score)
    expect(Math.max(...scores), String(scores)).toBeLessThan(WELL)
    expect(Math.max(...scores) - Math.min(...scores), String(scores)).toBeLessThanOrEqual(ALIKE)
  })
})
