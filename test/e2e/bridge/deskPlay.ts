import { ticks } from '../../../src/base/time'
import type { Vec3 } from '../../../src/base/vec'
import {
  PlayerStuck,
  address,
  approach,
  centreOfEntity,
  lookAt,
  openPicker,
  walkTo,
} from '../../../src/players/actions'
import type { Place, Step } from '../../../src/players/player'
import { type Sim, entityDef } from '../../../src/sim/sim'
import {
  type DeskAction,
  chooseAtDesk,
  operateAtDesk,
  putAtDesk,
  radioAtDesk,
  takeAtDesk,
  wearAtDesk,
} from './deskActions'
import { type DeskInput, toInput } from './deskIntent'
import { type Progress, playerOf, probe } from './probe'

const resolve = (sim: Sim, place: Place): Vec3 => (typeof place === 'function' ? place(sim) : place)

function* look(sim: Sim, step: Extract<Step, { do: 'look' }>): DeskAction {
  const { at } = step
  const point = (): Vec3 => (typeof at === 'string' ? centreOfEntity(sim, at) : resolve(sim, at))
  yield* approach(sim, typeof at === 'string' ? at : 'a view', point, step.from ?? 2)
  yield* lookAt(sim, point, step.seconds ?? 1.8)
}

function* mark(sim: Sim, entity: string, from: number, buttons: readonly string[]): DeskAction {
  yield* openPicker(sim, entity, from)
  yield* chooseAtDesk(sim, buttons)
}

function* wait(sim: Sim, seconds: number, until?: (sim: Sim) => boolean): DeskAction {
  const end = sim.world.tick + ticks(seconds)
  while (sim.world.tick < end && !until?.(sim)) yield {}
}

function* radio(sim: Sim, lines: readonly string[]): DeskAction {
  yield* radioAtDesk(sim)
  yield* chooseAtDesk(sim, lines)
}

function* report(sim: Sim, but: Record<string, string>): DeskAction {
  yield* radio(sim, ['report'])
  for (const field of sim.scene.logic.report) {
    yield* chooseAtDesk(sim, [but[field.id] ?? field.truth(sim), 'confirm'])
  }
}

function* talk(sim: Sim, person: string, say: string): DeskAction {
  yield* address(sim, person)
  yield* chooseAtDesk(sim, [say])
}

function* put(sim: Sim, into: string | Place): DeskAction {
  yield* putAtDesk(sim, () => (typeof into === 'string' ? entityDef(sim, into).at : resolve(sim, into)))
}

/** The same steps that every player is made of, carried out with keys and mouse. */
function perform(sim: Sim, step: Step): DeskAction {
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
      return operateAtDesk(sim, step.entity, step.to)
    case 'take':
      return takeAtDesk(sim, step.entity)
    case 'put':
      return put(sim, step.into)
    case 'wear':
      return wearAtDesk(sim, step.entity)
    case 'talk':
      return talk(sim, step.person, step.say)
    case 'radio':
      return radio(sim, [step.say])
    case 'report':
      return report(sim, step.but ?? {})
    case 'wait':
      return wait(sim, step.seconds, step.until)
    case 'decide':
      return inOrder(sim, step.steps(sim))
  }
}

function* inOrder(sim: Sim, steps: readonly Step[]): DeskAction {
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

/** A player at a desk: says frame by frame which keys are down and how the mouse moves; a test presses them. */
export interface DeskPlay {
  progress: Progress
  next(): DeskInput
}

const NOTHING: DeskInput = { keys: [], left: false, moveX: 0, moveY: 0 }

/** `see`: the run that is played, once there is one; in a page, what the probe shows. */
export function playAtDesk(
  scene: string,
  run: string,
  see: () => Sim | null | undefined = () => probe()?.sim,
): DeskPlay {
  const player = playerOf(scene, run)
  const progress: Progress = { state: 'waiting', tick: 0, why: '' }
  let sim: Sim | null = null
  let course: DeskAction | null = null
  return {
    progress,
    next() {
      if (progress.state === 'stuck' || progress.state === 'ended') return NOTHING
      const now = see() ?? null
      if (sim === null && (now === null || now.world.tick === 0)) return NOTHING
      sim ??= now
      // the page takes its run away as soon as it is over
      if (sim === null || now !== sim || sim.world.ended !== null) {
        progress.state = 'ended'
        return NOTHING
      }
      progress.tick = sim.world.tick
      course ??= inOrder(sim, player.steps)
      try {
        const wanted = progress.state === 'done' ? { done: true as const } : course.next()
        progress.state = wanted.done ? 'done' : 'playing'
        return wanted.done ? NOTHING : toInput(sim, wanted.value)
      } catch (error) {
        progress.state = 'stuck'
        progress.why = error instanceof Error ? error.message : String(error)
        return NOTHING
      }
    },
  }
}
