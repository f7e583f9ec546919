import { ticks } from '../base/time'
import type { CoreApi, LiveRun, RunStart } from '../record/types'

/** Practice goes back this far, seconds. */
export const REWIND_S = 10
/** Ticks stepped before the page may breathe again: about 10 ms of work. */
const BATCH = 300

const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 0))

/**
 * The run again up to `tick`: a new run from the same start, fed with the same samples. Used to repeat a
 * moment in practice, and to walk through the lost points in the debrief.
 */
export async function runAgainTo(
  core: CoreApi,
  start: RunStart,
  samples: ReturnType<LiveRun['samples']>,
  tick: number,
): Promise<LiveRun> {
  const run = core.startRun(start)
  for (let i = 0; i < samples.length && i < tick; i++) {
    const sample = samples[i]
    if (sample) run.push(sample)
    if (i % BATCH === BATCH - 1) await breathe()
  }
  return run
}

/** The tick that a rewind from `tick` goes back to. */

export const rewindTick = (tick: number): number => Math.max(0, tick - ticks(REWIND_S))
