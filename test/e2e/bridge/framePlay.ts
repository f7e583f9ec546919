import type { Intent } from '../../../src/players/body'
import { type Course, type Skills, inOrder } from '../../../src/players/steps'
import type { Sim } from '../../../src/sim/sim'
import { type Progress, playerOf, probe } from './probe'

/** A player that is asked before each frame what its device has to do in it; a test does that. */
export interface FramePlay<Input> {
  progress: Progress
  next(): Input
}

/** How a kind of device is played: the steps by its own means, what they come to in a frame, and nothing at all. */
interface Playing<Wanted, Input> {
  skills: Skills<Wanted>
  toInput: (sim: Sim, wanted: Intent | Wanted) => Input
  nothing: Input
}

/** Plays scenes/<scene>/runs/<run>.ts. `see`: the run that is played, once there is one; in a page, what the probe shows. */
export function playFrames<Wanted, Input>(
  scene: string,
  run: string,
  { skills, toInput, nothing }: Playing<Wanted, Input>,
  see: () => Sim | null | undefined = () => probe()?.sim,
): FramePlay<Input> {
  const player = playerOf(scene, run)
  const progress: Progress = { state: 'waiting', tick: 0, why: '' }
  let sim: Sim | null = null
  let course: Course<Wanted> | null = null
  return {
    progress,
    next() {
      if (progress.state === 'stuck' || progress.state === 'ended') return nothing
      const now = see() ?? null
      if (sim === null && (now === null || now.world.tick === 0)) return nothing
      sim ??= now
      // the page takes its run away as soon as it is over
      if (sim === null || now !== sim || sim.world.ended !== null) {
        progress.state = 'ended'
        return nothing
      }
      progress.tick = sim.world.tick
      course ??= inOrder(skills, sim, player.steps)
      try {
        const wanted = progress.state === 'done' ? { done: true as const } : course.next()
        progress.state = wanted.done ? 'done' : 'playing'
        return wanted.done ? nothing : toInput(sim, wanted.value)
      } catch (error) {
        progress.state = 'stuck'
        progress.why = error instanceof Error ? error.message : String(error)
        return nothing
      }
    },
  }
}
