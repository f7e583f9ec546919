import type { Sim } from '../sim/sim'
import { Avatar, type Order } from './avatar'
import { FingersListener, type Spot } from './fingers'
import { rayAt } from './rayAt'
import { ScreenBody } from './screenBody'
import type { ScreenDevice } from './screenDevice'
import { type Tilt, listenToTilt } from './tilt'

/** Fingers on a picture, and buttons of the page beside it. */
export interface TouchDevice extends ScreenDevice {
  order(sim: Sim, order: Order): void
  drive(more: -1 | 0 | 1): void
  /** Turning the device turns the head too, or no longer. False: this device does not say how it is turned. */
  tilt(on: boolean): Promise<boolean>
}

export function touchDevice(element: HTMLElement): TouchDevice {
  const body = new ScreenBody()
  const avatar = new Avatar(body.hand)
  const fingers = new FingersListener(element)
  let tilt: Tilt | null = null
  return {
    hand: body.hand,
    frame(dtS, sim) {
      const { tap, rest, dragX, dragY, aspect } = fingers.read(dtS)
      const turn = (spot: Spot | null) => spot && rayAt(spot, aspect)
      return body.frame(
        dtS,
        avatar.wish(dtS, { tap: turn(tap), rest: turn(rest), dragX, dragY }, sim, tilt?.read()),
        sim,
      )
    },
    order: (sim, order) => avatar.order(sim, order),
    drive: (more) => avatar.drive(more),
    async tilt(on) {
      tilt?.stop()
      tilt = on ? await listenToTilt(element.ownerDocument.defaultView ?? window) : null
      return tilt !== null
    },
    take: () => fingers.forget(),
    release() {
      avatar.halt()
      fingers.forget()
    },
    dispose() {
      tilt?.stop()
      fingers.dispose()
    },
  }
}
