/** Soft clipping in place: straight in the middle, flat at 1; `drive` 1 or more. */
export function clip(x: Float32Array, drive: number): Float32Array {
  for (let i = 0; i < x.length; i++) x[i] = Math.tanh(drive * (x[i] as number))
  return x
}

/** Multiplies by a gain that is a function of seconds. */
export function shape(x: Float32Array, rate: number, gain: (s: number) => number): Float32Array {
  for (let i = 0; i < x.length; i++) x[i] = (x[i] as number) * gain(i / rate)
  return x
}

/** Lets it die away in place, by 60 dB within `seconds`. */
export function fade(x: Float32Array, rate: number, seconds: number): Float32Array {
  const each = 10 ** (-3 / (seconds * rate))
  let gain = 1
  for (let i = 0; i < x.length; i++) {
    x[i] = (x[i] as number) * gain
    gain *= each
  }
  return x
}

/** Adds `from` to `to`, `times` as loud, from sample `at` on; what hangs over the end is left out. */
export function add(to: Float32Array, from: Float32Array, times: number, at = 0): Float32Array {
  const n = Math.min(from.length, to.length - at)
  for (let i = 0; i < n; i++) to[at + i] = (to[at + i] as number) + (from[i] as number) * times
  return to
}

/** A blow: up within `attack` seconds, then down by 60 dB within `decay`. */
export const blow =
  (at: number, attack: number, decay: number) =>
  (s: number): number => {
    if (s < at) return 0
    const t = s - at
    return t < attack ? t / attack : 10 ** ((-3 * (t - attack)) / decay)
  }

/** Up and down again like a sine's half between two moments, 0 outside. */
export const swell =
  (from: number, to: number) =>
  (s: number): number =>
    s <= from || s >= to ? 0 : Math.sin((Math.PI * (s - from)) / (to - from))
