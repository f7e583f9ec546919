import { C, type Posture } from './channels'
import type { Moment } from './posture'

/** From a channel of the left limbs to that of the right ones. */
const RIGHT = C.shrugR - C.shrugL
/** A body on 2.7 m of rope swings to and fro in 3.3 s (2 pi sqrt(l/g)); how far its hips go and its trunk leans, metres and radians. Chosen. */
const SWAY = { rate: 1.9, hips: 0.035, roll: 0.03 }
/** It turns on its rope to and fro: radians, 1/s. Chosen. */
const TURN = { by: 0.22, rate: 0.37 }
/** Pedalling: one turn of the legs takes 1.5 s. Chosen: what somebody does for minutes. */
const PEDALS = 4.2

/**
 * Brings `o` into the posture of somebody who hangs by the ring between the shoulder blades: upright, leaning ahead, head bowed, limbs
 * down; the feet stand on nothing. With `pedals` the legs tread by turns and the hands hold the straps.
 */
export function hang({ timeS: t, seed }: Moment, o: Posture, pedals: boolean): void {
  const swing = Math.sin(t * SWAY.rate + seed)
  o[C.hipX] = SWAY.hips * swing
  o[C.hipY] = 0
  o[C.hipZ] = 0.03 * Math.sin(t * SWAY.rate * 0.9 + 2 * seed)
  o[C.roll] = -SWAY.roll * swing
  o[C.side] = 0
  o[C.turn] = TURN.by * Math.sin(t * TURN.rate + seed)
  o[C.lean] = 0.16
  o[C.bend] = 0.14 + 0.012 * Math.sin(t * 1.6 + seed)
  o[C.headNod] = pedals ? 0.05 : 0.3
  o[C.plantL] = 0
  o[C.plantR] = 0
  for (let x = -1; x <= 1; x += 2) {
    const at = x < 0 ? 0 : RIGHT
    // the straps lift the shoulders
    o[C.shrugL + at] = 0.12
    o[C.armPitchL + at] = pedals ? 0.55 : 0.3 + 0.03 * swing * x
    o[C.armSpreadL + at] = pedals ? 0.2 : 0.3
    o[C.armYawL + at] = pedals ? 0.6 : 0.2
    o[C.elbowL + at] = pedals ? 2 : 0.3
    o[C.curlL + at] = pedals ? 0.75 : 0.4
    const tread = pedals ? Math.sin(t * PEDALS + (x > 0 ? Math.PI : 0)) : 0
    o[C.legPitchL + at] = (pedals ? 0.75 : 0.32) + 0.5 * tread + 0.02 * swing * x
    o[C.legSpreadL + at] = 0.13
    o[C.kneeL + at] = (pedals ? 0.95 : 0.3) + 0.45 * tread
    o[C.ankleL + at] = pedals ? -0.1 : -0.45
  }
}
