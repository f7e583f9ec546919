import { rotate } from '../base/quat'
import { vec } from '../base/vec'
import { fromWire } from './quantise'
import type { WireSample } from './wire'

/** The head is written down ten times a second, ticks. */
export const PATH_TICKS = 6
/** Numbers of a place of the path. */
export const PATH_CELLS = 6
/** Farther from the origin than this a place is cut off, cm: it has to fit 16 bits. */
const FAR_CM = 32_767

/**
 * Where the head was and where it looked in tracking space, ten times a second: each time x, y, z in centimetres and
 * the direction of view as a unit vector in hundredths. Enough to tell two people apart, and to know a motion again that
 * was changed by a little.
 */
export function headPath(samples: readonly WireSample[]): number[] {
  const path: number[] = []
  const cm = (m: number): number => Math.max(-FAR_CM, Math.min(FAR_CM, Math.round(m * 100)))
  for (let i = 0; i < samples.length; i += PATH_TICKS) {
    const { p, q } = fromWire(samples[i] as WireSample).head
    const look = rotate(q, vec(0, 0, -1))
    path.push(cm(p.x), cm(p.y), cm(p.z))
    path.push(Math.round(look.x * 100), Math.round(look.y * 100), Math.round(look.z * 100))
  }
  return path
}
