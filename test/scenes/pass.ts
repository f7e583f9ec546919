import { standing } from '../../src/base/pose'
import { vec } from '../../src/base/vec'
import type { HandSample, Sample } from '../../src/sim/sample'
import type { Sim } from '../../src/sim/sim'
import { step } from '../../src/sim/step'

const hand: HandSample = {
  tracked: false,
  grip: standing(vec(0, 1, 0), 0),
  aim: standing(vec(0, 1, 0), 0),
  tip: vec(0, 1, 0),
  select: false,
  squeeze: false,
  pinch: 0,
}
const still: Sample = {
  head: standing(vec(0, 1.6, 0), 0),
  left: hand,
  right: hand,
  move: { x: 0, y: 0 },
  commands: [],
}

/** Lets so many seconds pass, or until the condition holds; the trainee stands still. */
export function pass(sim: Sim, seconds: number, until?: (sim: Sim) => boolean): void {
  for (let i = 0; i < seconds * 60 && !sim.world.ended && !until?.(sim); i++) step(sim, still)
}
