import { rad, wrapAngle } from '../base/math'
import { type Quat, fromAxisAngle, forward, multiply } from '../base/quat'
import { vec } from '../base/vec'
import { leanOf } from './lean'

/** How a hand-held screen is turned. */
export interface Tilt {
  /** Since it was asked last: radians left and up. */
  read(): { yaw: number; pitch: number }
  /** Slant of its lower edge now, radians; the right end lower is positive. */
  lean(): number
  stop(): void
}

/** Devices without the sensor have the event and never send it: after so long there is none, ms. */
const ANSWER_MS = 1000

/** Where the back of a screen looks: x east, y up, -z north. Angles as in the DeviceOrientation event, degrees. */
export function turnOf(alpha: number, beta: number, gamma: number, screen: number): Quat {
  const turns = multiply(
    multiply(fromAxisAngle(vec(0, 1, 0), rad(alpha)), fromAxisAngle(vec(1, 0, 0), rad(beta))),
    fromAxisAngle(vec(0, 0, -1), rad(gamma)),
  )
  const upright = multiply(turns, fromAxisAngle(vec(1, 0, 0), -Math.PI / 2))
  return multiply(upright, fromAxisAngle(vec(0, 0, 1), -rad(screen)))
}

/** Yaw and pitch of where it looks; which way is up on the screen does not matter. */
export function lookOf(q: Quat): { yaw: number; pitch: number } {
  const f = forward(q)
  return { yaw: Math.atan2(-f.x, -f.z), pitch: Math.asin(Math.min(1, Math.max(-1, f.y))) }
}

/** iOS asks the person first, within a tap; other browsers have no such question. */
async function allowed(): Promise<boolean> {
  const event: unknown = Reflect.get(globalThis, 'DeviceOrientationEvent')
  if (typeof event !== 'function') return false
  const ask: unknown = Reflect.get(event, 'requestPermission')
  if (typeof ask !== 'function') return true
  try {
    return (await (Reflect.apply(ask, event, []) as Promise<string>)) === 'granted'
  } catch {
    return false
  }
}

/** Listens to how the device is turned; null where it does not say. */
export async function listenToTilt(win: Window): Promise<Tilt | null> {
  if (!(await allowed())) return null
  const stop = new AbortController()
  let now: { yaw: number; pitch: number } | null = null
  let slant = 0
  let told: { yaw: number; pitch: number } | null = null
  const first = new Promise<boolean>((known) => {
    setTimeout(() => known(now !== null), ANSWER_MS)
    win.addEventListener(
      'deviceorientation',
      ({ alpha, beta, gamma }) => {
        if (alpha === null || beta === null || gamma === null) return
        const q = turnOf(alpha, beta, gamma, win.screen.orientation?.angle ?? 0)
        now = lookOf(q)
        slant = leanOf(q)
        known(true)
      },
      { signal: stop.signal },
    )
  })
  if (!(await first)) {
    stop.abort()
    return null
  }
  return {
    read() {
      const before = told ?? now
      told = now
      if (!now || !before) return { yaw: 0, pitch: 0 }
      return { yaw: wrapAngle(now.yaw - before.yaw), pitch: now.pitch - before.pitch }
    },
    lean: () => slant,
    stop: () => stop.abort(),
  }
}
