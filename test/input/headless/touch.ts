import { touchDevice } from '../../../src/input/touchDevice'
import type { LiveRun } from '../../../src/record/types'
import { Thumb, type TouchInput } from '../../e2e/bridge/touchIntent'
import { playByTouch } from '../../e2e/bridge/touchPlay'
import { pressButton, pressThumbs } from './buttons'
import { FRAME_S, playHeadless } from './frames'

/** A phone held upright, CSS pixels. */
const SIZE = { width: 390, height: 844 }

/** Plays with one finger as the page reads it, on a stand-in for the picture. Gives why the player was stuck, or ''. */
export function playTouches(run: LiveRun, name: string): string {
  const { sim } = run
  const picture = document.createElement('div')
  picture.getBoundingClientRect = () => new DOMRect(0, 0, SIZE.width, SIZE.height)
  document.body.append(picture)
  const device = touchDevice(picture)
  const play = playByTouch(sim.scene.id, name, new Thumb(SIZE), () => sim)
  let before: TouchInput = { finger: null, button: null }
  const touch = (kind: string, { x, y }: { x: number; y: number }): void =>
    void picture.dispatchEvent(
      new PointerEvent(kind, { pointerId: 1, clientX: x, clientY: y, bubbles: true, button: 0 }),
    )
  const why = playHeadless(run, play.progress, {
    sample: () => device.frame(FRAME_S, sim),
    act() {
      const input = play.next()
      if (input.finger && !before.finger) touch('pointerdown', input.finger)
      else if (input.finger) touch('pointermove', input.finger)
      else if (before.finger) touch('pointerup', before.finger)
      if (input.button !== before.button) pressButton(device, sim, input.button)
      pressThumbs(device, input)
      before = input
    },
  })
  device.dispose()
  picture.remove()
  return why
}
