import { rad } from '../../src/base/math'
import { compose } from '../../src/base/pose'
import { type Quat, fromAxisAngle, multiply, normalizeQuat } from '../../src/base/quat'
import { type Rng, createRng, nextBetween, nextFloat } from '../../src/base/random'
import { type Vec3, vec } from '../../src/base/vec'
import type { HandSample, Sample } from '../../src/sim/sample'

/**
 * How a trainee trembles. Hands held in the air tremble at 8 to 12 Hz over a slow drift; head-mounted displays and
 * controllers add noise of tenths of a millimetre. `calm` has what is usual for a healthy adult: power falling with
 * frequency up to 10 Hz. `shaky` has all its power between 1 and 6 Hz, `walking` as `calm` with longer ways.
 * Root mean square: head 1 mm and 0.2 degrees, hands 2 mm and 0.35 degrees on every axis.
 */
export type Tremor = 'calm' | 'shaky' | 'walking'
const BANDS: Record<Tremor, { low: number; high: number; falling: boolean; reach: number }> = {
  calm: { low: 0.5, high: 10, falling: true, reach: 0.3 },
  shaky: { low: 1, high: 6, falling: false, reach: 0.3 },
  walking: { low: 0.5, high: 10, falling: true, reach: 1 },
}

/** `n` ticks of a person with a headset and two controllers who looks about, reaches, and trembles. */
export function humanMotion(n: number, tremor: Tremor, seed: number): Sample[] {
  const rng = createRng(`motion ${tremor} ${seed}`)
  const band = BANDS[tremor]
  const head = body(rng, n, band, { mm: 1, deg: 0.2, yaw: 60, pitch: 20, roll: 4 })
  const left = body(rng, n, band, { mm: 2, deg: 0.35, yaw: 50, pitch: 50, roll: 30 })
  const right = body(rng, n, band, { mm: 2, deg: 0.35, yaw: 50, pitch: 50, roll: 30 })
  const pressed = moves(rng, n, 1)
  const stick = moves(rng, n, 1)
  return Array.from({ length: n }, (_, i) => ({
    head: { p: offset(head.p(i), 0, 1.6, 0), q: head.q(i) },
    left: controller(offset(left.p(i), -0.2, 1.1, -0.3), left.q(i), false),
    right: controller(offset(right.p(i), 0.2, 1.1, -0.3), right.q(i), (pressed[i] as number) > 0.6),
    move: { x: 0, y: (stick[i] as number) > 0.5 ? 1 : 0 },
    commands: i % 200 === 150 ? [{ kind: 'snap-turn', dir: i % 400 === 150 ? 1 : -1 }] : [],
  }))
}

const offset = (p: Vec3, x: number, y: number, z: number): Vec3 => vec(p.x + x, p.y + y, p.z + z)

/** A controller: aim and tip are fixed to the grip, as the device computes them in 32-bit floats. */
function controller(p: Vec3, q: Quat, select: boolean): HandSample {
  const grip = { p: f32(p), q: normalizeQuat(f32(q)) }
  const aim = compose(grip, { p: vec(0, 0.02, -0.06), q: fromAxisAngle(vec(1, 0, 0), rad(-40)) })
  const tip = compose(grip, { p: vec(0, 0, -0.09), q: fromAxisAngle(vec(1, 0, 0), 0) }).p
  return { tracked: true, grip, aim: { p: f32(aim.p), q: f32(aim.q) }, tip: f32(tip), select, squeeze: false, pinch: 0 }
}

function f32<T extends object>(v: T): T {
  return Object.fromEntries(Object.entries(v).map(([k, x]) => [k, Math.fround(x as number)])) as T
}

function body(
  rng: Rng,
  n: number,
  band: (typeof BANDS)[Tremor],
  size: { mm: number; deg: number; yaw: number; pitch: number; roll: number },
) {
  const line = (): number[] => {
    const way = moves(rng, n, band.reach)
    const sway = noise(rng, n, 0.1, 1, true, 0.008)
    const shake = noise(rng, n, band.low, band.high, band.falling, size.mm / 1000)
    return way.map((v, i) => v + (sway[i] as number) + (shake[i] as number))
  }
  const turn = (most: number): number[] => {
    const way = moves(rng, n, rad(most))
    const shake = noise(rng, n, band.low, band.high, band.falling, rad(size.deg))
    return way.map((v, i) => v + (shake[i] as number))
  }
  const [x, y, z] = [line(), line(), line()]
  const [yaw, pitch, roll] = [turn(size.yaw), turn(size.pitch), turn(size.roll)]
  return {
    p: (i: number): Vec3 => vec(x[i] as number, y[i] as number, z[i] as number),
    q: (i: number): Quat =>
      multiply(
        multiply(fromAxisAngle(vec(0, 1, 0), yaw[i] as number), fromAxisAngle(vec(1, 0, 0), pitch[i] as number)),
        fromAxisAngle(vec(0, 0, 1), roll[i] as number),
      ),
  }
}

/** Rests of 1 to 4 s between moves of 0.5 to 1.2 s of least jerk (Flash and Hogan 1985), within +-most. */
function moves(rng: Rng, n: number, most: number): number[] {
  const out: number[] = []
  let from = 0
  while (out.length < n) {
    const to = nextBetween(rng, -most, most)
    const rest = Math.floor(nextBetween(rng, 60, 240))
    const way = Math.floor(nextBetween(rng, 30, 70))
    for (let i = 0; i < rest; i++) out.push(from)
    for (let i = 0; i < way; i++) {
      const u = i / way
      out.push(from + (to - from) * u * u * u * (10 - 15 * u + 6 * u * u))
    }
    from = to
  }
  return out.slice(0, n)
}

/** Noise between two frequencies in Hz, scaled to a root mean square. Filtered noise, which cannot be foretold as sines can. */
function noise(rng: Rng, n: number, low: number, high: number, falling: boolean, rms: number): number[] {
  const filters = [biquad(low, true), biquad(high, false)]
  if (falling) filters.push(biquad(3 * low, false))
  else filters.push(biquad(low, true), biquad(high, false))
  const settle = 600
  const out: number[] = []
  for (let i = 0; i < n + settle; i++) {
    const v = filters.reduce((x, f) => f(x), gauss(rng))
    if (i >= settle) out.push(v)
  }
  const is = Math.sqrt(out.reduce((s, v) => s + v * v, 0) / n)
  return out.map((v) => (v * rms) / is)
}

const gauss = (rng: Rng): number =>
  Math.sqrt(-2 * Math.log(nextFloat(rng) + 1e-12)) * Math.cos(2 * Math.PI * nextFloat(rng))

/** A Butterworth filter of second order at 60 samples a second. */
function biquad(hz: number, highPass: boolean): (x: number) => number {
  const w = (2 * Math.PI * hz) / 60
  const c = Math.cos(w)
  const alpha = Math.sin(w) / Math.SQRT2
  const a0 = 1 + alpha
  const b0 = (highPass ? 1 + c : 1 - c) / 2 / a0
  const b1 = ((highPass ? -1 : 1) * (highPass ? 1 + c : 1 - c)) / a0
  const a1 = (-2 * c) / a0
  const a2 = (1 - alpha) / a0
  let z1 = 0
  let z2 = 0
  return (x) => {
    const y = b0 * x + z1
    z1 = b1 * x - a1 * y + z2
    z2 = b0 * x - a2 * y
    return y
  }
}
