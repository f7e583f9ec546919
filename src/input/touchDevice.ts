import { isRiding } from '../sim/ride/pushing'
import type { Sim } from '../sim/sim'
import { Avatar, type Order } from './avatar'
import { FingersListener, type Spot } from './fingers'
import { steerByLean } from './lean'
import { rayAt } from './rayAt'
import type { Shares } from './riding'
import { ScreenBody } from './screenBody'
import type { ScreenDevice } from './screenDevice'
import { Thumbs } from './thumbs'
import { type Tilt, listenToTilt } from './tilt'

/** Fingers on a picture, and buttons of the page beside it. */
export interface TouchDevice extends ScreenDevice {
  order(sim: Sim, order: Order): void
  drive(more: -1 | 0 | 1): void
  /** Thumbs on the page's parts for riding. */
  ride(parts: Partial<Shares>): void
  /** Turning the device turns the head too, and on a bike leaning it turns the bars; or no longer. False: this device does not say how it is turned. */
  tilt(on: boolean): Promise<boolean>
  readonly tilts: boolean
}

export function touchDevice(element: HTMLElement): TouchDevice {
  const body = new ScreenBody()
  const avatar = new Avatar(body.hand)
  const fingers = new FingersListener(element)
  const thumbs = new Thumbs()
  let tilt: Tilt | null = null
  return {
    hand: body.hand,
    frame(dtS, sim) {
      const { tap, rest, dragX, dragY, aspect } = fingers.read(dtS)
      const turn = (spot: Spot | null) => spot && rayAt(spot, aspect)
      const turned = tilt?.read()
      const touch = { tap: turn(tap), rest: turn(rest), dragX, dragY }
      if (!isRiding(sim)) return body.frame(dtS, avatar.wish(dtS, touch, sim, turned), sim)
      const walk = thumbs.move(tilt && steerByLean(tilt.lean()))
      return body.frame(dtS, { ...avatar.wish(dtS, touch, sim), walk }, sim)
    },
    order: (sim, order) => avatar.order(sim, order),
    drive: (more) => avatar.drive(more),
    ride: (parts) => thumbs.set(parts),
    get tilts() {
      return tilt !== null
    },
    async tilt(on) {
      tilt?.stop()
      tilt = on ? await listenToTilt(element.ownerDocument.defaultView ?? window) : null
      return tilt !== null
    },
    take: () => fingers.forget(),
    release() {
      avatar.halt()
      thumbs.rest()
      fingers.forget()
    },
    dispose() {
      tilt?.stop()
      fingers.dispose()
    },
  }
}
