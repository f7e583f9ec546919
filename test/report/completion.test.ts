import { describe, expect, it } from 'vitest'
import { completionSchema } from '../../src/api/completion'
import { statementSchema } from '../../src/api/xapi'
import { sha256Hex } from '../../src/base/hash'
import type { Claim, RunStart } from '../../src/record/types'
import { buildCompletion } from '../../src/report/completion'
import { creditedMinutes } from '../../src/report/credit'
import { isoDuration, statementOf } from '../../src/report/statement'
import { uuid5 } from '../../src/report/uuid5'
import type { Verdict } from '../../src/score/types'
import { aroundOf } from './around'

const TENANT = '0198f000-0000-7000-8000-000000000001'
const verdict: Verdict = {
  rules: '1.0.0',
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'b',
  ended: 'evacuated',
  score: 71.3,
  passed: false,
  reasons: ['score', 'duty:report'],
  hazards: [
    {
      id: 'hose',
      class: '0026',
      weight: 2,
      noticedAt: 60,
      markedAt: -1,
      markedAs: '',
      controlledAt: -1,
      controlRank: 0,
      credit: 0.5,
    },
  ],
  decoysMarked: [],
  detection: { hits: 0, misses: 1, falseAlarms: 0, correctRejections: 3, dPrime: 0.4, bias: -0.2 },
  byClass: {},
  duties: [],
  competencies: {},
  unsafe: ['crossed-cloud'],
  exposure: {},
  losses: [],
  ticks: 7199,
}
const start: RunStart = {
  core: sha256Hex('core'),
  scene: 'chemical-unloading',
  role: 'worker',
  seed: '0123456789abcdef0123456789abcdef',
  practice: false,
  mode: 'vr',
  language: 'zh-CN',
  run: '0198f000-0000-7000-8000-000000000002',
  trainee: '0198f000-0000-7000-8000-000000000003',
  assignment: '0198f000-0000-7000-8000-000000000004',
  attempt: 3,
  startedAt: '2026-03-02T08:00:00.000Z',
}
const claim: Claim = {
  ticks: 7199,
  inputDigest: sha256Hex('input'),
  runDigest: sha256Hex('run'),
  verdict,
  endedAt: '2026-03-02T08:02:03.456Z',
  activeMs: 119_983.4,
  pausedMs: 3_000,
}
const finished = {
  start,
  claim,
  recording: new Uint8Array([1, 2, 3]),
  around: aroundOf({
    site: '0198f000-0000-7000-8000-000000000005',
    device: { name: 'Quest 3 (emulated)', userAgent: 'x', screen: null, profile: 'meta-quest-touch-plus' },
  }),
  satisfaction: 5,
}

describe('a completion', () => {
  it('binds who, what, when and the digests, and keeps the form of the contract', () => {
    const c = buildCompletion(finished)
    expect(completionSchema.parse(JSON.parse(JSON.stringify(c)))).toEqual(c)
    expect(c).toMatchObject({ trainee: start.trainee, attempt: 3, form: 'b', rules: '1.0.0', activeMs: 119_983 })
    expect(c.recordingDigest).toBe(sha256Hex(finished.recording))
  })

  it('credits simulated time, rounded down to a tenth of a minute, and none for practice', () => {
    expect(creditedMinutes(7199, false)).toBe(1.9)
    expect(creditedMinutes(7200, false)).toBe(2)
    expect(creditedMinutes(359, false)).toBe(0)
    expect(creditedMinutes(7200, true)).toBe(0)
    expect(buildCompletion({ ...finished, start: { ...start, practice: true } }).credited.minutes).toBe(0)
  })
})

describe('its statement', () => {
  it('is one of xAPI 2.0 with score, success, duration and registration', () => {
    const s = statementOf(TENANT, buildCompletion(finished))
    expect(statementSchema.parse(JSON.parse(JSON.stringify(s)))).toEqual(s)
    expect(s.verb.id).toBe('http://adlnet.gov/expapi/verbs/failed')
    expect(s.result).toMatchObject({ score: { scaled: 0.713, raw: 71.3 }, success: false, duration: 'PT119.98S' })
    expect(s.context?.registration).toBe(start.run)
    expect(s.result?.extensions?.['urn:muster:ext:hazards']).toMatchObject([
      { activity: 'urn:muster:scene:chemical-unloading:hazard:hose', noticedAtTick: 60, credit: 0.5 },
    ])
  })

  it('tells no name, and is the same statement each time', () => {
    const s = statementOf(TENANT, buildCompletion(finished))
    expect(JSON.stringify(s.actor)).toBe(
      JSON.stringify({ objectType: 'Agent', account: { homePage: `urn:uuid:${TENANT}`, name: start.trainee } }),
    )
    expect(statementOf(TENANT, buildCompletion(finished))).toEqual(s)
    const other = { ...finished, start: { ...start, run: '0198f000-0000-7000-8000-00000000000f' } }
    expect(statementOf(TENANT, buildCompletion(other)).id).not.toBe(s.id)
  })

  it('says passed for a pass, and experienced for practice', () => {
    const verbs = [true, false].map(
      (practice) =>
        statementOf(
          TENANT,
          buildCompletion({
            ...finished,
            start: { ...start, practice },
            claim: { ...claim, verdict: { ...verdict, passed: true } },
          }),
        ).verb.id,
    )
    expect(verbs).toEqual(['http://adlnet.gov/expapi/verbs/experienced', 'http://adlnet.gov/expapi/verbs/passed'])
  })
})

it('gives the UUID of version 5 that RFC 9562 works out', () => {
  // RFC 9562, appendix A.4: www.example.com in the name space of DNS.
  expect(uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

it('writes durations to a hundredth of a second', () => {
  expect([0, 4, 5, 61_234.6].map(isoDuration)).toEqual(['PT0.00S', 'PT0.00S', 'PT0.01S', 'PT61.23S'])
})
