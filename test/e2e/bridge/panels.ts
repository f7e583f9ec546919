import type { XRDevice } from 'iwer'
import { forward, lookAlong } from '../../../src/base/quat'
import { add, normalize, sub, vec } from '../../../src/base/vec'
import type { FrameClock } from './clock'
import { probe } from './probe'

/** Where panels outside of a run hang (src/view/panel/worldPanel.ts): this far ahead of the eyes, metres. */
const AHEAD = 1.25
/** The ray goes up over the panel in these steps, metres. */
const LOWEST = -0.75
const HIGHEST = 0.45
const STEP = 0.03
/** Frames that a press and the time after it take. */
const PRESS = 3

/**
 * Presses the lowest button of the panel before the head, and whatever comes up after it, until the headset's session
 * has ended or a run goes on: the right hand sweeps upwards from below the panel and presses at every step.
 */
export function pressLowestButtons(clock: FrameClock, device: XRDevice): void {
  let frame = 0
  const stop = clock.onFrame(() => {
    const sim = probe()?.sim
    if (!device.activeSession || sim?.world.ended === null) return stop()
    const steps = Math.floor((HIGHEST - LOWEST) / STEP)
    const at = Math.floor(frame / (2 * PRESS)) % steps
    const pressed = frame % (2 * PRESS) >= PRESS
    frame++
    const head = vec(device.position.x, device.position.y, device.position.z)
    const { x, y, z, w } = device.quaternion
    const gaze = forward({ x, y, z, w })
    const flat = normalize(vec(gaze.x, 0, gaze.z))
    const target = add(head, vec(flat.x * AHEAD, LOWEST + at * STEP, flat.z * AHEAD))
    const hand = add(head, vec(0, -0.25, 0))
    const q = lookAlong(normalize(sub(target, hand)))
    const bare = device.primaryInputMode === 'hand'
    const right = bare ? device.hands.right : device.controllers.right
    if (!right) throw new Error('the emulated headset has no right hand')
    right.position.set(hand.x, hand.y, hand.z)
    right.quaternion.set(q.x, q.y, q.z, q.w)
    if (bare) device.hands.right?.updatePinchValue(pressed ? 1 : 0)
    else device.controllers.right?.updateButtonValue('trigger', pressed ? 1 : 0)
  })
}
