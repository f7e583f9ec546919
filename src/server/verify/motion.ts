import type { Mode, MotionFacts } from '../../record/types'

/** From this share of the ticks on fast motion is no single loss of tracking any more. */
const FAST_SHARE = 0.01
/**
 * A head that lives is never at rest: a headset's own noise alone moves the last digit of a rotation (1/32767) in nearly
 * every tick; a device of 36 Hz repeats two ticks of five. From this share of ticks without any change on it is flagged.
 */
const STILL_SHARE = 0.9
/** Nothing done and not looked about for this long is idle, seconds (a choice: a gauge is watched for less). */
const IDLE_S = 60

/**
 * What is strange about a motion, for people to look at: `fast-motion:<percent of ticks>`, `still-head:<percent>` (only
 * where a headset or phone is worn or held), `idle:<longest, seconds>`. A loss of tracking, a tripod and a phone call
 * look like these too: they refute nothing.
 */
export function motionFlags({ fastShare, stillShare, idleS }: MotionFacts, mode: Mode): string[] {
  const flags: string[] = []
  if (fastShare > FAST_SHARE) flags.push(`fast-motion:${(fastShare * 100).toFixed(0)}`)
  if ((mode === 'vr' || mode === 'ar') && stillShare > STILL_SHARE)
    flags.push(`still-head:${Math.floor(stillShare * 100)}`)
  if (idleS >= IDLE_S) flags.push(`idle:${Math.floor(idleS)}`)
  return flags
}
