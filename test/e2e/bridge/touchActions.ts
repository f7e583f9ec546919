import { ticks } from '../../../src/base/time'
import { isPerson } from '../../../src/input/meeting'
import { type Vec3, add, distance, groundDistance, normalize, sub, vec } from '../../../src/base/vec'
import { PlayerStuck, aimFrom, approach, centreOfEntity, feet, walkUntil } from '../../../src/players/actions'
import { SNAP_RADIUS } from '../../../src/sim/handling'
import { type Sim, entity, entityDef } from '../../../src/sim/sim'
import { meets } from '../../../src/sim/systems/aim'
import type { Thumb, TouchIntent } from './touchIntent'

/** A course of action with one finger: yields what is wanted now, and is resumed a frame later. */
export type TouchAction = Generator<TouchIntent, void, void>

/** Patience with one thing before the player gives up, seconds. */
const PATIENCE = 25
/** A mechanism counts as brought to its place within this. */
const THERE = 0.015

function* until(sim: Sim, what: string, done: () => boolean, want: () => TouchIntent, s = PATIENCE): TouchAction {
  const patient = sim.world.tick + ticks(s)
  while (!done()) {
    if (sim.world.tick > patient) throw new PlayerStuck(what)
    yield want()
  }
}

function* during(sim: Sim, s: number, want: () => TouchIntent): TouchAction {
  const end = sim.world.tick + ticks(s)
  while (sim.world.tick < end) yield want()
}

/** Taps a place in the world, after looking at it where it is not in view. */
function* tap(sim: Sim, thumb: Thumb, at: () => Vec3): TouchAction {
  yield* during(sim, 0.15, () => ({ look: at() }))
  yield* until(
    sim,
    'it does not come into view',
    () => thumb.spot(sim, at()) !== null,
    () => ({ look: at() }),
    6,
  )
  yield { touch: null }
  yield { touch: thumb.spot(sim, at()) }
  yield { touch: null }
}

/** One taps people in the face: metres above their feet. */
const FACE = vec(0, 1.55, 0)
/** One taps things from this near, metres: the page's own walking does the rest. */
const TAP_FROM = 2.5

/** Is this what a tap on its middle would be taken for, by somebody whose feet are there? */
function isInSight(sim: Sim, id: string, p: Vec3): boolean {
  const at = centreOfEntity(sim, id)
  const eyes = vec(p.x, sim.world.head.p.y, p.z)
  if (distance(eyes, at) > TAP_FROM) return false
  return meets(sim, 'right', eyes, normalize(sub(at, eyes))).target === id
}

/** Goes to where one sees a thing and says where to tap it; who stands in the way all the time is tapped past. */
function* view(sim: Sim, id: string): Generator<TouchIntent, () => Vec3, void> {
  const good = (p: Vec3): boolean => isInSight(sim, id, p)
  if (good(feet(sim))) return () => centreOfEntity(sim, id)
  try {
    yield* walkUntil(sim, id, good)
    if (good(feet(sim))) return () => centreOfEntity(sim, id)
    yield* aimFrom(sim, id, TAP_FROM)
    const at = { ...sim.world.aim.right.point }
    return () => at
  } catch (error) {
    if (!(error instanceof PlayerStuck)) throw error
    return () => centreOfEntity(sim, id)
  }
}

/** Taps a thing from where it is in sight until that has had its effect. */
function* tapThing(sim: Sim, thumb: Thumb, id: string, done: () => boolean): TouchAction {
  for (let round = 0; round < 5; round++) {
    // a tap on the way took hold of something that was in the way
    const { holds } = sim.world.hands.right
    if (holds !== '' && holds !== id && !entityIsCarried(sim)) yield* letGo(sim)
    const at = yield* view(sim, id)
    yield* tap(sim, thumb, at)
    const end = sim.world.tick + ticks(4)
    while (!done() && sim.world.tick < end && !sim.world.panel) yield {}
    if (done()) return
    // something else was meant by it
    if (sim.world.panel) yield* chooseByTouch(sim, ['close'])
    if (sim.world.hands.right.holds !== '') yield* letGo(sim)
  }
  throw new PlayerStuck(`taps on '${id}' have no effect`)
}

function* letGo(sim: Sim): TouchAction {
  yield { button: entityIsCarried(sim) ? 'ui.touch.put-down' : 'ui.touch.let-go' }
  yield* until(
    sim,
    'the hand does not let go',
    () => sim.world.hands.right.holds === '',
    () => ({}),
    3,
  )
  yield* during(sim, 0.3, () => ({}))
}

function entityIsCarried(sim: Sim): boolean {
  const { kind } = entityDef(sim, sim.world.hands.right.holds).mechanism
  return kind === 'portable' || kind === 'wearable'
}

/** What is under somebody who sits on the bike, and beside somebody who pushes it, the page has a button for. */
function buttonFor({ scene: { ride: def }, world: { ride } }: Sim, id: string): string | null {
  if (ride?.state === 'riding' && id === def?.saddle) return 'ui.touch.get-off'
  if (ride?.state !== 'pushing') return null
  return id === def?.saddle ? 'ui.touch.mount' : id === def?.stand ? 'ui.touch.stand' : null
}

/** Whoever holds a phone in a room bends to what lies lower than this, metres; on a screen the body does it by itself. */
const BENDS = 0.6

function* pressOfPage(sim: Sim, id: string, button: string, done: () => boolean): TouchAction {
  const at = (): Vec3 => centreOfEntity(sim, id)
  if (at().y < BENDS) yield* during(sim, 1.2, () => ({ look: at() }))
  yield { button }
  yield* until(sim, `'${button}' has no effect`, done, () => ({}), 5)
}

/** Brings a mechanism to a value, by whatever way its kind is worked. */
export function* operateByTouch(sim: Sim, thumb: Thumb, id: string, to: number): TouchAction {
  const state = entity(sim, id)
  const { kind } = entityDef(sim, id).mechanism
  const before = sim.events.length
  const operated = (): boolean => sim.events.slice(before).some((e) => e.type === 'operated' && e.entity === id)
  if (kind === 'button' || kind === 'board') {
    const button = buttonFor(sim, id)
    if (button) yield* pressOfPage(sim, id, button, operated)
    else yield* tapThing(sim, thumb, id, operated)
    return yield* during(sim, 0.6, () => ({}))
  }
  const done = kind === 'cord' ? operated : (): boolean => Math.abs(state.value - to) < THERE
  // some spring back when they are let go
  let reached = done()
  for (let grips = 0; !reached && grips < 12; grips++) {
    yield* tapThing(sim, thumb, id, () => sim.world.hands.right.holds === id)
    const button = (): string => (kind === 'cord' || state.value < to ? 'ui.touch.more' : 'ui.touch.less')
    const end = sim.world.tick + ticks(PATIENCE)
    while (!done() && sim.world.hands.right.holds === id && sim.world.tick < end) yield { button: button() }
    reached = done()
    if (sim.world.hands.right.holds !== '') yield* letGo(sim)
  }
  if (!reached) throw new PlayerStuck(`'${id}' does not get from ${state.value.toFixed(2)} to ${to}`)
}

export function* takeByTouch(sim: Sim, thumb: Thumb, id: string): TouchAction {
  yield* tapThing(sim, thumb, id, () => sim.world.hands.right.holds === id)
}

/** Where the carried thing fits. */
function fitting(sim: Sim): Vec3[] {
  const { mechanism } = entityDef(sim, sim.world.hands.right.holds)
  return mechanism.kind === 'portable' ? mechanism.sockets.map((id) => entityDef(sim, id).at) : []
}

/** A hook of the lanyard, let go of by the page's button once the hand has come away from where it would snap in again. */
function* freeHook(sim: Sim, at: () => Vec3): TouchAction {
  yield* approach(sim, 'where to let go of it', at, TAP_FROM)
  yield* until(
    sim,
    'the hook does not come away from its anchor',
    () => fitting(sim).every((p) => distance(sim.world.hands.right.grip.p, p) > SNAP_RADIUS),
    () => ({ look: at() }),
    6,
  )
  yield* letGo(sim)
}

/** Goes to where one sees where the carried thing goes, and taps there; a hook that goes nowhere is let go of by the page's button. */
export function* putByTouch(sim: Sim, thumb: Thumb, at: () => Vec3): TouchAction {
  const isHook = sim.scene.lanyard?.hooks.includes(sim.world.hands.right.holds)
  if (isHook && !fitting(sim).some((p) => distance(p, at()) < THERE)) return yield* freeHook(sim, at)
  const down = (): boolean => sim.world.hands.right.holds === ''
  // a tap that goes past a place in the air only leads on with it: then the ground under it is tapped, and the place again
  for (let round = 0; round < 6 && !down(); round++) {
    yield* approach(sim, 'where to put it', at, TAP_FROM)
    yield* tap(sim, thumb, round % 2 === 0 ? at : () => vec(at().x, 0, at().z))
    const end = sim.world.tick + ticks(4)
    while (!down() && sim.world.tick < end) yield {}
  }
  if (!down()) throw new PlayerStuck('it is not put down')
  yield* during(sim, 0.3, () => ({}))
}

export function* wearByTouch(sim: Sim, thumb: Thumb, id: string): TouchAction {
  yield* takeByTouch(sim, thumb, id)
  yield* until(
    sim,
    `'${id}' was not put on`,
    () => entity(sim, id).worn,
    () => ({ button: 'ui.touch.wear' }),
    5,
  )
}

export function* radioByTouch(sim: Sim): TouchAction {
  yield { touch: null }
  yield* until(
    sim,
    'the radio cannot be reached',
    () => sim.world.panel !== null,
    () => ({ button: 'ui.touch.radio' }),
    5,
  )
}

export function* talkByTouch(sim: Sim, thumb: Thumb, person: string): TouchAction {
  const centre = (): Vec3 => centreOfEntity(sim, person)
  // or it is a telephone
  const face = (): Vec3 => (isPerson(sim, person) ? add(entity(sim, person).p, FACE) : centre())
  const good = (p: Vec3): boolean => groundDistance(p, face()) <= 2.5
  const carried = sim.world.hands.right.holds
  for (let tries = 0; sim.world.panel?.target !== person; tries++) {
    if (tries === 5) throw new PlayerStuck(`'${person}' has nothing to be told, or is too far`)
    if (sim.world.panel) yield* chooseByTouch(sim, ['close'])
    // what hangs at one's own chest was in the way, as a hook is of a man below
    if (sim.world.hands.right.holds !== carried) yield* letGo(sim)
    if (!good(feet(sim))) yield* walkUntil(sim, person, good)
    yield* tap(sim, thumb, tries % 2 === 0 ? face : centre)
    const end = sim.world.tick + ticks(3)
    while (!sim.world.panel && sim.world.tick < end) yield {}
  }
}

/** Presses buttons of the sheet that shows the open panel. */
export function* chooseByTouch(sim: Sim, ids: readonly string[]): TouchAction {
  for (const id of ids) {
    const { panel } = sim.world
    if (!panel?.buttons.some((b) => b.id === id)) throw new PlayerStuck(`no button '${id}' on the panel`)
    yield { button: `panel ${id}` }
    yield* until(
      sim,
      `a press of '${id}' has no effect`,
      () => sim.world.panel !== panel,
      () => ({}),
      5,
    )
    while (sim.world.hands.right.select) yield {}
  }
}
