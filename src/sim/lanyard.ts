import { fromYaw, rotate } from '../base/quat'
import { type Vec3, add, groundDistance, vec } from '../base/vec'
import { isFree } from '../site/walk'
import { bodyBlockers } from './barriers'
import type { EntityState } from './entity'
import { CLEARANCE_3M } from './hazards/fallArrest'
import { type Sim, emit, entity, entityDef, has } from './sim'
import { chestYaw } from './stance'

/** What stops a fall on a lanyard. */
export interface Absorber {
  /** Force at which it tears, N. */
  forceN: number
  /** How far it can tear, m. */
  longestM: number
}

/** A harness with a lanyard of two legs: the trainee's own. What it is tied to are sockets of the scene. */
export interface LanyardDef {
  /** The wearable; the hooks are there once it is worn. */
  harness: string
  /** The portables at the ends: that on the left of the chest, and that on the right. Their sockets are the anchors. */
  hooks: readonly [left: string, right: string]
  /** From the ring on the back to a hook, m. */
  lengthM: number
  absorber: Absorber
  /** Pull of the bare rope by its stretch, N/m: what stops the rest of a fall when the absorber is torn to its end. */
  stiffnessNM: number
  /** The trainee with clothes and tools, kg. */
  massKg: number
  /** What each anchor holds, kN. */
  anchorsKN: Readonly<Record<string, number>>
}

/** How the trainee is tied; the rest is in the hooks. */
export interface TieState {
  /** Tick since which at least one hook has been in an anchor without a break; -1 while both are free. */
  keptSince: number
  /** The hook whose leg is at its end, or ''. */
  taut: string
}

export const createTie = (): TieState => ({ keptSince: -1, taut: '' })

/** Height of the ring on the back over the floor, standing, m (3M DBI-SALA's instructions). */
export const RING_M = CLEARANCE_3M.dRingM
/** Where a free hook hangs, from the eyes, in the frame of where the chest faces: aside, below, before; m. Chosen. */
export const CHEST = { aside: 0.15, below: 0.46, before: 0.2 }

/** A hook that is in an anchor. */
export interface Tied {
  hook: string
  anchor: string
  at: Vec3
  kN: number
}

export const wearsHarness = ({ scene, world }: Sim): boolean =>
  scene.lanyard !== undefined && world.worn.includes(scene.lanyard.harness)

/** The hooks that are in anchors now, if the harness is worn. */
export function tied(sim: Sim): Tied[] {
  const { lanyard } = sim.scene
  if (!lanyard || !wearsHarness(sim)) return []
  return lanyard.hooks.flatMap((hook) => {
    const anchor = has(sim, hook) ? entity(sim, hook).socket : ''
    return anchor === '' || !has(sim, anchor)
      ? []
      : [{ hook, anchor, at: entityDef(sim, anchor).at, kN: lanyard.anchorsKN[anchor] ?? 0 }]
  })
}

/** Does this thing hang on the trainee's lanyard, so that it does not fall when it is let go? */
export const hangsOn = (sim: Sim, id: string): boolean =>
  sim.scene.lanyard !== undefined && sim.scene.lanyard.hooks.includes(id) && wearsHarness(sim)

/** Does it hang at the trainee's chest now, in no hand and no anchor? */
export const hangsFree = (sim: Sim, { id, held, socket }: EntityState): boolean =>
  held === '' && socket === '' && hangsOn(sim, id)

/** Where the lanyard leaves the body, as it is seen by whoever wears it: before the chest. */
export function chestPoint(sim: Sim): Vec3 {
  const ahead = rotate(fromYaw(chestYaw(sim)), vec(0, 0, -CHEST.before))
  return add(sim.world.head.p, vec(ahead.x, -CHEST.below, ahead.z))
}

/** Where a free hook hangs. */
export function restOf(sim: Sim, hook: string): Vec3 {
  const side = sim.scene.lanyard?.hooks[0] === hook ? -1 : 1
  return add(chestPoint(sim), rotate(fromYaw(chestYaw(sim)), vec(side * CHEST.aside, 0, 0)))
}

/** How far from below the anchor one can stand on a lanyard of `lengthM`, m on the plan. */
export const rangeOf = (lengthM: number, anchorY: number): number =>
  Math.sqrt(Math.max(0, lengthM * lengthM - (anchorY - RING_M) * (anchorY - RING_M)))

interface Place {
  x: number
  z: number
}

/** `to`, or the place nearest to it within `r` of the point; who is beyond it already gets no farther. */
function within(at: Place, r: number, from: Place, to: Place): Place | null {
  const away = Math.sqrt((to.x - at.x) * (to.x - at.x) + (to.z - at.z) * (to.z - at.z))
  const was = Math.sqrt((from.x - at.x) * (from.x - at.x) + (from.z - at.z) * (from.z - at.z))
  const most = Math.max(r, was)
  if (away <= most) return null
  return { x: at.x + ((to.x - at.x) * most) / away, z: at.z + ((to.z - at.z) * most) / away }
}

/** How far somebody gets who goes from one place to another, on what they are tied to; `taut` is the hook that stops them. */
export function tethered(sim: Sim, from: Place, to: Place): Place & { taut: string } {
  const { lanyard } = sim.scene
  const ties = tied(sim)
  if (!lanyard || ties.length === 0) return { ...to, taut: '' }
  let at: Place = to
  let taut = ''
  for (const { hook, at: anchor } of [...ties, ...ties]) {
    const held = within(anchor, rangeOf(lanyard.lengthM, anchor.y), from, at)
    if (!held) continue
    at = held
    taut = hook
  }
  if (taut !== '' && !isFree(bodyBlockers(sim), sim.site.site.half, vec(at.x, 0, at.z))) at = from
  return { x: at.x, z: at.z, taut }
}

/** A real body is beyond the lanyard's length only from here on, m: webbing and harness give as much. Chosen. */
const GIVE_M = 0.1

/** The hook whose lanyard a step of the real body has pulled taut, or '': nothing can hold that body back but its telling. */
export function overstretched(sim: Sim): string {
  const { lanyard } = sim.scene
  const { p } = sim.world.head
  if (!lanyard) return ''
  return tied(sim).find(({ at }) => groundDistance(at, p) > rangeOf(lanyard.lengthM, at.y) + GIVE_M)?.hook ?? ''
}

/** Tells once that a leg has come to its end, until it is slack again. */
export function tug(sim: Sim, hook: string): void {
  const { tie } = sim.world
  if (!tie || tie.taut === hook) return
  tie.taut = hook
  if (hook !== '') emit(sim, { type: 'tugged', entity: hook })
}
