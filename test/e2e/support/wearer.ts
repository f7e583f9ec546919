import type { Page } from '@playwright/test'
import type { HandSide } from '../../../src/sim/sample'
import { layoutPanel } from '../../../src/view/panel/worldPanel'
import { FRAME_MS, type TestWindow } from './page'

/** Frames that a press and what it leads to take. */
const PRESS = 3
/** Frames after which a palm that is shown has been seen: 0.5 s of 36 Hz, and some. */
const SHOWN = 24

type Act = 'point' | 'showPalm' | 'select' | 'button'

/** Keys of the headset's menu in practice, in VR, and the button below them (src/trainee/run/headsetMenu.ts). */
const MENU = {
  keys: ['left', 'help', 'right', 'radio', 'squat', 'voice', 'sound', 'pause', 'hint'],
  buttons: ['close'],
}

/** Somebody in the emulated headset who does one thing after the other; frames are drawn only for that. */
export class Wearer {
  private constructor(private readonly page: Page) {}

  static async of(page: Page): Promise<Wearer> {
    const wearer = new Wearer(page)
    await page.evaluate((ms) => (window as unknown as TestWindow).musterBridge.clock.gate(ms), FRAME_MS)
    return wearer
  }

  /** Lays the controllers down, or takes them up. */
  async bare(is: boolean): Promise<void> {
    await this.page.evaluate((hands) => {
      const { device } = (window as unknown as TestWindow).musterBridge
      if (device) device.primaryInputMode = hands ? 'hand' : 'controller'
    }, is)
    await this.draw(PRESS)
  }

  /** Presses and lets go a button of a controller, as it is called in its profile (a-button, y-button). */
  async press(side: HandSide, id: string): Promise<void> {
    await this.act(side, 'button', [id, true])
    await this.act(side, 'button', [id, false])
  }

  /** Shows a palm to the eyes until it has been seen, and lets the hand sink. */
  async showPalm(side: HandSide): Promise<void> {
    await this.act(side, 'showPalm', [], SHOWN)
    await this.act(side, 'point', [{ x: 0, y: -0.7 }])
  }

  /** Points at a key of the menu and presses it: by trigger or pinch. */
  async choose(side: HandSide, key: string): Promise<void> {
    await this.pressAt(side, middleOf(key))
  }

  /** The first or last button of a panel, wherever its lines end: tried from there inwards until `until` holds. */
  async chooseEnd(side: HandSide, end: 'top' | 'bottom', until: () => Promise<boolean>): Promise<void> {
    const up = end === 'top' ? -1 : 1
    // a panel whose words are still being painted takes no press
    for (let round = 0; round < 3; round++)
      for (let away = 0.45; away > 0; away -= 0.03) {
        await this.pressAt(side, { x: 0, y: -up * away })
        if (await until()) return
      }
    throw new Error(`no button at the ${end} of the panel did it`)
  }

  async draw(frames: number): Promise<void> {
    await this.page.evaluate((n) => (window as unknown as TestWindow).musterBridge.clock.advance(n), frames)
  }

  private async pressAt(side: HandSide, at: { x: number; y: number }): Promise<void> {
    await this.act(side, 'point', [at])
    await this.act(side, 'select', [true])
    await this.act(side, 'select', [false])
  }

  private async act(side: HandSide, act: Act, given: readonly unknown[], frames = PRESS): Promise<void> {
    await this.page.evaluate(
      async ([which, what, values, n]) => {
        const { hand, clock } = (window as unknown as TestWindow).musterBridge
        const doing = hand(which) as unknown as Record<string, (...v: readonly unknown[]) => void>
        doing[what]?.(...values)
        await clock.advance(n)
      },
      [side, act, given, frames] as const,
    )
  }
}

/** The middle of a key of the menu, metres to the right and up from the panel's. */
function middleOf(id: string): { x: number; y: number } {
  const { keys, height } = layoutPanel(0, MENU.buttons, MENU.keys)
  const key = keys.find((k) => k.id === id)
  const [first, , last] = keys
  if (!key || !first || !last) throw new Error(`the menu has no key '${id}'`)
  const width = first.x + last.x + last.w
  return { x: key.x + key.w / 2 - width / 2, y: height / 2 - key.y - key.h / 2 }
}
