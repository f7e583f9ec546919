/** Adds a sine of so many whole cycles over the length, so that it closes in a circle; `phase` in cycles. */
export function addSine(x: Float32Array, cycles: number, gain: number, phase = 0): Float32Array {
  const n = x.length
  const step = (2 * Math.PI * Math.round(cycles)) / n
  const turn = 2 * Math.cos(step)
  // y(i) = 2 cos(step) y(i - 1) - y(i - 2): no sine for each sample
  let before = Math.sin(2 * Math.PI * phase - step)
  let now = Math.sin(2 * Math.PI * phase)
  for (let i = 0; i < n; i++) {
    x[i] = (x[i] as number) + gain * now
    const next = turn * now - before
    before = now
    now = next
  }
  return x
}

/** What a jump at phase 0 needs taken off so that it has no overtones that fold back (polyBLEP); `t` phase, `d` its step. */
function blep(t: number, d: number): number {
  if (t < d) {
    const u = t / d
    return u + u - u * u - 1
  }
  if (t > 1 - d) {
    const u = (t - 1) / d
    return u * u + u + u + 1
  }
  return 0
}

/**
 * A sawtooth, -1..1, whose pitch follows `hz` (of seconds). With `loop` all pitches are bent by the same little, so that a
 * whole number of cycles fits and the end meets the beginning. `phase`: where it begins, in cycles.
 */
export function saw(n: number, rate: number, hz: (s: number) => number, loop: boolean, phase = 0): Float32Array {
  return wave(n, rate, hz, loop, phase, (t, d) => 2 * t - 1 - blep(t, d))
}
/** A square wave, -1..1; else as `saw`. */
export function square(n: number, rate: number, hz: (s: number) => number, loop: boolean): Float32Array {
  return wave(n, rate, hz, loop, 0, (t, d) => (t < 0.5 ? 1 : -1) + blep(t, d) - blep((t + 0.5) % 1, d))
}

/** A pitch is asked for once in so many samples: within a millisecond none moves. */
const HELD = 16

function wave(
  n: number,
  rate: number,
  hz: (s: number) => number,
  loop: boolean,
  phase: number,
  at: (t: number, d: number) => number,
): Float32Array {
  const steps = new Float64Array(n)
  let cycles = 0
  let d = 0
  for (let i = 0; i < n; i++) {
    if (i % HELD === 0) d = hz(i / rate) / rate
    steps[i] = d
    cycles += d
  }
  const bend = loop && cycles > 0.5 ? Math.round(cycles) / cycles : 1
  const out = new Float32Array(n)
  let t = phase % 1
  for (let i = 0; i < n; i++) {
    d = (steps[i] as number) * bend
    out[i] = at(t, d)
    t = (t + d) % 1
  }
  return out
}
