// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { core } from '../../src/app/core'
import { ok } from '../../src/base/result'
import { type Comfort, GENTLE } from '../../src/input/comfort'
import type { TrainingClient } from '../../src/trainee/client'
import { ComfortPage } from '../../src/trainee/firstTime/ComfortPage'
import { FirstTimePage } from '../../src/trainee/firstTime/FirstTimePage'
import { LessonOver, LessonPause } from '../../src/trainee/firstTime/LessonDialogs'
import { createHabits } from '../../src/trainee/firstTime/habits'
import { lessonCore, lessonStart, skipStep } from '../../src/trainee/firstTime/lessonRun'
import { lessonText } from '../../src/trainee/firstTime/lessonText'
import { createFlow } from '../../src/trainee/flow'
import { NOT_ASKED } from '../../src/trainee/identity'
import { BriefingPage } from '../../src/trainee/pages/BriefingPage'
import { ChoicePage } from '../../src/trainee/pages/ChoicePage'
import { WayContext, type Way } from '../../src/trainee/parts'
import { RunSession } from '../../src/trainee/run/session'
import { StartDialog } from '../../src/trainee/run/StartDialog'
import { type Mounted, NO_DISK, mount, openTexts } from './mount'

const WHO = 'trainee-1'
const MINUTE = 60_000
let page: Mounted | null = null

function way(more: { headset?: boolean; old?: boolean; practice?: boolean } = {}) {
  vi.stubGlobal('navigator', Object.create(navigator, { xr: { value: undefined } }))
  if (more.headset) vi.stubGlobal('navigator', { xr: { isSessionSupported: async () => true } })
  const startRun = vi.fn(async () =>
    ok({ run: 'r', seed: '0', assignment: 'a', attempt: 1, startedAt: '', ticket: 'tick' }),
  )
  const own = more.old ? { ...core } : core
  if (more.old) delete own.startLesson
  const flow = createFlow({
    code: 'c',
    client: { startRun, abort: vi.fn() } as unknown as TrainingClient,
    loadCore: async () => ok({ id: 'x', core: own }),
    unfinished: { of: async () => null, close: async () => undefined },
    now: () => Date.now(),
  })
  flow.store.setState({
    step: 'briefing',
    trainee: WHO,
    core: { id: '0'.repeat(64), core: own },
    choice: { scene: 'chemical-unloading', role: 'worker', practice: more.practice ?? true },
    signedIn: { token: 't', trainee: { id: WHO, name: 'Trainee A' }, expiresAt: '', signedInBy: 'pin' },
  })
  const habits = createHabits(NO_DISK)
  const leave = vi.fn()
  const parts = {
    flow,
    habits,
    identity: NOT_ASKED,
    recordings: { keep: async () => undefined, take: async () => null },
    loadSceneTexts: async () => undefined,
    loadStage: async () => ({ leave, immersed: () => false, onImmersed: () => () => undefined }),
  } as unknown as Way
  return { flow, habits, startRun, leave, parts, step: () => flow.store.getState().step }
}
const show = async (parts: Way, what: React.ReactNode): Promise<Mounted> => {
  await page?.close()
  page = await mount(<WayContext value={parts}>{what}</WayContext>)
  return page
}
async function throughBriefing(parts: Way): Promise<void> {
  const shown = await show(parts, <BriefingPage />)
  for (let i = 0; i < 3; i++) await shown.click('Next')
  await shown.click('ready')
}

beforeAll(openTexts)
beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: false })))
afterEach(async () => {
  await page?.close()
  page = null
  vi.unstubAllGlobals()
})

describe('after the briefing', () => {
  it('who is new to this kind of device is asked, and not again once they know it', async () => {
    const { parts, step, habits } = way()
    await throughBriefing(parts)
    expect(step()).toBe('first-time')
    const shown = await show(parts, <FirstTimePage />)
    await shown.click('I know it')
    expect([step(), habits.of(WHO).knows]).toEqual(['run', ['desk']])
    await throughBriefing(parts)
    expect(step()).toBe('run')
  })

  it('a headset is new to who has learnt on a screen', async () => {
    const { parts, step, habits } = way({ headset: true })
    habits.keep(WHO, { knows: ['desk'] })
    await throughBriefing(parts)
    expect(step()).toBe('first-time')
    await (await show(parts, <FirstTimePage />)).click('Learn it')
    expect(step()).toBe('comfort')
  })

  it('a core without a lesson goes straight to the drill', async () => {
    const { parts, step } = way({ old: true })
    await throughBriefing(parts)
    expect(step()).toBe('run')
  })
})

describe('the comfort page', () => {
  it('asks on a headset for all, shows how it has to sit, and keeps each answer', async () => {
    const { parts, habits, step } = way({ headset: true })
    const shown = await show(parts, <ComfortPage />)
    expect(shown.text()).toContain('can you read this line')
    expect(habits.of(WHO).comfort).toBeNull()
    await shown.click('Seated')
    await shown.click('Left')
    await shown.click('Large')
    const wanted: Partial<Comfort> = { posture: 'seated', hand: 'left', text: 'large', turn: 'snap', vignette: true }
    expect(habits.of(WHO).comfort).toMatchObject(wanted)
    expect(document.documentElement.dataset['text']).toBe('large')
    await shown.click('lesson')
    expect(step()).toBe('lesson')
  })

  it('takes what was left as it was for chosen', async () => {
    const { parts, habits } = way({ headset: true })
    await (await show(parts, <ComfortPage />)).click('lesson')
    expect(habits.of(WHO).comfort).toEqual(GENTLE)
  })

  it('asks on a screen only for what is read', async () => {
    const { parts, step } = way()
    const shown = await show(parts, <ComfortPage />)
    expect(shown.text()).toContain('Size of words')
    expect(shown.text()).not.toContain('Seated')
    await shown.click('To the drill')
    expect(step()).toBe('run')
  })

  it('is reached from the start of every drill', async () => {
    const { parts, step } = way()
    const shown = await show(
      parts,
      <StartDialog session={{} as RunSession} root={{ current: null }} fail={() => undefined} />,
    )
    await shown.click('Learn and adjust')
    expect(step()).toBe('comfort')
  })
})

describe('out of the lesson', () => {
  it('with the headset on the drill begins in it, once', async () => {
    const { parts, flow, startRun } = way({ headset: true })
    const begin = vi.fn()
    flow.drill(true)
    const shown = await show(
      parts,
      <StartDialog session={{ begin } as unknown as RunSession} root={{ current: null }} fail={() => undefined} />,
    )
    await act(async () => flow.store.setState({ busy: false }))
    expect(shown.text()).toContain('Ready to start')
    expect([startRun.mock.calls.length, begin.mock.calls.length]).toEqual([1, 1])
    expect(begin).toHaveBeenCalledWith(expect.objectContaining({ mode: 'vr' }), [])
  })

  it('a run that is refused brings whoever wears it back to the page', async () => {
    const { parts, flow, startRun, leave } = way({ headset: true })
    startRun.mockResolvedValue({ ok: false, error: { code: 'x', message: '', status: 500 } } as never)
    flow.drill(true)
    await show(
      parts,
      <StartDialog
        session={{ begin: vi.fn() } as unknown as RunSession}
        root={{ current: null }}
        fail={() => undefined}
      />,
    )
    expect(leave).toHaveBeenCalledTimes(1)
  })

  it('from the page it waits for the start', async () => {
    const { parts, flow, startRun } = way()
    flow.drill(false)
    await show(parts, <StartDialog session={{} as RunSession} root={{ current: null }} fail={() => undefined} />)
    expect(startRun).not.toHaveBeenCalled()
  })
})

describe('the lesson as a session', () => {
  const begun = () => {
    const ended = vi.fn()
    const journal = vi.fn(() => null)
    const session = new RunSession({
      loaded: lessonCore({ id: '0'.repeat(64), core }),
      preview: lessonStart('0'.repeat(64), 'en'),
      now: () => Date.now(),
      journal,
      asking: { asked: false, name: '', whose: async () => 'nobody', remote: async () => null },
      ended,
      failed: (message) => {
        throw new Error(message)
      },
    })
    session.attach(document.body)
    session.begin(lessonStart('0'.repeat(64), 'en'))
    const frames = (n: number): void => {
      for (let i = 0; i < n; i++) session.frame(1 / 60, null)
    }
    frames(10)
    return { session, frames, ended, hint: () => session.live?.sim.world.hint?.text }
  }

  it('is skipped step by step from the pause, ends by itself, and nothing of it is finished or sent', async () => {
    const { session, frames, ended, hint } = begun()
    expect(hint()).toBe('step.look-left')
    const { parts } = way()
    for (let i = 0; i < 8; i++) {
      session.pause('trainee')
      const shown = await show(parts, <LessonPause session={session} why="trainee" />)
      await shown.click('Skip this step')
      frames(3)
    }
    expect(hint()).toBeUndefined()
    frames(200)
    expect(session.store.getState().phase).toBe('ended')
    expect(ended).not.toHaveBeenCalled()
    expect(() => session.live?.finish('', 0, 0)).toThrow('a lesson is not recorded')
    session.dispose()
  })

  it('may be left at any moment, without a failure', () => {
    const { session, ended } = begun()
    session.pause('trainee')
    session.stop()
    expect(session.store.getState().phase).toBe('ended')
    expect(ended).not.toHaveBeenCalled()
    session.dispose()
  })

  it('ends with the way to the drill', async () => {
    const goOn = vi.fn()
    await (await show(way().parts, <LessonOver goOn={goOn} />)).click('To the drill')
    expect(goOn).toHaveBeenCalledTimes(1)
  })

  it('pausing is free: it can be paused more often than a test', () => {
    const { session, frames } = begun()
    for (let i = 0; i < 6; i++) {
      session.pause('trainee')
      expect(session.store.getState().phase).toBe('paused')
      skipStep(session)
      frames(3)
    }
    session.dispose()
  })

  it('is no scene of the core: no run of it can be started, on the device or by the server', () => {
    expect(core.scenes.map((s) => s.id)).not.toContain('first-time')
    expect(() => core.startRun(lessonStart('0'.repeat(64), 'en'))).toThrow("no scene 'first-time'")
  })
})

it('words follow the way of input, and fall back to those for all', () => {
  const texts: Record<string, string> = {
    'step.go.desk': 'W',
    'step.go.hands': 'pinch',
    'step.stick.desk': '{{acting}} {{otherUpper}}',
    'step.turn': 'turn',
    other: 'x',
  }
  let now: 'hands' | 'desk' = 'desk'
  const text = lessonText(
    (key, values) => (texts[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values?.[name])),
    () => now,
    'left',
  )
  expect([text('step.go'), text('step.turn'), text('other')]).toEqual(['W', 'turn', 'x'])
  expect(text('step.stick')).toBe('ui.hand.left B')
  now = 'hands'
  expect(text('step.go')).toBe('pinch')
})

it('half an hour in the headset brings a suggestion to the choice of the next drill, which bars nothing', async () => {
  const { parts, flow, habits } = way()
  const tired = await show(parts, <ChoicePage />)
  expect(tired.text()).not.toContain('Time for a break')
  habits.keep(WHO, { worn: [{ from: Date.now() - 31 * MINUTE, to: Date.now() }] })
  const shown = await show(parts, <ChoicePage />)
  expect(shown.text()).toContain('Time for a break')
  await shown.click('Next')
  expect(flow.store.getState().step).toBe('briefing')
})
