import { LOOP } from '../calibrate'
import type { Metric } from '../metric'
import type { Frame } from '../page/frames'
import { median, quantile, round } from '../stats'

const times = (frames: readonly Frame[], loopMs: number): Metric => {
  const ms = frames.map((f) => f.ms)
  const [p50, p95] = [quantile(ms, 0.5), quantile(ms, 0.95)]
  return {
    frames: ms.length,
    p50: round(p50),
    p95: round(p95),
    most: round(Math.max(...ms)),
    inLoops: { p50: round(p50 / loopMs), p95: round(p95 / loopMs) },
  }
}

/** What frames cost the page's main thread, with and without the pixels that a software renderer fills beside it. */
export function frameFigures(frames: readonly Frame[], fromTick: number, loops: readonly number[]): Metric {
  const loopMs = median(loops)
  const steady = frames.filter((f) => f.tick >= fromTick && f.ms > 0)
  const plain = steady.filter((f) => !f.timed)
  const timed = steady.filter((f) => f.timed)
  return {
    unit: 'ms of JavaScript in the frame callback, by the wall clock',
    ...times(
      plain.filter((f) => !f.filled),
      loopMs,
    ),
    withPixelsFilled: times(
      plain.filter((f) => f.filled),
      loopMs,
    ),
    webgl: {
      unit: 'ms inside of WebGL calls, those of unfilled frames without their draws; timing them takes time too',
      frames: timed.length,
      p50: round(median(timed.map((f) => f.gl.ms))),
      p95: round(
        quantile(
          timed.map((f) => f.gl.ms),
          0.95,
        ),
      ),
      callsAFrame: median(timed.map((f) => f.gl.calls)),
    },
    drawCallsAFrame: { p50: median(plain.map((f) => f.gl.draws)), most: Math.max(...plain.map((f) => f.gl.draws)) },
    trianglesAFrame: {
      p50: Math.round(median(plain.map((f) => f.gl.triangles))),
      most: Math.round(Math.max(...plain.map((f) => f.gl.triangles))),
    },
    loop: { what: LOOP, ms: round(loopMs) },
  }
}
