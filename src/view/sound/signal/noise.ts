import { type Rng, nextUint32 } from '../../../base/random'

/** A noise that runs in a circle is filtered over this many samples of its end first: far longer than its filters remember. */
const SETTLE = 4096
/** Leak of the integrator that makes brown noise, a share of what it holds each sample: falls by 6 dB an octave from 75 Hz at 24 kHz. */
const LEAK = 0.02
const HALF_TURN = 2147483648

/** White noise, -1..1, always the same for the same `rng`. */
export function white(n: number, rng: Rng): Float32Array {
  const out = new Float32Array(n)
  for (let i = 0; i < n; i++) out[i] = nextUint32(rng) / HALF_TURN - 1
  return out
}

/** Noise that falls by 3 dB an octave (Paul Kellet's economy filter), about -1..1; its end runs on into its beginning. */
export function pink(n: number, rng: Rng): Float32Array {
  const w = white(n, rng)
  const out = new Float32Array(n)
  let a = 0
  let b = 0
  let c = 0
  for (let i = -Math.min(n, SETTLE); i < n; i++) {
    const x = w[i < 0 ? n + i : i] as number
    a = 0.99765 * a + x * 0.099046
    b = 0.963 * b + x * 0.2965164
    c = 0.57 * c + x * 1.0526913
    if (i >= 0) out[i] = (a + b + c + x * 0.1848) * 0.2
  }
  return out
}

/** Noise that falls by 6 dB an octave, about -1..1; its end runs on into its beginning. */
export function brown(n: number, rng: Rng): Float32Array {
  const w = white(n, rng)
  const out = new Float32Array(n)
  let held = 0
  for (let i = -Math.min(n, SETTLE); i < n; i++) {
    held = (held + LEAK * (w[i < 0 ? n + i : i] as number)) / (1 + LEAK)
    if (i >= 0) out[i] = held * 3.5
  }
  return out
}
