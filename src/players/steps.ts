import { ticks } from '../base/time'
import type { Vec3 } from '../base/vec'
import { QUESTIONS, SUM } from '../sim/judging'
import { entityFrame } from '../sim/handling'
import type { RideDef } from '../sim/ride/def'
import { type Sim, entity, entityDef } from '../sim/sim'
import { PlayerStuck, approach, centreOfEntity, lookAt, openPicker, walkStraight, walkTo } from './actions'
import type { Intent } from './body'
import { judgementFor } from './judging'
import type { Place, Step } from './player'
import { bikeOf, halt, rideAlong } from './riding'

/** A course of steps: yields what is wanted of the body now; a device may want more (`I`), such as keys held down. */
export type Course<I> = Generator<Intent | I, void, void>

/** What is done differently on each device; looking about, walking and pointing is the same on all. */
export interface Skills<I> {
  operate(sim: Sim, entity: string, to: number): Course<I>
  take(sim: Sim, entity: string): Course<I>
  put(sim: Sim, at: () => Vec3): Course<I>
  wear(sim: Sim, entity: string): Course<I>
  /** Takes the radio and says the line; the report's line leaves its first field open. */
  radio(sim: Sim, line: string): Course<I>
  talk(sim: Sim, person: string, line: string): Course<I>
  /** Presses these buttons of the open panel, one after the other. */
  choose(sim: Sim, buttons: readonly string[]): Course<I>
}

const resolve = (sim: Sim, place: Place): Vec3 => (typeof place === 'function' ? place(sim) : place)

function* look(sim: Sim, step: Extract<Step, { do: 'look' }>): Course<never> {
  const { at } = step
  const point = (): Vec3 => (typeof at === 'string' ? centreOfEntity(sim, at) : resolve(sim, at))
  yield* approach(sim, typeof at === 'string' ? at : 'a view', point, step.from ?? 2)
  yield* lookAt(sim, point, step.seconds ?? 1.8)
}

function* wait(sim: Sim, seconds: number, until?: (sim: Sim) => boolean): Course<never> {
  const end = sim.world.tick + ticks(seconds)
  while (sim.world.tick < end && !until?.(sim)) yield {}
}

function* mark<I>(skills: Skills<I>, sim: Sim, id: string, from: number, buttons: readonly string[]): Course<I> {
  yield* openPicker<I>(sim, id, from, () => skills.choose(sim, ['close']))
  yield* skills.choose(sim, buttons)
}

/** Answers what a role that judges is asked once the class is confirmed, mends what stands there from before, and confirms. */
function* judge<I>(skills: Skills<I>, sim: Sim, { entity, but }: Extract<Step, { do: 'mark' }>): Course<I> {
  if (sim.world.panel?.kind !== 'judge') return
  const wanted = judgementFor(sim, entity, but)
  for (const question of QUESTIONS) {
    const { panel } = sim.world
    const answer = String(wanted[question])
    if (panel?.step !== SUM) yield* skills.choose(sim, [answer])
    else if (String(panel.judging?.[question]) !== answer) yield* skills.choose(sim, [question, answer])
  }
  yield* skills.choose(sim, ['confirm'])
}

function* report<I>(skills: Skills<I>, sim: Sim, { phone, but = {} }: Extract<Step, { do: 'report' }>): Course<I> {
  yield* phone === undefined ? skills.radio(sim, 'report') : skills.talk(sim, phone, 'report')
  for (const field of sim.scene.logic.report) {
    yield* skills.choose(sim, [but[field.id] ?? field.truth(sim), 'confirm'])
  }
}

function* until<I>(skills: Skills<I>, sim: Sim, { holds, steps }: Extract<Step, { do: 'until' }>): Course<I> {
  const course = inOrder(skills, sim, steps)
  while (!holds(sim)) {
    const next = course.next()
    if (next.done) return
    yield next.value
  }
}

/** Closes the panel that something given up may have left open. */
function* attempt<I>(skills: Skills<I>, sim: Sim, steps: readonly Step[]): Course<I> {
  try {
    yield* inOrder(skills, sim, steps)
  } catch (cause) {
    if (!(cause instanceof PlayerStuck)) throw cause
    if (sim.world.panel) yield* skills.choose(sim, ['close'])
  }
}

function* markAs<I>(skills: Skills<I>, sim: Sim, step: Extract<Step, { do: 'mark' }>): Course<I> {
  yield* mark(skills, sim, step.entity, step.from ?? 4, [step.as, 'confirm'])
  yield* judge(skills, sim, step)
}

/** The bike's buttons and how it is; a scene without one has nothing to ride. */
function rideOf(sim: Sim): RideDef {
  if (!sim.scene.ride) throw new PlayerStuck(`scene '${sim.scene.id}' has no bike`)
  return sim.scene.ride
}

function* mount<I>(skills: Skills<I>, sim: Sim): Course<I> {
  if (bikeOf(sim).state !== 'riding') yield* skills.operate(sim, rideOf(sim).saddle, 1)
}

function* dismount<I>(skills: Skills<I>, sim: Sim): Course<I> {
  yield* halt(sim)
  if (bikeOf(sim).state === 'riding') yield* skills.operate(sim, rideOf(sim).saddle, 1)
}

function* pushTo<I>(skills: Skills<I>, sim: Sim, { to, near, park }: Extract<Step, { do: 'push' }>): Course<I> {
  yield* dismount(skills, sim)
  if (bikeOf(sim).state === 'parked') yield* skills.operate(sim, rideOf(sim).stand, 1)
  yield* walkTo(sim, resolve(sim, to), near ?? 0.3)
  if (park) yield* skills.operate(sim, rideOf(sim).stand, 1)
}

function perform<I>(skills: Skills<I>, sim: Sim, step: Step): Course<I> {
  switch (step.do) {
    case 'walk':
      return step.heedless
        ? walkStraight(sim, resolve(sim, step.to))
        : walkTo(sim, resolve(sim, step.to), step.near ?? 0.3)
    case 'look':
      return look(sim, step)
    case 'mark':
      return markAs(skills, sim, step)
    case 'unmark':
      return mark(skills, sim, step.entity, step.from ?? 4, ['undo'])
    case 'operate':
      return skills.operate(sim, step.entity, step.to)
    case 'take':
      return skills.take(sim, step.entity)
    case 'put': {
      const { into } = step
      return skills.put(sim, () =>
        typeof into === 'string' ? entityFrame(entityDef(sim, into), entity(sim, into)).p : resolve(sim, into),
      )
    }
    case 'wear':
      return skills.wear(sim, step.entity)
    case 'talk':
      return skills.talk(sim, step.person, step.say)
    case 'radio':
      return skills.radio(sim, step.say)
    case 'report':
      return report(skills, sim, step)
    case 'mount':
      return mount(skills, sim)
    case 'dismount':
      return dismount(skills, sim)
    case 'ride':
      return rideAlong(sim, step)
    case 'push':
      return pushTo(skills, sim, step)
    case 'wait':
      return wait(sim, step.seconds, step.until)
    case 'decide':
      return inOrder(skills, sim, step.steps(sim))
    case 'until':
      return until(skills, sim, step)
    case 'try':
      return attempt(skills, sim, step.steps)
  }
}

/** Carries out the steps one after the other. Throws PlayerStuck, with the step and its time, when one cannot be. */
export function* inOrder<I>(skills: Skills<I>, sim: Sim, steps: readonly Step[]): Course<I> {
  for (const step of steps) {
    try {
      yield* perform(skills, sim, step)
    } catch (cause) {
      if (!(cause instanceof PlayerStuck)) throw cause
      const s = (sim.world.tick / 60).toFixed(1)
      throw new PlayerStuck(`${cause.message} [step ${JSON.stringify(step)} at ${s} s]`, { cause })
    }
  }
}
