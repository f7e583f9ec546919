import { type Quat, lookAlong } from '../base/quat'
import { pictureHalf } from '../base/screen'
import { normalize, vec } from '../base/vec'

/**
 * The turn from where a picture looks to a point in it: `x` and `y` are -1..1 to the right and up, `aspect` its width over
 * height.
 */
export function rayAt({ x, y }: { x: number; y: number }, aspect: number): Quat {
  const half = pictureHalf(aspect)
  return lookAlong(normalize(vec(x * half * aspect, y * half, -1)))
}
