import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { and, eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { RunRow } from '../../src/api/manage'
import { sha256Hex } from '../../src/base/hash'
import { createRng, nextBetween } from '../../src/base/random'
import { digestOf } from '../../src/record/canonical'
import type { CoreApi } from '../../src/record/types'
import { auditDatabase } from '../../src/server/audit/audit'
import { type OpenDb, openEmbedded, openServer } from '../../src/server/db/open'
import { chain, completions, recordings, runs, statements, verifications } from '../../src/server/db/schema'
import { parseDemo } from '../../src/server/demoFile'
import { coreId, loadBuiltCore } from '../e2e/support/api'
import { humanMotion } from '../record/humanMotion'
import { type Reachable, runReader, signIn } from './client'
import { BACKENDS } from './harness'
import { type Load, type Log, client } from './killLoad'
import { type Postgres, findPostgres, startPostgres } from './postgres'
import { type Running, buildServer, start } from './process'
import { rowsOf } from '../../src/server/db/rowsOf'

const ROOT = resolve(import.meta.dirname, '../..')
const ROUNDS = 20
/** The kill comes when so many starts at most were answered in a round, and then at any moment of so long, ms. */
const MOST_STARTS = 5
const LATEST_MS = 500
/** Once in so many rounds a start is killed too, somewhere in its first second: also while it mends its log. */
const START_KILLED_EVERY = 4
const START_MS = 1000
/** So many runs begin in a round: more than are run again in it, so that there is always one to be killed at. */
const RUNS_A_ROUND = 8
/** From the last start on; on PostgreSQL a dead server's lease lasts 30 s. */
const SETTLE_MS = 120_000

describe.each(BACKENDS)('a server on %s that is killed with SIGKILL again and again', (backend) => {
  let built: Awaited<ReturnType<typeof buildServer>>
  let core: CoreApi
  let data: string
  let postgres: Postgres | null = null
  let url: string | null = null
  const all: Running[] = []
  beforeAll(async () => {
    const id = coreId()
    core = await loadBuiltCore()
    built = await buildServer('kill', { id, text: readFileSync(join(ROOT, `dist/core/${id}.js`), 'utf8') })
    data = mkdtempSync(join(tmpdir(), 'muster-kill-'))
    const bin = findPostgres()
    if (backend === 'PGlite' || !bin) return
    postgres = await startPostgres(bin)
    url = await postgres.create('muster')
  }, 120_000)
  afterEach(async () => {
    await Promise.all(all.splice(0).map((r) => r.kill('SIGKILL')))
  })
  afterAll(async () => {
    await postgres?.stop()
    built.remove()
    rmSync(data, { recursive: true, force: true })
  })

  const launch = (): Running => {
    const running = start(built.main, ['--data', data, '--port', '0'], url === null ? {} : { DATABASE_URL: url })
    all.push(running)
    return running
  }
  const answering = async (running: Running): Promise<Reachable> => {
    const [, origin = ''] = await running.until(/Muster: (https?:\/\/[\d.]+:\d+)\//)
    const demo = parseDemo(readFileSync(join(data, 'demo-sign-in.txt'), 'utf8'))
    if (!demo) throw new Error('demo-sign-in.txt cannot be read')
    return { url: origin, demo }
  }
  const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
  const openAgain = async (): Promise<OpenDb> => {
    if (url === null) return openEmbedded(join(data, 'db'))
    const open = await openServer(url)
    if (!open.ok) throw new Error(open.error.message)
    return open.value
  }

  /** The rounds. Gives what the clients know, and what the server says when nothing waits any more. */
  async function play(seed: string): Promise<{ log: Log; rows: RunRow[] }> {
    const rng = createRng(seed)
    const log: Log = { runs: [], unanswered: 0, again: 0 }
    let running = launch()
    const server = await answering(running)
    const trainees = [await signIn(server, 0), await signIn(server, 1), await signIn(server, 2)]
    let round = 0
    const load: Load = {
      core,
      want: {
        scene: 'chemical-unloading',
        role: 'worker',
        mode: 'headless',
        language: 'zh-CN',
        practice: false,
        core: coreId(),
      },
      motion: humanMotion(60_000, 'walking', Math.floor(nextBetween(rng, 0, 2 ** 31))),
      server,
      mayBegin: () => log.runs.length < RUNS_A_ROUND * (round + 1),
      over: false,
    }
    const clients = Promise.all(trainees.map((t, n) => client(load, t, log, `${seed} client ${n}`)))
    let failed: unknown = null
    clients.catch((e: unknown) => {
      failed = e
    })
    for (; round < ROUNDS && failed === null; round++) {
      const enough = log.runs.length + Math.ceil(nextBetween(rng, 0, MOST_STARTS))
      // By progress and not by time, or a slow machine would be killed before it did anything.
      while (log.runs.length < enough && failed === null) await pause(5)
      await pause(nextBetween(rng, 0, LATEST_MS))
      await running.kill('SIGKILL')
      if (round % START_KILLED_EVERY === 0) {
        running = launch()
        await pause(nextBetween(rng, 0, START_MS))
        await running.kill('SIGKILL')
      }
      running = launch()
      load.server = await answering(running)
    }
    load.over = true
    await clients
    const read = await runReader(load.server)
    let rows: RunRow[] = []
    await expect
      .poll(
        async () => {
          rows = await read()
          return rows.filter((r) => ['pending', 'running'].includes(r.verification?.status ?? '')).length
        },
        { timeout: SETTLE_MS, interval: 500 },
      )
      .toBe(0)
    await running.kill('SIGKILL')
    return { log, rows }
  }

  it(`loses nothing that it acknowledged in ${ROUNDS} rounds, and judges every run once`, async () => {
    const seed = process.env['MUSTER_SEED'] ?? String(Date.now())
    console.log(`kills on ${backend}: MUSTER_SEED=${seed}`)
    const { log, rows } = await play(seed)
    const { db, close } = await openAgain()
    try {
      const judged = await rowsOf<{ run: string; n: number }>(
        db,
        sql`SELECT subject AS run, count(*)::int AS n FROM chain WHERE kind = 'judged' GROUP BY subject`,
      )
      const handedIn = log.runs.filter((r) => r.made)
      console.log(
        `kills on ${backend}: ${log.runs.length} runs, ${handedIn.length} handed in, ${log.again} sent again, ${log.unanswered} starts without an answer`,
      )

      // nothing acknowledged is lost: each receipt's run is there, with its bytes, and its link is on the chain
      for (const { made, receipts } of handedIn) {
        if (!made) continue
        const { completion, recording } = made
        expect(new Set(receipts.map((r) => JSON.stringify(r))).size).toBe(1)
        const [receipt] = receipts
        const [kept] = await db
          .select({ record: completions.record, input: completions.inputDigest, bytes: recordings.bytes })
          .from(completions)
          .innerJoin(recordings, eq(recordings.runId, completions.runId))
          .where(eq(completions.runId, completion.run))
        expect(kept && digestOf(kept.record)).toBe(digestOf(completion))
        expect(kept && sha256Hex(kept.bytes)).toBe(sha256Hex(recording))
        expect([kept?.input, receipt?.recordingDigest]).toEqual([receipt?.inputDigest, sha256Hex(recording)])
        const { seq = -1, hash = '' } = receipt?.link ?? {}
        const onChain = and(eq(chain.subject, completion.run), eq(chain.kind, 'received'), eq(chain.hash, hash))
        expect(await db.select({ seq: chain.seq }).from(chain).where(onChain)).toEqual([{ seq }])
      }

      // every run reached its end, the right one, and was judged once
      const rowOf = new Map(rows.map((r) => [r.run, r]))
      const verdicts = { honest: 'verified', lie: 'refuted' } as const
      for (const { fate, started } of log.runs) {
        const { status, verification } = rowOf.get(started.run) ?? {}
        if (fate === 'honest' || fate === 'lie')
          expect([started.run, status, verification?.status]).toEqual([started.run, 'completed', verdicts[fate]])
        else expect([status, verification]).toEqual([fate === 'aborted' ? 'aborted' : 'started', null])
      }
      expect(new Map(judged.map((r) => [r.run, r.n]))).toEqual(new Map(handedIn.map((r) => [r.started.run, 1])))
      const told = await db.select({ run: statements.runId }).from(statements)
      const honest = handedIn.filter((r) => r.fate === 'honest').map((r) => r.started.run)
      expect(told.map((t) => t.run).sort()).toEqual(honest.sort())

      // every start is there once: those that were answered, and of those that were not, at most as many as were sent
      const startedRuns = await db.select({ run: runs.id }).from(runs)
      const starts = await db.select({ run: chain.subject }).from(chain).where(eq(chain.kind, 'started'))
      expect(starts.map((s) => s.run).sort()).toEqual(startedRuns.map((s) => s.run).sort())
      expect(rows.map((r) => r.run).sort()).toEqual(startedRuns.map((s) => s.run).sort())
      const unknown = startedRuns.length - log.runs.length
      expect(unknown).toBeGreaterThanOrEqual(0)
      expect(unknown).toBeLessThanOrEqual(log.unanswered)

      // and the kills did meet what they were to meet
      const interrupted = await db.select().from(verifications).where(sql`tries > 1`)
      expect(log.again).toBeGreaterThan(0)
      expect(interrupted.length).toBeGreaterThan(ROUNDS / 10)
      const audit = await auditDatabase(db)
      expect(audit.findings).toEqual([])
      expect(audit.runs).toBe(startedRuns.length)
      console.log(
        `kills on ${backend}: ${interrupted.length} re-runs were met, ${unknown} starts came in unanswered, ${audit.links} links`,
      )
    } finally {
      await close()
    }
  }, 600_000)
})
