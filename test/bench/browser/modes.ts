import type { BrowserContextOptions, Page } from '@playwright/test'
import { TICK_RATE } from '../../../src/base/time'
import { vec } from '../../../src/base/vec'
import type { Mode } from '../../../src/record/types'
import type { HandsOptions } from '../../e2e/bridge/headsetPlay'
import { Desk, Toucher, headsetProgress } from '../../e2e/support/page'
import { type Way, words } from '../../e2e/support/way'
import type { BenchWindow, Device } from './open'

export const SCENE = 'chemical-unloading'
export const LANGUAGE = 'zh-CN'
const RUN = 'good'

/** Plays on until this tick of the run, or for so many ms of wall time; `seen` is called now and then. */
type Play = (tick: number, ms: number, seen: () => Promise<void>) => Promise<void>

/** A way to be in the drill, with the device that is emulated for it. */
export interface BenchMode {
  what: string
  mode: Mode
  /** Which of the demo employer's trainees: each has runs of their own. */
  trainee: number
  device: Device
  /** Frames for a second of the run: what the page asks a Quest for, and a slow screen. */
  hz: number
  page: BrowserContextOptions
  /** The page's window while it is played; nothing: as it is. */
  playing?: { width: number; height: number }
  /** The part of the run that is looked at, ticks, and the longest that may take, ms of wall time. */
  until: { tick: number; ms: number }
  /** Presses what starts the run, and gives what plays it from there. `began`: the first frame of a session was there. */
  start(page: Page, way: Way, began: () => Promise<void>): Promise<Play>
}

const SCREEN: BrowserContextOptions = { viewport: { width: 960, height: 600 } }
const SMALL = { width: 320, height: 200 }
/** An upright phone, CSS pixels. */
const phone = (width: number, height: number): BrowserContextOptions => ({
  viewport: { width, height },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 1,
})
const SHORT = { tick: 15 * TICK_RATE, ms: 60_000 }

const bridge = (page: Page, hz: number): Promise<void> =>
  page.evaluate((ms) => (window as unknown as BenchWindow).musterBridge.clock.lock(ms), 1000 / hz)

/** Waits for a player that plays inside of the page. */
const watched =
  (page: Page): Play =>
  async (tick, ms, seen) => {
    const end = Date.now() + ms
    for (;;) {
      const progress = await headsetProgress(page)
      await seen()
      if (progress.tick >= tick || Date.now() > end) return
      if (progress.state === 'stuck' || progress.state === 'ended')
        throw new Error(`the player does not go on: ${JSON.stringify(progress)}`)
      await page.waitForTimeout(500)
    }
  }

async function wear(page: Page, hz: number, hands: HandsOptions): Promise<void> {
  await page.evaluate(
    ([scene, run, hands]) => void (window as unknown as BenchWindow).musterBridge.playInHeadset(scene, run, hands),
    [SCENE, RUN, hands] as const,
  )
  await bridge(page, hz)
}

const worn = (what: string, trainee: number, until: BenchMode['until'], hands: HandsOptions): BenchMode => ({
  what: `emulated Quest 3, ${what}, both eyes drawn`,
  mode: 'vr',
  trainee,
  device: 'headset',
  hz: 72,
  page: SCREEN,
  playing: SMALL,
  until,
  async start(page, way, began) {
    await wear(page, 72, hands)
    await way.button('ui.start.vr').click()
    await began()
    return watched(page)
  },
})

/** Height of the floor that the emulated phone finds, metres. */
const FLOOR = -0.05

export const MODES = {
  desktop: {
    what: 'keys and mouse, 320 x 200',
    mode: 'desktop',
    trainee: 1,
    device: null,
    hz: 36,
    page: SCREEN,
    playing: SMALL,
    until: SHORT,
    async start(page, way) {
      await page.evaluate(
        ([scene, run]) => void (window as unknown as BenchWindow).musterBridge.playAtDesk(scene, run),
        [SCENE, RUN] as const,
      )
      await way.button('ui.start.desktop').click()
      await page.waitForFunction(() => document.pointerLockElement !== null)
      const desk = new Desk(page, { x: SMALL.width / 2, y: SMALL.height / 2 })
      return async (tick, ms) => {
        const end = Date.now() + ms
        await desk.play(ms * 2, (p) => p.tick >= tick || Date.now() > end)
      }
    },
  },
  touch: {
    what: 'one finger, 390 x 844',
    mode: 'touch',
    trainee: 1,
    device: null,
    hz: 36,
    page: phone(390, 844),
    until: SHORT,
    async start(page, way) {
      await page.evaluate(
        ([scene, run]) => void (window as unknown as BenchWindow).musterBridge.playByTouch(scene, run),
        [SCENE, RUN] as const,
      )
      await way.button('ui.start.touch').tap()
      const toucher = await Toucher.over(page, way.t)
      return async (tick, ms) => {
        const end = Date.now() + ms
        await toucher.play(ms * 2, (p) => p.tick >= tick || Date.now() > end)
      }
    },
  },
  headset: worn('controllers', 0, { tick: 40 * TICK_RATE, ms: 120_000 }, {}),
  hands: worn('bare hands', 0, SHORT, { bare: true }),
  room: {
    what: 'emulated Quest 3 with the real room seen round the site, controllers',
    mode: 'ar',
    trainee: 3,
    device: 'headset',
    hz: 72,
    page: SCREEN,
    playing: SMALL,
    until: SHORT,
    async start(page, way, began) {
      await wear(page, 72, {})
      await way.button('ui.start.ar').click()
      await began()
      // the warning, and the place
      await page.evaluate(() => (window as unknown as BenchWindow).musterBridge.pressLowestButtons())
      return watched(page)
    },
  },
  phone: {
    what: 'emulated phone in a real room, 412 x 915, the site as large as it is',
    mode: 'ar',
    trainee: 3,
    device: 'phone',
    hz: 36,
    page: phone(412, 915),
    until: SHORT,
    async start(page, way, began) {
      await page.evaluate(
        ([from, to, floor]) => {
          const { musterBridge } = window as unknown as BenchWindow
          musterBridge.aimPhone(from, to)
          if (musterBridge.phone) musterBridge.phone.surface = floor
        },
        [vec(0, 1.45, 0), vec(0, FLOOR, -1), FLOOR] as const,
      )
      await bridge(page, 36)
      await way.button('ui.start.ar').tap()
      await began()
      await way.button('ui.place.agree').tap()
      await page.getByText(way.t('ui.place.life.tap')).waitFor()
      await page.touchscreen.tap(206, 457)
      await page.evaluate(
        ([scene, run, all, floor]) =>
          void (window as unknown as BenchWindow).musterBridge.playWithPhone(scene, run, all, floor),
        [SCENE, RUN, words(LANGUAGE, SCENE), FLOOR] as const,
      )
      await way.button('ui.place.confirm').tap()
      return watched(page)
    },
  },
} satisfies Record<string, BenchMode>

export type ModeName = keyof typeof MODES
