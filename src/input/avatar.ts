import { rad } from '../base/math'
import { type Quat, forward, multiply } from '../base/quat'
import type { Sim } from '../sim/sim'
import { LET_GO, choose, markAhead, once, tapped } from './errand'
import { turning } from './facing'
import type { Errand } from './step'
import { follow } from './walking'
import type { VirtualHand } from './virtualHand'
import { type Wish, noWish } from './wish'

/** What a finger did in a frame: turns are from where the head looks to where the finger points. */
export interface Touch {
  tap: Quat | null
  rest: Quat | null
  /** Pixels right and down. */
  dragX: number
  dragY: number
}

/** What a button of the page asks for. `choose` names a button of the open panel, `press` a button of the site within reach. */
export type Order =
  | { do: 'mark' | 'radio' | 'wear' | 'let-go' }
  | { do: 'choose'; button: string }
  | { do: 'press'; entity: string }

/** A drag turns the head by this for a CSS pixel: a sweep of the thumb over 250 of them looks a quarter round. Chosen. */
const PER_PIXEL = rad(0.36)
/** The eyes go by themselves to what one is about to do, at most so fast, radians a second. */
const FACE_RATE = rad(120)

/** Somebody who is sent by taps: walks there, does that, looks where the finger drags, marks what it rests on. */
export class Avatar {
  private errand: Errand | null = null
  private marking = false
  private more: -1 | 0 | 1 = 0

  constructor(private readonly hand: VirtualHand) {}

  order(sim: Sim, order: Order): void {
    if (order.do === 'choose') this.errand = choose(sim, order.button)
    else if (order.do === 'press') this.hand.send(sim, order.entity)
    else if (order.do === 'mark') this.errand = markAhead(sim)
    else if (order.do === 'radio') this.errand = once({ radio: true })
    else if (order.do === 'wear') this.errand = once({ wear: true })
    else this.errand = once(LET_GO)
  }

  /** A button that works what the hand holds is down (1 more, -1 less) or up (0). */
  drive(more: -1 | 0 | 1): void {
    this.more = more
  }

  /** What was begun is forgotten: time stands still. */
  halt(): void {
    this.errand = null
    this.marking = false
    this.more = 0
  }

  /** One frame. `turned` is by how much the device itself was turned, radians left and up. */
  wish(dtS: number, touch: Touch, sim: Sim, turned: Wish['turn'] = { yaw: 0, pitch: 0 }): Wish {
    const { panel, head } = sim.world
    // the page shows the panel that is open: a tap beside it is meant for nothing
    if (touch.tap && !panel) this.errand = tapped(sim, this.hand, forward(multiply(head.q, touch.tap)))
    const next = this.errand?.next()
    if (next?.done) this.errand = null
    const { face, ...wanted } = next?.done === false ? next.value : {}
    const wish = { ...noWish(), ...wanted }
    this.mark(touch, sim, wish)
    const { dragX, dragY } = touch
    const { task, tooFar } = this.hand
    const working = this.hand.works(sim)
    if (working) wish.drive = { x: dragX, y: dragY, notches: 0, more: this.more }
    if (working && tooFar && task.do === 'hold') wish.walk = follow(sim, task.entity)
    const drags = !working && (dragX !== 0 || dragY !== 0)
    const own = face && !drags ? turning(sim, face, FACE_RATE * dtS) : { yaw: 0, pitch: 0 }
    const share = drags ? PER_PIXEL : 0
    wish.turn = { yaw: own.yaw + dragX * share + turned.yaw, pitch: own.pitch + dragY * share + turned.pitch }
    return wish
  }

  /** A resting finger holds select on what it points at, until that can be named. */
  private mark({ rest }: Touch, { world }: Sim, wish: Wish): void {
    if (!rest) this.marking = false
    else if (!this.marking && !world.panel && this.hand.task.do === 'rest') {
      this.errand = null
      this.marking = true
    }
    if (!rest || !this.marking) return
    wish.point = rest
    wish.select = world.panel === null
  }
}
