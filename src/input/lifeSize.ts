import type { Pose } from '../base/pose'
import { type Quat, conjugate, multiply } from '../base/quat'
import type { Sample } from '../sim/sample'
import type { Sim } from '../sim/sim'
import { PIXEL, RoomDevice } from './roomDevice'
import type { RoomTouch } from './roomFinger'

/** The turn from where the phone looks to where a ray points. */
const from = (phone: Pose, ray: Pose | null): Quat | null => ray && multiply(conjugate(phone.q), ray.q)

/** The site as large as it is, seen through a phone: the phone is the head, one walks oneself, and a tap sends one farther. */
export class LifeSize extends RoomDevice {
  protected move(dtS: number, { tap, rest, dragX, dragY }: RoomTouch, phone: Pose, sim: Sim): Sample {
    const touch = { tap: from(phone, tap), rest: from(phone, rest), dragX: dragX / PIXEL, dragY: dragY / PIXEL }
    return this.body.frame(dtS, this.avatar.wish(dtS, touch, sim), sim, phone)
  }
}
