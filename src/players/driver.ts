import type { Vec3 } from '../base/vec'
import { ticks } from '../base/time'
import type { Sample } from '../sim/sample'
import { type Sim, entityDef } from '../sim/sim'
import { radioPoint, wearPoint } from '../sim/systems/interaction'
import {
  type Action,
  PlayerStuck,
  address,
  approach,
  centreOfEntity,
  choose,
  lookAt,
  openPicker,
  operate,
  putAt,
  take,
  takeRadio,
  walkTo,
} from './actions'
import { type Intent, createBody, move } from './body'
import type { Place, Player, Step } from './player'

const resolve = (sim: Sim, place: Place): Vec3 => (typeof place === 'function' ? place(sim) : place)

function* wear(sim: Sim, id: string): Action {
  const m = entityDef(sim, id).mechanism
  if (m.kind !== 'wearable') throw new PlayerStuck(`'${id}' cannot be worn`)
  yield* take(sim, id)
  yield* putAt(sim, () => wearPoint(sim, m.on))
}

function* put(sim: Sim, into: string | Place): Action {
  yield* putAt(sim, () => (typeof into === 'string' ? entityDef(sim, into).at : resolve(sim, into)))
}

/** How often something is said again that was not taken for said. */
const SAYINGS = 3

/** Opens a panel and says a line, again if the panel went away before it was said. */
function* say(sim: Sim, open: () => Action, line: string): Action {
  const before = sim.events.length
  const isSaid = (): boolean =>
    sim.world.panel?.kind === 'report' || sim.events.slice(before).some((e) => e.type === 'said' && e.line === line)
  for (let i = 0; i < SAYINGS && !isSaid(); i++) {
    yield* open()
    yield* choose(sim, line)
  }
  if (!isSaid()) throw new PlayerStuck(`'${line}' is not taken for said`)
}

const radio = (sim: Sim, line: string): Action => say(sim, () => takeRadio(sim, () => radioPoint(sim)), line)

function* report(sim: Sim, but: Record<string, string>): Action {
  yield* radio(sim, 'report')
  for (const field of sim.scene.logic.report) {
    yield* choose(sim, but[field.id] ?? field.truth(sim))
    yield* choose(sim, 'confirm')
  }
}

function* wait(sim: Sim, forSeconds: number, until?: (sim: Sim) => boolean): Action {
  const end = sim.world.tick + ticks(forSeconds)
  while (sim.world.tick < end && !until?.(sim)) yield {}
}

function* look(sim: Sim, step: Extract<Step, { do: 'look' }>): Action {
  const { at } = step
  const point = (): Vec3 => (typeof at === 'string' ? centreOfEntity(sim, at) : resolve(sim, at))
  yield* approach(sim, typeof at === 'string' ? at : 'a view', point, step.from ?? 2)
  yield* lookAt(sim, point, step.seconds ?? 1.8)
}

function perform(sim: Sim, step: Step): Action {
  switch (step.do) {
    case 'walk':
      return walkTo(sim, resolve(sim, step.to), step.near ?? 0.3)
    case 'look':
      return look(sim, step)
    case 'mark':
      return mark(sim, step.entity, step.from ?? 4, [step.as, 'confirm'])
    case 'unmark':
      return mark(sim, step.entity, step.from ?? 4, ['undo'])
    case 'operate':
      return operate(sim, step.entity, step.to)
    case 'take':
      return take(sim, step.entity)
    case 'put':
      return put(sim, step.into)
    case 'wear':
      return wear(sim, step.entity)
    case 'talk':
      return talk(sim, step.person, step.say)
    case 'radio':
      return radio(sim, step.say)
    case 'report':
      return report(sim, step.but ?? {})
    case 'wait':
      return wait(sim, step.seconds, step.until)
    case 'decide':
      return inOrder(sim, step.steps(sim))
  }
}

function* mark(sim: Sim, id: string, from: number, buttons: string[]): Action {
  yield* openPicker(sim, id, from)
  for (const button of buttons) yield* choose(sim, button)
}

const talk = (sim: Sim, person: string, line: string): Action => say(sim, () => address(sim, person), line)

function* inOrder(sim: Sim, steps: readonly Step[]): Action {
  for (const step of steps) {
    try {
      yield* perform(sim, step)
    } catch (cause) {
      if (!(cause instanceof PlayerStuck)) throw cause
      const s = (sim.world.tick / 60).toFixed(1)
      throw new PlayerStuck(`${cause.message} [step ${JSON.stringify(step)} at ${s} s]`, { cause })
    }
  }
}

/** Turns a player into samples: ask for one whenever the device would make one (each frame), whatever its rate. */
export interface Driver {
  /** The sample for now. Throws PlayerStuck when a step cannot be carried out. */
  next(sim: Sim): Sample
  /** All steps are done. */
  readonly done: boolean
  /** What the body was meant to do with the latest sample: drivers of real devices carry out this. */
  readonly intent: Intent
}

/** A driver for one run of the player. It must be asked with the same simulation all through. */
export function createDriver(player: Player): Driver {
  const body = createBody()
  let course: Action | null = null
  let done = false
  let intent: Intent = {}
  return {
    get done() {
      return done
    },
    get intent() {
      return intent
    },
    next(sim) {
      course ??= inOrder(sim, player.steps)
      const now = done ? null : course.next()
      if (now?.done) done = true
      intent = now && !now.done ? now.value : {}
      return move(body, sim, intent)
    },
  }
}
