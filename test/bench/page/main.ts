import { probe } from '../../e2e/bridge/probe'
import type { Bridge } from '../../e2e/bridge/main'
import { LOADING } from '../../../src/view/stage/marks'
import { loopMs } from '../calibrate'
import { type Frames, watchFrames } from './frames'

/** What the bench finds in the page. Loaded after the bridge of the end-to-end tests, before anything of the page's own. */
export interface PageBench {
  watch(kind: 'session' | 'window'): void
  frames: Frames | null
  loopMs(): number
  /** Milliseconds from navigation to the first text or picture, or null. */
  firstPaint(): number | null
  /** When each step of loading was done, ms of the browser's own time; null for one that was not. */
  loading(): Record<string, number | null>
}

/** The bridge puts a clock of its own into `performance.now`; this is the browser's. */
const now = Performance.prototype.now.bind(performance)

const bench: PageBench = {
  frames: null,
  watch(kind) {
    const { musterBridge } = window as unknown as { musterBridge: Bridge }
    bench.frames = watchFrames(kind, musterBridge.clock, now, () => probe()?.sim?.world.tick ?? 0)
  },
  loopMs: () => loopMs(now),
  loading: () =>
    Object.fromEntries(
      Object.entries(LOADING).map(([step, name]) => [step, performance.getEntriesByName(name)[0]?.startTime ?? null]),
    ),
  firstPaint: () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
}
Object.assign(window, { musterBench: bench })
