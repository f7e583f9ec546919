import { rad } from '../base/math'
import type { Pose } from '../base/pose'
import { forward } from '../base/quat'
import { type Vec3, add, groundDistance, scale, sub } from '../base/vec'
import { castBarriers } from '../sim/barriers'
import type { Sample } from '../sim/sample'
import { centreOf } from '../sim/shapes'
import type { Sim } from '../sim/sim'
import { pointing, turning } from './facing'
import { PIXEL, RoomDevice } from './roomDevice'
import type { RoomTouch } from './roomFinger'

/** How far one may be from the model, metres of the site: a step in the room at 1:60. */
const REACH = 240
/** A fingertip on the model means the thing whose middle it passes nearest within this, metres of the site (8 mm at 1:60). */
const FINGERTIP = 0.5
/** What is nearer than this is where the figure stands, metres of the site. */
const AT_FEET = 0.3
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
    const [tapped, rested, seen] = [at(tap), at(rest), at(rest ?? phone)]
    const touch = {
      tap: tapped && pointing(sim, tapped),
      rest: rested && pointing(sim, rested),
      dragX: dragX / PIXEL,
      dragY: dragY / PIXEL,
    }
    // it does not look down at its own feet
    const elsewhere = seen && groundDistance(seen, sim.world.head.p) > AT_FEET
    const turned = elsewhere && this.hand.task.do === 'rest' ? turning(sim, seen, HEAD_RATE * dtS) : undefined
    return this.body.frame(dtS, this.avatar.wish(dtS, touch, sim, turned), sim)
  }
}
