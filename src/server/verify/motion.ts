import { TICK_RATE } from '../../base/time'
import { fromWire } from '../../record/quantise'
import type { Mode } from '../../record/types'
import { BITS, GRIP, HANDS, HEAD, MOVE, type WireSample } from '../../record/wire'

/** Nobody's hand goes faster in a drill than this, m/s: quick reaches peak at 3, a tracking loss jumps by more. */
const FAST_HAND = 8
/** A sprinter's head, m/s; in a room nobody comes near it. */
const FAST_HEAD = 4
/** From this share of the ticks on it is no single loss of tracking any more. */
const FAST_SHARE = 0.01
/**
 * A head that lives is never at rest: a headset's own noise alone moves the last digit of a rotation (1/32767) in nearly
 * every tick; a device of 36 Hz repeats two ticks of five. From this share of ticks without any change on it is flagged.
 */
const STILL_SHARE = 0.9
/** Nothing done and not looked about for this long is idle, seconds (a choice: a gauge is watched for less). */
const IDLE_S = 60
/** Looking about begins at this, from where the head was: metres, and cosine of half of 4 degrees. */
const MOVED_M = 0.05
const MOVED_COS = 0.99939
/** The head is looked at so often, ticks. */
const LOOK_EVERY = 6

/**
 * What is strange about a motion, for people to look at: `fast-motion:<percent of ticks>`, `still-head:<percent>` (only
 * where a headset or phone is worn or held), `idle:<longest, seconds>`. A loss of tracking, a tripod and a phone call
 * look like these too: they refute nothing.
 */
export function motionFlags(samples: readonly WireSample[], mode: Mode): string[] {
  const flags: string[] = []
  const n = Math.max(1, samples.length)
  const fast = samples.filter((s, i) => isFast(samples[i - 1], s)).length / n
  if (fast > FAST_SHARE) flags.push(`fast-motion:${(fast * 100).toFixed(0)}`)
  const still = samples.filter((s, i) => isSame(samples[i - 1], s)).length / n
  if ((mode === 'vr' || mode === 'ar') && still > STILL_SHARE) flags.push(`still-head:${Math.floor(still * 100)}`)
  const idle = longestIdle(samples) / TICK_RATE
  if (idle >= IDLE_S) flags.push(`idle:${Math.floor(idle)}`)
  return flags
}

const cell = (s: WireSample, at: number): number => s.cells[at] as number

/** Metres between two places in millimetres that begin at `at`. */
function apart(a: WireSample, b: WireSample, at: number): number {
  const x = cell(a, at) - cell(b, at)
  const y = cell(a, at + 1) - cell(b, at + 1)
  const z = cell(a, at + 2) - cell(b, at + 2)
  return Math.sqrt(x * x + y * y + z * z) / 1000
}

/** Tracking space was set anew between the two: that is no motion. */
const isSetAnew = (s: WireSample): boolean => s.commands.some((c) => c.kind === 'recentre' || c.kind === 'resumed')

function isFast(before: WireSample | undefined, now: WireSample): boolean {
  if (!before || isSetAnew(now)) return false
  if (apart(before, now, HEAD) * TICK_RATE > FAST_HEAD) return true
  const tracked = cell(before, BITS) & cell(now, BITS)
  return (
    ((tracked & 1) !== 0 && apart(before, now, HANDS.left + GRIP) * TICK_RATE > FAST_HAND) ||
    ((tracked & 8) !== 0 && apart(before, now, HANDS.right + GRIP) * TICK_RATE > FAST_HAND)
  )
}

function isSame(before: WireSample | undefined, now: WireSample): boolean {
  if (!before) return false
  for (let i = HEAD; i < HANDS.left; i++) if (before.cells[i] !== now.cells[i]) return false
  return true
}

/** Ticks of the longest time in which nothing was pressed, said or walked, and the head stayed where it was. */
function longestIdle(samples: readonly WireSample[]): number {
  let longest = 0
  let since = 0
  let anchor: WireSample | undefined
  samples.forEach((s, i) => {
    const before = samples[i - 1]
    const acts =
      s.commands.length > 0 ||
      cell(s, MOVE) !== 0 ||
      cell(s, MOVE + 1) !== 0 ||
      (before !== undefined && cell(before, BITS) !== cell(s, BITS))
    const looks = i % LOOK_EVERY === 0 && (!anchor || hasMoved(anchor, s))
    if (looks) anchor = s
    if (acts || looks) since = i
    longest = Math.max(longest, i - since)
  })
  return longest
}

function hasMoved(from: WireSample, to: WireSample): boolean {
  if (apart(from, to, HEAD) > MOVED_M) return true
  const a = fromWire(from).head.q
  const b = fromWire(to).head.q
  return Math.abs(a.x * b.x + a.y * b.y + a.z * b.z + a.w * b.w) < MOVED_COS
}
