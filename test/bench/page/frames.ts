import type { FrameClock } from '../../e2e/bridge/clock'
import { type GlCount, meterGl } from './glMeter'

/** A frame of the page. */
export interface Frame {
  /** Milliseconds of the page's JavaScript in its frame callbacks, by the browser's own clock. */
  ms: number
  /** Simulation ticks done so far. */
  tick: number
  /** Were pixels filled? */
  filled: boolean
  /** Was every call of WebGL timed? That itself takes time. */
  timed: boolean
  gl: GlCount
}

/** The browser's own time, ms, of the latest click before the run's first tick, and of what came first after it; 0: not yet. */
export interface Marks {
  click: number
  /** The end of the first frame in which something was drawn, of a session or not. */
  drawn: number
  /** The first frame of a session. */
  session: number
  tick: number
}

type Kind = 'session' | 'window'
type Callback = (...args: never[]) => void

export interface Frames {
  /** Frames since this was called before. */
  take(): Frame[]
  /** From now on pixels are filled in one frame of so many, and calls of WebGL are timed or not. */
  draw(every: number, timed: boolean): void
  readonly marks: Marks
}

/** Times the callbacks of frames: the headset session's, or the window's. Installed after the emulated headset. */
export function watchFrames(kind: Kind, clock: FrameClock, now: () => number, tick: () => number): Frames {
  const gl = meterGl(now)
  const marks: Marks = { click: 0, drawn: 0, session: 0, tick: 0 }
  let frames: Frame[] = []
  let ms = 0
  let every = 1
  let timed = false
  let filled = true

  const timing =
    (callback: Callback): Callback =>
    (...args) => {
      const from = now()
      try {
        callback(...args)
      } finally {
        ms += now() - from
        if (kind === 'session' && marks.session === 0) marks.session = now()
      }
    }

  const owner: { requestAnimationFrame(callback: Callback): number } =
    kind === 'session' ? (XRSession.prototype as never) : (window as never)
  const request = owner.requestAnimationFrame
  owner.requestAnimationFrame = function (callback) {
    return request.call(this, timing(callback))
  }

  document.addEventListener(
    'click',
    () => {
      // once the run goes on, a click is a part of it
      if (marks.tick === 0) Object.assign(marks, { click: now(), drawn: 0, session: 0, tick: 0 })
    },
    { capture: true },
  )

  clock.onFrame(() => {
    const count = gl.take()
    if (ms > 0) frames.push({ ms, tick: tick(), filled, timed, gl: count })
    if (marks.drawn === 0 && count.draws > 0) marks.drawn = now()
    if (marks.tick === 0 && tick() > 0) marks.tick = now()
    ms = 0
    filled = clock.frames % every === 0
    gl.fill(filled)
  })

  return {
    marks,
    take() {
      const taken = frames
      frames = []
      return taken
    },
    draw(n, time) {
      every = n
      if (time !== timed) gl.time(time)
      timed = time
    },
  }
}
