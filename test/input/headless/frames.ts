import { DT } from '../../../src/base/time'
import { SampleLatch } from '../../../src/input/latch'
import type { LiveRun } from '../../../src/record/types'
import type { Sample } from '../../../src/sim/sample'
import type { Progress } from '../../e2e/bridge/probe'

/** Frames a second, as of a slow phone, and the longest run, seconds. */
const FPS = 36
const LIMIT_S = 600
/** Length of a frame, seconds. */
export const FRAME_S = 1 / FPS

interface Device {
  /** What the device makes of this frame. */
  sample(): Sample
  /** What the player does with the device before the next one. */
  act(): void
}

/** Frames and ticks as the page has them, without the page, until the run is over or its player stuck: says why, or ''. */
export function playHeadless(run: LiveRun, progress: Progress, device: Device): string {
  const latch = new SampleLatch()
  for (let frame = 1; frame < LIMIT_S * FPS && !run.ended && progress.state !== 'stuck'; frame++) {
    latch.offer(device.sample())
    while (!run.ended && run.sim.world.tick * DT < frame * FRAME_S) {
      const sample = latch.take()
      if (!sample) break
      run.push(sample)
    }
    device.act()
  }
  return progress.why
}
