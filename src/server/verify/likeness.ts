import { PATH_CELLS } from '../../record/headPath'

/** Places of a fresh path for each one of a kept path: ten a second, and one. */
const FINE = 10
/** A copy may begin this much earlier or later, in places of the fresh path: 30 s. */
const SHIFT = 300
/** Alike: no farther apart on any axis than this, cm, and than this in the direction of view, hundredths (about 5 degrees). */
const NEAR_CM = 3
const NEAR_LOOK = 9
/** Moving: from one second to the next more than this, cm, or hundredths (about 9 degrees). People who stand still look alike. */
const MOVED_CM = 8
const MOVED_LOOK = 15
/** With fewer moving seconds nothing can be said. */
const LEAST = 30
/** So many moving seconds, spread over the run, are tried first; where fewer than half are alike it is no copy. */
const PROBES = 16

/** The path as it is kept: one place a second. */
export function thinPath(path: readonly number[]): Int16Array {
  const kept: number[] = []
  for (let at = 0; at < path.length; at += FINE * PATH_CELLS) kept.push(...path.slice(at, at + PATH_CELLS))
  return Int16Array.from(kept)
}

const within = (
  a: ArrayLike<number>,
  i: number,
  b: ArrayLike<number>,
  j: number,
  cm: number,
  look: number,
): boolean => {
  for (let k = 0; k < PATH_CELLS; k++) {
    const apart = Math.abs((a[i + k] as number) - (b[j + k] as number))
    // a NaN of a place that is not there is within nothing
    if (!(apart <= (k < 3 ? cm : look))) return false
  }
  return true
}

/** Places of a kept path at which its head moves. */
function movingPlaces(kept: Int16Array): number[] {
  const out: number[] = []
  for (let at = PATH_CELLS; at < kept.length; at += PATH_CELLS)
    if (!within(kept, at, kept, at - PATH_CELLS, MOVED_CM, MOVED_LOOK)) out.push(at)
  return out
}

/**
 * The share (0..1) of the seconds in which the head of an earlier run moved, and in which that of the fresh one does just
 * the same, at the shift in time at which it is largest. A person's own two runs come to a few per cent; a copy with
 * noise, or begun a little later, to nearly all. One that was stretched in time is not known again.
 */
export function likeness(fresh: readonly number[], kept: Int16Array): number {
  const moving = movingPlaces(kept)
  if (moving.length < LEAST) return 0
  const probes = Array.from({ length: PROBES }, (_, n) => moving[Math.floor((n * moving.length) / PROBES)] as number)
  const alike = (places: readonly number[], shift: number): number => {
    let count = 0
    for (const at of places) if (within(fresh, at * FINE + shift * PATH_CELLS, kept, at, NEAR_CM, NEAR_LOOK)) count++
    return count
  }
  let best = 0
  for (let shift = -SHIFT; shift <= SHIFT; shift++)
    if (alike(probes, shift) * 2 >= PROBES) best = Math.max(best, alike(moving, shift))
  return best / moving.length
}
