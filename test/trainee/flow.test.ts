import { describe, expect, it, vi } from 'vitest'
import type { CoreApi } from '../../src/record/types'
import type { TrainingClient } from '../../src/trainee/client'
import { createFlow } from '../../src/trainee/flow'
import type { LeftRun } from '../../src/trainee/unfinished'

const SITE = {
  tenant: { id: 't', name: '演示化工' },
  site: { id: 's', name: '一厂' },
  trainees: [{ id: 'p1', name: '学员甲', card: 'A1' }],
  retentionDays: 1095,
}
const RUN = {
  run: 'r1',
  seed: '0'.repeat(32),
  attempt: 2,
  assignment: 'a1',
  startedAt: '2026-01-01T00:00:00.000Z',
  ticket: 'tick',
}
const refuse = (status: number, code: string, more = {}) => ({
  ok: false as const,
  error: { status, code, message: code, ...more },
})

function flowWith(change: Partial<TrainingClient> = {}, left: LeftRun | null = null) {
  let now = 1000
  const client: TrainingClient = {
    site: vi.fn(async () => ({ ok: true as const, value: SITE })),
    signIn: vi.fn(async () => ({
      ok: true as const,
      value: {
        token: 'tok',
        trainee: { id: 'p1', name: '学员甲' },
        expiresAt: '2030-01-01T00:00:00.000Z',
        signedInBy: 'pin' as const,
      },
    })),
    startRun: vi.fn(async () => ({ ok: true as const, value: RUN })),
    abort: vi.fn(),
    ...change,
  }
  const core = { id: 'c'.repeat(64), core: {} as CoreApi }
  const unfinished = { of: async () => left, close: vi.fn(async () => undefined) }
  const flow = createFlow({
    code: 'yard',
    client,
    loadCore: async () => ({ ok: true, value: core }),
    unfinished,
    now: () => now,
  })
  return { flow, client, unfinished, state: () => flow.store.getState(), pass: (ms: number) => (now += ms) }
}

const signedIn = async (f: ReturnType<typeof flowWith>): Promise<void> => {
  await f.flow.chooseLanguage('zh-CN')
  f.flow.takeCard('p1')
  await f.flow.enterPin('1234')
  await f.flow.agree('text')
  f.flow.choose({ scene: 'yard', role: 'worker', practice: false })
}

it('leads from language to briefing in the order that people need', async () => {
  const f = flowWith()
  const steps = [f.state().step]
  f.flow.store.subscribe((s, before) => {
    if (s.step !== before.step) steps.push(s.step)
  })
  await signedIn(f)
  expect(steps).toEqual(['language', 'card', 'pin', 'consent', 'choice', 'briefing'])
})

describe('the PIN', () => {
  it('says how many tries are left and stays where it is', async () => {
    const f = flowWith({ signIn: async () => refuse(401, 'wrong-pin', { left: 3 }) })
    await f.flow.chooseLanguage('zh-CN')
    f.flow.takeCard('p1')
    await f.flow.enterPin('0000')
    expect(f.state()).toMatchObject({ step: 'pin', failure: { code: 'wrong-pin', left: 3 } })
  })

  it('takes nothing while it is locked, and again when the time has passed', async () => {
    const signIn = vi.fn(async () => refuse(429, 'locked', { retryAfterS: 60 }))
    const f = flowWith({ signIn })
    f.flow.takeCard('p1')
    await f.flow.enterPin('0000')
    expect(f.state().lockedUntil).toBe(61_000)
    f.pass(59_000)
    await f.flow.enterPin('0000')
    expect(signIn).toHaveBeenCalledTimes(1)
    f.pass(2_000)
    await f.flow.enterPin('0000')
    expect(signIn).toHaveBeenCalledTimes(2)
  })

  it('is sent once, however often the key is pressed', async () => {
    let settle = (): void => undefined
    const signIn = vi.fn(() => new Promise<never>((_, no) => (settle = () => no(new Error('never')))))
    const f = flowWith({ signIn })
    f.flow.takeCard('p1')
    void f.flow.enterPin('1234').catch(() => undefined)
    void f.flow.enterPin('1234')
    expect(signIn).toHaveBeenCalledTimes(1)
    settle()
  })

  it('another card begins without the first one’s failure', async () => {
    const f = flowWith({ signIn: async () => refuse(401, 'wrong-pin', { left: 3 }) })
    f.flow.takeCard('p1')
    await f.flow.enterPin('0000')
    f.flow.takeCard('p2')
    expect(f.state().failure).toBeNull()
  })
})

describe('a run', () => {
  it('starts from what the server gave and what was chosen', async () => {
    const f = flowWith()
    await signedIn(f)
    expect(await f.flow.start('desktop')).toEqual({
      core: 'c'.repeat(64),
      scene: 'yard',
      role: 'worker',
      practice: false,
      seed: RUN.seed,
      mode: 'desktop',
      language: 'zh-CN',
      run: 'r1',
      trainee: 'p1',
      assignment: 'a1',
      attempt: 2,
      startedAt: RUN.startedAt,
    })
    expect(f.client.startRun).toHaveBeenCalledWith(expect.objectContaining({ token: 'tok', signedInBy: 'pin' }), {
      scene: 'yard',
      role: 'worker',
      practice: false,
      mode: 'desktop',
      language: 'zh-CN',
      core: 'c'.repeat(64),
    })
  })

  it('does not start without the server, and says so', async () => {
    const f = flowWith({ startRun: async () => refuse(0, 'unreachable') })
    await signedIn(f)
    f.flow.go('run')
    expect(await f.flow.start('desktop')).toBeNull()
    expect(f.state()).toMatchObject({ step: 'run', failure: { code: 'unreachable' }, busy: false })
  })

  it('goes back to the PIN when the sign-in has expired', async () => {
    const f = flowWith({ startRun: async () => refuse(401, 'signed-out') })
    await signedIn(f)
    f.flow.go('run')
    await f.flow.start('vr')
    expect(f.state()).toMatchObject({ step: 'pin', signedIn: null })
  })

  it('that is left is told to the server with its ticket, once', async () => {
    const f = flowWith()
    await signedIn(f)
    await f.flow.start('desktop')
    f.flow.abandon(600, 'page-closed')
    f.flow.abandon(601, 'page-closed')
    expect(f.client.abort).toHaveBeenCalledTimes(1)
    expect(f.client.abort).toHaveBeenCalledWith('tick', 'r1', 600, 'page-closed')
  })
})

describe('a run that was broken off', () => {
  const left = { entry: { start: { run: 'r0', language: 'en' }, ticket: 'old' }, loaded: { id: 'x' } } as LeftRun

  it('comes before everything else, and the next person sees nothing of it', async () => {
    const f = flowWith({}, left)
    await f.flow.chooseLanguage('zh-CN')
    f.flow.takeCard('p1')
    await f.flow.enterPin('1234')
    expect(f.state()).toMatchObject({ step: 'resume', left, busy: false })
    f.flow.next()
    expect(f.state()).toMatchObject({ step: 'card', left: null })
  })

  it('is not asked for after a wrong PIN', async () => {
    const f = flowWith({ signIn: async () => refuse(401, 'wrong-pin', { left: 4 }) }, left)
    await f.flow.chooseLanguage('zh-CN')
    f.flow.takeCard('p1')
    await f.flow.enterPin('0000')
    expect(f.state()).toMatchObject({ step: 'pin', left: null })
  })
})

it('the next person starts at the cards, and nothing of the one before is left', async () => {
  const f = flowWith()
  await signedIn(f)
  await f.flow.start('desktop')
  f.flow.next()
  expect(f.state()).toMatchObject({
    step: 'card',
    trainee: '',
    signedIn: null,
    started: null,
    ticket: '',
    finished: null,
  })
  expect(f.state().site).toBe(SITE)
})

it('a server that is away at the first page can be tried again', async () => {
  let away = true
  const f = flowWith({ site: async () => (away ? refuse(0, 'unreachable') : { ok: true, value: SITE }) })
  await f.flow.chooseLanguage('en')
  expect(f.state()).toMatchObject({ step: 'language', failure: { code: 'unreachable' } })
  away = false
  await f.flow.chooseLanguage('en')
  expect(f.state().step).toBe('card')
})
