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
export function trunkJoint(frames: readonly Matrix4[], i: number): void {
  const a = Math.cos(turnBy[0] as number)
  const b = Math.sin(turnBy[0] as number)
  const c = Math.cos(turnBy[1] as number)
  const d = Math.sin(turnBy[1] as number)
  const e = Math.cos(turnBy[2] as number)
  const f = Math.sin(turnBy[2] as number)
  own[0] = c * e + d * f * b
  own[1] = d * e * b - c * f
  own[2] = a * d
  own[3] = a * f
  own[4] = a * e
  own[5] = -b
  own[6] = c * f * b - d * e
  own[7] = d * f + c * e * b
  own[8] = a * c
  chain(frames, i)
}

/** Turns the limb's bone `i` about x first, then z, then y, in its parent's frame, and puts it at its joint. */
export function limbJoint(frames: readonly Matrix4[], i: number): void {
  const a = Math.cos(turnBy[0] as number)
  const b = Math.sin(turnBy[0] as number)
  const c = Math.cos(turnBy[1] as number)
  const d = Math.sin(turnBy[1] as number)
  const e = Math.cos(turnBy[2] as number)
  const f = Math.sin(turnBy[2] as number)
  own[0] = c * e
  own[1] = -f
  own[2] = d * e
  own[3] = a * c * f + b * d
  own[4] = a * e
  own[5] = a * d * f - b * c
  own[6] = b * c * f - a * d
  own[7] = b * e
  own[8] = b * d * f + a * c
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
