import { describe, expect, it } from 'vitest'
import good from '../../../scenes/first-time/runs/good'
import scene from '../../../scenes/first-time/scene'
import { BOARD_LEFT, SQUARE } from '../../../scenes/first-time/site'
import texts from '../../../scenes/first-time/text.zh-CN.json'
import { STEPS } from '../../../scenes/first-time/steps'
import { createDriver } from '../../../src/players/driver'
import type { Player, Step } from '../../../src/players/player'
import { createSim } from '../../../src/sim/create'
import type { Sample } from '../../../src/sim/sample'
import { type Sim, entity } from '../../../src/sim/sim'
import { step } from '../../../src/sim/step'
import { playAtRate } from '../../players/atRate'
import { createClumsyDriver } from '../../players/clumsy'

/** Two minutes: the longest that somebody is to need. Ticks. */
const TWO_MINUTES = 7200
const RATES = [36, 60, 90]
const SEEDS = ['li', 'wang', 'zhang', 'liu', 'chen', 'yang']

const begin = (): Sim => createSim(scene, 'beginner', 'lesson', { practice: true })
const passedAt = (sim: Sim, id: string): number => sim.world.vars[`done.${id}`] ?? -1
const isPassed = (sim: Sim, i: number): boolean => passedAt(sim, STEPS[i]?.id ?? '') >= 0

/** Looks whether it worked, and does it again where it did not. */
const again: Player = {
  ...good,
  steps: good.steps.flatMap((s, i): Step[] => [s, { do: 'decide', steps: (sim) => (isPassed(sim, i) ? [] : [s]) }]),
}

interface Shown {
  text: string
  tick: number
}

/** Plays these steps, as a body bends the samples, and writes down what was shown when. */
function play(sim: Sim, steps: Step[], bend: (s: Sample) => Sample = (s) => s, longest = TWO_MINUTES): Shown[] {
  const driver = createDriver({ ...good, steps })
  const shown: Shown[] = []
  while (!sim.world.ended && sim.world.tick < longest) {
    step(sim, bend(driver.next(sim)))
    const text = sim.world.hint?.text ?? ''
    if (shown.at(-1)?.text !== text) shown.push({ text, tick: sim.world.tick })
    if (driver.done && steps !== good.steps) break
  }
  return shown
}
const words = (shown: readonly Shown[]): string[] => shown.map((s) => s.text)

describe('the lesson', () => {
  it.each(RATES)('is passed in order by somebody who does what is said, at %i Hz', (hz) => {
    const sim = playAtRate(scene, good, 'lesson', hz)
    expect(sim.world.ended).toBe('signed-off')
    const at = STEPS.map((s) => passedAt(sim, s.id))
    expect(at).toEqual([...at].sort((a, b) => a - b))
    expect(sim.world.tick).toBeLessThan(TWO_MINUTES / 2)
  })

  it.each(SEEDS.flatMap((seed) => RATES.map((hz) => [seed, hz] as const)))(
    'is passed within two minutes by the clumsy %s at %i Hz',
    (seed, hz) => {
      const sim = playAtRate(scene, again, 'lesson', hz, (player) => createClumsyDriver(player, seed))
      expect(sim.world.ended).toBe('signed-off')
      expect(sim.world.tick).toBeLessThan(TWO_MINUTES)
    },
  )

  it('says one small thing after the other', () => {
    const shown = words(play(begin(), good.steps))
    for (const word of shown.filter((w) => w !== ''))
      for (const key of [word, `${word}-more`])
        expect(Object.keys(texts).filter((k) => k === key || k.startsWith(`${key}.`))).not.toEqual([])
    expect(shown).toEqual([
      'step.look-left',
      'step.look-right',
      'step.go',
      'step.mark',
      'step.mark-choose',
      'step.mark-confirm',
      'step.press',
      'step.turn-hold',
      'step.turn',
      'step.wear-take',
      'step.wear',
      'step.radio',
      'step.radio-say',
      '',
    ])
  })

  it('passes each step at the tick at which it is done', () => {
    const sim = begin()
    play(sim, good.steps)
    const at = (type: string, entity: string): number =>
      sim.events.find((e) => e.type === type && 'entity' in e && e.entity === entity)?.tick ?? -1
    expect(passedAt(sim, 'mark')).toBe(at('marked', 'drip'))
    expect(passedAt(sim, 'press')).toBe(at('operated', 'button'))
    expect(passedAt(sim, 'wear')).toBe(at('worn', 'mask'))
  })

  it('asks for nothing that was done before', () => {
    const sim = begin()
    const shown = words(play(sim, [...good.steps.slice(4), ...good.steps.slice(0, 2)]))
    expect(shown[0]).toBe('step.look-left')
    expect(shown).not.toContain('step.press')
    // going to the bench was going to the square
    expect([passedAt(sim, 'go'), passedAt(sim, 'mark')]).toEqual([expect.any(Number), -1])
    expect(shown.at(-1)).toBe('step.mark')
  })

  it('says more after twelve seconds, and again after twelve on the next thing', () => {
    const shown = play(begin(), [
      { do: 'wait', seconds: 20 },
      { do: 'look', at: BOARD_LEFT, from: 12, seconds: 1 },
      { do: 'wait', seconds: 14 },
    ])
    expect(words(shown)).toEqual(['step.look-left', 'step.look-left-more', 'step.look-right', 'step.look-right-more'])
    expect(shown[1]?.tick).toBe(720)
    expect((shown[3]?.tick ?? 0) - (shown[2]?.tick ?? 0)).toBe(720)
  })

  it('tells the grip from the trigger, kindly and for a while; a pinch is both and never wrong', () => {
    const grips = (s: Sample): Sample => ({ ...s, right: { ...s.right, squeeze: true } })
    const pinches = (s: Sample): Sample => ({ ...s, right: { ...s.right, squeeze: true, select: true } })
    const waits: Step[] = [{ do: 'wait', seconds: 1 }]
    for (const [bend, says] of [
      [grips, true],
      [pinches, false],
    ] as const) {
      const sim = begin()
      play(sim, good.steps.slice(0, 3))
      expect(words(play(sim, waits, bend)).includes('step.other-grip')).toBe(says)
      play(sim, [{ do: 'wait', seconds: 6 }])
      expect(sim.world.hint?.text).toBe('step.mark')
    }
  })

  it('tells the trigger from the grip where the hand is at the wheel', () => {
    const sim = begin()
    play(sim, good.steps.slice(0, 5))
    const trigger = (s: Sample): Sample => ({ ...s, right: { ...s.right, select: s.right.squeeze, squeeze: false } })
    const turn: Step[] = [{ do: 'operate', entity: 'wheel', to: 0.5 }]
    expect(() => play(sim, turn, trigger)).toThrow("'wheel' cannot be taken hold of")
    expect(sim.world.hint?.text).toBe('step.other-trigger')
    expect(sim.world.ended).toBeNull()
  })

  it('says how a card is closed that is of no use', () => {
    const sim = begin()
    play(sim, good.steps.slice(0, 3))
    const open: Step[] = [{ do: 'mark', entity: 'button', as: '0011', from: 6 }]
    expect(words(play(sim, open))).toContain('step.close')
  })

  it('can be skipped step by step, and is over then', () => {
    const sim = begin()
    for (const { id } of STEPS) {
      expect(passedAt(sim, id)).toBe(-1)
      scene.logic.skip?.(sim)
    }
    play(sim, [{ do: 'wait', seconds: 5 }])
    expect(sim.world.ended).toBe('signed-off')
  })

  it('puts a mask that was dropped back on the bench', () => {
    const sim = begin()
    play(sim, [
      { do: 'walk', to: SQUARE },
      { do: 'take', entity: 'mask' },
      { do: 'put', into: { x: 1.5, y: 0.9, z: 2 } },
    ])
    const home = scene.entities(sim.world.form, 'beginner').find((e) => e.id === 'mask')?.at
    expect(entity(sim, 'mask').p).not.toEqual(home)
    play(sim, [{ do: 'wait', seconds: 8 }])
    expect(entity(sim, 'mask').p).toEqual(home)
    play(sim, [{ do: 'wear', entity: 'mask' }])
    expect(entity(sim, 'mask').worn).toBe(true)
  })
})
