import { ticks } from '../../../src/base/time'
import { fromYaw, rotate, yawOf } from '../../../src/base/quat'
import { type Vec3, add, distance, groundDistance, vec } from '../../../src/base/vec'
import { type Action, PlayerStuck, centreOfEntity, choose, feet, walkUntil } from '../../../src/players/actions'
import { handlePose } from '../../../src/sim/handling'
import { isPushing, isRiding } from '../../../src/sim/ride/pushing'
import { type Sim, entity, entityDef } from '../../../src/sim/sim'
import type { DeskIntent } from './deskIntent'

/** A course of action at a desk: yields what is wanted now, and is resumed a frame later. */
export type DeskAction = Generator<DeskIntent, void, void>

/** How near one stands to what the hand at the desk works with, metres on the ground: less than an arm. */
const ARM = 0.7
/** Another place is at least this far from those that were no good, metres; so many are tried. */
const ASIDE = 0.4
const MOST_PLACES = 8
/** What is lower than this is put down in a squat, metres. */
const LOW = 1
/** Patience with one thing before the player gives up, seconds. */
const PATIENCE = 25
/** A mechanism counts as brought to its place within this. */
const THERE = 0.015

const handle = (sim: Sim, id: string) => (): Vec3 => {
  const def = entityDef(sim, id)
  const state = entity(sim, id)
  return handlePose(def, state, state.value).p
}

function* until(sim: Sim, what: string, done: () => boolean, want: () => DeskIntent, seconds = PATIENCE): DeskAction {
  const patient = sim.world.tick + ticks(seconds)
  while (!done()) {
    if (sim.world.tick > patient) throw new PlayerStuck(what)
    yield want()
  }
}

function* during(sim: Sim, seconds: number, want: () => DeskIntent): DeskAction {
  const end = sim.world.tick + ticks(seconds)
  while (sim.world.tick < end) yield want()
}

/** Goes to where every one of these places is within reach and the thing is pointed at, round what is in the way. */
function* nearAndPointed(sim: Sim, id: string, places: () => Vec3[]): Action {
  const tried: Vec3[] = []
  const good = (p: Vec3): boolean =>
    places().every((at) => groundDistance(p, at) <= ARM) && tried.every((q) => groundDistance(p, q) > ASIDE)
  for (;;) {
    if (!good(feet(sim))) yield* walkUntil(sim, id, good)
    try {
      return yield* pointAt(sim, id)
    } catch (cause) {
      if (!(cause instanceof PlayerStuck) || tried.length === MOST_PLACES) throw cause
      tried.push(feet(sim))
    }
  }
}

/** Looks about on the thing until the simulation agrees that it is pointed at. */
function* pointAt(sim: Sim, id: string): Action {
  const def = entityDef(sim, id)
  const spots = [handle(sim, id), () => centreOfEntity(sim, id)]
  for (const { shape } of def.solids) {
    spots.push(() => handlePose({ ...def, handle: shape.at }, entity(sim, id), 0).p)
  }
  for (const spot of spots) {
    const end = sim.world.tick + ticks(1.2)
    let agreed = 0
    while (sim.world.tick < end) {
      yield { look: spot() }
      agreed = sim.world.aim.right.target === id ? agreed + 1 : 0
      if (agreed >= 3) return
    }
  }
  throw new PlayerStuck(`cannot point at '${id}': '${sim.world.aim.right.target}' is in the way`)
}

const tapE = (sim: Sim, look: () => Vec3): DeskAction => during(sim, 0.1, () => ({ look: look(), keys: ['KeyE'] }))

/** Looking at nothing near by. */
const AHEAD = vec(0, 0, -20)

/** Is it what the key does where nothing is to be taken: off a bike that one sits on, or onto its stand while one pushes it? */
const byKeyAlone = (sim: Sim, id: string): boolean =>
  (isRiding(sim) && id === sim.scene.ride?.saddle) || (isPushing(sim) && id === sim.scene.ride?.stand)

function* pressKeyAlone(sim: Sim): DeskAction {
  const state = sim.world.ride?.state
  const ahead = add(sim.world.head.p, rotate(fromYaw(yawOf(sim.world.head.q)), AHEAD))
  yield* during(sim, 0.4, () => ({ look: ahead }))
  yield* tapE(sim, () => ahead)
  yield* until(
    sim,
    'the key alone does nothing with the bike',
    () => sim.world.ride?.state !== state,
    () => ({}),
    5,
  )
  yield* during(sim, 0.5, () => ({}))
}

/** Pushes a button or turns a board. */
function* press(sim: Sim, id: string): DeskAction {
  if (byKeyAlone(sim, id)) return yield* pressKeyAlone(sim)
  yield* nearAndPointed(sim, id, () => [handle(sim, id)()])
  const at = { ...sim.world.aim.right.point }
  const before = sim.events.length
  const done = (): boolean => sim.events.slice(before).some((e) => e.type === 'operated' && e.entity === id)
  yield* tapE(sim, () => at)
  yield* until(sim, `the finger does not get to '${id}'`, done, () => ({ look: at }), 3)
  yield* during(sim, 0.5, () => ({}))
}

/** Takes hold of a mechanism and works it with the arrow keys. */
function* turn(sim: Sim, id: string, to: number): DeskAction {
  const state = entity(sim, id)
  const def = entityDef(sim, id)
  // at a desk one cannot lean: the whole way of the handle has to be within reach; a door takes one along
  const values = def.mechanism.kind === 'door' ? [state.value] : [state.value, (state.value + to) / 2, to]
  const way = values.map((v) => handlePose(def, state, v).p)
  yield* nearAndPointed(sim, id, () => way)
  const before = sim.events.length
  const cord = def.mechanism.kind === 'cord'
  const done = (): boolean =>
    cord
      ? sim.events.slice(before).some((e) => e.type === 'operated' && e.entity === id)
      : Math.abs(state.value - to) < THERE
  yield* until(
    sim,
    `the hand does not get to '${id}'`,
    () => sim.world.hands.right.holds === id,
    () => ({ keys: ['KeyE'] }),
    5,
  )
  const key = (): string => (cord || state.value < to ? 'ArrowUp' : 'ArrowDown')
  const push = (): DeskIntent => ({ keys: ['KeyE', key()], drag: { x: 0, y: 0 } })
  yield* until(sim, `'${id}' does not get from ${state.value.toFixed(2)} to ${to}`, done, push)
  yield* during(sim, 0.4, () => ({}))
  // a key that was only tapped, for what was there already, has the hand hold on
  if (sim.world.hands.right.holds === id) yield* during(sim, 0.1, () => ({ keys: ['KeyE'] }))
}

/** Brings a mechanism to a value, by whatever way its kind is worked. */
export function* operateAtDesk(sim: Sim, id: string, to: number): DeskAction {
  const { kind } = entityDef(sim, id).mechanism
  if (kind === 'button' || kind === 'board') yield* press(sim, id)
  else yield* turn(sim, id, to)
}

/** Takes a carried thing; the hand then holds on by itself. */
export function* takeAtDesk(sim: Sim, id: string): DeskAction {
  const at = (): Vec3 => entity(sim, id).p
  yield* nearAndPointed(sim, id, () => [at()])
  // as short as a tap gets: a hand that is there before the key is up lets go with it
  yield { look: at(), keys: ['KeyE'] }
  yield* until(
    sim,
    `'${id}' cannot be taken`,
    () => entity(sim, id).held === 'right',
    () => ({ look: at() }),
    5,
  )
}

/** Carries what the hand holds to a point, looking at it, and lets go when the hand is there. */
export function* putAtDesk(sim: Sim, at: () => Vec3): DeskAction {
  const good = (p: Vec3): boolean => groundDistance(p, at()) <= ARM
  if (!good(feet(sim))) yield* walkUntil(sim, 'where to put it', good)
  // what is carried hangs before the eyes: one squats to put it down low
  const keys = at().y < LOW ? ['KeyC'] : []
  const there = (): boolean => distance(sim.world.hands.right.grip.p, at()) < 0.25
  const end = sim.world.tick + ticks(4)
  while (!there() && sim.world.tick < end) yield { look: at(), keys }
  yield* during(sim, 0.1, () => ({ look: at(), keys: [...keys, 'KeyE'] }))
  yield* during(sim, 0.3, () => ({ look: at() }))
}

/** Takes the wearable and puts it on. */
export function* wearAtDesk(sim: Sim, id: string): DeskAction {
  yield* takeAtDesk(sim, id)
  yield* during(sim, 0.1, () => ({ keys: ['KeyF'] }))
  yield* until(
    sim,
    `'${id}' was not put on`,
    () => entity(sim, id).worn,
    () => ({}),
    5,
  )
}

/** Takes the radio from the chest. */
export function* radioAtDesk(sim: Sim): DeskAction {
  yield* during(sim, 0.1, () => ({ keys: ['KeyR'] }))
  yield* until(
    sim,
    'the radio cannot be reached',
    () => sim.world.panel !== null,
    () => ({}),
    5,
  )
}

/** Chooses buttons of the open panel by looking at them and clicking. */
export function* chooseAtDesk(sim: Sim, ids: readonly string[]): DeskAction {
  for (const id of ids) yield* choose(sim, id)
}
