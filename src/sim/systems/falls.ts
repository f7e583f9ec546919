import { type Vec3, dot, scale, sub, vec } from '../../base/vec'
import { type Drop, OUTSIDE, alongEdge } from '../../site/drops'
import { MISS, rayCollider } from '../../site/ray'
import { BODY_RADIUS } from '../../site/walk'
import { openDrop } from '../drops'
import { harm } from '../harm'
import { RING_M, type Tied, tied } from '../lanyard'
import { type Sim, emit } from '../sim'
import { feetOf } from '../stance'
import { type Held, type NotHeld, tiedFall, untiedFall } from '../tiedFall'

/** Heights below the floor at which it is looked for what a swinging body could hit, metres: as it hangs from the floor down. */
const LEVELS = [-0.4, -1, -1.6]

/** How far one swings from `feet` along `way` before one hits a part of the site or the other side of a hole, metres. */
function clearWay(sim: Sim, drop: Drop, feet: Vec3, way: Vec3): number {
  let far = MISS
  if (drop.id !== OUTSIDE) {
    const { x, z } = drop.rect
    far = way.x !== 0 ? (way.x > 0 ? x[1] - feet.x : feet.x - x[0]) : way.z > 0 ? z[1] - feet.z : feet.z - z[0]
  }
  for (const y of LEVELS) {
    for (const c of sim.site.colliders) {
      if (c.blocksBody) far = Math.min(far, rayCollider(c, vec(feet.x, y, feet.z), way))
    }
  }
  return Math.max(0, far - BODY_RADIUS)
}

/** How the fall down a drop would end on one of the hooks alone. */
function onHook(sim: Sim, drop: Drop, feet: Vec3, tie: Tied): Held | NotHeld {
  const { lanyard } = sim.scene
  const { slab } = sim.site.site
  if (!lanyard) return untiedFall('untied', -drop.toY)
  const edge = alongEdge(drop, slab, feet.x, feet.z)
  const to = sub(vec(tie.at.x, 0, tie.at.z), feet)
  const along = dot(to, edge)
  const behind = dot(to, vec(edge.z, 0, edge.x))
  return tiedFall(lanyard, {
    alongM: Math.abs(along),
    behindM: Math.abs(behind),
    belowM: tie.at.y - RING_M,
    anchorKN: tie.kN,
    depthM: -drop.toY,
    wayM: clearWay(sim, drop, feet, scale(edge, along < 0 ? -1 : 1)),
  })
}

/** The leg that comes taut first takes the fall; what it cannot hold the other one gets. */
function endOf(sim: Sim, drop: Drop, feet: Vec3): { end: Held | NotHeld; tie: Tied | null } {
  let last: { end: Held | NotHeld; tie: Tied | null } = { end: untiedFall('untied', -drop.toY), tie: null }
  const ends = tied(sim).map((tie) => ({ tie, end: onHook(sim, drop, feet, tie) }))
  const rank = ({ end }: { end: Held | NotHeld }): number => (end.held ? end.freeFallM : Infinity)
  for (const one of ends.sort((a, b) => rank(a) - rank(b))) {
    if (one.end.held) return one
    last = one
  }
  return last
}

/** Has the trainee gone over an edge? What is below a drop and what holds them decides how it ends; the view shows none of it. */
export function fallSystem(sim: Sim): void {
  const feet = feetOf(sim)
  const drop = openDrop(sim, feet.x, feet.z)
  if (!drop) return
  const { end, tie } = endOf(sim, drop, feet)
  if (end.held && tie) {
    const { freeFallM, forceKN, totalM, leftM, swingDeg } = end
    const { hook, anchor } = tie
    emit(sim, { type: 'arrested', hook, anchor, freeFallM, forceKN, totalM, leftM, swingDeg }, feet)
    return harm(sim, 'arrested')
  }
  if (end.held) return
  const { why, heightM, speedMS } = end
  emit(sim, { type: 'fell', drop: drop.id, heightM, speedMS, why }, feet)
  harm(sim, 'fell')
}
