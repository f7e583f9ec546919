// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deriveSeed } from '../../src/base/hash'
import type { RunStart } from '../../src/record/types'
import { checksOf } from '../../src/report/checks'
import { askTick } from '../../src/sim/systems/identity'
import type { Answer } from '../../src/trainee/check/identityCheck'
import type { Finished } from '../../src/trainee/finish'
import type { Whose } from '../../src/trainee/identity'
import { RunSession } from '../../src/trainee/run/session'
import { coreOf } from '../contract/runs'
import { aStart } from '../record/fixtures'
import { yard } from '../sim/yard'

const core = coreOf([{ ...yard, limitS: 600 }])
/** The attempt whose moment to ask comes soonest: the test has to get there tick by tick. */
const attempt = Array.from({ length: 300 }, (_, i) => i + 1).reduce((best, n) =>
  askTick(deriveSeed('assignment-1', 'trainee-1', n)) < askTick(deriveSeed('assignment-1', 'trainee-1', best))
    ? n
    : best,
)
const start = aStart({ mode: 'desktop', attempt })
const ASK = askTick(start.seed)
const PINS: Record<string, Whose | 'offline'> = { '1111': 'trainee', '2222': 'supervisor', '9999': 'offline' }
const SIGNED_IN: Answer = { kind: 'identity-check', how: 'pin', ok: true }
const CONFIRMED: Answer = { kind: 'identity-check', how: 'supervisor', ok: true }
const pass = (s: number) => vi.advanceTimersByTimeAsync(s * 1000)

let session: RunSession
/** A run that is on, on a screen. */
function running(more: { asked?: boolean; start?: RunStart; checks?: Answer[]; drawn?: number } = {}) {
  const { asked = true, checks = [SIGNED_IN, CONFIRMED] } = more
  const ended: { finished: Finished; present: boolean }[] = []
  session = new RunSession({
    loaded: { id: start.core, core },
    preview: start,
    now: () => Date.now(),
    journal: () => null,
    asking: {
      asked,
      name: 'Trainee A',
      whose: async (pin) => PINS[pin] ?? 'nobody',
      remote: async () => null,
    },
    ended: (finished, _, present) => void ended.push({ finished, present }),
    failed: (message) => {
      throw new Error(message)
    },
  })
  session.attach(document.body)
  session.begin(more.start ?? start, checks)
  const state = () => session.store.getState()
  const frames = (n: number): void => {
    for (let i = 0; i < n; i++) session.frame(1 / 60, null)
  }
  frames(more.drawn ?? 10)
  return {
    ended,
    state,
    frames,
    asks: () => state().check?.asked ?? null,
    tick: () => session.live?.sim.world.tick ?? 0,
    commands: () => (session.live?.samples() ?? []).flatMap((s, i) => s.commands.map((c) => ({ ...c, tick: i + 1 }))),
    /** Frames until time stands still. */
    untilAsked(): void {
      for (let i = 0; i < ASK + 60 && state().phase === 'running'; i++) frames(1)
    },
    async enter(pin: string): Promise<void> {
      for (const key of [...pin, 'enter']) state().check?.press(key)
      await pass(0)
    },
    result(): { finished: Finished; present: boolean } {
      const [only] = ended
      if (!only || ended.length !== 1) throw new Error(`the run ended ${ended.length} times`)
      return only
    },
  }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  session.dispose()
  vi.useRealTimers()
})

describe('in a test on a device that asks', () => {
  it('the first tick tells who signed in and who confirmed it', () => {
    const run = running()
    run.frames(3)
    expect(run.commands()).toEqual([
      { ...SIGNED_IN, tick: 1 },
      { ...CONFIRMED, tick: 1 },
    ])
  })

  it('time stops at the moment that the seed gives, and goes on with the answer; it is none of the own pauses', async () => {
    const run = running()
    run.untilAsked()
    expect([run.asks(), run.state().why, run.tick(), run.state().pauses]).toEqual(['random', 'check', ASK + 1, 0])
    await pass(7)
    run.frames(30)
    expect(run.tick()).toBe(ASK + 1)
    await run.enter('1111')
    expect([run.asks(), run.state().phase]).toEqual([null, 'running'])
    run.frames(200)
    expect(run.commands().slice(2)).toEqual([
      { kind: 'pause', tick: ASK + 1 },
      { ...SIGNED_IN, tick: ASK + 2 },
      { kind: 'unpause', ms: 7000, tick: ASK + 2 },
    ])
    expect([run.asks(), session.live?.sim.world.pauses]).toEqual([null, 0])
  })

  it('nobody has to answer: after a minute and a half the run goes on', async () => {
    const run = running()
    run.untilAsked()
    await pass(90)
    expect([run.asks(), run.state().phase]).toEqual([null, 'running'])
    run.frames(2)
    expect(checksOf(session.live?.sim.events ?? [], ASK).random).toEqual({ how: 'supervisor', ok: false })
  })

  it('the end is asked for once time is over, and is the last sample of the recording', async () => {
    const run = running()
    run.untilAsked()
    await run.enter('2222')
    session.stop()
    expect([run.state().phase, run.asks(), run.ended]).toEqual(['ended', 'end', []])
    const stopped = run.tick()
    await run.enter('2222')
    const { finished, present } = run.result()
    expect(present).toBe(true)
    expect(finished.claim).toMatchObject({ ticks: stopped + 1, verdict: { ticks: stopped } })
    const yes = { how: 'supervisor', ok: true }
    expect(finished.checks).toEqual({ start: yes, random: yes, end: yes })
    expect(core.verify(finished.recording)).toMatchObject({ status: 'verified' })
  })

  it('a run that ends before its moment is asked at the end alone; without an answer it is closed after a minute', async () => {
    const run = running()
    run.frames(60)
    session.stop()
    await pass(60)
    expect(run.result().finished.checks).toEqual({
      start: { how: 'supervisor', ok: true },
      random: null,
      end: { how: 'supervisor', ok: false },
    })
  })
})

it.each([
  ['practice', { start: aStart({ mode: 'desktop', attempt, practice: true }) }],
  ['a device that is not enrolled', { asked: false }],
])('nothing is asked in %s', (_, more) => {
  const run = running({ ...more, checks: [] })
  run.frames(ASK + 60)
  expect([run.asks(), run.state().phase, run.tick() > ASK]).toEqual([null, 'running', true])
  session.stop()
  expect(run.result().finished.checks).toEqual({ start: null, random: null, end: null })
  expect(run.commands().map((c) => c.kind)).toEqual(['stop'])
})

describe.each([true, false])('whoever comes back to a run (practice: %s)', (practice) => {
  const again = () => running({ asked: false, start: aStart({ mode: 'desktop', attempt, practice }), checks: [] })

  it('goes on by a press when it was a moment', async () => {
    const run = again()
    session.hide()
    await pass(19.9)
    session.back('page')
    expect(run.asks()).toBeNull()
    session.unpause()
    expect(run.state().phase).toBe('running')
  })

  it('has to enter the trainee’s PIN when it was longer, and the recording shows it', async () => {
    const run = again()
    session.hide()
    await pass(20)
    session.back('page')
    expect(run.asks()).toBe('return')
    session.unpause()
    await run.enter('7777')
    await run.enter('9999')
    expect([run.asks(), run.state().phase]).toEqual(['return', 'paused'])
    await run.enter('1111')
    expect([run.asks(), run.state().phase]).toEqual([null, 'running'])
    run.frames(2)
    expect(run.commands().map((c) => c.kind)).toEqual(['pause', 'identity-check', 'unpause'])
    session.hide()
    await pass(5)
    session.back('page')
    session.unpause()
    expect(run.state().phase).toBe('running')
  })

  it('can only end it without: then it is sent, and nothing of it is shown', async () => {
    const run = again()
    session.hide()
    await pass(60)
    session.back('page')
    await run.enter('7777')
    session.stop()
    expect(run.result().present).toBe(false)
    expect(run.commands().at(-3)).toMatchObject({ kind: 'identity-check', how: 'pin', ok: false })
    expect(run.asks()).toBeNull()
  })
})

it('who ends the run of somebody else is not asked who trained', async () => {
  const run = running()
  session.hide()
  await pass(60)
  session.back('page')
  session.stop()
  expect(run.asks()).toBeNull()
  expect(run.result()).toMatchObject({ present: false, finished: { checks: { end: null } } })
})

it('a break that began in a pause of the trainee’s own, or while it was asked, is one too', async () => {
  const run = running()
  session.pause('trainee')
  session.hide()
  await pass(30)
  session.back('page')
  expect(run.asks()).toBe('return')
  await run.enter('1111')
  run.untilAsked()
  expect(run.asks()).toBe('random')
  session.hide()
  await pass(30)
  session.back('page')
  expect(run.asks()).toBe('random')
  await pass(60)
  expect([run.asks(), run.state().phase]).toEqual(['return', 'paused'])
  await run.enter('1111')
  expect(run.state().phase).toBe('running')
})

describe('a headset', () => {
  const pose = { position: { x: 0, y: 1.7, z: 0 }, orientation: { x: 0, y: 0, z: 0, w: 1 } }
  /** Puts one on: frames come from it now, as long as it is seen. */
  function wear() {
    const xr = Object.assign(new EventTarget(), { visibilityState: 'visible', inputSources: [] })
    const frame = {
      session: xr,
      getViewerPose: () => ({ transform: pose, emulatedPosition: false }),
      getPose: () => undefined,
    } as unknown as XRFrame
    const space = new EventTarget() as unknown as XRReferenceSpace
    return {
      frames(n: number): void {
        for (let i = 0; i < n; i++) session.frame(1 / 60, { frame, space, own: space, table: false })
      },
      become(state: string): void {
        xr.visibilityState = state
        xr.dispatchEvent(new Event('visibilitychange'))
      },
      end: () => void xr.dispatchEvent(new Event('end')),
    }
  }
  const inVr = () => running({ asked: false, start: aStart({ mode: 'vr', attempt }), checks: [], drawn: 0 })

  it('that was off for a moment goes on by a press; longer, with the PIN', async () => {
    const run = inVr()
    const headset = wear()
    headset.frames(20)
    for (const [s, asks] of [
      [19, null],
      [20, 'return'],
    ] as const) {
      headset.become('hidden')
      expect(run.state().why).toBe('headset')
      await pass(s)
      session.unpause()
      expect(run.state().phase).toBe('paused')
      headset.become('visible')
      expect(run.asks()).toBe(asks)
      if (!asks) session.unpause()
      headset.frames(20)
    }
    await run.enter('1111')
    headset.frames(2)
    expect(run.state().phase).toBe('running')
    const off = ['headset-off', 'pause']
    expect(run.commands().map((c) => c.kind)).toEqual([
      ...off,
      'unpause',
      'headset-on',
      ...off,
      'identity-check',
      'unpause',
      'headset-on',
    ])
  })

  it('whose menu was open for however long is on the same head', async () => {
    const run = inVr()
    const headset = wear()
    headset.frames(20)
    headset.become('visible-blurred')
    await pass(60)
    headset.become('visible')
    expect([run.asks(), run.state().phase]).toEqual([null, 'running'])
  })

  it('whose session ended is asked for when the run is gone on with, on the screen too', async () => {
    const run = inVr()
    const headset = wear()
    headset.frames(20)
    headset.end()
    await pass(30)
    expect(run.state().why).toBe('xr-lost')
    session.unpause()
    expect(run.asks()).toBe('return')
  })

  it('that was passed on before time began is asked for at once', async () => {
    const run = inVr()
    const headset = wear()
    headset.frames(1)
    headset.become('hidden')
    await pass(30)
    headset.become('visible')
    headset.frames(20)
    expect([run.asks(), run.tick(), run.state().phase]).toEqual(['return', 2, 'paused'])
  })
})
