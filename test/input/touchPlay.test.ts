// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import firstTime from '../../scenes/first-time/scene'
import unloading from '../../scenes/chemical-unloading/scene'
import { touchDevice } from '../../src/input/touchDevice'
import { SampleLatch } from '../../src/input/latch'
import { seedFor } from '../../src/players/play'
import { startLesson } from '../../src/record/lesson'
import { rerun } from '../../src/record/rerun'
import { startRun } from '../../src/record/run'
import type { LiveRun } from '../../src/record/types'
import type { SceneDef } from '../../src/sim/scene'
import { playByTouch } from '../e2e/bridge/touchPlay'
import { Thumb, type TouchInput } from '../e2e/bridge/touchIntent'
import { aStart } from '../record/fixtures'
import { yard } from '../sim/yard'

/** Frames and ticks a second, and the longest run, seconds. */
const FPS = 36
const TICKS = 60
const LIMIT = 600
/** A phone held upright. */
const SIZE = { width: 390, height: 844 }

const start = (scene: SceneDef, seed: string): LiveRun =>
  startRun([scene], aStart({ scene: scene.id, role: 'worker', seed, mode: 'touch' }))

/** Plays with one finger as the page reads it, without the page. Gives why the player was stuck, or ''. */
function playTouches(run: LiveRun, name: string): string {
  const { sim } = run
  const picture = document.createElement('div')
  picture.getBoundingClientRect = () => new DOMRect(0, 0, SIZE.width, SIZE.height)
  document.body.append(picture)
  const device = touchDevice(picture)
  const play = playByTouch(sim.scene.id, name, new Thumb(SIZE), () => sim)
  const latch = new SampleLatch()
  let before: TouchInput = { finger: null, button: null }
  const touch = (kind: string, { x, y }: { x: number; y: number }): void =>
    void picture.dispatchEvent(
      new PointerEvent(kind, { pointerId: 1, clientX: x, clientY: y, bubbles: true, button: 0 }),
    )
  for (let frame = 1; frame < LIMIT * FPS && !run.ended && play.progress.state !== 'stuck'; frame++) {
    latch.offer(device.frame(1 / FPS, sim))
    while (!run.ended && sim.world.tick < (frame * TICKS) / FPS) {
      const sample = latch.take()
      if (!sample) break
      run.push(sample)
    }
    const input = play.next()
    if (input.finger && !before.finger) touch('pointerdown', input.finger)
    else if (input.finger) touch('pointermove', input.finger)
    else if (before.finger) touch('pointerup', before.finger)
    if (input.button !== before.button) press(input.button)
    before = input
  }
  function press(button: string | null): void {
    device.drive(button === 'ui.touch.more' ? 1 : button === 'ui.touch.less' ? -1 : 0)
    if (button?.startsWith('panel ')) device.order(sim, { do: 'choose', button: button.slice(6) })
    else if (button === 'ui.touch.radio') device.order(sim, { do: 'radio' })
    else if (button === 'ui.touch.wear') device.order(sim, { do: 'wear' })
    else if (button === 'ui.touch.let-go' || button === 'ui.touch.put-down') device.order(sim, { do: 'let-go' })
  }
  device.dispose()
  picture.remove()
  return play.progress.why
}

it('one finger alone works every mechanism of the yard', () => {
  const run = start(yard, 'yard')
  expect(playTouches(run, 'tour')).toBe('')
  const done = run.sim.events.map((e) => ('entity' in e ? `${e.type} ${e.entity}` : e.type))
  for (const what of ['operated wheel', 'operated lever', 'operated button', 'operated cord', 'operated door'])
    expect(done).toContain(what)
  for (const what of ['marked wheel', 'placed chock', 'placed plug', 'reported']) expect(done).toContain(what)
})

it('a good worker with one finger does the whole of the unloading and passes', () => {
  const run = start(unloading, seedFor(unloading, 'a'))
  expect(playTouches(run, 'good')).toBe('')
  const again = rerun([unloading], run.finish('2026-01-01T00:10:00.000Z', 1, 0))
  if (!again.ok) throw new Error(again.error.message)
  expect(again.value.verdict.passed).toBe(true)
  expect(again.value.verdict.score).toBeGreaterThanOrEqual(90)
})

it('one finger goes through the whole lesson, in less than two minutes', () => {
  const run = startLesson([firstTime])
  expect(playTouches(run, 'good')).toBe('')
  expect(run.sim.world.ended).toBe('signed-off')
  expect(run.sim.world.tick).toBeLessThan(7200)
})
