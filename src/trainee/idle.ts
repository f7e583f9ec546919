/** Nobody did anything for so long: whoever comes next must not find somebody signed in, ms. Requirements of the project. */
export const IDLE_MS = 180_000
/** The debrief is read and walked through. */
export const IDLE_DEBRIEF_MS = 600_000
/** It is asked whether somebody is there, this long before, ms. */
export const NOTE_MS = 30_000

/** What a person does on a page, and in a headset. */
const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'selectstart', 'squeezestart'] as const

export interface IdlePorts {
  limitMs: number
  /** Seconds that are left once it is asked, or null. */
  note: (leftS: number | null) => void
  out: () => void
}

/** Waits for the time in which nobody does anything on the page. */
export interface IdleWatch {
  /** Somebody did something. */
  touch(): void
  stop(): void
}

/** Begins to wait; looks once a second, and by the wall clock, so that a device that slept has been idle too. */
export function watchIdle({ limitMs, note, out }: IdlePorts, targets: readonly EventTarget[]): IdleWatch {
  let last = Date.now()
  const touch = (): void => {
    last = Date.now()
    note(null)
  }
  const timer = setInterval(() => {
    const leftMs = limitMs - (Date.now() - last)
    if (leftMs <= 0) {
      stop()
      out()
    } else if (leftMs <= NOTE_MS) note(Math.ceil(leftMs / 1000))
  }, 1000)
  function stop(): void {
    clearInterval(timer)
    for (const target of targets) for (const name of INPUTS) target.removeEventListener(name, touch)
  }
  for (const target of targets) for (const name of INPUTS) target.addEventListener(name, touch, { passive: true })
  return { touch, stop }
}
