import { atan2, clamp, rad, wrapAngle } from '../base/math'
import type { Pose } from '../base/pose'
import { type Quat, conjugate, forward, lookAlong, multiply } from '../base/quat'
import { type Vec3, add, normalize, scale, sub } from '../base/vec'
import { castBarriers } from '../sim/barriers'
import type { Sample } from '../sim/sample'
import { centreOf } from '../sim/shapes'
import type { Sim } from '../sim/sim'
import { PIXEL, RoomDevice } from './roomDevice'
import type { RoomTouch } from './roomFinger'

/** How far one may be from the model, metres of the site: a step in the room at 1:60. */
const REACH = 240
/** A fingertip on the model means the thing whose middle it passes nearest within this, metres of the site (8 mm at 1:60). */
const FINGERTIP = 0.5
/** The figure turns its head to what the phone looks at, at most so fast, radians a second. */
const HEAD_RATE = rad(120)

/**
 * What a ray from above (in the site) is meant for: the middle of a thing near it, else where it meets the model. Only what
 * the figure is told to look at; what it sees and points at from there is the simulation's.
 */
export function meant(sim: Sim, o: Vec3, d: Vec3): Vec3 | null {
  const ground = d.y < 0 ? -o.y / d.y : REACH
  const far = Math.min(ground, castBarriers(sim, o, d, REACH))
  let best: Vec3 | null = null
  let least = FINGERTIP
  sim.world.entities.forEach((state, i) => {
    const def = sim.defs[i]
    const shape = sim.shapes[i]
    if (!def || !shape || !state.present || state.worn || state.held !== '') return
    if (def.aimless || def.mechanism.kind === 'socket') return
    const centre = centreOf(def, state, shape)
    const rel = sub(centre, o)
    const along = rel.x * d.x + rel.y * d.y + rel.z * d.z
    if (along < 0 || along > far + 1) return
    const off = Math.sqrt(Math.max(0, rel.x * rel.x + rel.y * rel.y + rel.z * rel.z - along * along))
    if (off >= least) return
    least = off
    best = centre
  })
  return best ?? (far < REACH ? add(o, scale(d, far)) : null)
}

/** A model of the site on a table: taps send the figure in it, and it looks at what the phone looks at. */
export class TableTop extends RoomDevice {
  /** `size`: metres of the site for one of the room; the model's middle lies on the origin. */
  constructor(private readonly size: number) {
    super()
  }

  protected move(dtS: number, { tap, rest, dragX, dragY }: RoomTouch, phone: Pose, sim: Sim): Sample {
    const at = (ray: Pose | null): Vec3 | null => ray && meant(sim, scale(ray.p, this.size), forward(ray.q))
    const touch = {
      tap: turnTo(sim, at(tap)),
      rest: turnTo(sim, at(rest)),
      dragX: dragX / PIXEL,
      dragY: dragY / PIXEL,
    }
    const turned = this.hand.task.do === 'rest' ? towards(sim, at(rest ?? phone), HEAD_RATE * dtS) : STILL
    return this.body.frame(dtS, this.avatar.wish(dtS, touch, sim, turned), sim)
  }
}

const STILL = { yaw: 0, pitch: 0 }

/** From where the figure looks to a place. */
function turnTo({ world: { head } }: Sim, at: Vec3 | null): Quat | null {
  return at && multiply(conjugate(head.q), lookAlong(normalize(sub(at, head.p))))
}

/** A turn of the figure's head to a place, by no more than `most` radians each way. */
function towards({ world: { head } }: Sim, at: Vec3 | null, most: number): { yaw: number; pitch: number } {
  if (!at) return STILL
  const d = sub(at, head.p)
  const f = forward(head.q)
  const flat = (v: Vec3): number => Math.sqrt(v.x * v.x + v.z * v.z)
  if (flat(d) < 0.3) return STILL
  return {
    yaw: clamp(wrapAngle(atan2(-d.x, -d.z) - atan2(-f.x, -f.z)), -most, most),
    pitch: clamp(atan2(d.y, flat(d)) - atan2(f.y, flat(f)), -most, most),
  }
}
