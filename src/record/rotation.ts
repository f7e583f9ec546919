import { type Quat, normalizeQuat, quat } from '../base/quat'
import { ROTATION_STEPS } from './wire'

/**
 * A rotation as four whole numbers: the three components beside the largest, in steps of 1/32767 and in the order
 * x y z w, then the place of the largest (0-3), which is positive and follows from length 1.
 *
 * Rounding can make another component the largest. So that packing what was unpacked gives the same numbers, the
 * step is repeated until it settles; where it goes round in a circle, the smallest of the circle stands for all.
 */
export function packRotation(q: Quat, out: Int32Array, at: number): void {
  packOnce(q, out, at)
  if (isSettled(out, at)) return
  const seen: Int32Array[] = [out.slice(at, at + 4)]
  for (;;) {
    packOnce(unpackRotation(out, at), out, at)
    const again = seen.findIndex((s) => compare(s, out, at) === 0)
    if (again >= 0) {
      const smallest = seen.slice(again).reduce((a, b) => (compare(a, b, 0) <= 0 ? a : b))
      out.set(smallest, at)
      return
    }
    seen.push(out.slice(at, at + 4))
  }
}

/** The unit quaternion, w >= 0, of four packed numbers; any numbers within bounds give some rotation. */
export function unpackRotation(cells: ArrayLike<number>, at: number): Quat {
  const a = (cells[at] as number) / ROTATION_STEPS
  const b = (cells[at + 1] as number) / ROTATION_STEPS
  const c = (cells[at + 2] as number) / ROTATION_STEPS
  const l = Math.sqrt(Math.max(0, 1 - (a * a + b * b + c * c)))
  const place = cells[at + 3]
  const q = normalizeQuat(
    place === 0 ? quat(l, a, b, c) : place === 1 ? quat(a, l, b, c) : place === 2 ? quat(a, b, l, c) : quat(a, b, c, l),
  )
  // -0 would be told apart from 0 by nobody but a digest.
  return quat(q.x + 0, q.y + 0, q.z + 0, q.w + 0)
}

/** Compared in sixteenths of a step, so that the last bit of a product never decides between equals. */
const coarse = (v: number): number => Math.round(Math.abs(v) * ROTATION_STEPS * 16)
const steps = (v: number): number => Math.round(v * ROTATION_STEPS)

function packOnce(given: Quat, out: Int32Array, at: number): void {
  const q = normalizeQuat(given)
  const v = [q.x, q.y, q.z, q.w]
  let place = 0
  for (let i = 1; i < 4; i++) if (coarse(v[i] as number) > coarse(v[place] as number)) place = i
  const sign = (v[place] as number) < 0 ? -1 : 1
  let cell = at
  for (let i = 0; i < 4; i++) if (i !== place) out[cell++] = steps(sign * (v[i] as number))
  out[at + 3] = place
}

/** Is the fourth component, as it follows from the three, still clearly the largest? */
function isSettled(cells: Int32Array, at: number): boolean {
  const a = cells[at] as number
  const b = cells[at + 1] as number
  const c = cells[at + 2] as number
  const rest = ROTATION_STEPS * ROTATION_STEPS - (a * a + b * b + c * c)
  const most = Math.max(Math.abs(a), Math.abs(b), Math.abs(c)) + 1
  return rest > most * most
}

function compare(a: Int32Array, b: Int32Array, at: number): number {
  for (let i = 0; i < 4; i++) {
    const d = (a[i] as number) - (b[at + i] as number)
    if (d !== 0) return d
  }
  return 0
}
