import { readFileSync } from 'node:fs'
import { PerformanceObserver } from 'node:perf_hooks'
import { decodeRecording } from '../../src/record/decode'
import { fromWire } from '../../src/record/quantise'
import type { CoreApi } from '../../src/record/types'
import type { Sample } from '../../src/sim/sample'
import { loadBuiltCore } from '../e2e/support/api'
import { quantile } from './stats'

/** The heap is looked at once in so many ticks: a second. */
const SPAN = 60

let collections = 0
new PerformanceObserver((list) => {
  collections += list.getEntries().length
}).observe({ entryTypes: ['gc'] })

/** Pushes the samples as the page does and gives the growth of the heap of each span, bytes a tick. */
function growth(core: CoreApi, start: Parameters<CoreApi['startRun']>[0], samples: readonly Sample[]): number[] {
  const run = core.startRun(start)
  const out: number[] = []
  let before = process.memoryUsage().heapUsed
  for (const [i, sample] of samples.entries()) {
    run.push(sample)
    if ((i + 1) % SPAN !== 0) continue
    const now = process.memoryUsage().heapUsed
    // a span in which something was collected says nothing
    if (now >= before) out.push((now - before) / SPAN)
    before = now
  }
  return out
}

const recording = decodeRecording(new Uint8Array(readFileSync(process.argv[2] ?? '')))
if (!recording.ok) throw new Error(recording.error.message)
const { start, samples } = recording.value
const core = await loadBuiltCore()
const given = samples.map(fromWire)
growth(core, start, given)
globalThis.gc?.()
collections = 0
const spans = growth(core, start, given)
await new Promise((done) => setTimeout(done, 50))
process.stdout.write(
  JSON.stringify({
    unit: 'bytes a tick on the JavaScript heap',
    mean: Math.round(spans.reduce((sum, v) => sum + v, 0) / spans.length),
    p50: Math.round(quantile(spans, 0.5)),
    p95: Math.round(quantile(spans, 0.95)),
    ticks: samples.length,
    spans: spans.length,
    collections,
    note: 'the good run pushed a second time, warm: simulation and recorder together, looked at once a second',
  }),
)
