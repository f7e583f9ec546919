import { rad } from '../base/math'
import type { Command, HandSide } from '../sim/sample'
import type { Comfort } from './comfort'
import type { Pad } from './controller'
import { type Threshold, isOn } from './edge'
import { otherSide } from './hands'
import { asMove, finely } from './riding'

/** A stick pushed this far turns, aims a teleport or squats; it must come back this far before the next one. */
const STICK: Threshold = { on: 0.7, off: 0.35 }
/** A stick turns smoothly from this push on, and as fast as this at full push, radians a second: one round in 4 s. Chosen. */
const TURN_FROM = 0.2
const TURN_SPEED = rad(90)
const STILL = { x: 0, y: 0 }
/** On a bike a stick rests within this of its middle, share of full throw: a thumb lies on it all the time. Chosen. */
const RIDE_REST = 0.2

/**
 * The sticks of the controllers: that of the acting hand turns and teleports, the other walks. Whoever has one
 * controller alone turns and teleports with it. Pulled back it squats, or stands up again.
 */
export class Sticks {
  private turning = false
  private teleporting = false
  private pulled = false
  /** The acting stick rode a bike and has not been back in its middle since: it does nothing else until then. */
  private rode = false
  /** True in the frame in which the acting stick was pulled back. */
  squatAsked = false

  constructor(private readonly comfort: Comfort) {}

  /** One frame: adds the commands given, and says how the walking stick stands. */
  frame(dtS: number, pads: Partial<Record<HandSide, Pad>>, commands: Command[]): { x: number; y: number } {
    this.squatAsked = false
    const { hand, move } = this.comfort
    const acting = pads[hand] ? hand : otherSide(hand)
    const pad = pads[acting]
    if (!pad) {
      this.turning = this.teleporting = this.pulled = false
      return STILL
    }
    this.rode = this.rode && Math.max(Math.abs(pad.stick.x), Math.abs(pad.stick.y)) > RIDE_REST
    if (!this.rode) this.act(acting, pad, dtS, commands)
    const walking = acting === hand ? pads[otherSide(hand)] : undefined
    return move === 'smooth' && walking ? walking.stick : STILL
  }

  /**
   * One frame on a bike: the right stick, or the only one, opens the throttle ahead and brakes when it is pulled. Sideways it
   * steers, unless both hands hold the bars (`held`): those steer then, whatever the thumb slips to.
   */
  ride(pads: Partial<Record<HandSide, Pad>>, held: boolean): { x: number; y: number } {
    this.squatAsked = this.turning = this.teleporting = this.pulled = false
    this.rode = true
    const pad = pads.right ?? pads.left
    if (!pad) return STILL
    const ahead = finely(pad.stick.y, RIDE_REST)
    return asMove({
      throttle: Math.max(0, ahead),
      brake: Math.max(0, -ahead),
      steer: held ? 0 : finely(pad.stick.x, RIDE_REST),
    })
  }

  /** Sideways turns, ahead and let go teleports, back squats. */
  private act(hand: HandSide, { stick: { x, y } }: Pad, dtS: number, commands: Command[]): void {
    const turning = !this.teleporting && isOn(this.turning, Math.abs(x), STICK)
    const smooth = this.comfort.turn === 'smooth'
    if (!smooth && turning && !this.turning) commands.push({ kind: 'snap-turn', dir: x < 0 ? 1 : -1 })
    if (smooth && !this.teleporting && Math.abs(x) > TURN_FROM) {
      commands.push({ kind: 'turn', mrad: -x * TURN_SPEED * dtS * 1000 })
    }
    this.turning = turning
    const teleporting = !turning && isOn(this.teleporting, y, STICK)
    if (!teleporting && this.teleporting && !turning) commands.push({ kind: 'teleport', hand })
    this.teleporting = teleporting
    const pulled = !turning && isOn(this.pulled, -y, STICK)
    this.squatAsked = pulled && !this.pulled
    this.pulled = pulled
  }
}
