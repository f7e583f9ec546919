import { DesktopInput } from '../../../src/input/desktop'
import type { LiveRun } from '../../../src/record/types'
import type { DeskInput } from '../../e2e/bridge/deskIntent'
import { playAtDesk } from '../../e2e/bridge/deskPlay'
import { FRAME_S, playHeadless } from './frames'

/** Plays with keys and mouse as the page reads them. Gives why the player was stuck, or ''. */
export function playKeys(run: LiveRun, name: string): string {
  const { sim } = run
  const desk = playAtDesk(sim.scene.id, name, () => sim)
  const devices = new DesktopInput()
  let input: DeskInput = { keys: [], left: false, moveX: 0, moveY: 0 }
  let before: ReadonlySet<string> = new Set()
  return playHeadless(run, desk.progress, {
    sample() {
      const down = new Set(input.keys)
      const pressed = new Set(input.keys.filter((k) => !before.has(k)))
      before = down
      const { left: select, moveX, moveY } = input
      const screen = { looking: true, wheel: 0, cursor: null, aspect: 1.6 }
      return devices.frame(FRAME_S, { down, pressed, select, moveX, moveY, ...screen }, sim)
    },
    act() {
      input = desk.next()
    },
  })
}
