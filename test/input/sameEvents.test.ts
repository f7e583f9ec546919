// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import good from '../../scenes/chemical-unloading/runs/good'
import unloading from '../../scenes/chemical-unloading/scene'
import { play, seedFor } from '../../src/players/play'
import { rerun } from '../../src/record/rerun'
import { startRun } from '../../src/record/run'
import type { LiveRun, Mode } from '../../src/record/types'
import type { Verdict } from '../../src/score/types'
import type { RunEvent } from '../../src/sim/event'
import { aStart } from '../record/fixtures'
import { playKeys } from './headless/desk'
import { playWorn } from './headless/headset'
import { playInRoom } from './headless/phone'
import { playTouches } from './headless/touch'

/**
 * One and the same player, through the input of each device, does the same things in the same order, has the same
 * noticed and is judged alike. What a device cannot do the same stands here with its reason; whatever else differs fails.
 * Not among them is the model on a table: its figure only practises, a run with it is never a test.
 */
interface Device {
  mode: Mode
  play: (run: LiveRun) => string | Promise<string>
  /** Points of 100 that a timed duty may cost here, by rule and duty, and why. */
  loses?: Record<string, { points: number; why: string }>
}

const SLOWER = {
  // a fifth of the duty's points a band
  'S16 no-hose': {
    points: 0.4,
    why: 'one turns and walks more slowly, so the driver is spoken to a band or two later',
  },
}
const DEVICES: Record<string, Device> = {
  controllers: { mode: 'vr', play: (run) => playWorn(run, 'good') },
  // the same input in an AR session: the real room changes what is drawn, and nothing of how it is played
  'controllers in a real room': { mode: 'ar', play: (run) => playWorn(run, 'good', { session: 'immersive-ar' }) },
  'bare hands': { mode: 'vr', play: (run) => playWorn(run, 'good', { bare: true }), loses: SLOWER },
  'keys and mouse': { mode: 'desktop', play: (run) => playKeys(run, 'good'), loses: SLOWER },
  'one finger': { mode: 'touch', play: (run) => playTouches(run, 'good'), loses: SLOWER },
  'a phone in a real room': {
    mode: 'ar',
    play: (run) => playInRoom(run, 'good'),
    loses: SLOWER,
  },
}

/** How far a mechanism was brought when it was let go midway, in tenths: hands of all kinds stop a little beside. */
const tenths = (value: number): string => value.toFixed(1)

/** What the trainee did, as scoring and the scene read it; null for what is no act of theirs. */
function act(e: RunEvent): string | null {
  if (e.type === 'marked') return `marked ${e.entity} (${e.item}) as ${e.class}`
  if (e.type === 'unmarked') return `unmarked ${e.entity}`
  if (e.type === 'operated') return e.by === 'trainee' ? `operated ${e.entity} to ${tenths(e.value)}` : null
  if (e.type === 'took' || e.type === 'let-go' || e.type === 'worn') return `${e.type} ${e.entity}`
  if (e.type === 'placed') return `placed ${e.entity} in ${e.socket}`
  if (e.type === 'said') return `said ${e.line} to ${e.to}`
  if (e.type === 'reported') return `reported ${JSON.stringify(e.fields)}`
  return e.type === 'ended' ? `ended ${e.how}` : null
}

/** What came of it, as scoring reads it. Each concerns an item of its own: when one came before another is not judged. */
function consequence(e: RunEvent): string | null {
  if (e.type === 'noticed') return `noticed ${e.item}`
  if (e.type === 'perceivable' || e.type === 'overtaken') return `${e.type} ${e.hazard}`
  if (e.type === 'controlled') return `controlled ${e.hazard} by ${e.control}, rank ${e.rank}`
  if (e.type === 'duty-done') return `duty-done ${e.duty}, before ${e.early.join() || 'none'}`
  if (e.type === 'duty-open' || e.type === 'duty-missed') return `${e.type} ${e.duty}`
  if (e.type === 'unsafe') return `unsafe ${e.act}`
  return e.type === 'exposed' ? `exposed ${e.level} ${e.value}` : null
}

const all = (events: readonly RunEvent[], what: (e: RunEvent) => string | null): string[] =>
  events.map(what).filter((text) => text !== null)

const omit = <T extends object>(of: T, keys: (keyof T)[]): object =>
  Object.fromEntries(Object.entries(of).filter(([key]) => !(keys as string[]).includes(key)))

/** The verdict without its times, and without what a timed duty's band gave. */
const outcome = ({ hazards, duties, ...v }: Verdict) => ({
  ...omit(v, ['score', 'competencies', 'losses', 'ticks']),
  hazards: hazards.map((h) => omit(h, ['noticedAt', 'markedAt', 'controlledAt'])),
  duties: duties.map((d) => omit(d, ['doneAfterS', 'credit'])),
})

const newRun = (mode: Mode): LiveRun =>
  startRun([unloading], aStart({ scene: unloading.id, role: 'worker', seed: seedFor(unloading, 'a'), mode }))

function judged(run: LiveRun): Verdict {
  const again = rerun([unloading], run.finish('2026-01-05T08:10:00.000Z', 0, 0))
  if (!again.ok) throw new Error(again.error.message)
  return again.value.verdict
}

describe('the good player of the unloading', () => {
  const headless = newRun('headless')
  let expected: Verdict
  beforeAll(() => {
    play(headless, good)
    expected = judged(headless)
  })

  it('loses nothing where no device is in between', () => {
    expect(expected).toMatchObject({ score: 100, passed: true })
  })

  it.each(Object.entries(DEVICES))('by %s does and is judged the same as without a device', async (_, device) => {
    const run = newRun(device.mode)
    expect(await device.play(run)).toBe('')
    expect(all(run.sim.events, act)).toEqual(all(headless.sim.events, act))
    const came = (events: readonly RunEvent[]): string[] => all(events, consequence).toSorted()
    expect(came(run.sim.events)).toEqual(came(headless.sim.events))
    const verdict = judged(run)
    expect(outcome(verdict)).toEqual(outcome(expected))
    for (const { rule, item, points } of verdict.losses)
      expect(points, `points lost by ${rule} for ${item}`).toBeLessThanOrEqual(
        device.loses?.[`${rule} ${item}`]?.points ?? 0,
      )
  })
})
