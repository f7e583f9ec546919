// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RunDetail, RunRow } from '../../src/api/manage'
import { ReviewApp } from '../../src/review/ReviewApp'
import { causeKey } from '../../src/review/Verification'
import { type Mounted, mount, openTexts } from '../trainee/mount'

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const hex = (c: string): string => c.repeat(64)
const ME = {
  person: { id: uuid(1), name: 'Manager', email: 'm@example.org' },
  tenant: { id: uuid(2), name: 'Demo' },
  confirmationPin: false,
  expiresAt: '2030-01-01T00:00:00.000Z',
}
const row = (n: number, more: Partial<RunRow> = {}): RunRow => ({
  run: uuid(100 + n),
  trainee: { id: uuid(10), name: `Trainee ${n}` },
  scene: 'chemical-unloading',
  role: 'worker',
  mode: 'vr',
  language: 'en',
  practice: false,
  attempt: n,
  status: 'completed',
  note: null,
  startedAt: '2026-03-01T08:00:00.000Z',
  receivedAt: '2026-03-01T08:10:00.000Z',
  score: 81.5,
  passed: true,
  minutes: 6,
  verification: { status: 'verified', code: null, why: 'same', at: '2026-03-01T08:10:05.000Z' },
  ...more,
})

/** Answers by path; what is not there answers 404. */
let answers: Record<string, unknown>
beforeAll(openTexts)
beforeEach(() => {
  answers = { '/api/me': ME }
  vi.stubGlobal(
    'fetch',
    vi.fn(async (path: string) => {
      const key = Object.keys(answers).find((k) => path.startsWith(k))
      const body = key === undefined ? { code: 'not-found', message: 'not here' } : answers[key]
      const status = key === undefined ? 404 : body instanceof Response ? body.status : 200
      return body instanceof Response ? body : new Response(JSON.stringify(body), { status })
    }),
  )
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('min-width'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }))
})
let page: Mounted
afterEach(async () => {
  await page.close()
  vi.unstubAllGlobals()
})

const show = async (run: string | null = null, go = vi.fn()) => {
  page = await mount(
    <ReviewApp
      parts={{
        view: 'runs',
        run,
        replay: false,
        go,
        loadSceneTexts: async () => undefined,
        voicedScenes: [],
        loadVoices: async () => ({ said: {}, radio: { speakers: [], lines: [] }, urgent: [] }),
        changeLanguage: async () => undefined,
        loadReplay: () => Promise.reject(new Error('no picture in this test')),
      }}
    />,
  )
  return go
}
const sees = (words: string): Promise<void> =>
  vi.waitFor(
    async () => {
      await act(async () => undefined)
      expect(document.body.textContent).toContain(words)
    },
    { timeout: 20_000 },
  )

describe('the list', () => {
  it('shows who did what, how it went, and whether it was verified', async () => {
    const refuted = { status: 'refuted' as const, code: 'verdict', why: 'other points', at: null }
    answers['/api/manage/runs'] = {
      runs: [
        row(1),
        row(2, { passed: false, score: 41, verification: refuted }),
        row(3, { status: 'aborted', score: null, verification: null, note: 'the page was closed' }),
      ],
      next: null,
    }
    await show()
    await sees('Trainee 3')
    for (const words of [
      '81.5',
      'Passed',
      'Not passed',
      'Verified',
      'Refuted',
      'Aborted',
      'Not handed in',
      'VR headset',
    ]) {
      expect(page.text()).toContain(words)
    }
  })

  it('names the attempt, so that one that was broken off shows as a gap', async () => {
    answers['/api/manage/runs'] = { runs: [row(7)], next: null }
    await show()
    await sees('Trainee 7')
    const at = [...page.element.querySelectorAll('th')].findIndex((th) => th.textContent === 'Attempt')
    const cells = page.element.querySelectorAll('.run-row td')
    expect(cells[at]?.textContent).toBe('7')
  })

  it('is empty with advice', async () => {
    answers['/api/manage/runs'] = { runs: [], next: null }
    await show()
    await sees('Nobody has trained yet')
  })

  it('goes on to earlier ones by the cursor of the server', async () => {
    answers['/api/manage/runs?limit=50&cursor=abc'] = { runs: [row(2)], next: null }
    answers['/api/manage/runs'] = { runs: [row(1)], next: 'abc' }
    await show()
    await sees('Trainee 1')
    await page.click('Show earlier ones')
    await sees('Trainee 2')
    expect(page.text()).toContain('Trainee 1')
  })
})

it('one run: verdict, lost points with what would have been right, events, the recording', async () => {
  const detail: RunDetail = {
    run: row(1),
    start: { seed: '0'.repeat(32), assignment: uuid(5), core: hex('a'), site: { id: uuid(6), name: 'One' } },
    completion: {
      version: 1,
      run: uuid(101),
      trainee: uuid(10),
      identity: { start: { how: 'pin' } },
      site: uuid(6),
      device: { name: 'Quest 3', userAgent: 'ua', screen: null, profile: null },
      mode: 'vr',
      language: 'en',
      practice: false,
      scene: 'chemical-unloading',
      role: 'worker',
      form: 'a',
      core: hex('a'),
      rules: '1',
      seed: '0'.repeat(32),
      assignment: uuid(5),
      attempt: 1,
      startedAt: '2026-03-01T08:00:00.000Z',
      endedAt: '2026-03-01T08:06:00.000Z',
      activeMs: 360000,
      pausedMs: 0,
      credited: { minutes: 6, rule: 'r' },
      satisfaction: 5,
      inputDigest: hex('b'),
      runDigest: hex('c'),
      recordingDigest: hex('d'),
      verdict: {
        rules: '1',
        scene: 'chemical-unloading',
        role: 'worker',
        form: 'a',
        ended: 'evacuated',
        score: 81.5,
        passed: true,
        reasons: [],
        decoysMarked: [],
        byClass: {},
        unsafe: [],
        competencies: { recognise: 50 },
        exposure: { peakMgM3: 12 },
        ticks: 21600,
        detection: { hits: 6, misses: 1, falseAlarms: 0, correctRejections: 3, dPrime: 1.8, bias: 0.1 },
        hazards: [
          {
            id: 'coupling-not-locked',
            class: '0026',
            weight: 3,
            noticedAt: 10,
            markedAt: 20,
            markedAs: '0023',
            controlledAt: -1,
            controlRank: 0,
            credit: 0.5,
          },
        ],
        duties: [],
        losses: [
          {
            points: 2.5,
            rule: 'S6',
            item: 'coupling-not-locked',
            kind: 'hazard',
            tick: 3600,
            event: 0,
            at: { x: 0, y: 0, z: 0 },
            right: 'hazard.coupling-not-locked.right',
          },
        ],
      },
    },
    identity: { signedInBy: 'pin', device: null, signature: null, checks: [] },
    flags: ['device-clock'],
    events: [
      { type: 'noticed', item: 'coupling-not-locked', tick: 600, at: { x: 0, y: 0, z: 0 } },
      { type: 'command', command: 'stop:trainee', value: 0, tick: 700, at: { x: 0, y: 0, z: 0 } },
      { type: 'outside', model: 'puff', flag: 'wind-below-0.5-m-s', tick: 660, at: { x: 0, y: 0, z: 0 } },
    ],
    recordingBytes: 2048,
  }
  answers[`/api/manage/runs/${uuid(101)}`] = detail
  await show(uuid(101))
  await sees('Points lost')
  for (const words of [
    '1:00',
    '2.5',
    'clock differs',
    'You said: Poisoning',
    'Download the recording (2 KB)',
    '0:10',
    'Device: stopped',
    'Models used outside their range in this run:',
    'Model out of range: Wind below 0.5 m/s',
    'Gas within 100 m is a training model.',
    hex('c'),
  ]) {
    expect(page.text()).toContain(words)
  }
})

it('a re-run that was given up does not speak of a record that disagrees', () => {
  expect(causeKey('gave-up')).toBe('ui.verification.code.core-failed')
  expect(causeKey('attempt')).toBe('ui.verification.code.claim')
})

it('a run whose motion was handed in before leads to the run that did it, and shows no codes', async () => {
  const refused = row(1, { status: 'refused', note: `same-input:${uuid(102)}`, verification: null, score: null })
  const start = { seed: '0'.repeat(32), assignment: uuid(5), core: hex('a'), site: { id: uuid(6), name: 'One' } }
  const identity = { signedInBy: 'pin' as const, device: null, signature: null, checks: [] }
  const detail = { run: refused, start, identity, completion: null, flags: [], events: [], recordingBytes: 0 }
  answers[`/api/manage/runs/${uuid(101)}`] = detail satisfies RunDetail
  const go = await show(uuid(101))
  await sees('the same as that of another run')
  expect(page.text()).not.toContain('same-input')
  const link = [...page.element.querySelectorAll('a')].find((a) => a.textContent === 'Open the other run')
  expect(link?.getAttribute('href')).toBe(`/manage/runs/${uuid(102)}`)
  await act(async () => link?.click())
  expect(go).toHaveBeenCalledWith(`/manage/runs/${uuid(102)}`)
})

describe('when it does not work', () => {
  it('asks for a sign-in', async () => {
    answers['/api/me'] = new Response(JSON.stringify({ code: 'signed-out', message: '' }), { status: 401 })
    await show()
    await sees('Sign in to manage')
  })

  it('asks for a sign-in when the session has run out behind an open page, and shows the page again after it', async () => {
    answers['/api/manage/runs'] = { runs: [row(1)], next: null }
    await show()
    await sees('Trainee 1')
    const signedOut = new Response(JSON.stringify({ code: 'signed-out', message: '' }), { status: 401 })
    answers = { '/api/me': signedOut, '/api/manage/runs': signedOut }
    await page.click('Refresh')
    await sees('Sign in to manage')
    answers = { '/api/sign-in': ME, '/api/me': ME, '/api/manage/runs': { runs: [row(2)], next: null } }
    await page.fill('input[type=email]', 'm@example.org')
    await page.fill('input[type=password]', 'secret')
    await page.click('Sign in')
    await sees('Trainee 2')
  })

  it.each([
    ['internal', 500, 'The server has failed', false],
    ['too-many', 429, 'Too many requests', false],
    ['bad-request', 400, 'That did not work', true],
  ])(
    'says %s in words, with the sentence of the server only where they say too little',
    async (code, status, title, quoted) => {
      answers['/api/manage/runs'] = new Response(JSON.stringify({ code, message: 'cursor: none of ours' }), { status })
      await show()
      await sees(title)
      expect(page.text().includes('cursor: none of ours')).toBe(quoted)
    },
  )

  it('says that there is no such run', async () => {
    await show(uuid(404))
    await sees('There is no such run')
  })
})
