import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { coreId } from '../e2e/support/api'
import { allocation } from './allocation'
import { bytes } from './browser/bytes'
import { places } from './browser/places'
import { endBrowser } from './browser/open'
import { replayFrame } from './browser/replayFrame'
import { sound } from './browser/sound'
import { firstFrames, visit } from './browser/visit'
import { inChild } from './child'
import { completions } from './completions'
import { diskBytes } from './diskBytes'
import { LOOP, loopMs } from './calibrate'
import { keptBytes } from './kept'
import { machine } from './machine'
import { type Measurement, type Metric, say } from './metric'
import { personas } from './personas/personas'
import { recordingSize } from './recordingSize'
import { rerunSpeed } from './rerunSpeed'
import { scrubLatency } from './scrub'
import { endServer } from './server'
import { median, round } from './stats'
import { tickCost } from './tickCost'
import { trafficCost } from './trafficCost'

/** The measurements of `npm run bench`; tools/bench.mjs bundles this file and runs it. */
const MEASUREMENTS: readonly Measurement[] = [
  { name: 'rerun', aim: 'at least 200 times real time', measure: rerunSpeed },
  { name: 'recording', aim: 'at most 300000 bytes', measure: recordingSize },
  { name: 'disk', measure: diskBytes },
  { name: 'allocation', measure: allocation },
  { name: 'tick', measure: tickCost },
  {
    name: 'traffic',
    aim: 'under 15 microseconds a tick; no overlap, no avoidable hit in 100 runs',
    measure: trafficCost,
  },
  {
    name: 'bodies',
    aim: 'ours: none tunnelled, no rise, stack and mass within 0.05 m, pendulum within 0.01',
    measure: async () => inChild('bodiesChild'),
  },
  {
    name: 'personas',
    aim: 'each persona above the one before; forms within 3 points within the interval; a cheat who marks everything never passes',
    measure: personas,
  },
  { name: 'scrub', aim: 'p95 under 150 ms', measure: scrubLatency },
  { name: 'headset-frame', aim: 'p95 at most 4 ms', measure: async () => (await visit('headset')).frames },
  { name: 'hands-frame', measure: async () => (await visit('hands')).frames },
  { name: 'room-frame', measure: async () => (await visit('room')).frames },
  { name: 'phone-frame', measure: async () => (await visit('phone')).frames },
  { name: 'touch-frame', measure: async () => (await visit('touch')).frames },
  { name: 'desktop-frame', measure: async () => (await visit('desktop')).frames },
  {
    name: 'places',
    aim: 'in every scene at the worst place at most 50 draw calls, 200000 triangles, 60000000 bytes of textures, 4 ms at p95, 3 layers',
    measure: places,
  },
  { name: 'replay-frame', measure: replayFrame },
  { name: 'sound', aim: 'at most 12000000 bytes, a piece some ms, a frame far under 1 ms', measure: sound },
  {
    name: 'bytes',
    aim: 'scripts, gzip: at most 450000 before the scene, 600000 with it; all that a scene downloads at most 1500000',
    measure: bytes,
  },
  { name: 'kept', measure: async () => keptBytes() },
  { name: 'first-frame', aim: 'drawn within 2500 ms of the press, all loaded', measure: firstFrames },
  { name: 'completions', measure: completions },
]

async function tryMeasure({ name, aim, measure }: Measurement): Promise<Metric> {
  const from = performance.now()
  say(`${name} ...`)
  const about = aim === undefined ? {} : { aim }
  try {
    return { ...about, ...(await measure()), loadAfter: loadavg()[0] }
  } catch (cause) {
    const error = cause instanceof Error ? cause.message : String(cause)
    say(`${name} could not be measured: ${error}`)
    return { ...about, error }
  } finally {
    say(`${name}: ${((performance.now() - from) / 1000).toFixed(0)} s`)
  }
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((w) => !MEASUREMENTS.some((m) => m.name === w))
if (unknown.length > 0) {
  say(`nothing to measure is called '${unknown.join("', '")}'; there are ${MEASUREMENTS.map((m) => m.name).join(', ')}`)
  process.exit(64)
}
const about = machine()
const loops = Array.from({ length: 9 }, () => loopMs(() => performance.now()))
const metrics: Record<string, Metric> = {}
for (const measurement of MEASUREMENTS)
  if (wanted.length === 0 || wanted.includes(measurement.name))
    metrics[measurement.name] = await tryMeasure(measurement)
await endBrowser()
await endServer()
const result = JSON.stringify(
  {
    bench: 1,
    at: new Date().toISOString(),
    machine: about,
    core: coreId(),
    calibration: {
      loop: LOOP,
      unit: 'ms by the wall clock',
      median: round(median(loops)),
      best: round(Math.min(...loops)),
    },
    metrics,
  },
  null,
  2,
)
writeFileSync('bench-results.json', `${result}\n`)
process.stdout.write(`${result}\n`)
process.exitCode = Object.values(metrics).every((m) => 'error' in m) ? 1 : 0
