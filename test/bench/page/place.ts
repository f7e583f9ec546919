import { loopMs } from '../calibrate'
import { type PaintMeter, meterPaint } from './paintMeter'
import { meterGl } from './glMeter'

/** What the bench finds in the page of the view alone. Loaded before anything of the page's own. */
export interface PlaceBench {
  paint: PaintMeter
  /** Pixels are filled, or draws are only counted. */
  fill(on: boolean): void
  /** From now on frames are timed; gives what was seen since this was called before: draws, triangles and ms of each frame. */
  take(): { draws: number; triangles: number; ms: number }[]
  loopMs(): number
}

const now = Performance.prototype.now.bind(performance)
const paint = meterPaint()
const gl = meterGl(now)
let frames: { draws: number; triangles: number; ms: number }[] = []

const request = window.requestAnimationFrame.bind(window)
window.requestAnimationFrame = (callback) =>
  request((time) => {
    gl.take()
    const from = now()
    callback(time)
    const ms = now() - from
    const { draws, triangles } = gl.take()
    if (draws > 0) frames.push({ draws, triangles, ms })
  })

const bench: PlaceBench = {
  paint,
  fill: gl.fill,
  take() {
    const taken = frames
    frames = []
    return taken
  },
  loopMs: () => loopMs(now),
}
Object.assign(window, { musterPlace: bench })
