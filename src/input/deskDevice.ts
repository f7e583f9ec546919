import { ControlsListener } from './controls'
import { DesktopInput } from './desktop'
import type { ScreenDevice } from './screenDevice'

export interface DeskEvents {
  /** The browser took the locked pointer away (Escape). */
  lockLost: () => void
  /** The pointer is locked to the middle of the picture, or free. */
  locked: (is: boolean) => void
}

/** Keyboard and mouse over one element. */
export function deskDevice(element: HTMLElement, { lockLost, locked }: DeskEvents): ScreenDevice {
  const input = new DesktopInput()
  const controls = new ControlsListener(element, lockLost)
  const page = element.ownerDocument
  const changed = (): void => locked(controls.locked)
  page.addEventListener('pointerlockchange', changed)
  return {
    hand: input.hand,
    frame: (dtS, sim) => input.frame(dtS, controls.read(), sim),
    take: () => controls.lock(),
    release: () => controls.unlock(),
    dispose() {
      page.removeEventListener('pointerlockchange', changed)
      controls.dispose()
      locked(false)
    },
  }
}
