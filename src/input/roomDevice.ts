import { type Pose, poseOf } from '../base/pose'
import { IDENTITY } from '../base/quat'
import { vec } from '../base/vec'
import { isRiding } from '../sim/ride/pushing'
import type { Command, HandSample, Sample } from '../sim/sample'
import type { Sim } from '../sim/sim'
import { Avatar, type Order } from './avatar'
import { leanOf, steerByLean } from './lean'
import type { Shares } from './riding'
import { RoomFinger, type RoomTouch } from './roomFinger'
import { ScreenBody } from './screenBody'
import { Thumbs } from './thumbs'
import type { VirtualHand } from './virtualHand'

/** A finger turns or works things by as much for an angle as by a pixel of a screen: so many radians are one. Chosen. */
export const PIXEL = 0.0012

const idle = (p: Pose): HandSample => ({
  tracked: false,
  grip: p,
  aim: p,
  tip: p.p,
  select: false,
  squeeze: false,
  pinch: 0,
})

/** What a phone in a session makes of finger and pose; `move` says how, for a site as large as it is and for a model. */
export abstract class RoomDevice {
  protected readonly body = new ScreenBody()
  protected readonly avatar = new Avatar(this.body.hand)
  private readonly finger = new RoomFinger()
  private readonly thumbs = new Thumbs()
  private head: Pose = { p: vec(0, 1.5, 0), q: IDENTITY }
  private tracked = true

  get hand(): VirtualHand {
    return this.body.hand
  }

  /** One frame becomes a sample. Without `sim` time stands still: nothing is done, the phone only looks about. */
  frame(dtS: number, frame: XRFrame, space: XRReferenceSpace, sim: Sim | null): Sample {
    const commands = this.look(frame, space)
    const touch = this.finger.read(dtS, frame, space)
    if (sim) {
      const sample = this.move(dtS, touch, this.head, sim)
      // the phone is the bars: whoever leans it steers
      const ridden = isRiding(sim) ? this.thumbs.move(steerByLean(leanOf(this.head.q))) : sample.move
      return { ...sample, move: ridden, commands }
    }
    this.release()
    const { head } = this
    return { head, left: idle(head), right: idle(head), move: { x: 0, y: 0 }, commands }
  }

  protected abstract move(dtS: number, touch: RoomTouch, phone: Pose, sim: Sim): Sample

  order(sim: Sim, order: Order): void {
    this.avatar.order(sim, order)
  }
  drive(more: -1 | 0 | 1): void {
    this.avatar.drive(more)
  }
  /** Thumbs on the page's parts for riding. */
  ride(parts: Partial<Shares>): void {
    this.thumbs.set(parts)
  }
  /** What was begun is forgotten: time stands still. */
  release(): void {
    this.avatar.halt()
    this.thumbs.rest()
    this.finger.forget()
  }

  private look(frame: XRFrame, space: XRReferenceSpace): Command[] {
    const viewer = frame.getViewerPose(space)
    const tracked = viewer !== undefined && viewer !== null && !viewer.emulatedPosition
    if (viewer) this.head = poseOf(viewer.transform)
    if (tracked === this.tracked) return []
    this.tracked = tracked
    return [{ kind: tracked ? 'tracking-found' : 'tracking-lost' }]
  }
}
