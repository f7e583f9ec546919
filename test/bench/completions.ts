import { TICK_RATE } from '../../src/base/time'
import { loadBuiltCore } from '../e2e/support/api'
import { TestServer } from '../e2e/support/server'
import { handIn, runReader, signIn } from '../server/client'
import { findPostgres, startPostgres } from '../server/postgres'
import { LOOP, loopMs } from './calibrate'
import type { Metric } from './metric'
import { TICKS, minuteRuns } from './minuteRun'
import { benchServer } from './server'
import { median, round } from './stats'

const RUNS = 20
const LIMIT_MS = 180_000

interface Figures {
  accepted: number
  verified: number | null
}

/** How many runs a server takes, and runs again, a second. */
async function measure(server: TestServer): Promise<Figures & Metric> {
  const core = await loadBuiltCore()
  const made = await minuteRuns(server, core, await signIn(server, 2), RUNS)
  const read = await runReader(server)
  const runs = new Set(made.map((m) => m.completion.run))
  const states = async (): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {}
    for (const { run, verification } of await read()) {
      const status = verification?.status ?? 'none'
      if (runs.has(run)) counts[status] = (counts[status] ?? 0) + 1
    }
    return counts
  }
  const loopS = median([1, 2, 3].map(() => loopMs(() => performance.now()))) / 1000

  const from = performance.now()
  for (const one of made) await handIn(server, one.ticket, one)
  const accepted = (performance.now() - from) / 1000
  let now = await states()
  while ((now['verified'] ?? 0) < made.length && performance.now() - from < LIMIT_MS) {
    await new Promise((done) => setTimeout(done, 200))
    now = await states()
  }
  const verified = (performance.now() - from) / 1000
  return {
    accepted: round(made.length / accepted, 3),
    verified: (now['verified'] ?? 0) === made.length ? round(made.length / verified, 3) : null,
    inALoop: {
      unit: `completions in the time of ${LOOP}`,
      accepted: round((made.length * loopS) / accepted, 3),
      verified: round((made.length * loopS) / verified, 3),
    },
    completions: made.length,
    states: now,
    minutesOfTrainingVerifiedASecond: round((made.length * TICKS) / TICK_RATE / 60 / verified, 3),
  }
}

/** The same on a PostgreSQL that is started for it; null where none is installed. */
async function onPostgres(): Promise<(Figures & Metric) | null> {
  const bin = findPostgres()
  if (!bin) return null
  const postgres = await startPostgres(bin)
  const server = new TestServer(undefined, await postgres.create('muster'))
  try {
    return await measure(await server.start())
  } finally {
    await server.close()
    await postgres.stop()
  }
}

/** Completions accepted and verified a second by the built server on this machine, on each of its databases. */
export async function completions(): Promise<Metric> {
  const embedded = await measure(await benchServer())
  const postgresql = await onPostgres()
  const ratio = (a: number | null, b: number | null): number | null =>
    a === null || b === null ? null : round(a / b, 3)
  return {
    unit: 'completions a second, by the wall clock',
    embedded,
    postgresql: postgresql ?? 'not installed',
    postgresqlToEmbedded: postgresql && {
      accepted: ratio(postgresql.accepted, embedded.accepted),
      verified: ratio(postgresql.verified, embedded.verified),
    },
    minutesEach: round(TICKS / TICK_RATE / 60),
    note: 'one client hands in one after the other while the server runs them again beside it; client, server, database and re-runs share the cores; verified counts from the first hand-in to the last verified',
  }
}
