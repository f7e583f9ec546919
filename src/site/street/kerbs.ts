import { cos, sin } from '../../base/math'

/** A corner of a kerb's line: where, and the radius that it is rounded with, metres (0: sharp). */
export type Corner = readonly [x: number, z: number, r?: number]

/** Pieces of a quarter of a circle. */
const PIECES = 6

/** The points of a kerb whose corners, all of them right angles where they are rounded, follow each other along x and z. */
export function kerbPoints(corners: readonly Corner[], closed = false): [number, number][] {
  const out: [number, number][] = []
  const n = corners.length
  for (let i = 0; i < n; i++) {
    const [x, z, r = 0] = corners[i] as Corner
    const before = corners[(i + n - 1) % n] as Corner
    const after = corners[(i + 1) % n] as Corner
    const isEnd = !closed && (i === 0 || i === n - 1)
    if (r === 0 || isEnd) {
      out.push([x, z])
      continue
    }
    const [ax, az] = [Math.sign(before[0] - x), Math.sign(before[1] - z)]
    const [bx, bz] = [Math.sign(after[0] - x), Math.sign(after[1] - z)]
    // about the middle of the circle, from the one leg to the other
    const [mx, mz] = [x + (ax + bx) * r, z + (az + bz) * r]
    for (let k = 0; k <= PIECES; k++) {
      const a = (k / PIECES) * (Math.PI / 2)
      out.push([mx - bx * r * cos(a) - ax * r * sin(a), mz - bz * r * cos(a) - az * r * sin(a)])
    }
  }
  if (closed) out.push(out[0] as [number, number])
  return out
}
