import { clamp } from '../base/math'
import { type Shares, asMove } from './riding'

/**
 * Keys are down or up; wrists and fingers are not so quick. Seconds from nothing to full, and back: a throttle that is opened
 * gently, brakes as one pulls them in a hurry, bars that come back by themselves. Chosen.
 */
const PACE = {
  throttle: { upS: 0.8, downS: 0.2 },
  brake: { upS: 0.35, downS: 0.15 },
  steer: { upS: 0.8, downS: 0.3 },
} as const

/** Goes from one share towards another, as fast as it may. */
function towards(from: number, to: number, { upS, downS }: { upS: number; downS: number }, dtS: number): number {
  const grows = to !== 0 && Math.sign(to) * from >= 0
  const most = dtS / (grows && Math.abs(to) > Math.abs(from) ? upS : downS)
  return from + clamp(to - from, -most, most)
}

/** Rides with keys: what is held down grows, what is let go of falls back. */
export class KeyRide {
  private readonly now: Shares = { throttle: 0, brake: 0, steer: 0 }

  /** One frame. `wanted`: throttle and brake 0 or more, bars -1..1, as the keys are down. */
  frame(dtS: number, wanted: Shares): { x: number; y: number } {
    const { now } = this
    for (const part of ['throttle', 'brake', 'steer'] as const) {
      now[part] = towards(now[part], wanted[part], PACE[part], dtS)
    }
    return asMove(now)
  }

  /** Nobody rides: all is let go of. */
  rest(): void {
    this.now.throttle = this.now.brake = this.now.steer = 0
  }
}
