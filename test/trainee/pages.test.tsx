// @vitest-environment happy-dom
import type { ReactNode } from 'react'
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { RECORDING_LIMIT } from '../../src/api/completion'
import type { CoreApi } from '../../src/record/types'
import type { JournalStore } from '../../src/report/journalEntry'
import type { Outbox, OutboxState } from '../../src/report/outbox'
import type { TrainingClient } from '../../src/trainee/client'
import type { Finished } from '../../src/trainee/finish'
import type { OutboxItem } from '../../src/report/outboxItem'
import { readRunsFile } from '../../src/report/runsFile'
import { NOT_ASKED } from '../../src/trainee/identity'
import { createFlow } from '../../src/trainee/flow'
import { Banner } from '../../src/trainee/Banner'
import { CardPage } from '../../src/trainee/pages/CardPage'
import { LanguagePage } from '../../src/trainee/pages/LanguagePage'
import { PinPage } from '../../src/trainee/pages/PinPage'
import { SentPage } from '../../src/trainee/pages/SentPage'
import { WayContext, type Way } from '../../src/trainee/parts'
import type { Stage } from '../../src/trainee/ports'
import { createHabits } from '../../src/trainee/firstTime/habits'
import { type Mounted, NO_DISK, mount, openTexts, quietRelease } from './mount'
import type { DeviceStore } from '../../src/report/enrolment'
import { fail, ok } from '../../src/base/result'

const SITE = {
  tenant: { id: 't', name: 'Demo' },
  site: { id: 's', name: 'One' },
  trainees: [
    { id: 'p1', name: 'Trainee A', card: 'A1001' },
    { id: 'p2', name: 'Trainee B', card: 'A1002' },
  ],
  retentionDays: 30,
}
const QUIET: OutboxState = {
  waiting: 1,
  sending: false,
  lastSentAt: null,
  nextTryAt: null,
  lastFailure: null,
  refused: [],
  unsaved: [],
  damaged: 0,
  receipts: {},
}
const finished = { start: { run: 'run-1', scene: 'chemical-unloading' } } as unknown as Finished

/** What lies in the outbox. */
let kept: OutboxItem[] = []

function wayWith(client: Partial<TrainingClient> = {}, outboxState: Partial<OutboxState> = {}) {
  const signIn = vi.fn(async () => ({
    ok: false as const,
    error: { status: 401, code: 'wrong-pin', message: '', left: 4 },
  }))
  const whole: TrainingClient = {
    site: async () => ({ ok: true, value: SITE }),
    signIn,
    startRun: async () => ({ ok: false, error: { status: 0, code: 'unreachable', message: '' } }),
    abort: () => undefined,
    ...client,
  }
  const flow = createFlow({
    code: 'c',
    client: whole,
    loadCore: async () => ({ ok: true, value: { id: 'x', core: {} as CoreApi } }),
    unfinished: { of: async () => null, close: async () => undefined },
    now: () => Date.now(),
  })
  const state = createStore<OutboxState>(() => ({ ...QUIET, ...outboxState }))
  const outbox = { state, flush: vi.fn(async () => undefined), get: () => null, all: () => kept } as unknown as Outbox
  const stage = {
    immersed: () => false,
    onPhone: () => false,
    session: () => null,
    onImmersed: () => () => undefined,
  } as unknown as Stage
  const way: Way = {
    code: 'c',
    client: whole,
    codes: { ask: async () => fail('x', 'x'), look: async () => fail('x', 'x') },
    enrolled: null,
    deviceStore: {} as DeviceStore,
    receipts: { keep: async () => ok(undefined), all: async () => ok([]) },
    flow,
    outbox,
    handIn: {
      hold: async () => undefined,
      send: async () => undefined,
      ask: async () => null,
      recover: async () => undefined,
    },
    journal: {} as JournalStore,
    identity: NOT_ASKED,
    hold: async () => undefined,
    habits: createHabits(NO_DISK),
    loadSceneTexts: async () => undefined,
    loadVoices: async () => ({ said: {}, radio: { speakers: [], lines: [] }, urgent: [] }),
    recordings: { keep: async () => undefined, take: async () => null },
    loadStage: async () => stage,
    changeLanguage: async () => undefined,
    release: quietRelease(),
    picture: createStore(() => ({ scene: null, covered: true, host: null, contextLost: null })),
  }
  return { way, flow, signIn, outbox, state }
}

let page: Mounted
const show = async (way: Way, node: ReactNode): Promise<void> => {
  page = await mount(<WayContext value={way}>{node}</WayContext>)
}
beforeAll(openTexts)
afterEach(() => page.close())

describe('the first pages', () => {
  it('a server that is away is told in words, and choosing again tries again', async () => {
    let away = true
    const site = async () =>
      away
        ? { ok: false as const, error: { status: 0, code: 'unreachable', message: 'x' } }
        : { ok: true as const, value: SITE }
    const { way, flow } = wayWith({ site })
    await show(way, <LanguagePage />)
    await page.click('English')
    expect(page.text()).toContain('The server cannot be reached')
    away = false
    await page.click('English')
    expect(flow.store.getState().step).toBe('card')
  })

  it('a full disk of the server is not told as that of the device', async () => {
    const { way } = wayWith({
      site: async () => ({ ok: false, error: { status: 507, code: 'server-full', message: 'x' } }),
    })
    await show(way, <LanguagePage />)
    await page.click('English')
    expect(page.text()).toContain("The server's disk is full")
    expect(page.text()).not.toContain('This device’s storage')
  })

  it('an unknown code is told as that, whatever the server calls it', async () => {
    const { way } = wayWith({
      site: async () => ({ ok: false, error: { status: 404, code: 'not-found', message: 'x' } }),
    })
    await show(way, <LanguagePage />)
    await page.click('English')
    expect(page.text()).toContain('No such training code')
  })

  it('the cards carry names and numbers', async () => {
    const { way, flow } = wayWith()
    await flow.chooseLanguage('en')
    await show(way, <CardPage />)
    expect(page.text()).toContain('Card A1002')
    await page.click('Trainee B')
    expect(flow.store.getState()).toMatchObject({ step: 'pin', trainee: 'p2' })
  })
})

describe('the PIN pad', () => {
  it('takes keys of the pad and of the keyboard, and never shows the digits', async () => {
    const { way, flow, signIn } = wayWith()
    await flow.chooseLanguage('en')
    flow.takeCard('p1')
    await show(way, <PinPage />)
    await page.click('1')
    await page.key('2')
    await page.key('3')
    await page.key('9')
    await page.key('Backspace')
    await page.key('4')
    expect(page.element.querySelectorAll('.dot-full')).toHaveLength(4)
    await page.click('OK')
    expect(signIn).toHaveBeenCalledWith('c', 'p1', '1234')
    expect(page.text()).toContain('4 tries left')
    expect(page.element.querySelectorAll('.dot-full')).toHaveLength(0)
  })

  it('is dead while it is locked, says for how long, and comes back', async () => {
    vi.useFakeTimers({ now: 0 })
    const { way, flow } = wayWith({
      signIn: async () => ({
        ok: false,
        error: { status: 401, code: 'wrong-pin', message: '', left: 0, retryAfterS: 65 },
      }),
    })
    await flow.chooseLanguage('en')
    flow.takeCard('p1')
    await show(way, <PinPage />)
    for (const d of '1234') await page.key(d)
    await page.key('Enter')
    expect(page.text()).toContain('Wait 1:05')
    expect([...page.element.querySelectorAll<HTMLButtonElement>('.key')].every((k) => k.disabled)).toBe(true)
    await act(() => vi.advanceTimersByTimeAsync(66_000))
    expect(page.text()).not.toContain('Wait')
    expect(page.text()).not.toContain('0 tries')
    vi.useRealTimers()
  })
})

describe('after the run', () => {
  const open = async (state: Partial<OutboxState>) => {
    const made = wayWith({}, state)
    made.flow.store.setState({ finished, step: 'sent' })
    await show(made.way, <SentPage />)
    return made
  }
  const receipt = (status: 'pending' | 'verified') => ({
    receipt: { run: 'run-1', receivedAt: '', inputDigest: '', recordingDigest: '' },
    verification: { status, code: null, why: null, at: null },
  })

  it('waits: saved on the device, with a way to try now and to save a file', async () => {
    const { outbox } = await open({ lastFailure: { code: 'unreachable', message: 'x' } })
    expect(page.text()).toContain('Saved, waiting to be sent')
    await page.click('Try now')
    expect(outbox.flush).toHaveBeenCalledTimes(1)
    expect(page.text()).toContain('Save all to one file')
  })

  it('is on its way', async () => {
    await open({ sending: true })
    expect(page.text()).toContain('Sending…')
  })

  it('is with the server, and turns to that by itself', async () => {
    const { state } = await open({})
    await act(async () => state.setState({ waiting: 0, receipts: { 'run-1': receipt('verified') } }))
    expect(page.text()).toContain('The server has your record')
    expect(page.text()).toContain('got the same result')
    expect(page.text()).not.toContain('Try now')
  })

  it('was refused: the reason, and the file', async () => {
    await open({
      refused: [{ run: 'run-1', failure: { code: 'other-bytes', message: 'handed in before with other content' } }],
    })
    expect(page.text()).toContain('The server did not take it')
    expect(page.text()).toContain('This run was handed in before with other content; the first one stands.')
    expect(page.element.querySelector('.fine')?.textContent).toBe('handed in before with other content')
    expect(page.text()).toContain('Save all to one file')
  })

  it('waits although the server answers: it is not told as a server that is away', async () => {
    await open({ lastFailure: { code: 'signed-out', message: 'x' } })
    expect(page.text()).toContain('The server does not take this record for now')
    expect(page.text()).not.toContain('cannot be reached now')
  })

  it('a full disk is told, with what to do', async () => {
    await open({ unsaved: [{ run: 'run-1', failure: { code: 'disk-full', message: 'x' } }] })
    expect(page.text()).toContain('Not saved yet, waiting to be sent')
    expect(page.text()).not.toContain('is on this device')
    expect(page.text()).toContain("This device's storage is full")
    expect(page.text()).toContain('Save all to one file')
  })
})

it('a run that was refused on an earlier day is told over the first page, with ways to try again and to save it', async () => {
  const failure = { code: 'same-input', message: 'copied' }
  const { way, outbox, state } = wayWith({}, { waiting: 0, refused: [{ run: 'run-0', failure }] })
  await way.flow.chooseLanguage('en')
  await show(way, <Banner />)
  expect(page.text()).toContain('The server did not take 1 records')
  expect(page.text()).toContain('Save all to one file')
  await page.click('Try now')
  expect(outbox.flush).toHaveBeenCalledTimes(1)
  await act(async () => state.setState({ refused: [] }))
  expect(page.text()).toBe('')
})

describe('while runs wait', () => {
  const AWAY = { code: 'unreachable', message: 'no answer' }
  const anItem = (n: number, bytes = 5): OutboxItem => {
    const run = `00000000-0000-4000-8000-00000000000${n}`
    const completion = { run } as OutboxItem['completion']
    const recording = new Uint8Array(bytes).fill(n)
    return { run, completion, recording, ticket: `t${n}`, putAt: '', triedAt: null, tries: 1, refused: null }
  }
  /** Files that the page offered, by name. */
  const offered = (): Map<string, Blob> => {
    const blobs: Blob[] = []
    const files = new Map<string, Blob>()
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${blobs.push(blob as Blob) - 1}`)
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      files.set(this.download, blobs[Number(this.href.slice('blob:'.length))] as Blob)
    })
    return files
  }
  afterEach(() => {
    kept = []
    vi.restoreAllMocks()
  })

  it('the banner says how many, since when and why', async () => {
    const { way, state } = wayWith({}, { waiting: 3, lastFailure: AWAY })
    await way.flow.chooseLanguage('en')
    await show(way, <Banner />)
    expect(page.text()).toContain('3 records wait to be sent; none has gone through from this device yet.')
    expect(page.text()).toContain('The server cannot be reached now; it is tried again by itself.')
    expect(page.text()).toContain('They are kept on this device')
    await act(async () =>
      state.setState({ lastSentAt: '2026-11-20T12:00:00.000Z', lastFailure: { ...AWAY, code: 'x' } }),
    )
    expect(page.text()).toMatch(/3 records wait to be sent; the last one went through on 20 November/)
    expect(page.text()).toContain('The server does not take this record for now')
    await act(async () => state.setState({ unsaved: [{ run: 'r', failure: { code: 'disk-full', message: 'x' } }] }))
    expect(page.text()).not.toContain('kept on this device')
    expect(page.text()).toContain('Keep this page open until it is sent')
  })

  it('the banner stays while it tries: in a network that swallows everything an attempt takes minutes', async () => {
    const { way } = wayWith({}, { waiting: 3, lastFailure: AWAY, sending: true })
    await way.flow.chooseLanguage('en')
    await show(way, <Banner />)
    expect(page.text()).toContain('Sending…')
    expect(page.text()).toContain('Save all to one file')
  })

  it('the banner saves all of them to one file, says whom to give it to, and keeps them', async () => {
    kept = [anItem(2), anItem(1), anItem(3)]
    const files = offered()
    const { way, outbox } = wayWith({}, { waiting: 3, lastFailure: AWAY })
    await way.flow.chooseLanguage('en')
    await show(way, <Banner />)
    await page.click('Save all to one file')
    const [[name, blob] = []] = files
    expect(files.size).toBe(1)
    expect(name).toMatch(/^muster-runs-\d{4}-\d\d-\d\d-\d{4}\.zip$/)
    const read = readRunsFile(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0)))
    expect(read.ok && read.value).toEqual(
      kept.map(({ run, ticket, completion, recording }) => ({ run, ticket, completion, recording })),
    )
    expect(page.text()).toContain(`3 records are in the file ${name}. Give it to your safety manager`)
    expect(page.text()).toContain('still sent as usual')
    expect(outbox.all()).toHaveLength(3)
  })

  it('so does the last page of a run; a recording too long for the file goes beside it', async () => {
    kept = [anItem(1), anItem(2, RECORDING_LIMIT + 1)]
    const files = offered()
    const { way, flow } = wayWith({}, { waiting: 2, lastFailure: AWAY })
    await flow.chooseLanguage('en')
    flow.store.setState({ finished, step: 'sent' })
    await show(way, <SentPage />)
    await page.click('Save all to one file')
    expect([...files.keys()]).toEqual([expect.stringMatching(/^muster-runs-.*zip$/), `${kept[1]?.run}.muster`])
    expect(page.text()).toContain('1 records are in the file')
    expect(page.text()).toContain('1 records are too large for it')
  })
})
