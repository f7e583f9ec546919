import { Matrix4 } from 'three'
import { BODY, SEGMENTS } from './figure'
import type { Posture } from './posture'

/** Moves every angle of `a` by the share `s` towards `b`. */
export function approach(a: Posture, b: Posture, s: number): void {
  const mix = (x: number, y: number): number => x + (y - x) * s
  a.hips = mix(a.hips, b.hips)
  a.lean = mix(a.lean, b.lean)
  a.lie = mix(a.lie, b.lie)
  a.twist = mix(a.twist, b.twist)
  a.bend = mix(a.bend, b.bend)
  a.headTurn = mix(a.headTurn, b.headTurn)
  a.headNod = mix(a.headNod, b.headNod)
  for (const side of ['armL', 'armR'] as const) {
    a[side].pitch = mix(a[side].pitch, b[side].pitch)
    a[side].spread = mix(a[side].spread, b[side].spread)
    a[side].elbow = mix(a[side].elbow, b[side].elbow)
  }
  for (const side of ['legL', 'legR'] as const) {
    a[side].pitch = mix(a[side].pitch, b[side].pitch)
    a[side].knee = mix(a[side].knee, b[side].knee)
  }
}

/** A matrix for each segment. */
export const createFrames = (): Matrix4[] => SEGMENTS.map(() => new Matrix4())

/** Chains the joints from `base` (between the feet) into `frames`, in the order of SEGMENTS. */
export function poseFrames(o: Posture, base: Matrix4, frames: Matrix4[]): void {
  const [hips, chest, head, upperL, foreL, upperR, foreR, thighL, shinL, thighR, shinR] = frames as [
    Matrix4,
    Matrix4,
    Matrix4,
    Matrix4,
    Matrix4,
    Matrix4,
    Matrix4,
    Matrix4,
    Matrix4,
    Matrix4,
    Matrix4,
  ]
  joint(base, 0, o.hips, 0, -o.lean - o.lie, 0, 0, hips)
  joint(hips, 0, BODY.waist, 0, -o.bend, o.twist, 0, chest)
  joint(chest, 0, BODY.chest + 0.02, -0.01, o.headNod + o.bend * 0.6, o.headTurn, 0, head)
  const shoulder = BODY.chest - 0.03
  joint(chest, -BODY.shoulderHalf - 0.02, shoulder, 0, o.armL.pitch, 0, -o.armL.spread, upperL)
  joint(upperL, 0, -BODY.upperArm, 0, o.armL.elbow, 0, 0, foreL)
  joint(chest, BODY.shoulderHalf + 0.02, shoulder, 0, o.armR.pitch, 0, o.armR.spread, upperR)
  joint(upperR, 0, -BODY.upperArm, 0, o.armR.elbow, 0, 0, foreR)
  joint(hips, -BODY.hipHalf, 0, 0, o.legL.pitch, 0, -0.03, thighL)
  joint(thighL, 0, -BODY.thigh, 0, -o.legL.knee, 0, 0, shinL)
  joint(hips, BODY.hipHalf, 0, 0, o.legR.pitch, 0, 0.03, thighR)
  joint(thighR, 0, -BODY.thigh, 0, -o.legR.knee, 0, 0, shinR)
}

const tilt = new Matrix4()

/** A joint at (x, y, z) of `parent`, turned about y, then z, then x; positive pitch lifts what hangs ahead (-z). */
function joint(
  parent: Matrix4,
  x: number,
  y: number,
  z: number,
  pitch: number,
  yaw: number,
  roll: number,
  out: Matrix4,
): void {
  out.makeRotationX(pitch)
  if (roll !== 0) out.premultiply(tilt.makeRotationZ(roll))
  if (yaw !== 0) out.premultiply(tilt.makeRotationY(yaw))
  out.setPosition(x, y, z).premultiply(parent)
}
