import { EYE_HEIGHT } from '../base/person'
import { type Pose, poseOf } from '../base/pose'
import { IDENTITY } from '../base/quat'
import { vec } from '../base/vec'
import { isOnBars } from '../sim/ride/handsOnBars'
import { isRiding } from '../sim/ride/pushing'
import type { Command, HandSample, HandSide, Sample } from '../sim/sample'
import type { Sim } from '../sim/sim'
import { type BareHand, readBareHand } from './bareHand'
import type { Comfort } from './comfort'
import { type Pad, readController, readPad } from './controller'
import { SIDES, otherSide, resting } from './hands'
import { PalmSign } from './palmSign'
import { PinchStep } from './pinchStep'
import { Sticks } from './sticks'

/** What is at a hand's place: a controller, the hand itself, or nothing that the device sees. */
type Kind = 'controller' | 'bare' | 'none'

/** What the input has to know of the run. */
export interface Around {
  sim: Sim
  practice: boolean
  /** The run goes on and no menu is up: a pinch on the ground goes there. */
  acting: boolean
}

const NOTHING = { pause: false, menu: false, hint: false }

/** A Quest class headset in an immersive session, with controllers or bare hands, one sample a frame. Emulated ones look the same. */
export class QuestInput {
  /** As somebody stands, before the headset has told where it is. */
  private headPose: Pose = { p: vec(0, EYE_HEIGHT, 0), q: IDENTITY }
  private tracked = true
  private readonly hands: Record<HandSide, HandSample> = { left: resting(-0.2), right: resting(0.2) }
  private readonly kinds: Record<HandSide, Kind> = { left: 'none', right: 'none' }
  /** The hand came into sight with something pressed: that is not a press. */
  private readonly stale: Record<HandSide, boolean> = { left: false, right: false }
  private readonly sticks: Sticks
  private readonly step = new PinchStep()
  private readonly sign = new PalmSign()
  private down = NOTHING
  private asked = NOTHING

  constructor(private readonly comfort: Comfort) {
    this.sticks = new Sticks(comfort)
  }

  /** True in the frame in which the upper button of the other hand than the acting one (Y, or B) went down: pause, or go on. */
  get pauseAsked(): boolean {
    return this.asked.pause
  }

  /** True in the frame in which A or X went down, or a palm has been shown to the eyes: the menu, or away with it. */
  get menuAsked(): boolean {
    return this.asked.menu
  }

  /** True in the frame in which the acting stick was pulled back: down to what lies low, or up again. */
  get squatAsked(): boolean {
    return this.sticks.squatAsked
  }

  /** Is any hand of the trainee bare? Then that is how they do things now. */
  get bare(): boolean {
    return this.kinds.left === 'bare' || this.kinds.right === 'bare'
  }

  /**
   * Reads head and hands. `space` is the 'local-floor' space of the session. Poses that the device does not know stay as
   * they were, marked untracked; so does a hand while it changes between controller and bare hand.
   */
  frame(dtS: number, { frame, space }: { frame: XRFrame; space: XRReferenceSpace }, around: Around): Sample {
    const commands: Command[] = []
    this.head(frame, space, commands)
    const pads: Partial<Record<HandSide, Pad>> = {}
    const seen = new Set<HandSide>()
    let sign = false
    for (const source of frame.session.inputSources) {
      const side = source.handedness
      if (side === 'none' || source.targetRayMode !== 'tracked-pointer' || seen.has(side)) continue
      if (source.hand) {
        const onBars = isOnBars(around.sim.world, side)
        const bare = readBareHand(frame, space, source, side, this.before(side, 'bare'), onBars)
        if (!bare) continue
        seen.add(side)
        this.take(side, bare.sample, 'bare')
        sign = this.bareHand(dtS, side, bare, around, commands) || sign
        continue
      }
      if (source.gamepad) pads[side] = readPad(source.gamepad)
      const controller = readController(frame, space, source, this.before(side, 'controller'))
      if (!controller) continue
      seen.add(side)
      this.take(side, controller, 'controller')
    }
    for (const side of SIDES) if (!seen.has(side)) this.lose(side)
    this.buttons(pads, sign)
    if (this.asked.hint && around.practice) commands.push({ kind: 'hint' })
    const { world } = around.sim
    const move = isRiding(around.sim)
      ? this.sticks.ride(pads, isOnBars(world, 'left') && isOnBars(world, 'right'))
      : this.sticks.frame(dtS, pads, commands)
    return { head: this.headPose, left: this.hands.left, right: this.hands.right, move, commands }
  }

  private head(frame: XRFrame, space: XRReferenceSpace, commands: Command[]): void {
    const viewer = frame.getViewerPose(space)
    const tracked = viewer !== undefined && viewer !== null && !viewer.emulatedPosition
    if (viewer) this.headPose = poseOf(viewer.transform)
    if (tracked !== this.tracked) commands.push({ kind: tracked ? 'tracking-found' : 'tracking-lost' })
    this.tracked = tracked
  }

  /** The hand a frame ago; with nothing pressed when it was of another kind. */
  private before(side: HandSide, kind: Kind): HandSample {
    const hand = this.hands[side]
    return this.kinds[side] === kind ? hand : { ...hand, select: false, squeeze: false }
  }

  private take(side: HandSide, hand: HandSample, kind: Kind): void {
    const fresh = this.kinds[side] !== kind
    this.stale[side] = hand.select && (fresh || this.stale[side])
    this.kinds[side] = kind
    this.hands[side] = this.stale[side] ? { ...hand, select: false } : hand
  }

  /** Says whether the sign for the menu has been made. */
  private bareHand(dtS: number, side: HandSide, bare: BareHand, { sim, acting }: Around, commands: Command[]): boolean {
    if (bare.sample.squeeze || isRiding(sim)) this.step.forget(side)
    else if (this.step.frame(side, this.hands[side].select, sim, acting))
      commands.push({ kind: 'teleport', hand: side })
    const free = sim.world.hands[side].holds === '' && !isOnBars(sim.world, side)
    return this.sign.frame(side, bare, this.headPose, free, dtS)
  }

  /** Out of sight: what is held stays held, as the simulation has it. */
  private lose(side: HandSide): void {
    const hand = this.hands[side]
    if (hand.tracked) this.hands[side] = { ...hand, tracked: false, select: false, squeeze: false, pinch: 0 }
    this.kinds[side] = 'none'
    this.step.forget(side)
  }

  /** The upper button of the acting hand asks for a hint, that of the other pauses, A and X are for the menu: once a press. */
  private buttons(pads: Partial<Record<HandSide, Pad>>, sign: boolean): void {
    const { hand } = this.comfort
    const down = {
      pause: pads[otherSide(hand)]?.upper ?? false,
      hint: pads[hand]?.upper ?? false,
      menu: (pads.left?.lower ?? false) || (pads.right?.lower ?? false),
    }
    const was = this.down
    this.down = down
    this.asked = {
      pause: down.pause && !was.pause,
      hint: down.hint && !was.hint,
      menu: sign || (down.menu && !was.menu),
    }
  }
}
