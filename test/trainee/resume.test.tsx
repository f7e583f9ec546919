// @vitest-environment happy-dom
import { act, useEffect } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { fail, ok } from '../../src/base/result'
import { startRun } from '../../src/record/run'
import type { CoreApi, RunStart } from '../../src/record/types'
import type { JournalEntry, JournalStore } from '../../src/report/journalEntry'
import type { Outbox, OutboxState } from '../../src/report/outbox'
import type { TrainingClient } from '../../src/trainee/client'
import { NOT_ASKED } from '../../src/trainee/identity'
import { createFlow } from '../../src/trainee/flow'
import { OnlyTab } from '../../src/trainee/OnlyTab'
import { TraineeApp } from '../../src/trainee/TraineeApp'
import { ConsentPage } from '../../src/trainee/pages/ConsentPage'
import { ResumePage } from '../../src/trainee/pages/ResumePage'
import { WayContext, type Way, useFlow } from '../../src/trainee/parts'
import type { Stage } from '../../src/trainee/ports'
import type { RunSession } from '../../src/trainee/run/session'
import { StartDialog } from '../../src/trainee/run/StartDialog'
import { useRunSession } from '../../src/trainee/run/useRunSession'
import type { LeftRun } from '../../src/trainee/unfinished'
import { aStart } from '../record/fixtures'
import { yard } from '../sim/yard'
import { createHabits } from '../../src/trainee/firstTime/habits'
import { type Mounted, NO_DISK, mount, openTexts, quietRelease } from './mount'
import type { DeviceStore } from '../../src/report/enrolment'
import { aroundOf } from '../report/around'

const core = { scenes: [yard], startRun: (s: RunStart) => startRun([yard], s) } as unknown as CoreApi
const start = aStart({ language: 'en', mode: 'desktop' })
const SITE = {
  tenant: { id: 't', name: 'Demo' },
  site: { id: 's', name: 'One' },
  trainees: [{ id: 'trainee-1', name: 'Trainee A', card: 'A1001' }],
  retentionDays: 30,
}
const entry: JournalEntry = {
  run: start.run,
  start,
  ...aroundOf({ site: 's' }),
  writtenAt: '2026-01-05T08:02:00.000Z',
  ticks: 4500,
  ended: false,
  activeMs: 75_000,
  pausedMs: 0,
  pauses: 2,
  pieces: 3,
  closed: null,
}
const leftRun = (): LeftRun => ({
  entry,
  loaded: { id: start.core, core },
  live: core.startRun(start),
})
const disk = (full = false): JournalStore => ({
  write: vi.fn(async () => (full ? fail('disk-full', 'full') : ok(undefined))),
  all: vi.fn(async () => ok([])),
  recording: async () => ok(new Uint8Array()),
  remove: vi.fn(async () => ok(undefined)),
})

function wayWith(left: LeftRun | null, journal = disk()) {
  const client: TrainingClient = {
    site: async () => ok(SITE),
    signIn: async () =>
      ok({
        token: 'tok',
        trainee: { id: 'trainee-1', name: 'Trainee A' },
        expiresAt: '2030-01-01T00:00:00.000Z',
        signedInBy: 'pin' as const,
      }),
    startRun: async () => fail('unreachable', 'x'),
    abort: vi.fn(),
  }
  const close = vi.fn(async () => undefined)
  const flow = createFlow({
    code: 'c',
    client,
    loadCore: async () => ok({ id: start.core, core }),
    unfinished: { of: async () => left, close },
    now: () => Date.now(),
  })
  const state = createStore<Partial<OutboxState>>(() => ({
    waiting: 0,
    receipts: {},
    unsaved: [],
    refused: [],
    damaged: 0,
  }))
  const stage = {
    immersed: () => false,
    onPhone: () => false,
    session: () => null,
    onImmersed: () => () => undefined,
  } as unknown as Stage
  const way: Way = {
    code: 'c',
    client,
    codes: { ask: async () => fail('x', 'x'), look: async () => fail('x', 'x') },
    enrolled: null,
    deviceStore: {} as DeviceStore,
    receipts: { keep: async () => ok(undefined), all: async () => ok([]) },
    flow,
    outbox: { state, get: () => null } as unknown as Outbox,
    handIn: {
      hold: async () => undefined,
      send: async () => undefined,
      ask: async () => null,
      recover: async () => undefined,
    },
    journal,
    identity: NOT_ASKED,
    hold: async () => undefined,
    habits: createHabits(NO_DISK),
    loadSceneTexts: vi.fn(async () => undefined),
    loadVoices: async () => ({ said: {}, radio: { speakers: [], lines: [] }, urgent: [] }),
    recordings: { keep: async () => undefined, take: async () => null },
    loadStage: async () => stage,
    changeLanguage: vi.fn(async () => undefined),
    release: quietRelease(),
    picture: createStore(() => ({ scene: null, covered: true, host: null, contextLost: null })),
  }
  return { way, flow, client, close }
}
type Parts = ReturnType<typeof wayWith>

const signIn = async ({ flow }: Parts): Promise<void> => {
  await flow.chooseLanguage('zh-CN')
  flow.takeCard('trainee-1')
  await flow.enterPin('1234')
}

let page: Mounted
beforeAll(openTexts)
afterEach(() => page.close())

describe('after the PIN, a run that was broken off', () => {
  it('is offered with how far it had got, and gone on with in its own language', async () => {
    const parts = wayWith(leftRun())
    await signIn(parts)
    expect(parts.flow.store.getState().step).toBe('resume')
    page = await mount(
      <WayContext value={parts.way}>
        <ResumePage />
      </WayContext>,
    )
    expect(page.text()).toContain('1:15 into it')
    await page.click('Go on')
    expect(parts.way.changeLanguage).toHaveBeenCalledWith('en')
    expect(parts.way.loadSceneTexts).toHaveBeenCalledWith('yard', 'en')
    expect(parts.flow.store.getState()).toMatchObject({
      step: 'run',
      language: 'en',
      choice: { scene: 'yard', role: 'worker', practice: false },
      core: { id: start.core },
      started: null,
    })
  })

  it('can be ended, and the way goes on to the next one', async () => {
    const parts = wayWith(leftRun())
    await signIn(parts)
    page = await mount(
      <WayContext value={parts.way}>
        <ResumePage />
      </WayContext>,
    )
    await page.click('End it')
    expect(parts.close).toHaveBeenCalledWith(entry, 'broken-ended')
    expect(parts.flow.store.getState()).toMatchObject({ step: 'consent', left: null, started: null })
  })

  it('is taken up with its ticket, and the server is not asked for another one', async () => {
    const parts = wayWith(leftRun())
    await signIn(parts)
    parts.flow.goOn()
    const resume = vi.fn()
    page = await mount(
      <WayContext value={parts.way}>
        <StartDialog session={{ resume } as unknown as RunSession} root={{ current: null }} fail={() => undefined} />
      </WayContext>,
    )
    await page.click('Go on on this screen')
    expect(resume).toHaveBeenCalledWith(expect.objectContaining({ entry }))
    expect(parts.flow.store.getState()).toMatchObject({ started: start, ticket: 'tick', failure: null })
  })
})

describe('when the page goes in the middle of a run', () => {
  /** A page with a run under way on it. */
  async function running(parts: Parts): Promise<RunSession> {
    await signIn(parts)
    parts.flow.goOn()
    let made: RunSession | null = null
    const fail = (): void => undefined
    const Page = () => {
      const session = useRunSession(fail)
      useEffect(() => {
        made = session
      }, [session])
      return null
    }
    const OfRun = () => (useFlow((s) => s.step) === 'run' ? <Page /> : null)
    page = await mount(
      <WayContext value={parts.way}>
        <OfRun />
      </WayContext>,
    )
    const session = made as RunSession | null
    if (!session) throw new Error('there is no session')
    await act(async () => {
      const run = parts.flow.takeUp()
      if (run) session.resume(run)
    })
    await act(async () => new Promise((r) => setTimeout(r, 5)))
    return session
  }

  it('whoever came to it later and ended it finds the name cards; the run is sent', async () => {
    const left = leftRun()
    const parts = wayWith({ ...left, entry: { ...left.entry, writtenAt: new Date().toISOString() } })
    const session = await running(parts)
    session.attach(document.body)
    const send = vi.spyOn(parts.way.handIn, 'send')
    await act(async () => {
      for (let i = 0; i < 20; i++) session.frame(1 / 60, null)
      session.hide()
    })
    const later = Date.now() + 30_000
    const clock = vi.spyOn(Date, 'now').mockReturnValue(later)
    await act(async () => {
      session.back('page')
      session.stop()
    })
    clock.mockRestore()
    expect(parts.flow.store.getState()).toMatchObject({ step: 'card', signedIn: null, finished: null })
    expect(send).toHaveBeenCalledWith(null)
  })

  it('a run that is on disk is not reported: it can be gone on with', async () => {
    const parts = wayWith(leftRun())
    const session = await running(parts)
    expect(session.store.getState()).toMatchObject({ pauses: 2, unkept: null })
    await act(async () => void window.dispatchEvent(new Event('pagehide')))
    expect(parts.client.abort).not.toHaveBeenCalled()
    expect(parts.way.journal.write).toHaveBeenLastCalledWith(
      expect.objectContaining({ run: start.run, site: 's', ticket: 'tick', writtenAt: entry.writtenAt, pauses: 2 }),
      expect.any(Number),
      expect.any(Array),
    )
  })

  it('one that the disk did not take is reported as broken off, and the trainee was told', async () => {
    const parts = wayWith(leftRun(), disk(true))
    const session = await running(parts)
    expect(session.store.getState().unkept).toMatchObject({ code: 'disk-full' })
    await act(async () => void window.dispatchEvent(new Event('pagehide')))
    expect(parts.client.abort).toHaveBeenCalledWith('tick', start.run, 0, 'page-closed')
  })
})

it('a second tab neither opens what lies on the disk nor looks at the run of the first one', async () => {
  const opened = vi.fn()
  function Opened({ parts }: { parts: Parts }) {
    useEffect(() => opened(parts), [parts])
    return <TraineeApp parts={parts.way} />
  }
  const [first, second] = [wayWith(null), wayWith(null)]
  const tab = (parts: Parts) => (
    <OnlyTab>
      <Opened parts={parts} />
    </OnlyTab>
  )
  page = await mount(tab(first))
  await act(async () => new Promise((r) => setTimeout(r, 400)))
  const other = await mount(tab(second))
  await act(async () => new Promise((r) => setTimeout(r, 400)))
  expect(other.text()).toContain('another tab')
  expect(opened.mock.calls).toEqual([[first]])
  expect([first, second].map((p) => vi.mocked(p.way.journal.all).mock.calls.length)).toEqual([1, 0])
  await other.close()
})

it('the disk is asked for once, when the trainee agrees', async () => {
  const persist = vi.fn(async () => true)
  const storage = { persisted: async () => false, persist, estimate: async () => ({ quota: 5e9, usage: 1e9 }) }
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true })
  const parts = wayWith(null)
  await signIn(parts)
  page = await mount(
    <WayContext value={parts.way}>
      <ConsentPage />
    </WayContext>,
  )
  expect(page.text()).toContain('about 4.0 GB')
  expect(persist).not.toHaveBeenCalled()
  await page.click('I agree')
  await page.click('I agree')
  expect(persist).toHaveBeenCalledTimes(1)
})
