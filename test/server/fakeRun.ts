import type { Completion } from '../../src/api/completion'
import type { StartedRun } from '../../src/api/runs'
import { sha256Hex } from '../../src/base/hash'
import type { RunStart } from '../../src/record/types'
import { buildCompletion } from '../../src/report/completion'
import type { Verdict } from '../../src/score/types'
import { aroundOf } from '../report/around'

/** Id of the fake core of fakeCore.ts stands in its own file; tests that do not re-run use any id. */
export const ANY_CORE = sha256Hex('any core')

/** A verdict as scoring makes it, small. */
export const verdictOf = (score = 87.5, ticks = 3600): Verdict => ({
  rules: '1.0.0',
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'a',
  ended: 'signed-off',
  score,
  passed: score >= 80,
  reasons: score >= 80 ? [] : ['score'],
  hazards: [
    {
      id: 'hose-worn',
      class: '0026',
      weight: 1,
      noticedAt: 120,
      markedAt: 300,
      markedAs: '0026',
      controlledAt: -1,
      controlRank: 0,
      credit: 1,
    },
  ],
  decoysMarked: [],
  detection: { hits: 1, misses: 0, falseAlarms: 0, correctRejections: 2, dPrime: 2.1, bias: 0.1 },
  byClass: { '0026': { hits: 1, misses: 0, falseAlarms: 0, correctRejections: 2, dPrime: 2.1, bias: 0.1 } },
  duties: [{ id: 'earth', opened: true, doneAfterS: 12.5, outOfOrder: false, missed: false, weight: 2, credit: 2 }],
  competencies: { recognise: 100, operate: 90 },
  unsafe: [],
  exposure: { ppmMin: 0.25 },
  losses: [
    {
      points: 12.5,
      rule: 'S9',
      item: 'earth',
      kind: 'duty',
      tick: 750,
      event: 3,
      at: { x: 1, y: 0, z: -2.5 },
      right: 'duty.earth.right',
    },
  ],
  ticks,
})

export interface FakeRun {
  start: RunStart
  recording: Uint8Array
  completion: Completion
}

/** A run as a device would hand it in. The "recording" is JSON that the fake core of the tests can read. */
export function fakeRun(
  started: StartedRun,
  who: { trainee: string; site: string; core: string },
  changes: { score?: number; input?: string; start?: Partial<RunStart>; play?: 'ok' | 'throw' | 'slow' | 'crash' } = {},
): FakeRun {
  const start: RunStart = {
    core: who.core,
    scene: 'chemical-unloading',
    role: 'worker',
    seed: started.seed,
    practice: false,
    mode: 'desktop',
    language: 'zh-CN',
    run: started.run,
    trainee: who.trainee,
    assignment: started.assignment,
    attempt: started.attempt,
    startedAt: started.startedAt,
    ...changes.start,
  }
  const inputDigest = sha256Hex(changes.input ?? `input of ${started.run}`)
  const claim = {
    ticks: 3600,
    inputDigest,
    runDigest: sha256Hex(`run ${started.run}`),
    verdict: verdictOf(changes.score),
    endedAt: new Date(Date.parse(started.startedAt) + 61_000).toISOString(),
    activeMs: 60_000,
    pausedMs: 500,
  }
  const recording = new TextEncoder().encode(JSON.stringify({ start, claim, play: changes.play ?? 'ok' }))
  const device = { name: 'test', userAgent: 'test', screen: { width: 800, height: 600 }, profile: null }
  return {
    start,
    recording,
    completion: buildCompletion({
      start,
      claim,
      recording,
      around: aroundOf({ site: who.site, device }),
      satisfaction: 4,
    }),
  }
}

/** The multipart request of a run. */
export function handInForm({ completion, recording }: Pick<FakeRun, 'completion' | 'recording'>): FormData {
  const form = new FormData()
  form.set('completion', JSON.stringify(completion))
  form.set('recording', new Blob([new Uint8Array(recording)]), 'run.muster')
  return form
}

/** The request that sends a form, as a browser makes it: with its length. */
export async function putForm(form: FormData, headers: Record<string, string>): Promise<RequestInit> {
  const packed = new Response(form)
  const body = await packed.arrayBuffer()
  const type = packed.headers.get('content-type') ?? ''
  return {
    method: 'PUT',
    body,
    headers: { 'content-type': type, 'content-length': String(body.byteLength), ...headers },
  }
}
