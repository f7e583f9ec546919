import { atan2 } from '../base/math'
import { type Pose, poseOf } from '../base/pose'
import { type Quat, forward } from '../base/quat'

/** What one finger on a phone's picture did since the last frame, as rays in calibrated tracking space. */
export interface RoomTouch {
  /** A tap that ended, and a finger that rests: along which ray. */
  tap: Pose | null
  rest: Pose | null
  /** How far a finger that drags went, radians right and down. */
  dragX: number
  dragY: number
}

/** A finger that has moved by this angle drags: 14 of 900 pixels that show 63 degrees (src/input/fingers.ts), radians. */
const SLOP = 0.02
/** A finger that has not moved for so long rests, seconds (the same as on a screen). */
const REST_S = 0.25

type Doing = 'touching' | 'dragging' | 'resting'

/** How far apart two rays point, radians right and down. */
function between(a: Quat, b: Quat): { x: number; y: number } {
  const [f, g] = [forward(a), forward(b)]
  const turn = atan2(g.x * -f.z + g.z * f.x, f.x * g.x + f.z * g.z)
  return { x: turn, y: f.y - g.y }
}

/** A finger on the picture of a phone in a session: an input source that is there for as long as it touches. */
export class RoomFinger {
  private doing: Doing | null = null
  private forS = 0
  private from: Pose | null = null
  private at: Pose | null = null

  read(dtS: number, frame: XRFrame, space: XRReferenceSpace): RoomTouch {
    const source = Array.from(frame.session.inputSources).find((s) => s.targetRayMode === 'screen')
    const found = source && frame.getPose(source.targetRaySpace, space)
    return this.follow(dtS, found ? poseOf(found.transform) : null)
  }

  /** The finger's ray in this frame, or null when none is on the picture. */
  follow(dtS: number, ray: Pose | null): RoomTouch {
    const touch: RoomTouch = { tap: null, rest: null, dragX: 0, dragY: 0 }
    if (!ray) {
      if (this.doing === 'touching') touch.tap = this.at
      this.forget()
      return touch
    }
    const { from, at } = this
    this.at = ray
    if (!this.doing || !from || !at) {
      this.doing = 'touching'
      this.from = ray
      this.forS = 0
      return touch
    }
    this.forS += dtS
    if (this.doing === 'touching') this.become(between(from.q, ray.q))
    if (this.doing === 'dragging') {
      const { x, y } = between(at.q, ray.q)
      touch.dragX = x
      touch.dragY = y
    }
    if (this.doing === 'resting') touch.rest = ray
    return touch
  }

  /** Nothing that was begun goes on. */
  forget(): void {
    this.doing = null
    this.from = this.at = null
  }

  private become({ x, y }: { x: number; y: number }): void {
    if (Math.abs(x) + Math.abs(y) > SLOP) this.doing = 'dragging'
    else if (this.forS >= REST_S) this.doing = 'resting'
  }
}
