import { expect, it } from 'vitest'
import type { Command, Sample } from '../../src/sim/sample'
import { Squat } from '../../src/trainee/run/squat'
import { XrHands } from '../../src/view/stage/xrHands'

const sample = (change: Partial<Sample>): Sample => ({ ...new XrHands().sample, ...change })
const JUMP: Command = { kind: 'teleport', hand: 'right' }

it('goes down and up as asked, and up for whoever goes somewhere', () => {
  const squat = new Squat()
  const after = (change: Partial<Sample>, asked = false, rides = false): boolean => {
    squat.frame(sample(change), asked, rides)
    return squat.store.getState().down
  }
  expect([after({}, true), after({}), after({ move: { x: 0.1, y: 0 } }), after({}, true)]).toEqual([
    true,
    true,
    true,
    false,
  ])
  for (const going of [{ move: { x: 0, y: 1 } }, { commands: [JUMP] }]) {
    expect([after({}, true), after(going), after({})]).toEqual([true, false, false])
  }
  expect([after({}, true), after({ commands: [{ kind: 'snap-turn', dir: 1 }] })]).toEqual([true, true])
  // nobody squats in a saddle
  expect(after({}, false, true)).toBe(false)
})
