import { deriveSeed } from '../base/hash'
import type { Result } from '../base/result'
import type { SceneDef } from '../sim/scene'
import { digestOf } from './canonical'
import { type Recording, decodeRecording } from './decode'
import { measureMotion } from './motion'
import { rerunRecording } from './rerun'
import type { Examination, Rerun, Verification } from './types'

/** As examine, without what the re-run gave. */
export const verify = (scenes: readonly SceneDef[], bytes: Uint8Array): Verification =>
  examine(scenes, bytes).verification

/**
 * Runs a recording again, once, and compares what comes out with what it claims; gives both. The caller has made sure
 * that these scenes are those of the core that the recording names. Never throws, whatever the bytes.
 */
export function examine(scenes: readonly SceneDef[], bytes: Uint8Array): Examination {
  const recording = decodeRecording(bytes)
  if (!recording.ok)
    return { verification: { status: 'unverifiable', code: 'unreadable', why: recording.error.message }, rerun: null }
  const again = rerunRecording(scenes, recording.value)
  return {
    verification: compare(recording.value, again),
    rerun: again.ok ? again.value : null,
    motion: measureMotion(recording.value.samples),
  }
}

function compare({ start, claim, samples }: Recording, again: Result<Rerun>): Verification {
  if (start.seed !== deriveSeed(start.assignment, start.trainee, start.attempt))
    return refuted(
      'seed',
      `the seed does not follow from assignment, trainee and attempt ${start.attempt}: one of them was changed`,
    )
  if (samples.length !== claim.ticks)
    return refuted('ticks', `${claim.ticks} ticks are claimed and ${samples.length} are in the recording`)

  if (!again.ok) return { status: 'unverifiable', code: 'unreadable', why: again.error.message }
  const { ticks, inputDigest, runDigest, verdict } = again.value
  if (ticks !== claim.ticks) return refuted('ticks', `the run ends at tick ${ticks}; ${claim.ticks} are claimed`)
  if (inputDigest !== claim.inputDigest)
    return refuted('input-digest', 'the samples are not those that the claim was made for (input digest differs)')
  if (!sameVerdict(verdict, claim.verdict))
    return refuted(
      'verdict',
      `the verdict claimed is not what the run gives (${verdict.score} points, ${verdict.passed ? '' : 'not '}passed)`,
    )
  if (runDigest !== claim.runDigest)
    return refuted(
      'run-digest',
      'header, world or events are not those that the claim was made for (run digest differs)',
    )
  return {
    status: 'verified',
    why: `${ticks} ticks run again: same digests, same verdict (${verdict.score} points, ${verdict.passed ? '' : 'not '}passed)`,
  }
}

const refuted = (code: Extract<Verification, { status: 'refuted' }>['code'], why: string): Verification => ({
  status: 'refuted',
  code,
  why,
})

/** What is claimed may be anything that JSON can say, nested however deep. */
function sameVerdict(given: unknown, claimed: unknown): boolean {
  try {
    return digestOf(given) === digestOf(claimed)
  } catch {
    return false
  }
}
