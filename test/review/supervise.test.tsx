// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpenChecks } from '../../src/api/checks'
import type { CodeAbout } from '../../src/api/codes'
import type { DeviceList } from '../../src/api/devices'
import type { RunDetail } from '../../src/api/manage'
import { ReviewApp } from '../../src/review/ReviewApp'
import type { ReviewParts } from '../../src/review/parts'
import { type Mounted, mount, openTexts } from '../trainee/mount'

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const AT = '2026-03-01T08:00:00.000Z'
const ME = {
  person: { id: uuid(1), name: 'Manager', email: 'm@example.org' },
  tenant: { id: uuid(2), name: 'Demo' },
  confirmationPin: false,
  expiresAt: '2030-01-01T00:00:00.000Z',
}
const SIGN_IN: CodeAbout = {
  id: uuid(3),
  purpose: 'sign-in',
  site: { id: uuid(4), name: 'Bay' },
  about: 'Quest 3',
  trainee: { id: uuid(5), name: 'Wang', card: '0007' },
  askedAt: AT,
  expiresAt: AT,
}
const ENROL: CodeAbout = { ...SIGN_IN, purpose: 'enrol', trainee: null }
const DEVICE: DeviceList['devices'][number] = {
  id: uuid(6),
  name: 'Headset 1',
  about: 'Quest 3',
  site: { id: uuid(4), name: 'Bay' },
  enrolledAt: AT,
  enrolledBy: 'Manager',
  withdrawnAt: null,
  runs: 5,
  missing: 0,
}
const check = (n: number, name: string): OpenChecks['checks'][number] => ({
  run: uuid(n),
  moment: 'random',
  trainee: { id: uuid(5), name, card: '0007' },
  site: 'Bay',
  device: null,
  scene: 'chemical-unloading',
  askedAt: AT,
})

/** What the server says, by method and address; and what it was asked with a body. */
let answers: Record<string, unknown>
let asked: [request: string, body: unknown][]
const refused = (status: number, failure: object): Response =>
  new Response(JSON.stringify({ message: 'a sentence of the server', ...failure }), { status })

beforeAll(openTexts)
beforeEach(() => {
  answers = { 'GET /api/me': ME, 'GET /api/manage/devices': { devices: [] }, 'GET /api/manage/checks': { checks: [] } }
  asked = []
  vi.stubGlobal(
    'fetch',
    vi.fn(async (path: string, { method = 'GET', body }: RequestInit = {}) => {
      const request = `${method} ${path}`
      if (body !== undefined) asked.push([request, JSON.parse(String(body))])
      const answer = answers[request]
      if (answer instanceof Response) return answer.clone()
      return answer === undefined ? refused(404, { code: 'not-found' }) : new Response(JSON.stringify(answer))
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

const show = async (view: ReviewParts['view'], run: string | null = null): Promise<void> => {
  page = await mount(
    <ReviewApp
      parts={{
        view,
        run,
        replay: false,
        go: vi.fn(),
        loadSceneTexts: async () => undefined,
        voicedScenes: [],
        loadVoices: async () => ({ said: {}, radio: { speakers: [], lines: [] }, urgent: [] }),
        changeLanguage: async () => undefined,
        loadReplay: () => Promise.reject(new Error('no picture in this test')),
      }}
    />,
  )
}
const seen = (): string => document.body.textContent ?? ''
const sees = (words: string): Promise<void> =>
  vi.waitFor(
    async () => {
      await act(async () => undefined)
      expect(seen()).toContain(words)
    },
    { timeout: 20_000 },
  )
/** Buttons of antd's bubbles stand outside the page. */
const press = async (words: string, n = 0): Promise<void> => {
  const all = [...document.body.querySelectorAll('button')].filter((b) => b.textContent === words)
  const button = all[n]
  if (!button) throw new Error(`${all.length} buttons say '${words}'; there is: ${seen()}`)
  await act(async () => button.click())
}
const type = async (digits: string): Promise<void> => {
  await sees('Type the six digits')
  await page.fill('.code-input', digits)
  await press('Look it up')
}

describe('six digits', () => {
  it('show whose sign-in they are, and let the person in', async () => {
    answers['POST /api/manage/codes'] = SIGN_IN
    answers[`POST /api/manage/codes/${SIGN_IN.id}`] = {}
    await show('confirm')
    // a Chinese keyboard types digits of full width
    await type('１２3 456')
    await sees('A trainee wants to sign in')
    for (const words of ['Wang', 'Card 0007', 'Bay', 'Quest 3', 'is it Wang who']) expect(seen()).toContain(words)
    await press('Yes, let them sign in')
    await sees('Wang may sign in')
    expect(asked).toEqual([
      ['POST /api/manage/codes', { code: '123456' }],
      [`POST /api/manage/codes/${SIGN_IN.id}`, { confirm: true }],
    ])
  })

  it('can be refused', async () => {
    answers['POST /api/manage/codes'] = SIGN_IN
    answers[`POST /api/manage/codes/${SIGN_IN.id}`] = {}
    await show('confirm')
    await type('123456')
    await sees('A trainee wants to sign in')
    await press('No, refuse')
    await sees('was refused')
    expect(asked.at(-1)?.[1]).toEqual({ confirm: false })
  })

  it('enrol a device only with a name', async () => {
    answers['POST /api/manage/codes'] = ENROL
    answers[`POST /api/manage/codes/${ENROL.id}`] = {}
    await show('devices')
    await type('123456')
    await sees('A device wants to be enrolled')
    await press('Enrol this device')
    await sees('Give the device a name')
    expect(asked).toHaveLength(1)
    answers['GET /api/manage/devices'] = { devices: [DEVICE] }
    await page.fill('input[placeholder^="As written"]', 'Headset 1')
    await press('Enrol this device')
    await sees("'Headset 1' is enrolled")
    await sees('In use')
    expect(asked.at(-1)?.[1]).toEqual({ confirm: true, deviceName: 'Headset 1' })
  })

  it.each([
    ['unknown-code', 404, { left: 7 }, '7 tries left'],
    ['locked', 429, { retryAfterS: 550 }, 'in 10 minutes'],
  ])('that are %s say what to do', async (code, status, more, words) => {
    answers['POST /api/manage/codes'] = refused(status, { code, ...more })
    await show('confirm')
    await type('123456')
    await sees(words)
    expect(seen()).not.toContain('a sentence of the server')
  })

  it('are six, or nothing is asked', async () => {
    await show('confirm')
    await type('12345')
    await sees('Type six digits')
    expect(asked).toEqual([])
  })

  it('that expired meanwhile say so, and a session that has run out opens the door', async () => {
    answers['POST /api/manage/codes'] = SIGN_IN
    answers[`POST /api/manage/codes/${SIGN_IN.id}`] = refused(409, { code: 'code-expired' })
    await show('confirm')
    await type('123456')
    await sees('A trainee wants to sign in')
    await press('Yes, let them sign in')
    await sees('These six digits have expired')
    answers[`POST /api/manage/codes/${SIGN_IN.id}`] = refused(401, { code: 'signed-out' })
    answers['GET /api/me'] = refused(401, { code: 'signed-out' })
    await press('Yes, let them sign in')
    await sees('Sign in to manage')
  })
})

describe('who wears the headset', () => {
  it('is asked as people wait, and answered for the right one', async () => {
    answers['GET /api/manage/checks'] = { checks: [check(20, 'Wang'), check(21, 'Li')] }
    answers[`PUT /api/manage/checks/${uuid(21)}/random`] = {}
    await show('confirm')
    await sees('Li')
    for (const words of ['Wang', 'Card 0007', 'Spot check', 'device not enrolled']) expect(seen()).toContain(words)
    // what has just come is not taken at once: it may have moved under the finger
    await press('It is this person', 1)
    expect(asked).toEqual([])
    await vi.waitFor(() => expect(page.element.querySelector('.question button:disabled')).toBeNull())
    answers['GET /api/manage/checks'] = { checks: [check(20, 'Wang')] }
    await press('It is this person', 1)
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    expect(asked).toEqual([[`PUT /api/manage/checks/${uuid(21)}/random`, { samePerson: true }]])
    await vi.waitFor(async () => {
      await act(async () => undefined)
      expect(seen()).not.toContain('Li')
    })
  })

  it('is denied after asking once more', async () => {
    answers['GET /api/manage/checks'] = { checks: [check(20, 'Wang')] }
    answers[`PUT /api/manage/checks/${uuid(20)}/random`] = refused(409, { code: 'check-lapsed' })
    await show('confirm')
    await sees('Wang')
    await vi.waitFor(() => expect(page.element.querySelector('.question button:disabled')).toBeNull())
    await press('It is not')
    await sees('Are you sure that it is not Wang?')
    expect(asked).toEqual([])
    await press('It is not', 1)
    await sees('The answer came too late')
    expect(asked).toEqual([[`PUT /api/manage/checks/${uuid(20)}/random`, { samePerson: false }]])
  })

  it('is looked for again and again', async () => {
    await show('confirm')
    await sees('Nobody is waiting now')
    answers['GET /api/manage/checks'] = { checks: [check(20, 'Wang')] }
    await sees('Wang')
  })
})

describe('devices', () => {
  it('show what they began, what is missing, and which are withdrawn', async () => {
    const withdrawn = { ...DEVICE, id: uuid(7), name: 'Headset 2', withdrawnAt: AT, missing: 3 }
    answers['GET /api/manage/devices'] = { devices: [DEVICE, withdrawn] }
    await show('devices')
    await sees('Headset 2')
    for (const words of ['In use', 'Withdrawn', '3 missing', 'were deleted']) expect(seen()).toContain(words)
    expect([...document.querySelectorAll('button')].filter((b) => b.textContent === 'Withdraw')).toHaveLength(1)
  })

  it('are withdrawn after asking once more', async () => {
    answers['GET /api/manage/devices'] = { devices: [DEVICE] }
    answers[`POST /api/manage/devices/${DEVICE.id}/withdraw`] = {}
    await show('devices')
    await sees('Headset 1')
    await press('Withdraw')
    await sees("Withdraw 'Headset 1'?")
    expect(asked).toEqual([])
    answers['GET /api/manage/devices'] = { devices: [{ ...DEVICE, withdrawnAt: AT }] }
    await press('Withdraw', 1)
    await sees('Withdrawn 1 Mar 2026')
    expect(asked[0]?.[0]).toBe(`POST /api/manage/devices/${DEVICE.id}/withdraw`)
  })

  it('know a PIN of the supervisor’s own, typed twice', async () => {
    answers['PUT /api/manage/pin'] = {}
    await show('devices')
    await sees('You have none yet')
    const fill = async (first: string, second: string) => {
      const fields = document.querySelectorAll('.pin-form input')
      fields.forEach((f, n) => {
        f.id = `pin-${n}`
      })
      await page.fill('#pin-0', first)
      await page.fill('#pin-1', second)
      await press('Save the PIN')
    }
    await fill('246810', '246811')
    await sees('The two are not the same')
    await fill('12', '12')
    await sees('Type 6 to 8 digits')
    expect(asked).toEqual([])
    answers['GET /api/me'] = { ...ME, confirmationPin: true }
    await fill('246810', '246810')
    await sees('Saved')
    await sees('You have one')
    expect(asked).toEqual([['PUT /api/manage/pin', { pin: '246810' }]])
  })
})

it('a run says how it was established who trained, and whether its device signed it', async () => {
  const detail: RunDetail = {
    run: {
      run: uuid(30),
      trainee: { id: uuid(5), name: 'Wang' },
      scene: 'chemical-unloading',
      role: 'worker',
      mode: 'vr',
      language: 'en',
      practice: false,
      attempt: 1,
      status: 'completed',
      note: null,
      startedAt: AT,
      receivedAt: AT,
      score: 80,
      passed: true,
      minutes: 6,
      verification: { status: 'refuted', code: 'signature', why: 'signed by another', at: AT },
    },
    start: { seed: '0'.repeat(32), assignment: uuid(8), core: 'a'.repeat(64), site: { id: uuid(4), name: 'Bay' } },
    identity: {
      signedInBy: 'code',
      device: { id: uuid(6), name: 'Headset 1', withdrawnAt: AT },
      signature: { valid: false, why: 'signed by another' },
      checks: [
        { moment: 'start', askedAt: AT, samePerson: true, answeredBy: 'Manager', answeredAt: AT },
        { moment: 'end', askedAt: AT, samePerson: null, answeredBy: null, answeredAt: null },
      ],
    },
    completion: null,
    flags: ['device-withdrawn'],
    events: [],
    recordingBytes: 0,
  }
  answers[`GET /api/manage/runs/${uuid(30)}`] = detail
  await show('runs', uuid(30))
  await sees('Who trained')
  for (const words of [
    'Six digits, confirmed by a supervisor',
    'Headset 1',
    'withdrawn 1 Mar 2026',
    'Wrong',
    'signed by another',
    'Manager answered at',
    'Not checked',
    'nobody answered',
    'Not recorded',
    "The device's signature is wrong",
    'after its device had been withdrawn',
  ])
    expect(seen()).toContain(words)
})
