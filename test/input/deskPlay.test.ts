import { expect, it } from 'vitest'
import type { Controls } from '../../src/input/controls'
import { DesktopInput } from '../../src/input/desktop'
import { SampleLatch } from '../../src/input/latch'
import { createSim } from '../../src/sim/create'
import { step } from '../../src/sim/step'
import type { DeskInput } from '../e2e/bridge/deskIntent'
import { playAtDesk } from '../e2e/bridge/deskPlay'
import { yard } from '../sim/yard'

/** Frames and ticks a second. */
const FPS = 36
const TICKS = 60

it('keys and mouse alone work every mechanism of the yard, and a line said does not address the person again', () => {
  const sim = createSim(yard, 'worker', 'yard', { practice: false })
  const desk = playAtDesk('yard', 'tour', () => sim)
  const devices = new DesktopInput()
  const latch = new SampleLatch()
  let input: DeskInput = { keys: [], left: false, moveX: 0, moveY: 0 }
  let before: ReadonlySet<string> = new Set()
  for (let frame = 1; frame < 120 * FPS && sim.world.ended === null; frame++) {
    const down = new Set(input.keys)
    const controls: Controls = {
      down,
      pressed: new Set(input.keys.filter((k) => !before.has(k))),
      select: input.left,
      moveX: input.moveX,
      moveY: input.moveY,
      looking: true,
      wheel: 0,
      cursor: null,
      aspect: 1.6,
    }
    before = down
    latch.offer(devices.frame(1 / FPS, controls, sim))
    while (sim.world.ended === null && sim.world.tick < (frame * TICKS) / FPS) {
      const sample = latch.take()
      if (sample) step(sim, sample)
    }
    input = desk.next()
  }
  expect(desk.progress.why).toBe('')
  expect(sim.world.ended).toBe('signed-off')
  expect(sim.events.filter((e) => e.type === 'said').map((e) => e.line)).toEqual(['hello', 'start'])
})
