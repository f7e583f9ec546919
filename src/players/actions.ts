import { ticks } from '../base/time'
import { type Vec3, add, distance, groundDistance, normalize, sub, vec } from '../base/vec'
import { bodyBlockers, castBarriers } from '../sim/barriers'
import { firmFloor, openDrop } from '../sim/drops'
import { TIP_AHEAD, handlePose, turnAngle } from '../sim/handling'
import { centreOf } from '../sim/shapes'
import { HAND_REACH } from '../sim/systems/trainee'
import type { Panel } from '../sim/world'
import { type Sim, entity, entityDef } from '../sim/sim'
import { EYE_HEIGHT, type Intent } from './body'
import { findPath } from '../sim/path'
import { isRiding } from '../sim/ride/pushing'

/** A course of action: yields what the body should do now, and is resumed with the simulation a moment later. */
export type Action = Generator<Intent, void, void>

/** A step that could not be carried out: says which, and why. */
export class PlayerStuck extends Error {}

/** How near a hand's owner stands to what they work with, metres on the ground. */
const ARM = 0.62
/** Patience with one thing before the player gives up, seconds. */
const PATIENCE = 25
/** How near to a corner of the way, and to its end, counts as there, metres. */
const CORNER = 0.2
const THERE = 0.12
/** Somebody who has not come nearer by this, metres, for so long, seconds, is held up. */
const PROGRESS = 0.02
const HELD_UP_S = 2.5
/** Who walks sees a hole in the floor so far ahead, metres. */
const STEP_AHEAD = 0.8
/** One talks to people from this near, metres, and tries so long before one goes nearer, seconds. */
const TALK_FROM = 2.5
const CALL_S = 1.5
/** Where one points to: a place on something, wherever it goes. */
type Aim = () => Vec3

/** Spots tried to point from when somebody or something is in the way, and how much farther off each is, metres. */
const SPOTS = 4
const ASIDE = 1.2

const patience = (sim: Sim): number => sim.world.tick + ticks(PATIENCE)

/** Where the trainee stands on the ground. */
export const feet = (sim: Sim): Vec3 => vec(sim.world.head.p.x, 0, sim.world.head.p.z)

/** Centre of an entity in the world. */
export function centreOfEntity(sim: Sim, id: string): Vec3 {
  const i = sim.index.get(id)
  const shape = i === undefined ? undefined : sim.shapes[i]
  if (!shape) throw new PlayerStuck(`there is no entity '${id}' in form '${sim.world.form.id}'`)
  return centreOf(entityDef(sim, id), entity(sim, id), shape)
}

/** Who sits on a bike does not walk: waits in the saddle until things have come to where it is good. */
function* waitUntil(sim: Sim, what: string, good: (p: Vec3) => boolean): Action {
  const patient = patience(sim)
  while (!good(feet(sim))) {
    if (sim.world.tick > patient) throw new PlayerStuck(`${what} is not to be had from the saddle`)
    yield {}
  }
}

/** Walks to the nearest place where `good` holds. */
export function* walkUntil(sim: Sim, what: string, good: (p: Vec3) => boolean): Action {
  if (isRiding(sim)) return yield* waitUntil(sim, what, good)
  const path = findPath(sim.site, feet(sim), good, bodyBlockers(sim), firmFloor(sim))
  if (!path) throw new PlayerStuck(`no way to ${what} from (${feet(sim).x.toFixed(1)}, ${feet(sim).z.toFixed(1)})`)
  for (const [i, point] of path.entries()) {
    const patient = patience(sim)
    const way = path.slice(i)
    const last = way.length === 1
    let nearest = Infinity
    let since = sim.world.tick
    for (;;) {
      const away = groundDistance(sim.world.head.p, point)
      if (away <= (last ? THERE : CORNER)) break
      if (away < nearest - PROGRESS) {
        nearest = away
        since = sim.world.tick
      }
      // who is sent to a later corner need not pass this one
      if (way.some((p, k) => k > 0 && groundDistance(sim.world.head.p, p) <= CORNER)) break
      // who does not get to the very spot makes do with one beside it, at the end with one that is good too
      const heldUp = sim.world.tick - since > ticks(HELD_UP_S)
      if (heldUp && (!last || good(feet(sim)))) break
      if (sim.world.tick > patient)
        throw new PlayerStuck(`stuck on the way to ${what} at (${feet(sim).x.toFixed(1)}, ${feet(sim).z.toFixed(1)})`)
      // somebody has opened a hole on the way since it was chosen: round it
      if (isOpenAhead(sim, point)) return yield* walkUntil(sim, what, good)
      yield { walk: point, way }
    }
  }
}

/** Is the floor open within the next step or so towards a point? */
function isOpenAhead(sim: Sim, to: Vec3): boolean {
  const from = feet(sim)
  const share = Math.min(1, STEP_AHEAD / Math.max(groundDistance(from, to), 1e-6))
  return openDrop(sim, from.x + (to.x - from.x) * share, from.z + (to.z - from.z) * share) !== null
}

/** Walks to within `near` metres of a point. */
export const walkTo = (sim: Sim, to: Vec3, near: number): Action =>
  walkUntil(sim, `(${to.x.toFixed(1)}, ${to.z.toFixed(1)})`, (p) => groundDistance(p, to) <= Math.max(near, 0.3))

/** Walks straight to a point without a look at what is underfoot; gives up where something is in the way. */
export function* walkStraight(sim: Sim, to: Vec3): Action {
  const patient = patience(sim)
  while (groundDistance(sim.world.head.p, to) > THERE && sim.world.tick < patient) yield { walk: to }
}

/** Is there a clear line of sight from eyes standing at `p` to the point, which is on `what`? */
function sees(sim: Sim, what: string, p: Vec3, at: Vec3): boolean {
  const eye = vec(p.x, EYE_HEIGHT, p.z)
  const d = distance(eye, at)
  return castBarriers(sim, eye, normalize(sub(at, eye)), Math.max(0, d - 0.3), sim.index.get(what)) === Infinity
}

/** Can the point be seen well from where the feet would be: near enough, not too near, nothing between? */
function isGoodView(sim: Sim, what: string, p: Vec3, at: Vec3, range: number): boolean {
  const d = distance(vec(p.x, EYE_HEIGHT, p.z), at)
  return d <= range && d >= 0.5 && sees(sim, what, p, at)
}

/** Goes to where the point can be seen from within `range` metres, and not from too near. */
export function* approach(sim: Sim, what: string, at: () => Vec3, range: number): Action {
  const good = (p: Vec3): boolean => isGoodView(sim, what, p, at(), range)
  if (!good(feet(sim))) yield* walkUntil(sim, what, good)
}

/** Looks at a point for so many seconds. */
export function* lookAt(sim: Sim, at: () => Vec3, forSeconds: number): Action {
  const until = sim.world.tick + ticks(forSeconds)
  while (sim.world.tick < until) yield { look: at() }
}

/** A press of select: so long held, and so long let go, before it is tried again, seconds. */
const PRESS_S = 0.3
const RELEASE_S = 0.2
/** Select is held this long at most to open the class picker, seconds (it opens after 0.5 s; the device adds its delay). */
const HOLD_S = 1.5
/** One looks at what one is about to press for so long, seconds. */
const SETTLE_S = 0.35

/** Presses select while pointing at something, again and again until it has had its effect, and lets go. */
function* click(sim: Sim, what: string, at: () => Vec3, done: () => boolean): Action {
  const settled = sim.world.tick + ticks(SETTLE_S)
  while (sim.world.tick < settled) yield { look: at(), aim: at() }
  const patient = patience(sim)
  while (!done()) {
    if (sim.world.tick > patient) throw new PlayerStuck(`a press on ${what} has no effect`)
    const down = sim.world.tick + ticks(PRESS_S)
    while (sim.world.tick < down && !done()) yield { look: at(), aim: at(), select: true }
    const up = sim.world.tick + ticks(RELEASE_S)
    while (sim.world.tick < up && !done()) yield { look: at(), aim: at() }
  }
  while (sim.world.hands.right.select) yield { look: at(), aim: at() }
}

/** Where a button of the open panel is in the world. */
function buttonAt(sim: Sim, id: string): Vec3 {
  const { panel } = sim.world
  const button = panel?.buttons.find((b) => b.id === id)
  if (!panel || !button) {
    throw new PlayerStuck(
      `no button '${id}' on the ${panel ? `${panel.kind} panel (it has ${panel.buttons.map((b) => b.id).join(', ')})` : 'panel: none is open'}`,
    )
  }
  // the panel's right is (cos yaw, 0, -sin yaw); from two points of its own geometry without trigonometry
  const out = normalize(sub(sim.world.head.p, panel.at))
  const flat = normalize(vec(out.x, 0, out.z))
  return add(panel.at, vec(flat.z * button.x, button.y, -flat.x * button.x))
}

const isSame = (a: Panel | null, b: Panel | null): boolean =>
  a?.kind === b?.kind && a?.target === b?.target && a?.step === b?.step && a?.chosen === b?.chosen

/** Chooses a button of the open panel. */
export function* choose(sim: Sim, id: string): Action {
  const { panel } = sim.world
  // the panel goes along with who rides
  let at = buttonAt(sim, id)
  const where = (): Vec3 => (isSame(panel, sim.world.panel) ? (at = buttonAt(sim, id)) : at)
  yield* click(sim, `button '${id}'`, where, () => !isSame(panel, sim.world.panel))
}

/** Points from where one stands until the simulation agrees that this is what is pointed at: says where to, null when it does not. */
function* pointAt(sim: Sim, id: string): Generator<Intent, Aim | null, void> {
  const def = entityDef(sim, id)
  const spots: Aim[] = [
    () => centreOfEntity(sim, id),
    () => handlePose(def, entity(sim, id), entity(sim, id).value).p,
    ...def.solids.map(
      (s) => () => add(centreOfEntity(sim, id), sub(s.shape.at, def.solids[0]?.shape.at ?? s.shape.at)),
    ),
    () => add(centreOfEntity(sim, id), vec(0, 0.3, 0)),
    () => add(centreOfEntity(sim, id), vec(0, -0.3, 0)),
  ]
  for (const spot of spots) {
    const until = sim.world.tick + ticks(1)
    let agreed = 0
    while (sim.world.tick < until) {
      yield { look: spot(), aim: spot() }
      agreed = sim.world.aim.right.target === id ? agreed + 1 : 0
      if (agreed >= 4) return spot
    }
  }
  return null
}

/** Points at something from near enough; goes to another spot when there is something in the way. Says where to. */
export function* aimFrom(sim: Sim, id: string, range: number): Generator<Intent, Aim, void> {
  for (let spot = 0; spot < SPOTS; spot++) {
    const here = feet(sim)
    const at = centreOfEntity(sim, id)
    if (spot === 0) yield* approach(sim, id, () => centreOfEntity(sim, id), range)
    else
      yield* walkUntil(
        sim,
        `another view of '${id}'`,
        (p) => groundDistance(p, here) > ASIDE * spot && isGoodView(sim, id, p, at, range),
      )
    const aim = yield* pointAt(sim, id)
    if (aim) return aim
  }
  throw new PlayerStuck(`cannot point at '${id}': '${sim.world.aim.right.target}' is in the way`)
}

/** Is a panel open on something else than was meant? */
const isWrong = (sim: Sim, id: string): boolean => sim.world.panel !== null && sim.world.panel.target !== id

/** Opens the class picker on the entity. `close`: closes a panel that opened on something else, as one's device does. */
export function* openPicker<I>(
  sim: Sim,
  id: string,
  from: number,
  close: () => Generator<Intent | I, void, void>,
): Generator<Intent | I, void, void> {
  const patient = patience(sim)
  while (sim.world.panel?.target !== id) {
    if (sim.world.tick > patient) throw new PlayerStuck(`the class picker did not open on '${id}'`)
    if (isWrong(sim, id)) yield* close()
    const at = yield* aimFrom(sim, id, from)
    const until = sim.world.tick + ticks(HOLD_S)
    while (!sim.world.panel && sim.world.tick < until) yield { look: at(), aim: at(), select: true }
    while (sim.world.hands.right.select) yield { look: at(), aim: at() }
  }
}

/** Goes within arm's reach of a handle. */
function* reachable(sim: Sim, what: string, at: () => Vec3): Action {
  const far = (p: Vec3): number => groundDistance(p, at())
  if (far(feet(sim)) > ARM) yield* walkUntil(sim, what, (p) => far(p) <= ARM)
}

/** A hand that is led farther than this from the eyes takes one along, metres: the arm is nearly stretched. */
const STRETCHED = HAND_REACH - 2 * TIP_AHEAD

/** Goes after a handle that gets out of the arm's reach, as that of a wide door does. */
const follow = (sim: Sim, at: Vec3): Intent => (distance(sim.world.head.p, at) > STRETCHED ? { walk: at } : {})

/** Brings the hand to a point and waits until it is there. */
function* handTo(sim: Sim, at: () => Vec3, squeeze: boolean): Action {
  const patient = patience(sim)
  while (distance(sim.world.hands.right.grip.p, at()) > 0.04) {
    if (sim.world.tick > patient) throw new PlayerStuck('the hand does not get there')
    yield { look: at(), reach: at(), squeeze }
  }
}

/** One closes the hand for so long before one opens it and tries again, seconds. */
const CLOSE_S = 0.5

/** Takes hold with the right hand: of this and of nothing that is beside it. */
function* grab(sim: Sim, id: string, at: () => Vec3): Action {
  const { right } = sim.world.hands
  const patient = patience(sim)
  while (right.holds !== id) {
    if (sim.world.tick > patient)
      throw new PlayerStuck(`'${id}' cannot be taken hold of; the hand has '${right.holds}'`)
    yield* handTo(sim, at, false)
    while (right.squeeze) yield { look: at(), reach: at() }
    const until = sim.world.tick + ticks(CLOSE_S)
    while (right.holds === '' && sim.world.tick < until) yield { look: at(), reach: at(), squeeze: true }
  }
}

/** Opens the hand. */
function* release(sim: Sim, at: () => Vec3): Action {
  do yield { look: at(), reach: at() }
  while (sim.world.hands.right.holds !== '' || sim.world.hands.right.squeeze)
}

/** Works a lever, door, wheel or cord with the right hand until it stands at `to`. */
function* turn(sim: Sim, id: string, to: number): Action {
  const def = entityDef(sim, id)
  const state = entity(sim, id)
  const at = (v: number) => (): Vec3 => handlePose(def, state, v).p
  yield* reachable(sim, id, at(state.value))
  const full = Math.abs(turnAngle(def, 1) - turnAngle(def, 0)) || 1
  // half a radian ahead of the mechanism keeps the hand on the handle whatever the frame rate
  const lead = Math.min(1, 0.5 / full)
  const patient = patience(sim)
  const before = sim.events.length
  const done = (): boolean =>
    def.mechanism.kind === 'cord'
      ? sim.events.slice(before).some((e) => e.type === 'operated' && e.entity === id)
      : Math.abs(state.value - to) < 0.015
  while (!done()) {
    if (sim.world.tick > patient) throw new PlayerStuck(`'${id}' does not get from ${state.value.toFixed(2)} to ${to}`)
    if (sim.world.hands.right.holds !== id) yield* grab(sim, id, () => at(state.value)())
    const v = def.mechanism.kind === 'cord' ? 1.15 : state.value + Math.max(-lead, Math.min(lead, to - state.value))
    yield { look: at(state.value)(), reach: at(v)(), squeeze: true, ...follow(sim, at(v)()) }
  }
  yield* release(sim, () => at(state.value)())
}

/** Pushes a button or turns a board with the finger. */
function* press(sim: Sim, id: string): Action {
  const def = entityDef(sim, id)
  const at = (): Vec3 => handlePose(def, entity(sim, id), 0).p
  yield* reachable(sim, id, at)
  const before = sim.events.length
  const patient = patience(sim)
  while (!sim.events.slice(before).some((e) => e.type === 'operated' && e.entity === id)) {
    if (sim.world.tick > patient) throw new PlayerStuck(`the finger does not get to '${id}'`)
    yield { look: at(), reach: at(), finger: true }
  }
  const back = sim.world.tick + ticks(0.3)
  while (sim.world.tick < back) yield { look: at() }
}

/** Brings a mechanism to a value, by whatever way its kind is worked. */
export function* operate(sim: Sim, id: string, to: number): Action {
  const { kind } = entityDef(sim, id).mechanism
  if (kind === 'button' || kind === 'board') yield* press(sim, id)
  else yield* turn(sim, id, to)
}

/** Takes a carried thing into the right hand. */
export function* take(sim: Sim, id: string): Action {
  const at = (): Vec3 => entity(sim, id).p
  yield* reachable(sim, id, at)
  yield* grab(sim, id, at)
}

/** Carries what the right hand holds to a point and lets go. */
export function* putAt(sim: Sim, at: () => Vec3): Action {
  const far = (p: Vec3): number => groundDistance(p, at())
  if (far(feet(sim)) > ARM) {
    const inner = walkUntil(sim, 'where to put it', (p) => far(p) <= ARM)
    for (const intent of inner) yield { ...intent, squeeze: true }
  }
  yield* handTo(sim, at, true)
  yield* release(sim, at)
}

/** Takes the radio on the chest: the hand goes there and squeezes. */
export function* takeRadio(sim: Sim, radio: () => Vec3): Action {
  const patient = patience(sim)
  while (!sim.world.panel) {
    if (sim.world.tick > patient) throw new PlayerStuck('the radio cannot be reached')
    const near = distance(sim.world.hands.right.grip.p, radio()) < 0.1
    yield { reach: radio(), squeeze: near && sim.world.tick % 20 >= 4 }
  }
  const settled = sim.world.tick + ticks(RELEASE_S)
  while (sim.world.hands.right.squeeze || sim.world.tick < settled) yield {}
}

/** Opens a talk with a person. */
export function* address(sim: Sim, person: string): Action {
  const patient = patience(sim)
  while (sim.world.panel?.target !== person) {
    if (sim.world.tick > patient) throw new PlayerStuck(`'${person}' has nothing to be told, or is too far`)
    if (isWrong(sim, person)) yield* choose(sim, 'close')
    const at = yield* aimFrom(sim, person, TALK_FROM)
    const until = sim.world.tick + ticks(CALL_S)
    yield* click(sim, `'${person}'`, at, () => sim.world.panel !== null || sim.world.tick > until)
  }
}
