import type { Vector3 } from 'three'
import { BODY } from './bones'
import { C, type Posture } from './channels'
import type { Moment } from './posture'

/** From a channel of the left limbs to that of the right ones. */
const RIGHT = C.shrugR - C.shrugL
/** Hip joints of who sits: how high over the ground and behind the origin of what they ride, metres (saddles of 0.80 and 0.91 m). */
const HIPS = { ride: { y: 0.885, z: 0.14 }, cycle: { y: 0.985, z: 0.16 } } as const
/** Wrists over and behind the middles of the grips (kit/street/scooter.ts), metres. */
const WRIST = { x: 0.285, y: 1.085, z: -0.335 } as const
/** Turns of the pedals, 1/s: a rider's leisure (chosen). */
const TURNS = 1

/** Is it a posture of somebody astride? */
export const isAstride = (mode: string): boolean => mode === 'ride' || mode === 'cycle'

/** Where a wrist is wanted of somebody astride, in the frame of a body that is drawn `size` times as large; -1 left, 1 right. */
export function wristOnBars(side: number, size: number, out: Vector3): void {
  out.x = (side * WRIST.x) / size
  out.y = WRIST.y / size
  out.z = WRIST.z / size
}

/**
 * Brings `o` into the posture of somebody who sits astride, hands on the bars: feet on the board of a scooter, or with `pedals` on those
 * of a bicycle, which go round while it moves. The root is on the ground under the saddle's front, as of the trainee's bike.
 */
export function ride({ timeS: t, seed, speed, size }: Moment, o: Posture, pedals: boolean): void {
  const { y, z } = pedals ? HIPS.cycle : HIPS.ride
  o[C.hipX] = 0
  o[C.hipY] = y / size - BODY.hip
  o[C.hipZ] = z / size
  o[C.roll] = o[C.side] = 0
  o[C.turn] = o[C.twist] = 0
  o[C.lean] = pedals ? 0.12 : 0.06
  o[C.bend] = pedals ? 0.3 : 0.26
  o[C.headNod] = -0.2
  o[C.headTurn] = 0.1 * Math.sin(t * 0.6 + seed)
  o[C.plantL] = o[C.plantR] = 0
  const round = speed > 0.3 ? t * TURNS * 2 * Math.PI : seed
  for (let x = -1; x <= 1; x += 2) {
    const at = x < 0 ? 0 : RIGHT
    o[C.shrugL + at] = 0.04
    o[C.armPitchL + at] = 0.7
    o[C.armSpreadL + at] = 0.22
    o[C.armYawL + at] = 0.2
    o[C.elbowL + at] = 0.5
    o[C.pronateL + at] = 1.25
    o[C.wristL + at] = 0
    o[C.curlL + at] = 0.78
    o[C.splayL + at] = 0
    o[C.reachL + at] = 1
    const tread = Math.sin(round + (x > 0 ? Math.PI : 0))
    const lift = Math.cos(round + (x > 0 ? Math.PI : 0))
    o[C.legPitchL + at] = pedals ? 0.92 + 0.3 * lift : 1.5
    o[C.legSpreadL + at] = pedals ? 0.04 : 0.1
    o[C.kneeL + at] = pedals ? 1.05 + 0.5 * lift - 0.16 * tread : 1.5
    o[C.ankleL + at] = pedals ? 0.1 : 0.06
  }
}
