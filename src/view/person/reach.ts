import { type Matrix4, Vector3 } from 'three'
import { BODY, boneOf } from './bones'
import { C, type Posture } from './channels'
import type { Doing } from './doing'
import { WALKS } from './posture'
import { isAstride, wristOnBars } from './riding'
import type { Goals } from './skeleton'

/** From the middle of the palm to the wrist, metres. */
const PALM = 0.075
/** Hands of somebody who works at nothing that is known: before the body, metres. */
const BENCH = new Vector3(0.13, 1.04, -0.46)
/** Nobody looks at or works on what is behind, as z ahead of the shoulders, metres. */
const LEAST_AHEAD = -0.12
/** How quickly hands go where they are wanted, 1/s. */
const GOES = 6
/** An arm that points is stretched to this share of its length. Chosen: straight, and not locked. */
const STRETCHED = 0.985
/** The left arm points at what is farther to the left than this, the right one again at what is less, radians. */
const TO_LEFT = 0.5
const TO_RIGHT = 0.2
/** An arm points no farther round to its side, nor across the body, nor up or down, radians; the chest helps by so much. */
const ROUND = 2.1
const ACROSS = 0.6
const STEEP = 1.3
const CHEST = { share: 0.45, most: 0.75 }

const SHOULDER = [boneOf('upperArmL'), boneOf('upperArmR')] as const
const local = new Vector3()

/** Where one person's hands are wanted: at their work, about what is held, or stretched towards what is pointed at. */
export class Reach {
  /** Is it the left arm that points? */
  left = false
  private readonly hands = [new Vector3(), new Vector3()] as const

  /** Chooses the arm that points; before the posture is asked for. */
  choose({ mode, points }: Doing, inverse: Matrix4): void {
    if (mode !== 'point' || !points) {
      this.left = false
      return
    }
    local.copy(points).applyMatrix4(inverse)
    this.left = Math.atan2(-local.x, -local.z) > (this.left ? TO_RIGHT : TO_LEFT)
  }

  /**
   * Sets where the wrists are wanted, in the person's own frame, and what of `posture` goes with it.
   * @param inverse from the world into that frame
   * @param frames of the frame before: shoulders are there
   */
  update(
    inverse: Matrix4,
    frames: readonly Matrix4[],
    doing: Doing,
    fresh: boolean,
    goals: Goals,
    posture: Posture,
  ): void {
    const { mode, holds, points, dtS } = doing
    const works = mode === 'work' && doing.speed <= WALKS
    const aims = mode === 'point' && points !== null
    const astride = isAstride(mode)
    const share = fresh || astride ? 1 : 1 - Math.exp(-GOES * dtS)
    for (let i = 0; i < 2; i++) {
      const x = i * 2 - 1
      const place = this.hands[i] as Vector3
      const at = works ? doing.work : i === 1 && !astride ? holds : null
      if (aims && this.left === (i === 0)) {
        local.copy(points).applyMatrix4(inverse)
        this.stretch(frames, i, posture)
      } else if (at) {
        local.copy(at).applyMatrix4(inverse)
        if (works) local.x += x * 0.07
        local.z = Math.min(local.z, LEAST_AHEAD)
        toWrist(local, x)
      } else if (astride) {
        const e = inverse.elements
        wristOnBars(x, 1 / Math.sqrt((e[4] as number) ** 2 + (e[5] as number) ** 2 + (e[6] as number) ** 2), local)
      } else {
        local.x = BENCH.x * x
        local.y = BENCH.y
        local.z = BENCH.z
      }
      if (works) local.y += 0.015 * Math.sin(doing.timeS * (2.6 + 0.4 * x) + x)
      const s = fresh || (place.x === 0 && place.y === 0 && place.z === 0) ? 1 : share
      place.x += (local.x - place.x) * s
      place.y += (local.y - place.y) * s
      place.z += (local.z - place.z) * s
      ;(i === 0 ? goals.handL : goals.handR).copy(place)
    }
    if (holds && !works && !astride && !(aims && !this.left)) {
      posture[C.reachR] = 1
      posture[C.curlR] = 0.7
      posture[C.pronateR] = -0.4
    }
  }

  /** From what is pointed at, in `local`, to the wrist of an arm that is stretched towards it. */
  private stretch(frames: readonly Matrix4[], i: number, posture: Posture): void {
    const x = i * 2 - 1
    const { elements: e } = frames[SHOULDER[i] as number] as Matrix4
    posture[i === 0 ? C.reachL : C.reachR] = 1
    // the chest turns along, as far as the arm that is meant leaves it to do
    const bearing = Math.atan2(-local.x, -local.z)
    posture[C.twist] = Math.min(CHEST.most, Math.max(-CHEST.most, x * 0.16 + bearing * CHEST.share))
    const dx = local.x - (e[12] as number)
    const dy = local.y - (e[13] as number)
    const dz = local.z - (e[14] as number)
    // positive: to the side that the arm is on
    const side = Math.min(ROUND, Math.max(-ACROSS, x * Math.atan2(dx, -dz)))
    const up = Math.min(STEEP, Math.max(-STEEP, Math.atan2(dy, Math.sqrt(dx * dx + dz * dz))))
    const length = (BODY.upperArm + BODY.foreArm) * STRETCHED
    local.x = (e[12] as number) + x * Math.sin(side) * Math.cos(up) * length
    local.y = (e[13] as number) + Math.sin(up) * length
    local.z = (e[14] as number) - Math.cos(side) * Math.cos(up) * length
  }
}

/** The wrist behind a palm that is at `at` (the person's own frame), seen from the shoulder. */
function toWrist(at: Vector3, x: number): void {
  const dx = at.x - x * 0.18
  const dy = at.y - 1.2
  const l = Math.sqrt(dx * dx + dy * dy + at.z * at.z) || 1
  at.x -= (dx / l) * PALM
  at.y -= (dy / l) * PALM
  at.z -= (at.z / l) * PALM
}
