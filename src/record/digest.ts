import type { Pose } from '../base/pose'
import type { Vec3 } from '../base/vec'
import type { RunEvent } from '../sim/event'
import type { HandSample, Sample } from '../sim/sample'
import type { World } from '../sim/world'
import { Digest } from './canonical'
import type { RunStart } from './types'

/** The world goes into the run's digest at the start, every so many ticks (10 s), and at the end. */
const WORLD_EVERY = 600

/** The two digests of a run, fed as it happens; see FORMAT.md. */
export interface RunDigests {
  /** After the tick that this decoded sample made. */
  tick(sample: Sample, world: World): void
  /** Closes both. The verdict is the one that a claim can hold: passed through JSON. */
  finish(world: World, events: readonly RunEvent[], verdict: unknown): { inputDigest: string; runDigest: string }
}

export function createDigests(start: RunStart, world: World): RunDigests {
  const input = new Digest()
  const run = new Digest()
  input.value('muster input 1')
  run.value('muster run 1')
  run.value(start)
  run.value(world)
  return {
    tick(sample, now) {
      addSample(input, sample)
      if (now.tick % WORLD_EVERY === 0) run.value(now)
    },
    finish(now, events, verdict) {
      const inputDigest = input.hex()
      run.value(inputDigest)
      run.value(now)
      run.value(events)
      run.value(verdict)
      return { inputDigest, runDigest: run.hex() }
    },
  }
}

/** A sample in the order of FORMAT.md: numbers without tags, flags as 0 or 1, then the list of commands. */
function addSample(digest: Digest, sample: Sample): void {
  addPose(digest, sample.head)
  addHand(digest, sample.left)
  addHand(digest, sample.right)
  digest.number(sample.move.x)
  digest.number(sample.move.y)
  digest.value(sample.commands)
}

function addHand(digest: Digest, hand: HandSample): void {
  addPose(digest, hand.grip)
  addPose(digest, hand.aim)
  addPlace(digest, hand.tip)
  digest.number(hand.pinch)
  digest.number((hand.tracked ? 1 : 0) + (hand.select ? 2 : 0) + (hand.squeeze ? 4 : 0))
}

function addPose(digest: Digest, { p, q }: Pose): void {
  addPlace(digest, p)
  digest.number(q.x)
  digest.number(q.y)
  digest.number(q.z)
  digest.number(q.w)
}

function addPlace(digest: Digest, p: Vec3): void {
  digest.number(p.x)
  digest.number(p.y)
  digest.number(p.z)
}
