import { rad } from '../base/math'
import { IDENTITY } from '../base/quat'
import { isPushing, isRiding } from '../sim/ride/pushing'
import type { Sample } from '../sim/sample'
import type { Sim } from '../sim/sim'
import type { Controls } from './controls'
import { KeyRide } from './keyRide'
import { rayAt } from './rayAt'
import { type Shares, mayGetOff } from './riding'
import { ScreenBody } from './screenBody'
import { follow } from './walking'
import type { Wish } from './wish'

/** Turning: radians for a pixel of the mouse, and for a second of an arrow key. */
const PER_PIXEL = rad(0.12)
const PER_SECOND = rad(80)
/** Shift walks at this share of the speed, to stop exactly where one means to. */
const SLOWLY = 0.4

const TAKE_KEYS = ['KeyE', 'Space']

/** Keyboard and mouse move a body at a screen. */
export class DesktopInput {
  private readonly body = new ScreenBody()
  readonly hand = this.body.hand
  private readonly ride = new KeyRide()

  /** One frame: what the trainee did with keyboard and mouse becomes poses in tracking space. */
  frame(dtS: number, controls: Controls, sim: Sim): Sample {
    const { task, tooFar } = this.hand
    const working = this.hand.works(sim)
    const riding = isRiding(sim)
    const wish = wishOf(dtS, controls, working, riding)
    if (wish.take.begun && !this.hand.finds(sim)) this.handleBike(sim)
    if (riding) return this.body.frame(dtS, this.rides(dtS, controls, working, wish), sim)
    this.ride.rest()
    const stands = wish.walk.x === 0 && wish.walk.y === 0
    // a wide door is led farther than an arm gets
    if (working && tooFar && stands && task.do === 'hold') wish.walk = follow(sim, task.entity)
    return this.body.frame(dtS, wish, sim)
  }

  /** The key that takes, where there is nothing to take: off a bike that stands, and one that is pushed onto its stand. */
  private handleBike(sim: Sim): void {
    const bike = sim.scene.ride
    if (!bike) return
    if (mayGetOff(sim)) this.hand.send(sim, bike.saddle)
    else if (isPushing(sim)) this.hand.send(sim, bike.stand)
  }

  /** On a bike walking keys and arrows ride. */
  private rides(dtS: number, { down }: Controls, working: boolean, wish: Wish): Wish {
    const is = (...keys: string[]): number => (keys.some((k) => down.has(k)) ? 1 : 0)
    const arrow = (key: string): string[] => (working ? [] : [key])
    const share = is('ShiftLeft', 'ShiftRight') ? SLOWLY : 1
    const wanted: Shares = {
      throttle: is('KeyW', ...arrow('ArrowUp')) * share,
      brake: is('KeyS', ...arrow('ArrowDown')) * share,
      steer: (is('KeyD', ...arrow('ArrowRight')) - is('KeyA', ...arrow('ArrowLeft'))) * share,
    }
    return { ...wish, squat: false, walk: this.ride.frame(dtS, wanted) }
  }
}

function wishOf(dtS: number, controls: Controls, working: boolean, riding: boolean): Wish {
  const { down, pressed, cursor, aspect } = controls
  const is = (code: string): number => (down.has(code) ? 1 : 0)
  return {
    turn: working ? { yaw: 0, pitch: 0 } : looking(dtS, controls, riding ? none : is),
    squat: down.has('KeyC'),
    walk: walking(is),
    point: cursor ? rayAt(cursor, aspect) : IDENTITY,
    select: controls.select,
    take: { begun: TAKE_KEYS.some((k) => pressed.has(k)), held: TAKE_KEYS.some((k) => down.has(k)) },
    bring: null,
    wear: pressed.has('KeyF'),
    radio: pressed.has('KeyR'),
    drive: {
      x: controls.moveX,
      y: controls.moveY,
      notches: controls.wheel,
      more: Math.max(is('ArrowUp'), is('ArrowRight')) - Math.max(is('ArrowDown'), is('ArrowLeft')),
    },
  }
}

type Is = (code: string) => number
const none: Is = () => 0

function looking(dtS: number, { looking: on, moveX, moveY }: Controls, is: Is): Wish['turn'] {
  return {
    yaw: (is('ArrowLeft') - is('ArrowRight')) * PER_SECOND * dtS - (on ? moveX * PER_PIXEL : 0),
    pitch: (is('ArrowUp') - is('ArrowDown')) * PER_SECOND * dtS - (on ? moveY * PER_PIXEL : 0),
  }
}

function walking(is: Is): Wish['walk'] {
  const pace = is('ShiftLeft') + is('ShiftRight') > 0 ? SLOWLY : 1
  return { x: (is('KeyD') - is('KeyA')) * pace, y: (is('KeyW') - is('KeyS')) * pace }
}
