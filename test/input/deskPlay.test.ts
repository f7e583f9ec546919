import { expect, it } from 'vitest'
import firstTime from '../../scenes/first-time/scene'
import unloading from '../../scenes/chemical-unloading/scene'
import type { Controls } from '../../src/input/controls'
import { DesktopInput } from '../../src/input/desktop'
import { SampleLatch } from '../../src/input/latch'
import { seedFor } from '../../src/players/play'
import { startLesson } from '../../src/record/lesson'
import { rerun } from '../../src/record/rerun'
import { startRun } from '../../src/record/run'
import type { LiveRun } from '../../src/record/types'
import type { SceneDef } from '../../src/sim/scene'
import type { DeskInput } from '../e2e/bridge/deskIntent'
import { playAtDesk } from '../e2e/bridge/deskPlay'
import { yard } from '../sim/yard'

/** Frames and ticks a second, and the longest run, seconds. */
const FPS = 36
const TICKS = 60
const LIMIT = 600

const start = (scene: SceneDef, seed: string): LiveRun =>
  startRun([scene], {
    core: '0'.repeat(64),
    scene: scene.id,
    role: 'worker',
    seed,
    practice: false,
    mode: 'desktop',
    language: 'en',
    run: '00000000-0000-4000-8000-000000000001',
    trainee: 'trainee-1',
    assignment: 'assignment-1',
    attempt: 1,
    startedAt: '2026-01-01T00:00:00.000Z',
  })

/** Plays with keys and mouse as the page reads them, without the page. Gives why the player was stuck, or ''. */
function playKeys(run: LiveRun, name: string): string {
  const { sim } = run
  const desk = playAtDesk(sim.scene.id, name, () => sim)
  const devices = new DesktopInput()
  const latch = new SampleLatch()
  let input: DeskInput = { keys: [], left: false, moveX: 0, moveY: 0 }
  let before: ReadonlySet<string> = new Set()
  for (let frame = 1; frame < LIMIT * FPS && !run.ended && desk.progress.state !== 'stuck'; frame++) {
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
    while (!run.ended && sim.world.tick < (frame * TICKS) / FPS) {
      const sample = latch.take()
      if (sample) run.push(sample)
    }
    input = desk.next()
  }
  return desk.progress.why
}

it('keys and mouse alone work every mechanism of the yard, and a line said does not address the person again', () => {
  const run = start(yard, 'yard')
  expect(playKeys(run, 'tour')).toBe('')
  expect(run.sim.world.ended).toBe('signed-off')
  expect(run.sim.events.filter((e) => e.type === 'said').map((e) => e.line)).toEqual(['hello', 'start'])
})

it('a good worker at a desk does the whole of the unloading and passes', () => {
  const run = start(unloading, seedFor(unloading, 'a'))
  expect(playKeys(run, 'good')).toBe('')
  const again = rerun([unloading], run.finish('2026-01-01T00:10:00.000Z', 0, 0))
  if (!again.ok) throw new Error(again.error.message)
  expect(again.value.verdict.score).toBeGreaterThanOrEqual(95)
  expect(again.value.verdict.passed).toBe(true)
})

it('keys and mouse go through the whole lesson, in less than two minutes', () => {
  const run = startLesson([firstTime])
  expect(playKeys(run, 'good')).toBe('')
  expect(run.sim.world.ended).toBe('signed-off')
  expect(run.sim.world.tick).toBeLessThan(7200)
})
