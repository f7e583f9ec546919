import { TICK_RATE } from '../base/time'
import { headPath } from './headPath'
import { fromWire } from './quantise'
import type { MotionFacts } from './types'
import { BITS, GRIP, HANDS, HEAD, MOVE, type WireSample } from './wire'

/** Nobody's hand goes faster in a drill than this, m/s: quick reaches peak at 3, a tracking loss jumps by more. */
const FAST_HAND = 8
/** A sprinter's head, m/s; in a room nobody comes near it. */
const FAST_HEAD = 4
/** Looking about begins at this, from where the head was: metres, and cosine of half of 4 degrees. */
const MOVED_M = 0.05
const MOVED_COS = 0.99939
/** The head is looked at so often, ticks. */
const LOOK_EVERY = 6

/** What a motion is like, in figures that say nothing yet of what is strange. */
export function measureMotion(samples: readonly WireSample[]): MotionFacts {
  const n = Math.max(1, samples.length)
  const share = (is: (before: WireSample | undefined, now: WireSample) => boolean): number =>
    samples.filter((s, i) => is(samples[i - 1], s)).length / n
  return {
    fastShare: share(isFast),
    stillShare: share(isSame),
    idleS: longestIdle(samples) / TICK_RATE,
    path: headPath(samples),
  }
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
