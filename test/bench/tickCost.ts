import { decodeRecording } from '../../src/record/decode'
import { fromWire } from '../../src/record/quantise'
import { createSim } from '../../src/sim/create'
import { SYSTEMS, step } from '../../src/sim/step'
import scene from '../../scenes/chemical-unloading/scene'
import type { Sample } from '../../src/sim/sample'
import type { RunStart } from '../../src/record/types'
import type { Metric } from './metric'
import { goodRun } from './recording'
import { median, quantile, round } from './stats'

/** Microseconds of each system in each tick of the run. */
function timed(start: RunStart, samples: readonly Sample[]): number[][] {
  const sim = createSim(scene, start.role, start.seed, { practice: start.practice })
  const costs: number[][] = SYSTEMS.map(() => [])
  for (const sample of samples) {
    if (sim.world.ended) {
      step(sim, sample)
      continue
    }
    // as step() does it, with a look at the clock after each system
    sim.world.tick++
    let from = performance.now()
    for (const [i, { run }] of SYSTEMS.entries()) {
      run(sim, sample)
      const now = performance.now()
      costs[i]?.push((now - from) * 1000)
      from = now
    }
  }
  return costs
}

/** What a look at the clock costs by itself, microseconds: every figure holds one. */
function lookUs(): number {
  const from = performance.now()
  for (let i = 0; i < 100_000; i++) performance.now()
  return ((performance.now() - from) * 1000) / 100_000
}

/** Cost of a tick of the chemical scene by system, over the whole good run, from the sources and warm. */
export async function tickCost(): Promise<Metric> {
  const recording = decodeRecording((await goodRun()).bytes)
  if (!recording.ok) throw new Error(recording.error.message)
  const { start, samples } = recording.value
  const given = samples.map(fromWire)
  timed(start, given)
  const costs = timed(start, given)
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
  const whole = sum(costs.map(sum))
  const perTick = (costs[0] ?? []).map((_, t) => sum(costs.map((c) => c[t] ?? 0)))
  const figures = (values: readonly number[]): Metric => ({
    median: round(median(values), 3),
    p95: round(quantile(values, 0.95), 3),
    mean: round(sum(values) / values.length, 3),
  })
  return {
    unit: 'microseconds a tick by the wall clock; share of the time of all systems',
    tick: figures(perTick),
    systems: Object.fromEntries(
      SYSTEMS.map(({ name }, i) => [
        name,
        { ...figures(costs[i] ?? []), share: round(sum(costs[i] ?? []) / whole, 3) },
      ]),
    ),
    lookUs: round(lookUs(), 3),
    ticks: perTick.length,
    note: 'the good run a second time; each figure holds one look at the clock (lookUs); digests and recording not counted',
  }
}
