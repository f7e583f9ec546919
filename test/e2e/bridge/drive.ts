import type { Intent } from '../../../src/players/body'
import type { Sim } from '../../../src/sim/sim'

/** What a player wants of a bike: throttle and brakes 0..1, bars -1..1 to the right. */
export type Drive = NonNullable<Intent['drive']>

/** The lower end of a pad gives so much (src/trainee/run/RideBar.tsx). */
const PAD_LEAST = 0.2
/** A stick rests within this of its middle (src/input/sticks.ts), a leant phone within a tenth of its full slant of 30 degrees (src/input/lean.ts). */
const STICK_REST = 0.2
const LEAN_REST = 0.1
const LEAN_FULL = Math.PI / 6

/** The push, -1..1, that the page takes for this share (src/input/riding.ts). */
const pushFor = (share: number, rest: number): number => {
  const size = Math.min(1, Math.abs(share))
  return size === 0 ? 0 : Math.sign(share) * (rest + (1 - rest) * Math.cbrt(size * size))
}

/** Whoever drives does one thing with each thumb: brakes, or gives throttle. */
const ahead = ({ throttle, brake }: Drive): number => (brake > 0 ? -brake : throttle)

/** The right stick: to the right and ahead, -1..1. */
export const stickFor = (drive: Drive): { x: number; y: number } => ({
  x: pushFor(drive.steer, STICK_REST),
  y: pushFor(ahead(drive), STICK_REST),
})

/** Slant of the phone, radians; right end lower is positive. */
export const leanFor = ({ steer }: Drive): number => LEAN_FULL * pushFor(steer, LEAN_REST)

/** Thumbs on the page's parts for riding: 0..1 of what a pad gives, the slider -1..1; 0 is off. */
export interface ThumbInput {
  throttle: number
  brake: number
  steer: number
}

export const PARTS = ['throttle', 'brake', 'steer'] as const

const onPad = (share: number): number => (share < PAD_LEAST / 2 ? 0 : Math.min(1, Math.max(PAD_LEAST, share)))

/** Shares in steps of a twentieth: a thumb that trembles is no touch to be sent to the page. */
const coarsely = (share: number): number => Math.round(share * 20) / 20

/** `leans`: the device is leant to steer, and no thumb does. */
export const thumbsFor = (drive: Drive, leans: boolean): ThumbInput => ({
  throttle: coarsely(onPad(Math.max(0, ahead(drive)))),
  brake: coarsely(onPad(Math.max(0, -ahead(drive)))),
  steer: leans ? 0 : coarsely(pushFor(drive.steer, 0)),
})

/** Where on its part, from the left and from below, a thumb is that gives this much. */
export function placeOnPart(part: keyof ThumbInput, share: number): { x: number; y: number } {
  if (part === 'steer') return { x: (share + 1) / 2, y: 0.5 }
  return { x: 0.5, y: (share - PAD_LEAST) / (1 - PAD_LEAST) }
}

/** A lever, a throttle or bars that want more than they have by less than this are left alone. */
const NEAR = 0.04

/** The keys that bring throttle, brakes and bars to what is wanted: each is down while there is too little of it. */
export function keysFor({ world: { ride } }: Sim, drive: Drive): string[] {
  if (!ride) return []
  const keys: string[] = []
  const wanted = ahead(drive)
  if (wanted > ride.throttle + NEAR) keys.push('KeyW')
  if (-wanted > Math.max(ride.front, ride.rear) + NEAR) keys.push('KeyS')
  if (drive.steer > Math.max(0, ride.steer) + NEAR) keys.push('KeyD')
  if (drive.steer < Math.min(0, ride.steer) - NEAR) keys.push('KeyA')
  return keys
}
