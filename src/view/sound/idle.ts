/** Work in one idle moment, ms: a frame of a headset at 72 Hz has 13.9. */
const SLICE_MS = 2
/** An idle moment is waited for so long, ms. */
const PATIENCE_MS = 50
/** Between two slices where the browser does not tell idle moments (Safari), ms. */
const PAUSE_MS = 30

interface Task {
  /** A piece of it; true when it is done. */
  piece: () => boolean
}

const tasks: Task[] = []
let waits = false

function wait(): void {
  if (waits) return
  waits = true
  if (typeof requestIdleCallback === 'function') requestIdleCallback(slice, { timeout: PATIENCE_MS })
  else setTimeout(slice, PAUSE_MS)
}

function slice(): void {
  waits = false
  const end = performance.now() + SLICE_MS
  do {
    if (tasks[0]?.piece()) tasks.shift()
  } while (tasks.length > 0 && performance.now() < end)
  if (tasks.length > 0) wait()
}

/** Works something out piece by piece in the page's idle moments, after all that was asked for before; then `done` is called. */
export function inIdle<T>(steps: Generator<undefined, T, undefined>, done: (made: T) => void): void {
  const piece = (): boolean => {
    const step = steps.next()
    if (step.done) done(step.value)
    return step.done ?? false
  }
  tasks.push({ piece })
  wait()
}
