import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Completion } from '../../src/api/completion'
import { failureSchema } from '../../src/api/failure'
import { runDetailSchema, runListSchema } from '../../src/api/manage'
import { sha256Hex } from '../../src/base/hash'
import { createRng, nextFloat, pick } from '../../src/base/random'
import type { RunStart } from '../../src/record/types'
import { auditDatabase } from '../../src/server/audit/audit'
import { openShelf } from '../../src/server/verify/shelf'
import { type Verifier, startVerifier } from '../../src/server/verify/verifier'
import { coreId, loadBuiltCore } from '../e2e/support/api'
import { humanMotion } from '../record/humanMotion'
import { blocksOf, fileOf, mutateRecording, withHeader } from '../record/mutate'
import { mutateJson, nastyJson } from '../record/mutateJson'
import { type World, bearer, createWorld, managerCookie, signIn, startRun } from './harness'
import { type Envelope, envelope, mutateEnvelope } from './mutateForm'
import { type RealRun, finishRun } from './realRun'

const ROOT = resolve(import.meta.dirname, '../..')
const CASES = 9_000
/** An answer takes milliseconds; after this none comes any more. */
const HANG_MS = 20_000
/** A fresh run to hand in costs a start, and its re-run the verifier's time: at most so many. */
const FRESH = 250
const MEMORY_MIB = 400

const seed = process.env['MUSTER_SEED'] ?? String(Date.now())
console.log(`fuzz of hand-ins: MUSTER_SEED=${seed}`)

describe('hand-ins from a hostile hand', () => {
  let dir: string
  let w: World
  let verifier: Verifier
  let token: string
  /** A second of a real run; its header and its completion are written anew for each run that is started. */
  let second: RealRun
  const id = coreId()
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'muster-fuzz-'))
    const shelf = await openShelf(join(dir, 'data'), join(ROOT, 'dist/core'))
    w = await createWorld('PGlite', new Set([id]))
    const log = pino({ level: 'silent' })
    verifier = startVerifier({ db: w.db, shelf, log, now: () => w.clock.ms, lanes: 1, hasRoom: () => true })
    token = await signIn(w)
    const started = await startRun(w, token, id)
    const start = startOf(started)
    const live = (await loadBuiltCore()).startRun(start)
    for (const [i, sample] of humanMotion(60, 'walking', 1).entries())
      live.push(i === 59 ? { ...sample, commands: [{ kind: 'stop', why: 'trainee' }] } : sample)
    second = finishRun(live, start, w.site.id)
  }, 120_000)
  afterAll(async () => {
    await verifier.stop()
    await w.close()
    rmSync(dir, { recursive: true, force: true })
  })

  const startOf = ({ ticket: _, ...started }: Awaited<ReturnType<typeof startRun>>): RunStart => ({
    ...started,
    core: id,
    scene: 'chemical-unloading',
    role: 'worker',
    mode: 'desktop',
    language: 'zh-CN',
    practice: false,
    trainee: w.trainees[0] as string,
  })
  /** A run that was just started, and what a device would hand in of it. */
  const fresh = async () => {
    const started = await startRun(w, token, id)
    const start = startOf(started)
    const recording = withHeader(second.recording, start)
    const { run, seed: drawn, assignment, attempt, startedAt } = start
    const told = { run, seed: drawn, assignment, attempt, startedAt, recordingDigest: sha256Hex(recording) }
    const completion: Completion = { ...second.completion, ...told }
    return { run, ticket: started.ticket, recording, completion }
  }
  const put = (run: string, ticket: string, { type, body }: Envelope, headers: Record<string, string> = {}) =>
    w.app.request(`/api/runs/${run}/completion`, {
      method: 'PUT',
      body: new Uint8Array(body),
      headers: { 'content-type': type, 'content-length': String(body.length), ...bearer(ticket), ...headers },
    })
  /** Answered, or refused in the form of the contract; never a failure of the server. */
  const civil = async (answer: Response, what: string): Promise<string> => {
    expect(answer.status, what).toBeLessThan(500)
    if (answer.status < 400) return 'taken'
    const told = failureSchema.parse(await answer.json())
    expect(told.message.length, what).toBeLessThan(2000)
    return told.code
  }

  it(`are taken or refused, ${CASES} of them; what was taken is judged, can be read back, and the chain holds`, async () => {
    const rng = createRng(`hand-ins ${seed}`)
    const told: Record<string, number> = {}
    let target = await fresh()
    const runs: string[] = []
    let longest = 0
    let most = 0
    const used = (): number => {
      const { heapUsed, external } = process.memoryUsage()
      return (heapUsed + external) / 2 ** 20
    }
    const before = used()

    const asHandedIn = async (): Promise<Response> => {
      const { run, ticket, completion, recording } = target
      const how = nextFloat(rng)
      if (how < 0.4) return put(run, ticket, envelope(mutateJson(rng, completion), recording))
      if (how < 0.6) {
        const other = mutateRecording(rng, recording)
        const mended = nextFloat(rng) < 0.9 ? { ...completion, recordingDigest: sha256Hex(other) } : completion
        return put(run, ticket, envelope(JSON.stringify(mended), other))
      }
      const { type, body } = mutateEnvelope(rng, JSON.stringify(completion), recording)
      return put(run, ticket, { type, body })
    }
    const asSaid = async (): Promise<Response> => {
      const { run, ticket, completion, recording } = target
      const whole = envelope(JSON.stringify(completion), recording)
      const text = nextFloat(rng) < 0.5 ? nastyJson(rng) : mutateJson(rng, { ticks: 0, why: 'x' })
      const json = { 'content-type': 'application/json' }
      const odd = pick(rng, ['', '-1', '0', '1e9', '99999999999999999999', '5, 5', ' 7', '0x10', 'x'])
      return pick(rng, [
        async () => put(run, ticket, whole, { 'content-length': odd }),
        async () => put(run, ticket, whole, { 'transfer-encoding': 'chunked' }),
        async () =>
          put(run, ticket, whole, {
            authorization: pick(rng, ['', 'Bearer', 'Bearer  x', `Basic ${ticket}`, `Bearer ${'x'.repeat(8000)}`]),
          }),
        async () => put(pick(rng, ['x', '..', '%00', '%ff', run.toUpperCase(), `${run}x`, '__proto__']), ticket, whole),
        async () => put(run, ticket.slice(0, Math.floor(nextFloat(rng) * ticket.length)), whole),
        async () =>
          w.app.request(`/api/runs/${run}/abort`, {
            method: 'POST',
            body: text,
            headers: { ...json, ...bearer(`x${ticket}`) },
          }),
        async () => w.app.request('/api/runs', { method: 'POST', body: text, headers: { ...json, ...bearer(token) } }),
        async () =>
          w.app.request(`/api/runs/${run}/${pick(rng, ['completion', 'abort', ''])}`, {
            method: pick(rng, ['POST', 'PATCH', 'DELETE', 'GET', 'PUT']),
            headers: bearer(ticket),
          }),
      ])()
    }
    for (let n = 0; n < CASES; n++) {
      // A minute for each request, or the limit of requests would answer them all.
      w.clock.ms += 1000
      const from = performance.now()
      const answer = await (nextFloat(rng) < 0.9 ? asHandedIn() : asSaid())
      const code = await civil(answer, `case ${n}`)
      longest = Math.max(longest, performance.now() - from)
      most = Math.max(most, used() - before)
      told[code] = (told[code] ?? 0) + 1
      if (runs.length >= FRESH || (code !== 'taken' && code !== 'other-bytes')) continue
      runs.push(target.run)
      verifier.wake()
      target = await fresh()
    }
    console.log(
      `handed in ${CASES}: ${JSON.stringify(told)}; the longest took ${longest.toFixed(0)} ms, ${most.toFixed(0)} MiB more at most`,
    )
    expect(longest).toBeLessThan(HANG_MS)
    expect(most).toBeLessThan(MEMORY_MIB)
    expect(Object.keys(told)).toEqual(
      expect.arrayContaining([
        'taken',
        'bad-form',
        'bad-json',
        'bad-text',
        'bad-request',
        'recording-digest',
        'signed-out',
      ]),
    )
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)

    await verifier.idle()
    const cookie = await managerCookie(w, w.manager.email)
    const read = async (path: string): Promise<unknown> => (await w.app.request(path, { headers: cookie })).json()
    const states: Record<string, number> = {}
    for (const run of runs) {
      const { verification } = runDetailSchema.parse(await read(`/api/manage/runs/${run}`)).run
      const state = `${verification?.status} ${verification?.code}`
      states[state] = (states[state] ?? 0) + 1
    }
    console.log(`judged ${runs.length}: ${JSON.stringify(states)}`)
    expect(Object.keys(states).filter((s) => /pending|running|gave-up|undefined/.test(s))).toEqual([])
    runListSchema.parse(await read('/api/manage/runs?limit=200'))
    expect((await auditDatabase(w.db)).findings).toEqual([])
  }, 300_000)

  it.each([33, 5_000, 100_000])('with a claim that nests %i deep are refuted at once', async (depth) => {
    const { run, ticket, completion, recording } = await fresh()
    const blocks = blocksOf(recording)
    const claim = blocks.at(-1)
    if (!claim) throw new Error('the recording has no claim')
    const fields = JSON.parse(new TextDecoder().decode(claim.content)) as { verdict: object }
    const deep = JSON.stringify({ ...fields, verdict: { ...fields.verdict, more: '@' } })
    claim.content = new TextEncoder().encode(deep.replace('"@"', '['.repeat(depth) + ']'.repeat(depth)))
    const bytes = fileOf(blocks)
    const told = JSON.stringify({ ...completion, recordingDigest: sha256Hex(bytes) })
    expect((await put(run, ticket, envelope(told, bytes))).status).toBe(200)
    verifier.wake()
    await verifier.idle()
    const cookie = await managerCookie(w, w.manager.email)
    const answer = await w.app.request(`/api/manage/runs/${run}`, { headers: cookie })
    const { verification } = runDetailSchema.parse(await answer.json()).run
    expect(verification).toMatchObject({ status: 'refuted' })
  })

  it('are taken when they nest as deep as a digest goes, and no deeper', async () => {
    const { run, ticket, completion, recording } = await fresh()
    const codes: string[] = []
    for (const depth of [40, 33, 32, 31, 30]) {
      w.clock.ms += 60_000
      const text = JSON.stringify({ ...completion, verdict: { ...completion.verdict, more: '@' } })
      const deep = text.replace('"@"', '['.repeat(depth) + ']'.repeat(depth))
      codes.push(await civil(await put(run, ticket, envelope(deep, recording)), `depth ${depth}`))
    }
    expect(codes).toEqual(['bad-text', 'bad-text', 'bad-text', 'taken', 'other-bytes'])
  })
})
