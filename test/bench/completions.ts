import good from '../../scenes/chemical-unloading/runs/good'
import type { Completion } from '../../src/api/completion'
import { TICK_RATE } from '../../src/base/time'
import { createDriver } from '../../src/players/driver'
import type { CoreApi, LiveRun } from '../../src/record/types'
import { buildCompletion } from '../../src/report/completion'
import { decodeRecording } from '../../src/record/decode'
import { coreId, loadBuiltCore } from '../e2e/support/api'
import type { TestServer } from '../e2e/support/server'
import { LOOP, loopMs } from './calibrate'
import { type Trainee, handIn, signIn, startRun, verificationReader } from './handIn'
import type { Metric } from './metric'
import { benchServer } from './server'
import { median, round } from './stats'
import { aroundOf } from '../report/around'

const RUNS = 20
/** Each run is the first minute of the good one, and is then stopped; one waits a little longer than the other, as
 * the server verifies no motion twice. */
const TICKS = 60 * TICK_RATE
/** Starts are asked for until so many have drawn the player's form. */
const STARTS = 400
const LIMIT_MS = 180_000

interface Made {
  ticket: string
  completion: Completion
  recording: Uint8Array<ArrayBuffer>
}

function playMinute(live: LiveRun, longer: number): void {
  const driver = createDriver(good)
  while (!live.ended) {
    const sample = driver.next(live.sim)
    const over = live.sim.world.tick >= TICKS + longer
    live.push(over ? { ...sample, commands: [{ kind: 'stop', why: 'trainee' }] } : sample)
  }
}

/** Starts a run at the server and plays it; null when the attempt draws another form than the player's. */
async function make(server: TestServer, core: CoreApi, trainee: Trainee, longer: number): Promise<Made | null> {
  const want = {
    scene: good.scene,
    role: good.role,
    mode: 'headless',
    language: 'zh-CN',
    practice: false,
    core: coreId(),
  } as const
  const { run, seed, assignment, attempt, startedAt, ticket } = await startRun(server, trainee, want)
  const start = { ...want, run, seed, assignment, attempt, startedAt, trainee: trainee.id }
  const live = core.startRun(start)
  if (live.sim.world.form.id !== good.form) return null
  playMinute(live, longer)
  const ms = Math.round((live.sim.world.tick * 1000) / TICK_RATE)
  const recording = new Uint8Array(live.finish(new Date(Date.parse(startedAt) + ms).toISOString(), ms, 0))
  const read = decodeRecording(recording)
  if (!read.ok) throw new Error(read.error.message)
  const device = { name: 'bench', userAgent: 'node', screen: null, profile: null }
  const { claim } = read.value
  return {
    ticket,
    recording,
    completion: buildCompletion({
      start,
      claim,
      recording,
      around: aroundOf({ site: trainee.site, device }),
      satisfaction: null,
    }),
  }
}

/** How many runs the server takes, and runs again, a second: the built server with its database, on this machine. */
export async function completions(): Promise<Metric> {
  const server = await benchServer()
  const core = await loadBuiltCore()
  const trainee = await signIn(server, 2)
  const made: Made[] = []
  for (let i = 0; i < STARTS && made.length < RUNS; i++) {
    const one = await make(server, core, trainee, made.length)
    if (one) made.push(one)
  }
  const read = await verificationReader(server)
  const runs = new Set(made.map((m) => m.completion.run))
  const loops = [1, 2, 3].map(() => loopMs(() => performance.now()))

  const from = performance.now()
  for (const one of made) await handIn(server, one.ticket, one)
  const accepted = (performance.now() - from) / 1000
  let states = await read(runs)
  while ((states['verified'] ?? 0) < made.length && performance.now() - from < LIMIT_MS) {
    await new Promise((done) => setTimeout(done, 200))
    states = await read(runs)
  }
  const verified = (performance.now() - from) / 1000
  const loopS = median(loops) / 1000
  return {
    unit: 'completions a second, by the wall clock',
    accepted: round(made.length / accepted, 3),
    verified: (states['verified'] ?? 0) === made.length ? round(made.length / verified, 3) : null,
    inALoop: {
      unit: `completions in the time of ${LOOP}`,
      accepted: round((made.length * loopS) / accepted, 3),
      verified: round((made.length * loopS) / verified, 3),
    },
    completions: made.length,
    states,
    minutesEach: round(TICKS / TICK_RATE / 60),
    minutesOfTrainingVerifiedASecond: round((made.length * TICKS) / TICK_RATE / 60 / verified, 3),
    note: 'one client hands in one after the other while the server runs them again beside it; client, server, database and re-runs share the cores; verified counts from the first hand-in to the last verified',
  }
}
