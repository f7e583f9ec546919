/**
 * The page's own time, made by frames: in `locked` mode every drawn frame counts as `stepMs`, however long it took
 * to draw. So a run in a software renderer has as many ticks a frame as on a headset of that rate, on any machine.
 * In `gated` mode frames are drawn only when asked for, so that a test can press keys between two of them. In both, a frame
 * whose pixels are not filled follows the one before at once: the screen's 60 Hz would be most of the time. One that is drawn
 * waits for the screen, so that no pictures pile up. Timers (setTimeout) and Date stay the browser's.
 */
export interface FrameClock {
  lock(stepMs: number): void
  gate(stepMs: number): void
  free(): void
  /** Gated: draws `frames` frames and is done when the last one is. */
  advance(frames: number): Promise<void>
  /** Called at the beginning of each frame, before anything of the page's. */
  onFrame(hook: () => void): () => void
  readonly frames: number
  /** Fills pixels in one frame of so many; 1 in all. */
  drawEvery(frames: number): void
  /** Are they in this one? */
  readonly draws: boolean
}

type Callback = (time: number) => void

export function installClock(win: Window & typeof globalThis): FrameClock {
  const realNow = win.performance.now.bind(win.performance)
  const realRequest = win.requestAnimationFrame.bind(win)
  let mode: 'free' | 'locked' | 'gated' = 'free'
  let step = 1000 / 60
  let now = 0
  let ahead = 0
  let allowed = 0
  let frames = 0
  let every = 1
  let scheduled = false
  let lastHandle = 0
  let waiting = new Map<number, Callback>()
  let done: (() => void) | null = null
  const hooks = new Set<() => void>()
  const soon = new MessageChannel()
  soon.port1.onmessage = () => frame()

  const time = (): number => (mode === 'free' ? realNow() + ahead : now)

  function frame(): void {
    scheduled = false
    if (mode === 'gated' && allowed === 0) return
    if (mode === 'gated') allowed--
    if (mode !== 'free') now += step
    frames++
    const callbacks = waiting
    waiting = new Map()
    for (const call of [...hooks, ...callbacks.values()]) {
      try {
        call(time())
      } catch (error) {
        win.reportError(error)
      }
    }
    if (mode === 'gated' && allowed === 0) {
      done?.()
      done = null
    }
    schedule()
  }

  function schedule(): void {
    if (scheduled || (mode === 'gated' && allowed === 0)) return
    scheduled = true
    if (mode === 'free' || (frames + 1) % every === 0) realRequest(frame)
    else soon.port2.postMessage(null)
  }

  function change(to: typeof mode, stepMs: number): void {
    const at = time()
    mode = to
    step = stepMs
    now = at
    ahead = at - realNow()
    schedule()
  }

  win.performance.now = time
  win.requestAnimationFrame = (callback) => {
    waiting.set(++lastHandle, callback)
    schedule()
    return lastHandle
  }
  win.cancelAnimationFrame = (handle) => void waiting.delete(handle)

  return {
    lock: (stepMs) => change('locked', stepMs),
    gate: (stepMs) => change('gated', stepMs),
    free: () => change('free', step),
    advance: (count) =>
      new Promise((resolve) => {
        allowed += count
        done = resolve
        schedule()
      }),
    onFrame(hook) {
      hooks.add(hook)
      return () => hooks.delete(hook)
    },
    get frames() {
      return frames
    },
    drawEvery(n) {
      every = n
    },
    get draws() {
      return frames % every === 0
    },
  }
}
