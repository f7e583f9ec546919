import { type Course, type Skills, inOrder } from '../../../src/players/steps'
import type { Sim } from '../../../src/sim/sim'
import { type Progress, playerOf, probe } from './probe'
import {
  chooseByTouch,
  operateByTouch,
  putByTouch,
  radioByTouch,
  takeByTouch,
  talkByTouch,
  wearByTouch,
} from './touchActions'
import { type Thumb, type TouchInput, type TouchIntent } from './touchIntent'

/** The same steps that every player is made of, carried out with one finger. */
const withThumb = (thumb: Thumb): Skills<TouchIntent> => ({
  operate: (sim, id, to) => operateByTouch(sim, thumb, id, to),
  take: (sim, id) => takeByTouch(sim, thumb, id),
  put: (sim, at) => putByTouch(sim, thumb, at),
  wear: (sim, id) => wearByTouch(sim, thumb, id),
  *radio(sim, line) {
    yield* radioByTouch(sim)
    yield* chooseByTouch(sim, [line])
  },
  *talk(sim, person, line) {
    yield* talkByTouch(sim, thumb, person)
    yield* chooseByTouch(sim, [line])
  },
  choose: chooseByTouch,
})

/** A player with one finger on a screen: says frame by frame where it is; a test touches there. */
export interface TouchPlay {
  progress: Progress
  next(): TouchInput
}

const NOTHING: TouchInput = { finger: null, button: null }

/** `see`: the run that is played, once there is one; in a page, what the probe shows. */
export function playByTouch(
  scene: string,
  run: string,
  thumb: Thumb,
  see: () => Sim | null | undefined = () => probe()?.sim,
): TouchPlay {
  const player = playerOf(scene, run)
  const progress: Progress = { state: 'waiting', tick: 0, why: '' }
  let sim: Sim | null = null
  let course: Course<TouchIntent> | null = null
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
      course ??= inOrder(withThumb(thumb), sim, player.steps)
      try {
        const wanted = progress.state === 'done' ? { done: true as const } : course.next()
        progress.state = wanted.done ? 'done' : 'playing'
        return wanted.done ? NOTHING : thumb.next(sim, wanted.value)
      } catch (error) {
        progress.state = 'stuck'
        progress.why = error instanceof Error ? error.message : String(error)
        return NOTHING
      }
    },
  }
}
