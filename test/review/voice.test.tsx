// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { VOICE_RATE } from '../../src/api/voices'
import { readWav } from '../../src/base/wav'
import { ReviewApp } from '../../src/review/ReviewApp'
import { type Mounted, mount, openTexts } from '../trainee/mount'

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const AT = '2026-03-01T08:00:00.000Z'
const ME = {
  person: { id: uuid(1), name: 'Manager', email: 'm@example.org' },
  tenant: { id: uuid(2), name: 'Demo' },
  confirmationPin: false,
  expiresAt: '2030-01-01T00:00:00.000Z',
}
const VOICES = {
  said: { driver: ['here-keys', 'cord-dead'], escort: ['cord-dead'], control: ['esd-seen'] },
  radio: { speakers: ['control'], lines: [] },
  urgent: [],
}
const BASE = '/api/voices/chemical-unloading/en'

/** Lines that the server keeps, and what it answers to one that it is given. */
let kept: Record<string, Uint8Array>
let refusal: object | null
/** What the microphone gives: seconds of a tone, or why it gives nothing. */
let toneS: number
let refused: string | null

beforeAll(openTexts)
beforeEach(() => {
  kept = {}
  refusal = null
  toneS = 1
  refused = null
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('scrollTo', () => undefined)
  Element.prototype.scrollIntoView = () => undefined
  vi.stubGlobal('matchMedia', () => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }))
  vi.stubGlobal(
    'fetch',
    vi.fn(async (path: string, { method = 'GET', body }: RequestInit = {}) => {
      if (path === '/api/me') return new Response(JSON.stringify(ME))
      const line = path.slice(BASE.length + 1)
      if (method === 'PUT' && refusal) return new Response(JSON.stringify(refusal), { status: 409 })
      if (method === 'PUT') kept[line] = body as Uint8Array
      if (method === 'DELETE') delete kept[line]
      const lines = Object.entries(kept).map(([key, bytes]) => ({
        line: key,
        sha256: 'a'.repeat(64),
        lengthMs: (bytes.length - 44) / 32,
        recordedAt: AT,
        recordedBy: 'Manager',
      }))
      return new Response(JSON.stringify({ lines }))
    }),
  )
  vi.stubGlobal(
    'OfflineAudioContext',
    class {
      decodeAudioData = async () => {
        const tone = Float32Array.from({ length: VOICE_RATE * toneS }, (_, i) => Math.sin(i / 8) / 4)
        return { numberOfChannels: 1, length: tone.length, getChannelData: () => tone }
      }
    },
  )
  vi.stubGlobal(
    'AudioContext',
    class {
      createAnalyser = () => ({ fftSize: 32, getFloatTimeDomainData: () => undefined })
      createMediaStreamSource = () => ({ connect: () => undefined })
      close = async () => undefined
    },
  )
  vi.stubGlobal(
    'MediaRecorder',
    class {
      state = 'inactive'
      onstop = (): void => undefined
      start = (): void => void (this.state = 'recording')
      stop = (): void => {
        this.state = 'inactive'
        this.onstop()
      }
    },
  )
  Object.defineProperty(navigator, 'mediaDevices', {
    configurable: true,
    value: {
      getUserMedia: async () => {
        if (refused) throw new DOMException('no', refused)
        return { getTracks: () => [{ stop: () => undefined }] }
      },
    },
  })
})
let page: Mounted
afterEach(async () => {
  await page.close()
  vi.unstubAllGlobals()
})

const settle = (): Promise<void> => act(async () => void (await new Promise((r) => setTimeout(r, 30))))
const show = async (): Promise<void> => {
  page = await mount(
    <ReviewApp
      parts={{
        view: 'voice',
        run: null,
        replay: false,
        go: vi.fn(),
        loadSceneTexts: async () => undefined,
        voicedScenes: ['chemical-unloading'],
        loadVoices: async () => VOICES,
        changeLanguage: async () => undefined,
        loadReplay: () => Promise.reject(new Error('no picture in this test')),
      }}
    />,
  )
  await settle()
}
const key = async (code: string): Promise<void> => {
  await act(async () => void window.dispatchEvent(new KeyboardEvent('keydown', { code })))
  await settle()
}
const seen = (): string => document.body.textContent ?? ''
const words = (): string => document.querySelector('.voice-words')?.textContent ?? ''
const rows = (): number => document.querySelectorAll('tr[data-row-key]').length

describe('recording the lines of a scene', () => {
  it('lists every line once, with who says it, and all hints; and how many are missing', async () => {
    await show()
    expect(rows()).toBe(3 + 51)
    expect(seen()).toContain('0 of 54 lines recorded, 54 missing')
    expect(document.querySelector('tr[data-row-key="heard.cord-dead"]')?.textContent).toContain('Driver / Escort')
    expect(document.querySelector('tr[data-row-key="heard.esd-seen"]')?.textContent).toContain('radio')
    expect(seen()).toContain('Practice hint')
  })

  it('goes from one missing line to the next by two keys, and keeps what was said', async () => {
    kept['heard.cord-dead'] = new Uint8Array(44 + 3200)
    await show()
    expect(words()).toBe('Here.')
    await key('Enter')
    expect(Object.keys(kept)).toEqual(['heard.cord-dead'])
    await key('Space')
    await key('Space')
    await key('Enter')
    const line = readWav(kept['heard.here-keys'] as Uint8Array, VOICE_RATE)
    expect(line.ok && line.value.length).toBe(VOICE_RATE)
    // the one after it is there already
    expect(words()).toBe('Control sees the stop. Plant side is shut, curtain on.')
    expect(seen()).toContain('2 of 54 lines recorded, 52 missing')
  })

  it('says what is in the way of recording', async () => {
    const cases: [() => void, string][] = [
      [() => (refused = 'NotAllowedError'), 'was not allowed to use the microphone'],
      [() => (refused = 'NotFoundError'), 'There is no microphone'],
      [() => (refused = 'NotReadableError'), 'cannot be opened'],
      [() => vi.stubGlobal('MediaRecorder', undefined), 'This browser cannot record'],
      [() => vi.stubGlobal('isSecureContext', false), 'This address is not secure'],
    ]
    await show()
    for (const [hinder, told] of cases) {
      hinder()
      await key('Space')
      expect(document.querySelector('[role="alert"]')?.textContent).toContain(told)
    }
  })

  it('says what is wrong with a take, and keeps nothing of it', async () => {
    await show()
    for (const [seconds, told] of [
      [0, 'Nothing was heard'],
      [16, 'This line is too long'],
    ] as const) {
      toneS = seconds
      await key('Space')
      await key('Space')
      expect(document.querySelector('[role="alert"]')?.textContent).toContain(told)
      await key('Enter')
    }
    expect(kept).toEqual({})
  })

  it('keeps the take where the server refuses it, and says why', async () => {
    await show()
    refusal = { code: 'voice-quota', message: 'full' }
    await key('Space')
    await key('Space')
    await key('Enter')
    expect(seen()).toContain('There is no more room for voices')
    refusal = null
    await key('Enter')
    expect(Object.keys(kept)).toEqual(['heard.here-keys'])
  })

  it('takes a file for a line, and deletes one', async () => {
    kept['heard.here-keys'] = new Uint8Array(44 + 3200)
    await show()
    const row = document.querySelector('tr[data-row-key="heard.esd-seen"]')
    const input = row?.querySelector('input[type="file"]') as HTMLInputElement
    Object.defineProperty(input, 'files', { value: [new File(['sound'], 'line.mp3')] })
    await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })))
    await settle()
    expect(words()).toContain('Control sees the stop')
    await key('Enter')
    expect(Object.keys(kept)).toEqual(['heard.here-keys', 'heard.esd-seen'])
    await page.click('Delete')
    await settle()
    const sure = [...document.querySelectorAll('.ant-popconfirm button')].at(-1) as HTMLElement
    await act(async () => sure.click())
    await settle()
    expect(Object.keys(kept)).toEqual(['heard.esd-seen'])
  })
})
