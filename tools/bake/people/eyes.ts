import { boneOf } from '../../../src/view/person/bones'
import { REGION, type Region } from '../../../src/view/person/regions'
import type { Gathered } from './bakeBody'
import { EYE, EYE_RADIUS } from './head'
import { HEAD_AT } from './pieces'

const SIDES = 14
/** Rings of an eyeball by the angle from where it looks, degrees: pupil, iris (5.9 mm in radius), white. */
const RINGS: readonly (readonly [Region, readonly number[]])[] = [
  ['pupil', [0, 11]],
  ['iris', [11, 29]],
  ['eyeWhite', [29, 50, 90, 180]],
]

/** Eyeballs that look ahead, with sharp edges between their colours. */
export function addEyes(to: Gathered): void {
  for (const x of [-1, 1]) {
    const bone = boneOf(x < 0 ? 'eyeL' : 'eyeR')
    for (const [region, angles] of RINGS) {
      const rings = angles.map((a) => ring(to, x, bone, region, (a * Math.PI) / 180))
      for (let r = 0; r + 1 < rings.length; r++) stitch(to, rings[r] as number[], rings[r + 1] as number[])
    }
  }
}

function ring(to: Gathered, side: number, bone: number, region: Region, angle: number): number[] {
  const pole = angle < 1e-6 || angle > Math.PI - 1e-6
  return Array.from({ length: pole ? 1 : SIDES }, (_, i) => {
    const turn = (i / SIDES) * 2 * Math.PI
    const n = [Math.sin(angle) * Math.cos(turn), Math.sin(angle) * Math.sin(turn), -Math.cos(angle)] as const
    to.position.push(
      side * EYE[0] + n[0] * EYE_RADIUS,
      HEAD_AT[1] + EYE[1] + n[1] * EYE_RADIUS,
      HEAD_AT[2] + EYE[2] + n[2] * EYE_RADIUS,
    )
    to.normal.push(...n)
    to.bones.push(bone, bone, bone, bone)
    to.weights.push(1, 0, 0, 0)
    // the lid shades the upper part
    const open = Math.max(0.35, 0.85 - Math.max(0, n[1]) * 0.9)
    to.paint.push(REGION[region], REGION.lips, 0, open)
    return to.paint.length / 4 - 1
  })
}

function stitch(to: Gathered, a: number[], b: number[]): void {
  for (let i = 0; i < SIDES; i++) {
    const at = (r: number[], k: number): number => r[k % r.length] as number
    if (b.length > 1) to.index.push(at(a, i), at(b, i + 1), at(b, i))
    if (a.length > 1) to.index.push(at(a, i), at(a, i + 1), at(b, i + 1))
  }
}
