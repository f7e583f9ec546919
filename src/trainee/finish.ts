import type { Result } from '../base/result'
import { type Checks, checksOf } from '../report/checks'
import { decodeRecording } from '../record/decode'
import type { Claim, LiveRun, RunStart } from '../record/types'
import type { RunEvent } from '../sim/event'
import type { Sample } from '../sim/sample'

/** A run that has ended: what is reported, and what the debrief walks through. */
export interface Finished {
  start: RunStart
  claim: Claim
  /** Who was found to train at each moment. */
  checks: Checks
  events: readonly RunEvent[]
  samples: Sample[]
  recording: Uint8Array
}

/**
 * Closes the recording of a run that has ended, and reads back from its bytes what it claims: what is shown
 * and reported is what stands in the file. Times in ms of wall time.
 */
export function finishRun(
  start: RunStart,
  live: LiveRun,
  endedAt: string,
  activeMs: number,
  pausedMs: number,
): Result<Finished> {
  const samples = live.samples()
  const recording = live.finish(endedAt, Math.round(activeMs), Math.round(pausedMs))
  const read = decodeRecording(recording)
  if (!read.ok) return read
  const { events } = live.sim
  const checks = checksOf(events, live.askDueAt ?? -1)
  return { ok: true, value: { start, claim: read.value.claim, checks, events, samples, recording } }
}
