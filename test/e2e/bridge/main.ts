import type { XRDevice } from 'iwer'
import type { Vec3 } from '../../../src/base/vec'
import { type FrameClock, installClock } from './clock'
import { playAtDesk } from './deskPlay'
import type { DeskInput } from './deskIntent'
import type { FramePlay } from './framePlay'
import { standAt, wearHeadset } from './headset'
import { type HandsOptions, playInHeadset } from './headsetPlay'
import { playWithPhone } from './phonePlay'
import { type Phone, aimPhone, holdPhone } from './phone'
import type { HandSide } from '../../../src/sim/sample'
import { MenuHand } from './menuHand'
import { pressLowestButtons } from './panels'
import { thinDrawing } from './thinDrawing'
import { Thumb } from './touchIntent'
import type { TouchInput } from './touchIntent'
import { playByTouch } from './touchPlay'
import type { Progress } from './probe'

/** What the tests find in the page. Loaded before anything of the page's own. */
export interface Bridge {
  clock: FrameClock
  wearHeadset(): XRDevice
  holdPhone(): Phone
  aimPhone(from: Vec3, to: Vec3): void
  playWithPhone(scene: string, run: string, words: Record<string, string>, floor: number): Progress
  standAt(x: number, z: number, yaw: number): void
  playInHeadset(scene: string, run: string, hands?: HandsOptions): Progress
  playAtDesk(scene: string, run: string): FramePlay<DeskInput>
  /** With one finger on a picture that fills the page. */
  playByTouch(scene: string, run: string): FramePlay<TouchInput>
  pressLowestButtons(): void
  /** A hand of the emulated headset, for as long as no player plays. */
  hand(side: HandSide): MenuHand
  /** As the clock's. */
  drawEvery(frames: number): void
  device: XRDevice | null
  phone: Phone | null
  progress: Progress | null
  desk: FramePlay<DeskInput> | null
  touch: FramePlay<TouchInput> | null
}

const clock = installClock(window)
thinDrawing(clock)

export const bridge: Bridge = {
  clock,
  drawEvery: clock.drawEvery,
  device: null,
  phone: null,
  progress: null,
  desk: null,
  touch: null,
  wearHeadset() {
    bridge.device = wearHeadset()
    return bridge.device
  },
  standAt(x, z, yaw) {
    if (bridge.device) standAt(bridge.device, x, z, yaw)
  },
  aimPhone(from, to) {
    if (bridge.phone) aimPhone(bridge.phone, from, to)
  },
  playWithPhone(scene, run, words, floor) {
    if (!bridge.phone) throw new Error('nobody holds the emulated phone: call holdPhone() before the page loads')
    bridge.progress = playWithPhone(clock, bridge.phone, [scene, run], words, floor)
    return bridge.progress
  },
  holdPhone() {
    bridge.phone = holdPhone()
    return bridge.phone
  },
  playInHeadset(scene, run, hands) {
    if (!bridge.device) throw new Error('nobody wears the emulated headset: call wearHeadset() before the page loads')
    bridge.progress = playInHeadset(clock, bridge.device, scene, run, hands)
    return bridge.progress
  },
  pressLowestButtons() {
    if (bridge.device) pressLowestButtons(clock, bridge.device)
  },
  hand(side) {
    if (!bridge.device) throw new Error('nobody wears the emulated headset')
    return new MenuHand(bridge.device, side)
  },
  playAtDesk(scene, run) {
    bridge.desk = playAtDesk(scene, run)
    return bridge.desk
  },
  playByTouch(scene, run) {
    bridge.touch = playByTouch(scene, run, new Thumb({ width: window.innerWidth, height: window.innerHeight }))
    return bridge.touch
  },
}
Object.assign(window, { musterBridge: bridge })
