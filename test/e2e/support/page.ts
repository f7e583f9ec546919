import type { CDPSession, Locator, Page } from '@playwright/test'
import { join, resolve } from 'node:path'
import type { Bridge } from '../bridge/main'
import type { DeskInput } from '../bridge/deskIntent'
import type { Progress } from '../bridge/probe'
import { PARTS, type ThumbInput, placeOnPart } from '../bridge/drive'
import type { Spot, TouchInput } from '../bridge/touchIntent'
import { BUILT } from './buildPages'

const root = resolve(import.meta.dirname, '../../..')

/** What the scripts put into the page. */
export type TestWindow = Window & { musterBridge: Bridge }

/** Loads the bridge before every page; with a headset, the emulated Quest 3 stands in for the browser's XR. */
export async function addBridge(page: Page, headset: boolean): Promise<void> {
  await addDevice(page, headset ? 'headset' : null)
}

/** The same with the device named. */
export async function addDevice(page: Page, device: 'headset' | 'phone' | null): Promise<void> {
  if (device) await page.addInitScript({ path: join(root, 'node_modules/iwer/build/iwer.min.js') })
  await page.addInitScript({ path: join(BUILT, 'bridge.js') })
  await page.addInitScript((which) => {
    const bridge = (window as unknown as TestWindow).musterBridge
    if (which === 'headset') bridge.wearHeadset()
    if (which === 'phone') bridge.holdPhone()
  }, device)
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

/** While a player plays, the picture is small and only one frame of so many is drawn: that is most of the time. */
const DRAWN = 60
const SMALL = { width: 320, height: 200 }
const LARGE = { width: 960, height: 600 }
export async function smallPicture(page: Page): Promise<void> {
  await page.setViewportSize(SMALL)
  await page.evaluate((n) => (window as unknown as TestWindow).musterBridge.drawEvery(n), DRAWN)
}
export async function largePicture(page: Page): Promise<void> {
  await page.setViewportSize(LARGE)
  await drawAll(page)
}
/** Draws every picture again. */
export const drawAll = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as TestWindow).musterBridge.drawEvery(1))

/** Says how far a player is every ten seconds, when somebody wants to watch (MUSTER_E2E_LOG=1). */
function teller(): (progress: Progress) => void {
  const since = Date.now()
  let told = since
  return ({ state, tick }) => {
    if (!process.env['MUSTER_E2E_LOG'] || Date.now() - told < 10_000) return
    told = Date.now()
    console.log(`${state}: ${(tick / 60).toFixed(0)} s of the run after ${((told - since) / 1000).toFixed(0)} s`)
  }
}

/** Waits until the player's run has ended; throws with the player's words when it is stuck. */
export async function untilEnded(page: Page, limitMs: number): Promise<Progress> {
  const end = Date.now() + limitMs
  const tell = teller()
  for (;;) {
    const progress = await headsetProgress(page)
    tell(progress)
    if (progress.state === 'ended') return progress
    if (progress.state === 'stuck') throw new Error(`the player is stuck: ${progress.why}`)
    if (Date.now() > end) throw new Error(`the run is not over after ${limitMs} ms: ${JSON.stringify(progress)}`)
    await page.waitForTimeout(100)
  }
}

/** Draws one picture of so many while a player plays, at whatever size. */
export const fewPictures = (page: Page): Promise<void> =>
  page.evaluate((n) => (window as unknown as TestWindow).musterBridge.drawEvery(n), DRAWN)

/** In the page: draws frames until the player at the desk wants something else than before, at most a second of them. */
async function nextFrame(before: readonly string[]): Promise<{ progress: Progress; input: DeskInput }> {
  const { clock, desk } = (window as unknown as TestWindow).musterBridge
  if (!desk) throw new Error('nobody plays at the desk')
  for (let frames = 1; ; frames++) {
    await clock.advance(1)
    const input = desk.next()
    const { keys, left, moveX, moveY } = input
    const held = [...keys, ...(left ? ['mouse'] : [])]
    const same =
      moveX === 0 &&
      moveY === 0 &&
      held.length === before.length &&
      held.every((k) => before.includes(k)) &&
      frames < 36
    if (!same || desk.progress.state !== 'playing') return { progress: { ...desk.progress }, input }
  }
}

/** Keys that nobody has a use for: a key pressed makes the browser hand over at once what else waits for the screen's 60 Hz. */
const IDLE_KEY = 'NumLock'

/** What the browser does between two frames takes milliseconds; after this it will not be done any more. */
const HUNG_MS = 30_000

/** Fails with what was asked for when the browser does not answer. */
async function answered<T>(what: string, asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`the browser did not answer in ${HUNG_MS} ms: ${what}`)), HUNG_MS)
  })
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
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
    const tell = teller()
    await this.page.evaluate((ms) => (window as unknown as TestWindow).musterBridge.clock.gate(ms), FRAME_MS)
    for (;;) {
      const { progress, input } = await answered('a frame', this.page.evaluate(nextFrame, this.held))
      tell(progress)
      if (progress.state === 'stuck') throw new Error(`the player is stuck: ${progress.why}`)
      if (progress.state === 'ended') {
        await this.press({ keys: [], left: false, moveX: 0, moveY: 0 })
        return progress
      }
      if (Date.now() > end) throw new Error(`the run is not over after ${limitMs} ms: ${JSON.stringify(progress)}`)
      await answered(`${JSON.stringify(input)} with the mouse at ${this.x}, ${this.y}`, this.press(input))
      // keys stay down: who plays on goes on in the middle of what was being done
      if (stopAt(progress)) return progress
    }
  }

  /** What is held down now, the mouse's button among it. */
  private get held(): string[] {
    return [...this.down, ...(this.left ? ['mouse'] : [])]
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
      await Promise.all([mouse.move(this.x, this.y), keyboard.press(IDLE_KEY)])
    }
    if (left && !this.left) await mouse.down()
    if (!left && this.left) await mouse.up()
    this.left = left
  }
}

/** A real finger on the page, and thumbs beside it. */
export class Finger {
  private at: Spot | null = null
  private thumbs = new Map<number, Spot>()

  private constructor(private readonly cdp: CDPSession) {}

  static async over(page: Page): Promise<Finger> {
    return new Finger(await page.context().newCDPSession(page))
  }

  /** The finger is here now, in CSS pixels, or lifted. */
  async put(at: Spot | null): Promise<void> {
    const type = at ? (this.at ? 'touchMove' : 'touchStart') : 'touchEnd'
    const touched = at || this.at
    this.at = at
    if (!touched) return
    if (!at) return this.lift()
    const touch = this.cdp.send('Input.dispatchTouchEvent', { type, touchPoints: this.points })
    const idle = { key: IDLE_KEY, code: IDLE_KEY }
    if (type === 'touchMove')
      for (const key of ['rawKeyDown', 'keyUp'] as const)
        await this.cdp.send('Input.dispatchKeyEvent', { type: key, ...idle })
    await touch
  }

  /** One thumb of several is here now, or lifted. */
  async putThumb(id: number, at: Spot | null): Promise<void> {
    const was = this.thumbs.get(id)
    if (at) this.thumbs.set(id, at)
    else if (was) this.thumbs.delete(id)
    if (!at) return was && this.lift()
    const type = was ? 'touchMove' : 'touchStart'
    await this.cdp.send('Input.dispatchTouchEvent', { type, touchPoints: this.points })
  }

  /** A browser lifts all points or none: the others come back at once, before any frame. */
  private async lift(): Promise<void> {
    await this.cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    const { points } = this
    if (points.length > 0) await this.cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points })
  }

  private get points(): (Spot & { id: number })[] {
    const thumbs = Array.from(this.thumbs, ([id, at]) => ({ ...at, id }))
    return this.at ? [{ ...this.at, id: 0 }, ...thumbs] : thumbs
  }
}

/** In the page: draws frames until the player with one finger wants something else than before, at most a second of them. */
async function nextTouch(before: TouchInput): Promise<{ progress: Progress; input: TouchInput }> {
  const { clock, touch } = (window as unknown as TestWindow).musterBridge
  if (!touch) throw new Error('nobody plays by touch')
  for (let frames = 1; ; frames++) {
    await clock.advance(1)
    const input = touch.next()
    const { button, finger, ride } = input
    const same =
      button === before.button &&
      finger?.x === before.finger?.x &&
      finger?.y === before.finger?.y &&
      ride?.throttle === before.ride?.throttle &&
      ride?.brake === before.ride?.brake &&
      ride?.steer === before.ride?.steer &&
      frames < 36
    if (!same || touch.progress.state !== 'playing') return { progress: { ...touch.progress }, input }
  }
}

/** A button that the page is about to show is there after so many frames. */
const APPEARS = 40
/** Buttons that work what is held for as long as a finger is on them. */
const KEPT = new Set(['ui.touch.more', 'ui.touch.less'])

/** Touches the picture and the page's buttons with one real finger, frame by frame, as the player says. */
export class Toucher {
  private before: TouchInput = { finger: null, button: null }

  private constructor(
    private readonly page: Page,
    private readonly finger: Finger,
    private readonly words: (key: string) => string,
  ) {}

  /** `words`: the texts of the page, by which its buttons are found. */
  static async over(page: Page, words: (key: string) => string): Promise<Toucher> {
    return new Toucher(page, await Finger.over(page), words)
  }

  /** Plays to the end of the run, or until `stopAt` says so; `shown` is called after every frame. */
  async play(
    limitMs: number,
    stopAt: (progress: Progress) => boolean = () => false,
    shown?: (progress: Progress) => Promise<void>,
  ): Promise<void> {
    const end = Date.now() + limitMs
    const tell = teller()
    await this.page.evaluate((ms) => (window as unknown as TestWindow).musterBridge.clock.gate(ms), FRAME_MS)
    for (;;) {
      const { progress, input } = await answered('a frame', this.page.evaluate(nextTouch, this.before))
      tell(progress)
      if (progress.state === 'stuck') throw new Error(`the player is stuck: ${progress.why}`)
      if (progress.state === 'ended') return this.finger.put(null)
      if (Date.now() > end) throw new Error(`the run is not over after ${limitMs} ms: ${JSON.stringify(progress)}`)
      await answered(JSON.stringify(input), this.touch(input))
      await shown?.(progress)
      if (stopAt(progress)) return this.finger.put(null)
    }
  }

  private async touch(input: TouchInput): Promise<void> {
    const { before } = this
    this.before = input
    await this.thumbs(before.ride, input.ride)
    if (input.button && input.button === before.button) return
    if (input.button !== before.button) await this.finger.put(null)
    if (!input.button) return this.finger.put(input.finger)
    await this.finger.put(await this.middleOf(input.button))
    // a finger that stays too long would press nothing: it would open the browser's menu
    if (!KEPT.has(input.button)) await this.finger.put(null)
  }

  /** Thumbs on the page's parts for riding; a slider that the page does not show is not needed, the device is leant. */
  private async thumbs(before: ThumbInput | undefined, now: ThumbInput | undefined): Promise<void> {
    for (const [i, part] of PARTS.entries()) {
      const share = now?.[part] ?? 0
      if (share === (before?.[part] ?? 0)) continue
      const box = share === 0 ? null : await this.page.locator(`[data-ride="${part}"]`).boundingBox()
      const { x, y } = placeOnPart(part, share)
      await this.finger.putThumb(i + 1, box && { x: box.x + x * box.width, y: box.y + (1 - y) * box.height })
    }
  }

  private async middleOf(button: string): Promise<Spot> {
    const at = this.button(button)
    for (let frames = 0; !(await at.isVisible()); frames++) {
      if (frames === APPEARS) throw new Error(`the page shows no button '${button}'`)
      await this.page.evaluate(() => (window as unknown as TestWindow).musterBridge.clock.advance(1))
    }
    await at.scrollIntoViewIfNeeded()
    const box = await at.boundingBox()
    if (!box) throw new Error(`the button '${button}' went away`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  private button(name: string): Locator {
    if (name.startsWith('panel ')) return this.page.locator(`.sheet [data-button="${name.slice(6)}"]`)
    return this.page.getByRole('button', { name: this.words(name), exact: true })
  }
}
