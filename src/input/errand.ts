import { rotate, type Quat, conjugate, fromYaw, lookAlong, multiply } from '../base/quat'
import { seconds, ticks } from '../base/time'
import { type Vec3, add, distance, groundDistance, normalize, scale, sub, vec } from '../base/vec'
import { bodyBlockers } from '../sim/barriers'
import { handlePose } from '../sim/handling'
import { findPath } from '../sim/path'
import { centreOf } from '../sim/shapes'
import { type Sim, entity, entityDef } from '../sim/sim'
import { meets } from '../sim/systems/aim'
import { TALK_REACH } from '../sim/systems/panel'
import type { VirtualHand } from './virtualHand'
import type { Wish } from './wish'

/** What an errand wants of a frame, and what the eyes go to by themselves meanwhile (a place in the world). */
export interface Step extends Partial<Wish> {
  face?: Vec3
}

/** Something that takes more than a moment: yields what it wants now, and is resumed a frame later. */
export type Errand = Generator<Step, void, void>

/** How near one goes to what the hand works, metres on the ground: less than an arm. */
const ARM = 0.62
/** One goes this near to people that one talks to, and to what one only looks at, metres. */
const TALK_FROM = TALK_REACH - 1
const LOOK_FROM = 2
/** Somebody nearer than this, metres on the ground, is addressed only by a tap on the upper body. Chosen: an arm and a little. */
const BESIDE = 1.1
/** The upper body: metres above the feet from the lower ribs to over the head, and to each side of the middle with a finger's breadth. */
const CHEST = 1.2
const OVERHEAD = 1.9
const BREADTH = 0.35
/** A way ends this near to where it leads, and a corner is passed this near, metres. */
const THERE = 0.1
const CORNER = 0.25
/** Some place that a way leads to is this near to any point that one can stand on: the diagonal of a cell of the walking grid. */
const CELL = 0.57
/** The pace falls off from this near to the end, metres, and to no less than this share. */
const SLOWER = 0.5
const SLOWEST = 0.35
/** Somebody who gets no nearer for so long gives up, seconds. */
const STUCK_S = 1.2
/** The simulation has so long to agree that a thing is pointed at, seconds. */
const AGREE_S = 1.2
/** A press of select lasts so long, seconds: several ticks, and much less than it takes to mark. */
const PRESS_S = 0.1
/** What is nearer than this is where a carried thing is put down; farther, one walks on with it. Metres from the eyes. */
const PUT_FROM = 1.9
/** A carried thing is there within this, metres. */
const PUT_THERE = 0.1
/** A place that it fits into is meant from this near to the ray, radians: the breadth of a finger on a phone. */
const FITS = 0.12

/** From where the head looks to a place in the world. */
function toward(sim: Sim, at: Vec3): Quat {
  const { head } = sim.world
  return multiply(conjugate(head.q), lookAlong(normalize(sub(at, head.p))))
}

function* during(sim: Sim, s: number, step: () => Step): Errand {
  const end = sim.world.tick + ticks(s)
  while (sim.world.tick < end) yield step()
}

/** As long as `done` does not hold, and not longer than `s` seconds; says whether it came to hold. */
function* until(sim: Sim, s: number, done: () => boolean, step: () => Step): Generator<Step, boolean, void> {
  const end = sim.world.tick + ticks(s)
  while (!done() && sim.world.tick < end) yield step()
  return done()
}

/** A share of the walking speed towards a place, in the frame of where the head looks. */
function walkTo(sim: Sim, at: Vec3, pace: number): Wish['walk'] {
  const { head } = sim.world
  const f = rotate(head.q, vec(0, 0, -1))
  const flat = Math.sqrt(f.x * f.x + f.z * f.z)
  const dx = at.x - head.p.x
  const dz = at.z - head.p.z
  const far = Math.sqrt(dx * dx + dz * dz)
  if (flat < 1e-6 || far < 1e-6) return { x: 0, y: 0 }
  const share = pace / (flat * far)
  return { x: (dz * f.x - dx * f.z) * share, y: (dx * f.x + dz * f.z) * share }
}

/** After the handle of what the hand works, where that has gone farther than one stands from it: a wide door, a long arm. */
export function follow(sim: Sim, id: string): Wish['walk'] {
  const state = entity(sim, id)
  const { p } = handlePose(entityDef(sim, id), state, state.value)
  return groundDistance(sim.world.head.p, p) > ARM ? walkTo(sim, p, SLOWEST) : { x: 0, y: 0 }
}

/** Straight to a point, slower towards its end when that is the last of the way. Says whether one got there. */
function* leg(sim: Sim, to: Vec3, last: boolean, face?: () => Vec3): Generator<Step, boolean, void> {
  let nearest = Infinity
  let since = sim.world.tick
  for (;;) {
    const away = groundDistance(sim.world.head.p, to)
    if (away <= (last ? THERE : CORNER)) return true
    if (away < nearest - 0.05) {
      nearest = away
      since = sim.world.tick
    }
    if (seconds(sim.world.tick - since) > STUCK_S) return false
    const pace = last ? Math.max(SLOWEST, Math.min(1, away / SLOWER)) : 1
    yield { walk: walkTo(sim, to, pace), ...(face && { face: face() }) }
  }
}

/** Walks, round what is in the way, to the nearest place that is good. Says whether one got there. */
function* go(sim: Sim, good: (p: Vec3) => boolean, face?: () => Vec3): Generator<Step, boolean, void> {
  const here = sim.world.head.p
  if (good(here)) return true
  const path = findPath(sim.site, here, good, bodyBlockers(sim))
  for (const point of path ?? []) if (!(yield* leg(sim, point, point === path?.at(-1), face))) return false
  return path !== null
}

/** To a place on the ground: as near as one gets, then to the very spot. */
function* goTo(sim: Sim, at: Vec3): Errand {
  if (
    yield* go(
      sim,
      within(() => at, CELL),
    )
  )
    yield* leg(sim, at, true)
}

const within = (at: () => Vec3, r: number) => {
  return (p: Vec3): boolean => groundDistance(p, at()) <= r
}

const isPerson = (sim: Sim, id: string): boolean => sim.index.has(id) && entityDef(sim, id).mechanism.kind === 'person'

/** What a tap meets: an entity, 'ground', 'site' or nothing (''), and where. */
interface Met {
  target: string
  point: Vec3
}

/** Does a ray go to the head or the chest of somebody? To what a follower's legs cover, it goes past them. */
function addresses(sim: Sim, id: string, way: Vec3): boolean {
  const { p } = sim.world.head
  const at = entity(sim, id).p
  const x = at.x - p.x
  const z = at.z - p.z
  const flat = Math.sqrt(way.x * way.x + way.z * way.z)
  if (flat < 1e-6) return false
  // where the ray comes nearest to the upright line through them
  const along = (x * way.x + z * way.z) / flat
  const aside = Math.abs(x * way.z - z * way.x) / flat
  const up = p.y + (way.y / flat) * along - at.y
  return along > 0 && aside < BREADTH && up > CHEST && up < OVERHEAD
}

/** What a tap along `way` (a direction in the world) is meant for, as the simulation has it. */
function meet(sim: Sim, way: Vec3): Met {
  const { p } = sim.world.head
  if (sim.world.headInWall) return { target: '', point: p }
  // somebody who has nothing to say only stands before what is meant, and so does who stands at one's side
  const { target, distance: far } = meets(
    sim,
    'right',
    p,
    way,
    (id) =>
      isPerson(sim, id) &&
      (sim.scene.logic.talk(sim, id).length === 0 ||
        (groundDistance(p, entity(sim, id).p) < BESIDE && !addresses(sim, id, way))),
  )
  return { target, point: add(p, scale(way, far)) }
}

/** Points at an entity until the simulation agrees. */
function* pointAt(sim: Sim, id: string, at: () => Vec3): Generator<Step, boolean, void> {
  const step = (): Step => ({ point: toward(sim, at()), face: at() })
  return yield* until(sim, AGREE_S, () => sim.world.aim.right.target === id, step)
}

function* press(sim: Sim, point: () => Quat): Errand {
  yield* during(sim, PRESS_S, () => ({ point: point(), select: true }))
  while (sim.world.hands.right.select) yield { point: point() }
}

/** To a thing or a person, as far as needed; then the hand is sent to it, or it is addressed. */
function* toEntity(sim: Sim, hand: VirtualHand, id: string): Errand {
  const def = entityDef(sim, id)
  const state = entity(sim, id)
  const shape = sim.shapes[sim.index.get(id) ?? -1]
  const centre = (): Vec3 => (shape ? centreOf(def, state, shape) : state.p)
  if (def.mechanism.kind === 'person') {
    yield* go(sim, within(centre, TALK_FROM), centre)
    if (yield* pointAt(sim, id, centre)) yield* press(sim, () => toward(sim, centre()))
    return
  }
  const handle = (): Vec3 => handlePose(def, state, state.value).p
  if (!hand.does(def)) return void (yield* go(sim, within(centre, LOOK_FROM), centre))
  yield* go(sim, within(handle, ARM), handle)
  hand.send(sim, id)
  yield* during(sim, 1, () => ({ face: handle() }))
}

/** Where something carried fits, if that is what the finger was put on; such places are met by no ray. */
function fitting(sim: Sim, hand: VirtualHand, way: Vec3): Vec3 | null {
  const { task } = hand
  const mechanism = task.do === 'hold' ? entityDef(sim, task.entity).mechanism : null
  if (mechanism?.kind !== 'portable') return null
  const fits = mechanism.sockets.filter((id) => sim.index.has(id) && entity(sim, id).present)
  const off = (at: Vec3): number => distance(normalize(sub(at, sim.world.head.p)), way)
  const places = fits.map((id) => entityDef(sim, id).at).filter((at) => off(at) < FITS)
  return places.reduce<Vec3 | null>((best, at) => (best && off(best) <= off(at) ? best : at), null)
}

/** Takes what the hand carries to a place and puts it down there. */
function* bring(sim: Sim, point: Vec3): Errand {
  yield* go(
    sim,
    within(() => point, ARM),
    () => point,
  )
  const there = (): boolean => distance(sim.world.hands.right.grip.p, point) < PUT_THERE
  yield* until(sim, 2, there, () => ({ bring: point, face: point }))
  yield { bring: point, take: { begun: true, held: false } }
}

function* letGo(): Errand {
  yield { take: { begun: true, held: false } }
}

/** What a tap along `way` (a direction in the world) means: whither, or what to do with what is there. */
export function* tapped(sim: Sim, hand: VirtualHand, way: Vec3): Errand {
  const met = meet(sim, way)
  if (hand.carries(sim) && !isPerson(sim, met.target)) {
    const place = fitting(sim, hand, way) ?? met.point
    // farther off, one walks on with it
    const far = met.target === 'ground' && place === met.point && distance(sim.world.head.p, place) > PUT_FROM
    if (!far) return yield* bring(sim, place)
  }
  if (hand.works(sim)) return yield* letGo()
  const near = within(() => met.point, LOOK_FROM)
  if (sim.index.has(met.target)) yield* toEntity(sim, hand, met.target)
  else if (met.target === 'ground') yield* goTo(sim, met.point)
  else if (met.target === 'site') yield* go(sim, near)
}

/** Where a button of the open panel is in the world. */
function buttonAt(sim: Sim, id: string): Vec3 | null {
  const { panel } = sim.world
  const button = panel?.buttons.find((b) => b.id === id)
  return panel && button ? add(panel.at, rotate(fromYaw(panel.yaw), vec(button.x, button.y, 0))) : null
}

/** Presses a button of the open panel, as a hand that points at it does. */
export function* choose(sim: Sim, id: string): Errand {
  const at = buttonAt(sim, id)
  if (!at) return
  const point = (): Quat => toward(sim, at)
  if (
    yield* until(
      sim,
      AGREE_S,
      () => sim.world.aim.right.button === id,
      () => ({ point: point() }),
    )
  ) {
    yield* press(sim, point)
  }
}

/** Holds select on what is in the middle of the picture until it can be named. */
export function* markAhead(sim: Sim): Errand {
  yield* until(
    sim,
    1,
    () => sim.world.panel !== null,
    () => ({ select: true }),
  )
  while (sim.world.hands.right.select) yield {}
}

/** A single wish, once. */
export function* once(step: Step): Errand {
  yield step
}
