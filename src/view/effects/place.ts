import { type Quat, rotate } from '../../base/quat'
import type { Vec3 } from '../../base/vec'
import type { Effect } from '../../site/effect'

/** `effect` of an owner at `p`, turned by `q`, in the frame of the site. A box of dust keeps to the site's axes. */
export function placed(effect: Effect, p: Vec3, q: Quat): Effect {
  const there = (v: Vec3): Vec3 => {
    const r = rotate(q, v)
    return { x: p.x + r.x, y: p.y + r.y, z: p.z + r.z }
  }
  const at = there(effect.at)
  if (effect.kind === 'curtain') return { ...effect, at, to: there(effect.to) }
  if ('towards' in effect) return { ...effect, at, towards: rotate(q, effect.towards) }
  return { ...effect, at }
}
