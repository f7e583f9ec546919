import { createRng } from '../../src/base/random'
import { watch } from '../../src/sim/traffic/conflicts'
import { createTraffic } from '../../src/sim/traffic/create'
import { stepTraffic } from '../../src/sim/traffic/step'
import { ringMap, ringSpec } from '../sim/traffic/ring'
import { Erratic, soak } from '../sim/traffic/soak'
import type { Metric } from './metric'
import { round } from './stats'

const SEEDS = 100
/** Ten minutes. */
const TICKS = 36_000

/** Processor time of a tick of the traffic with 40 agents and a trainee who is measured against them, microseconds. */
function costUs(seed: string): number {
  const map = ringMap()
  const spec = ringSpec()
  const state = createTraffic(map, { ...spec, agents: spec.agents.slice(0, 40) }, createRng(seed))
  const rider = new Erratic(seed)
  let used = process.cpuUsage()
  for (let t = 1; t <= TICKS; t++) {
    if (t === TICKS / 3) used = process.cpuUsage()
    rider.step(t)
    stepTraffic(state, map, [rider.o])
    watch(state, rider.o)
  }
  return process.cpuUsage(used).user / (TICKS - TICKS / 3)
}

/** The road of the tests for 100 seeds and ten minutes each: nobody overlaps, who could have stopped has. */
export async function trafficCost(): Promise<Metric> {
  const cost = costUs('cost')
  const map = ringMap()
  let overlaps = 0
  let guards = 0
  let stuckS = 0
  const hits = { stood: 0, side: 0, unavoidable: 0, avoidable: 0 }
  for (let seed = 0; seed < SEEDS; seed++) {
    const run = soak(map, `bench ${seed}`, TICKS)
    overlaps += run.overlaps
    guards += run.guards
    stuckS = Math.max(stuckS, run.stuckS)
    hits.stood += run.hits.stood
    hits.side += run.hits.side
    hits.unavoidable += run.hits.unavoidable
    hits.avoidable += run.hits.avoidable.length
  }
  return {
    unit: 'microseconds of processor time a tick, 40 agents and a trainee, warm',
    tickUs: round(cost, 3),
    seeds: SEEDS,
    minutesEach: TICKS / 3600,
    overlapTicks: overlaps,
    stoppedDead: guards,
    longestStandS: round(stuckS, 3),
    hits,
  }
}
