import type { Page } from '@playwright/test'
import { join, resolve } from 'node:path'
import type { Bridge } from '../bridge/main'
import type { DeskInput } from '../bridge/deskIntent'
import type { Progress } from '../bridge/probe'
import { BUILT } from './buildPages'

const root = resolve(import.meta.dirname, '../../..')

/** What the scripts put into the page. */
export type TestWindow = Window & { musterBridge: Bridge }

/** Loads the bridge before every page; with a headset, the emulated Quest 3 stands in for the browser's XR. */
export async function addBridge(page: Page, headset: boolean): Promise<void> {
  if (headset) await page.addInitScript({ path: join(root, 'node_modules/iwer/build/iwer.min.js') })
  await page.addInitScript({ path: join(BUILT, 'bridge.js') })
  if (headset) await page.addInitScript(() => (window as unknown as TestWindow).musterBridge.wearHeadset() && undefined)
}

/** Each drawn frame counts as this many milliseconds of the page's time: a device of 36 Hz. */
export const FRAME_MS = 1000 / 36

export const lockClock = (page: Page): Promise<void> =>
  page.evaluate((ms) => (window as unknown as TestWindow).musterBridge.clock.lock(ms), FRAME_MS)

/** How far a player that plays in the headset has got. */
export const headsetProgress = (page: Page): Promise<Progress> =>
  page.evaluate(() => {
    const { progress } = (window as unknown as TestWindow).musterBridge
    return progress ?? { state: 'waiting', tick: 0, why: 'nobody plays' }
  })

/** Waits until the player's run has ended; throws with the player's words when it is stuck. */
export async function untilEnded(page: Page, limitMs: number): Promise<Progress> {
  const end = Date.now() + limitMs
  for (;;) {
    const progress = await headsetProgress(page)
    if (progress.state === 'ended') return progress
    if (progress.state === 'stuck') throw new Error(`the player is stuck: ${progress.why}`)
    if (Date.now() > end) throw new Error(`the run is not over after ${limitMs} ms: ${JSON.stringify(progress)}`)
    await page.waitForTimeout(100)
  }
}

/** Presses real keys and moves the real mouse, frame by frame, as the player at the desk says. */
export class Desk {
  private down = new Set<string>()
  private left = false
  private x: number
  private y: number

  constructor(
    private readonly page: Page,
    centre: { x: number; y: number },
  ) {
    this.x = centre.x
    this.y = centre.y
  }

  /** Plays to the end of the run, or until `stopAt` says so. */
  async play(limitMs: number, stopAt: (progress: Progress) => boolean = () => false): Promise<Progress> {
    const end = Date.now() + limitMs
    await this.page.evaluate((ms) => (window as unknown as TestWindow).musterBridge.clock.gate(ms), FRAME_MS)
    for (;;) {
      const { progress, input } = await this.page.evaluate(async () => {
        const { clock, desk } = (window as unknown as TestWindow).musterBridge
        if (!desk) throw new Error('nobody plays at the desk')
        await clock.advance(1)
        const input = desk.next()
        return { progress: { ...desk.progress }, input }
      })
      if (progress.state === 'stuck') throw new Error(`the player is stuck: ${progress.why}`)
      if (progress.state === 'ended' || stopAt(progress)) {
        await this.press({ keys: [], left: false, moveX: 0, moveY: 0 })
        return progress
      }
      if (Date.now() > end) throw new Error(`the run is not over after ${limitMs} ms: ${JSON.stringify(progress)}`)
      await this.press(input)
    }
  }

  private async press({ keys, left, moveX, moveY }: DeskInput): Promise<void> {
    const { keyboard, mouse } = this.page
    const wanted = new Set(keys)
    for (const key of this.down) if (!wanted.has(key)) await keyboard.up(key)
    for (const key of wanted) if (!this.down.has(key)) await keyboard.down(key)
    this.down = wanted
    if (moveX !== 0 || moveY !== 0) {
      this.x += moveX
      this.y += moveY
      await mouse.move(this.x, this.y)
    }
    if (left && !this.left) await mouse.down()
    if (!left && this.left) await mouse.up()
    this.left = left
  }
}
