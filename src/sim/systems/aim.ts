import { forward, fromYaw, rotate } from '../../base/quat'
import { type Vec3, add, dot, scale, sub } from '../../base/vec'
import { MISS } from '../../site/ray'
import { castBarriers } from '../barriers'
import { openDrop } from '../drops'
import type { EntityDef, EntityState } from '../entity'
import { goesAbout, isSpokenTo } from '../handling'
import { hangsFree } from '../lanyard'
import { isOnBars } from '../ride/handsOnBars'
import type { HandSide } from '../sample'
import { type EntityShape, centreOf, rayShape } from '../shapes'
import { HELD } from './interaction'
import { type Sim, entityDef } from '../sim'
import type { AimState, HandState, Panel } from '../world'

/** Farthest that a hand can point at something, metres. */
export const AIM_REACH = 30
/** Help for small things: a ray that passes within this of an entity still points at it, radians (1.5 degrees each side). */
export const AIM_HELP = 0.026
/** An entity mounted on a wall may lie this deep in the wall's solid, metres. */
export const MOUNT_DEPTH = 0.3

interface Hit {
  target: string
  distance: number
}

/** Entities that a ray goes through. */
type Past = (entity: string) => boolean
const NONE: Past = () => false

/** Distance along the ray to the panel and the button under it, or null. */
export function hitPanel(panel: Panel, o: Vec3, d: Vec3): { distance: number; button: string } | null {
  const turn = fromYaw(panel.yaw)
  const normal = rotate(turn, { x: 0, y: 0, z: 1 })
  const facing = dot(normal, d)
  if (facing >= 0) return null
  const t = dot(sub(panel.at, o), normal) / facing
  if (t <= 0) return null
  const rel = sub(add(o, scale(d, t)), panel.at)
  const x = dot(rel, rotate(turn, { x: 1, y: 0, z: 0 }))
  const y = rel.y
  if (Math.abs(x) > panel.width / 2 || Math.abs(y) > panel.height / 2) return null
  const button = panel.buttons.find((b) => Math.abs(x - b.x) <= b.w / 2 && Math.abs(y - b.y) <= b.h / 2)
  return { distance: t, button: button?.id ?? '' }
}

const nearer = (a: Hit | null, b: Hit): Hit => (a && a.distance <= b.distance ? a : b)

/** Is what goes about farther off than anything can be pointed at? Told without turning it: most of a street is. */
function isOutOfReach(def: EntityDef, { p }: EntityState, { centre, radius }: EntityShape, o: Vec3): boolean {
  if (!goesAbout(def)) return false
  const dx = p.x - o.x
  const dz = p.z - o.z
  const reach = AIM_REACH + radius + Math.abs(centre.x) + Math.abs(centre.y) + Math.abs(centre.z)
  return dx * dx + dz * dz > reach * reach
}

function hitEntities(sim: Sim, hand: HandSide, o: Vec3, d: Vec3, sight: number, past: Past): Hit | null {
  let best: Hit | null = null
  let own: Hit | null = null
  let helped: Hit | null = null
  let leastOff = AIM_HELP
  const { entities } = sim.world
  for (let i = 0; i < entities.length; i++) {
    const state = entities[i]
    const def = sim.defs[i]
    const shape = sim.shapes[i]
    if (!state || !def || !shape || !state.present || state.worn || state.held === hand) continue
    if (def.mechanism.kind === 'socket' || def.aimless || past(state.id)) continue
    if (isOutOfReach(def, state, shape, o)) continue
    const centre = centreOf(def, state, shape)
    const x = centre.x - o.x
    const y = centre.y - o.y
    const z = centre.z - o.z
    const along = x * d.x + y * d.y + z * d.z
    if (along < 0 || along - shape.radius > AIM_REACH) continue
    const off = Math.sqrt(Math.max(0, x * x + y * y + z * z - along * along))
    if (off > shape.radius + along * AIM_HELP) continue
    const t = rayShape(def, state, shape, o, d)
    if (t < MISS) {
      if (t >= sight + MOUNT_DEPTH) continue
      if (hangsFree(sim, state)) own = nearer(own, { target: state.id, distance: t })
      else best = nearer(best, { target: state.id, distance: t })
      continue
    }
    const angle = along > 0 ? off / along : AIM_HELP
    if (angle < leastOff && along < sight + MOUNT_DEPTH) {
      leastOff = angle
      helped = { target: state.id, distance: along }
    }
  }
  // hooks at one's own chest lie before everybody whom one looks down at: who can be spoken to is meant, and not the hook
  if (own && !(best && isSpokenTo(entityDef(sim, best.target)))) best = nearer(best, own)
  return best ?? helped
}

/**
 * What a ray of this hand meets, panels aside: an entity, 'ground', 'site', 'drop' where it goes down an open one and meets
 * nothing there, or '' and the end of its reach; and where, metres
 * from `o` along the unit direction `d`. It goes through what `past` names.
 */
export function meets(sim: Sim, hand: HandSide, o: Vec3, d: Vec3, past: Past = NONE): Hit {
  const level = d.y < 0 ? -o.y / d.y : MISS
  const open = level <= AIM_REACH && openDrop(sim, o.x + d.x * level, o.z + d.z * level) !== null
  const ground = open ? MISS : level
  const solid = castBarriers(sim, o, d, AIM_REACH)
  const sight = Math.min(solid, ground, AIM_REACH)
  const hit = hitEntities(sim, hand, o, d, sight, past)
  if (hit) return hit
  if (sight === AIM_REACH) return open ? { target: 'drop', distance: level } : { target: '', distance: sight }
  return { target: ground <= solid ? 'ground' : 'site', distance: sight }
}

function aimHand(sim: Sim, hand: HandSide): void {
  const state = sim.world.hands[hand]
  const aim = sim.world.aim[hand]
  const free = !isOnBars(sim.world, hand)
  if (!state.tracked || sim.world.headInWall) return setAim(aim, '', state.aim.p, 0, '', state, free)
  const o = state.aim.p
  const d = forward(state.aim.q)
  const { panel } = sim.world
  const onPanel = panel ? hitPanel(panel, o, d) : null
  if (onPanel) {
    return setAim(aim, 'panel', add(o, scale(d, onPanel.distance)), onPanel.distance, onPanel.button, state, free)
  }
  const { target, distance } = meets(sim, hand, o, d)
  setAim(aim, target, add(o, scale(d, distance)), distance, '', state, free)
}

function setAim(
  a: AimState,
  target: string,
  point: Vec3,
  distance: number,
  button: string,
  { select, selectBefore, holds }: HandState,
  free: boolean,
): void {
  a.heldBefore = a.heldTicks
  if (select && !selectBefore) a.began = free && holds === '' ? target : HELD
  a.heldTicks = select && a.target === target && a.button === button ? a.heldTicks + 1 : 0
  a.target = target
  a.point = point
  a.distance = distance
  a.button = button
}

/** Second system: what each hand points at. The simulation alone decides it. */
export function aimSystem(sim: Sim): void {
  aimHand(sim, 'left')
  aimHand(sim, 'right')
}
