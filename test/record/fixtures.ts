import { deriveSeed } from '../../src/base/hash'
import type { Claim, RunStart } from '../../src/record/types'
import type { Verdict } from '../../src/score/types'

export const aStart = (more: Partial<RunStart> = {}): RunStart => {
  const start = { assignment: 'assignment-1', trainee: 'trainee-1', attempt: 1, ...more }
  return {
    core: 'c0'.repeat(32),
    scene: 'yard',
    role: 'worker',
    seed: deriveSeed(start.assignment, start.trainee, start.attempt),
    practice: false,
    mode: 'headless',
    language: 'zh-CN',
    run: '0b8f3c1e-0000-4000-8000-000000000001',
    startedAt: '2026-01-05T08:00:00.000Z',
    ...start,
    ...more,
  }
}

export const aVerdict = (): Verdict => ({
  rules: '1',
  scene: 'yard',
  role: 'worker',
  form: 'a',
  ended: 'stopped',
  score: 61.5,
  passed: false,
  reasons: ['score'],
  hazards: [],
  decoysMarked: [],
  detection: { hits: 1, misses: 2, falseAlarms: 0, correctRejections: 1, dPrime: 0.4, bias: 0 },
  byClass: {},
  duties: [],
  competencies: { recognise: 0.5 },
  unsafe: [],
  exposure: {},
  losses: [],
  ticks: 250,
})

export const aClaim = (): Claim => ({
  ticks: 250,
  inputDigest: 'ab'.repeat(32),
  runDigest: 'cd'.repeat(32),
  verdict: aVerdict(),
  endedAt: '2026-01-05T08:08:00.000Z',
  activeMs: 8333,
  pausedMs: 0,
})
