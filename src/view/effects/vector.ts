import type { Vec3 } from '../../base/vec'
import type { Triple } from './law'

/** Of length 1; up for no direction at all. */
export function unit({ x, y, z }: Vec3): Triple {
  const l = Math.hypot(x, y, z)
  return l > 0 ? [x / l, y / l, z / l] : [0, 1, 0]
}
