import { type Quat, fromYaw, rotate } from '../base/quat'
import { ticks } from '../base/time'
import { type Vec3, add, distance, normalize, sub, vec } from '../base/vec'
import { entityFrame, handlePose, isSpokenTo } from '../sim/handling'
import { centreOf } from '../sim/shapes'
import { type Sim, entity, entityDef } from '../sim/sim'
import { TALK_REACH } from '../sim/systems/panel'
import { pointing } from './facing'
import { isPerson, meet } from './meeting'
import type { Errand, Step } from './step'
import type { VirtualHand } from './virtualHand'
import { go, goTo, inReach, within } from './walking'

/** One goes this near to people that one talks to, and to what one only looks at, metres. */
const TALK_FROM = TALK_REACH - 1
const LOOK_FROM = 2
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

/** The hand opens. */
export const LET_GO: Step = { take: { begun: true, held: false } }

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

/** Points at an entity until the simulation agrees. */
function* pointAt(sim: Sim, id: string, at: () => Vec3): Generator<Step, boolean, void> {
  const step = (): Step => ({ point: pointing(sim, at()), face: at() })
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
  if (isSpokenTo(def)) {
    yield* go(sim, within(centre, TALK_FROM), centre)
    if (yield* pointAt(sim, id, centre)) yield* press(sim, () => pointing(sim, centre()))
    return
  }
  const handle = (): Vec3 => handlePose(def, state, state.value).p
  if (!hand.does(def)) return void (yield* go(sim, within(centre, LOOK_FROM), centre))
  yield* go(sim, inReach(sim, handle), handle)
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
  const places = fits.map((id) => entityFrame(entityDef(sim, id), entity(sim, id)).p).filter((at) => off(at) < FITS)
  return places.reduce<Vec3 | null>((best, at) => (best && off(best) <= off(at) ? best : at), null)
}

/** Takes what the hand carries to a place and puts it down there. */
function* bring(sim: Sim, point: Vec3): Errand {
  const at = (): Vec3 => point
  yield* go(sim, inReach(sim, at), at)
  const there = (): boolean => distance(sim.world.hands.right.grip.p, point) < PUT_THERE
  yield* until(sim, 2, there, () => ({ bring: point, face: point }))
  yield { bring: point, ...LET_GO }
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
  if (hand.works(sim)) return yield* once(LET_GO)
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
  const point = (): Quat => pointing(sim, at)
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
