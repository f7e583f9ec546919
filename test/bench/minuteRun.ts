import good from '../../scenes/chemical-unloading/runs/good'
import { TICK_RATE } from '../../src/base/time'
import { createDriver } from '../../src/players/driver'
import type { CoreApi, LiveRun } from '../../src/record/types'
import { coreId } from '../e2e/support/api'
import { type Reachable, type Trainee, startRun } from '../server/client'
import { type RealRun, finishRun } from '../server/realRun'

/** Ticks of a run: the first minute of the good one, which is then stopped. */
export const TICKS = 60 * TICK_RATE
/** Starts are asked for until so many have drawn the player's form. */
const STARTS = 400

/** A run to be handed in with its ticket. */
export interface Made extends RealRun {
  ticket: string
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
async function make(server: Reachable, core: CoreApi, trainee: Trainee, longer: number): Promise<Made | null> {
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
  return { ticket, ...finishRun(live, start, trainee.site) }
}

/** So many runs of a minute. Each waits a tick longer than the one before, as the server verifies no motion twice. */
export async function minuteRuns(server: Reachable, core: CoreApi, trainee: Trainee, count: number): Promise<Made[]> {
  const made: Made[] = []
  for (let i = 0; i < STARTS && made.length < count; i++) {
    const one = await make(server, core, trainee, made.length)
    if (one) made.push(one)
  }
  return made
}
