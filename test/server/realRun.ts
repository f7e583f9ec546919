import type { Completion } from '../../src/api/completion'
import { TICK_RATE } from '../../src/base/time'
import { decodeRecording } from '../../src/record/decode'
import type { LiveRun, RunStart } from '../../src/record/types'
import { NO_CHECKS } from '../../src/report/checks'
import { buildCompletion } from '../../src/report/completion'
import { aroundOf } from '../report/around'

/** What a device hands in. */
export interface RealRun {
  completion: Completion
  recording: Uint8Array<ArrayBuffer>
}

/** Ends the recording of a run on a real core, and makes the completion of the claim that stands in it. */
export function finishRun(live: LiveRun, start: RunStart, site: string): RealRun {
  const ms = Math.round((live.sim.world.tick * 1000) / TICK_RATE)
  const endedAt = new Date(Date.parse(start.startedAt) + ms).toISOString()
  const recording = new Uint8Array(live.finish(endedAt, ms, 0))
  const read = decodeRecording(recording)
  if (!read.ok) throw new Error(read.error.message)
  const { claim } = read.value
  const device = { name: 'player', userAgent: 'node', screen: null, profile: null }
  return {
    recording,
    completion: buildCompletion({
      start,
      claim,
      checks: NO_CHECKS,
      recording,
      around: aroundOf({ site, device }),
      satisfaction: null,
    }),
  }
}
