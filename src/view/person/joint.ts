import type { Matrix4 } from 'three'
import { BONES } from './bones'

/** Parents and joints of BONES, flat: the number of the parent (-1: none), and three metres each. */
const PARENT = Int16Array.from(BONES, (b) => b.parent)
const AT = Float64Array.from(BONES.flatMap((b) => [...b.at]))

/**
 * What the next joint turns by about x, y and z, radians. Angles go through here and not as arguments: an engine makes an object
 * of each number that it hands to a function, for 66 joints of everybody in every frame.
 */
export const turnBy = new Float64Array(3)

/** Turn in the parent's frame, row by row. */
const own = new Float64Array(9)

/** Turns the trunk's bone `i` about y first, then x, then z, in its parent's frame, and puts it at its joint. */
export const trunkJoint = (frames: readonly Matrix4[], i: number): void => joint(frames, i, 1)
/** Turns the limb's bone `i` about x first, then z, then y, in its parent's frame, and puts it at its joint. */
export const limbJoint = (frames: readonly Matrix4[], i: number): void => joint(frames, i, 0)

/** Turns about axis `p` first (0 x, 1 y, 2 z), then about the one before it, then about the one after it, round and round. */
function joint(frames: readonly Matrix4[], i: number, p: number): void {
  const q = (p + 2) % 3
  const r = (p + 1) % 3
  const a = Math.cos(turnBy[q] as number)
  const b = Math.sin(turnBy[q] as number)
  const c = Math.cos(turnBy[p] as number)
  const d = Math.sin(turnBy[p] as number)
  const e = Math.cos(turnBy[r] as number)
  const f = Math.sin(turnBy[r] as number)
  own[q * 3 + q] = c * e + d * f * b
  own[q * 3 + p] = d * e * b - c * f
  own[q * 3 + r] = a * d
  own[p * 3 + q] = a * f
  own[p * 3 + p] = a * e
  own[p * 3 + r] = -b
  own[r * 3 + q] = c * f * b - d * e
  own[r * 3 + p] = d * f + c * e * b
  own[r * 3 + r] = a * c
  chain(frames, i)
}

function chain(frames: readonly Matrix4[], i: number): void {
  const to = (frames[i] as Matrix4).elements
  const parent = PARENT[i] as number
  const x = AT[i * 3] as number
  const y = AT[i * 3 + 1] as number
  const z = AT[i * 3 + 2] as number
  if (parent < 0) {
    for (let column = 0; column < 3; column++)
      for (let row = 0; row < 3; row++) to[column * 4 + row] = own[row * 3 + column] as number
    to[12] = x
    to[13] = y
    to[14] = z
    return
  }
  const from = (frames[parent] as Matrix4).elements
  for (let row = 0; row < 3; row++) {
    const p = from[row] as number
    const q = from[row + 4] as number
    const r = from[row + 8] as number
    to[row] = p * (own[0] as number) + q * (own[3] as number) + r * (own[6] as number)
    to[row + 4] = p * (own[1] as number) + q * (own[4] as number) + r * (own[7] as number)
    to[row + 8] = p * (own[2] as number) + q * (own[5] as number) + r * (own[8] as number)
    to[row + 12] = p * x + q * y + r * z + (from[row + 12] as number)
  }
}
