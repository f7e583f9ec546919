import { createRng, nextFloat } from '../../src/base/random'
import { Replay } from '../../src/view/replay/replay'
import { decodeRecording } from '../../src/record/decode'
import { fromWire } from '../../src/record/quantise'
import { LOOP, loopMs } from './calibrate'
import type { Metric } from './metric'
import { goodRun } from './recording'
import { median, quantile, round } from './stats'

const SEEKS = 300

/** From asking for a tick chosen by chance until the run stands there, in a replay of the good run that is prepared. */
export async function scrubLatency(): Promise<Metric> {
  const { core, bytes, ticks } = await goodRun()
  const recording = decodeRecording(bytes)
  if (!recording.ok) throw new Error(recording.error.message)
  const { start, samples } = recording.value
  const replay = new Replay(core, start, samples.map(fromWire))
  const from = performance.now()
  await replay.prepare()
  const preparedMs = performance.now() - from
  const rng = createRng('scrub')
  const loops: number[] = []
  const seeks: number[] = []
  for (let i = 0; i < SEEKS; i++) {
    if (i % 50 === 0) loops.push(loopMs(() => performance.now()))
    const tick = Math.floor(nextFloat(rng) * ticks)
    const before = performance.now()
    await replay.seek(tick)
    seeks.push(performance.now() - before)
  }
  const loop = median(loops)
  return {
    unit: 'ms by the wall clock',
    p50: round(median(seeks)),
    p95: round(quantile(seeks, 0.95)),
    most: round(Math.max(...seeks)),
    inLoops: { unit: `in the time of ${LOOP}`, p95: round(quantile(seeks, 0.95) / loop) },
    preparedMs: round(preparedMs),
    seeks: SEEKS,
    note: 'in Node.js: working out the moment; the picture of the next frame comes on top',
  }
}
