import { type Pose, compose, relativeTo } from '../base/pose'
import { IDENTITY, rotate } from '../base/quat'
import { type Vec3, add, vec } from '../base/vec'
import type { HandSample } from '../sim/sample'
import type { Sim } from '../sim/sim'
import { radioPoint } from '../sim/systems/interaction'
import { glide, near } from './drive'
import { HAND_SPEED } from './virtualHand'

/** Where the left hand hangs, from the eyes, in the frame of the body, metres. */
const REST = vec(-0.22, -0.5, -0.25)
/** The palm counts as there within this, metres. */
const THERE = 0.04
/** The hand stays closed on the radio for this long, seconds: several ticks. */
const CLOSED_S = 0.12

/** The left hand of somebody at a desk: it only goes to the radio on the chest, takes it, and is gone again. */
export class RadioHand {
  private doing: 'nothing' | 'going' | 'holding' = 'nothing'
  private forS = 0
  private palm: Vec3 = REST

  /** `wanted`: the key was pressed in this frame. `body` is the frame under the eyes, in tracking space. */
  frame(wanted: boolean, dtS: number, sim: Sim, rig: Pose, body: Pose): HandSample {
    if (this.doing === 'nothing') this.palm = compose(body, { p: REST, q: IDENTITY }).p
    if (wanted && this.doing === 'nothing') this.doing = 'going'
    else if (this.doing === 'going') this.go(dtS, sim, rig)
    else if (this.doing === 'holding') {
      this.forS += dtS
      if (this.forS > CLOSED_S) this.doing = 'nothing'
    }
    const pose: Pose = { p: this.palm, q: body.q }
    return {
      tracked: this.doing !== 'nothing',
      grip: pose,
      aim: pose,
      tip: add(this.palm, rotate(body.q, vec(0, 0, -THERE))),
      select: false,
      squeeze: this.doing === 'holding',
      pinch: 0,
    }
  }

  private go(dtS: number, sim: Sim, rig: Pose): void {
    const goal = relativeTo(rig, { p: radioPoint(sim), q: IDENTITY }).p
    this.palm = glide(this.palm, goal, HAND_SPEED * dtS)
    if (!near(this.palm, goal, THERE)) return
    this.doing = 'holding'
    this.forS = 0
  }
}
