import { address } from '../../../src/players/actions'
import { type Course, type Skills, inOrder } from '../../../src/players/steps'
import type { Sim } from '../../../src/sim/sim'
import { chooseAtDesk, operateAtDesk, putAtDesk, radioAtDesk, takeAtDesk, wearAtDesk } from './deskActions'
import { type DeskInput, type DeskIntent, toInput } from './deskIntent'
import { type Progress, playerOf, probe } from './probe'

/** The same steps that every player is made of, carried out with keys and mouse. */
const atDesk: Skills<DeskIntent> = {
  operate: operateAtDesk,
  take: takeAtDesk,
  put: putAtDesk,
  wear: wearAtDesk,
  *radio(sim, line) {
    yield* radioAtDesk(sim)
    yield* chooseAtDesk(sim, [line])
  },
  *talk(sim, person, line) {
    yield* address(sim, person)
    yield* chooseAtDesk(sim, [line])
  },
  choose: chooseAtDesk,
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
  let course: Course<DeskIntent> | null = null
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
      course ??= inOrder(atDesk, sim, player.steps)
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
