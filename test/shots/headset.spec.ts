import type { Page } from '@playwright/test'
import { test } from '../e2e/support/drill'
import { type TestWindow, addDevice, fewPictures, lockClock } from '../e2e/support/page'
import { type Language, Way } from '../e2e/support/way'
import { SIZES, type Shot, album, draw } from './album'
import { now, pressAt, pressButton, standStill } from './wearer'
import { type Moment, untilMoment } from './moments'

const SCENE = 'chemical-unloading'
/** Ticks after which something that came up has been drawn. */
const SEEN = 12
/** Longest wait for a moment of the run, ms of wall time. */
const MOMENT_MS = 240_000

interface Walk {
  language: Language
  /** In the headset with controllers or bare hands; or with controllers in the real room. */
  kind: 'controllers' | 'bare' | 'room'
  large: boolean
  trainee: number
}
const WALKS: readonly Walk[] = [
  { language: 'zh-CN', kind: 'controllers', large: false, trainee: 0 },
  { language: 'en', kind: 'controllers', large: false, trainee: 1 },
  { language: 'zh-CN', kind: 'controllers', large: true, trainee: 2 },
  { language: 'en', kind: 'controllers', large: true, trainee: 3 },
  { language: 'zh-CN', kind: 'bare', large: false, trainee: 0 },
  { language: 'en', kind: 'bare', large: false, trainee: 1 },
  { language: 'zh-CN', kind: 'room', large: false, trainee: 2 },
  { language: 'en', kind: 'room', large: false, trainee: 3 },
]
/** What the run is followed to, in the order in which it comes. */
const SHOWN: Record<Walk['kind'], readonly Moment[]> = {
  controllers: ['picker', 'chosen', 'heard', 'talk', 'holds', 'meter', 'radio'],
  bare: ['picker', 'chosen', 'heard', 'talk', 'holds'],
  room: ['picker', 'heard', 'talk'],
}

/**
 * Frames after which the sweep has pressed the lowest button of the warning, and not yet that of the panel after it, which begins
 * 5 cm higher. Where the words of either change, the picture of the placing may be one of its neighbours.
 */
const AGREED = 74

test.use({ viewport: SIZES.headset })

/** The key for help: in the middle of the menu's first row, metres above the eyes (src/view/panel/worldPanel.ts). */
const HELP_KEY = -0.05

/** Asks for the menu, or away with it: by a button, or by the open palm before the eyes. */
async function askMenu(page: Page, kind: Walk['kind']): Promise<void> {
  if (kind !== 'bare') return pressButton(page, 'a-button')
  await now(page, { palm: true })
  await draw(page, 30)
  await now(page, { palm: false })
  await draw(page, 4)
}

async function menu(page: Page, shot: Shot, kind: Walk['kind']): Promise<void> {
  await standStill(page)
  await draw(page, 4)
  await askMenu(page, kind)
  await now(page, { pointsAt: HELP_KEY })
  await draw(page, 4)
  await shot('menu')
  await pressAt(page, HELP_KEY)
  await shot('help')
  await askMenu(page, kind)
}

for (const { language, kind, large, trainee } of WALKS) {
  test(`${language} ${kind}${large ? ' large' : ''}`, async ({ page, server }) => {
    const shot = album(page, `headset-${language}-${kind}${large ? '-large' : ''}`)
    await addDevice(page, 'headset')
    const way = new Way({ page, server, language, scene: SCENE, role: 'worker', practice: true, trainee })
    await way.toStart()
    await shot('start')
    if (large) {
      await way.button('ui.start.comfort').click()
      await way.button('ui.comfort.text.large').click()
      // players walk by stick
      await way.button('ui.comfort.move.smooth').click()
      await shot('comfort', true)
      await way.button('ui.comfort.drill').click()
      await way.button('ui.start.vr').waitFor()
      await shot('start-large')
    }
    await page.evaluate(
      ([scene, bare]) =>
        void (window as unknown as TestWindow).musterBridge.playInHeadset(scene, 'good', { bare: bare }),
      [SCENE, kind === 'bare'] as const,
    )
    await lockClock(page)
    if (kind === 'room') {
      await page.evaluate(() => (window as unknown as TestWindow).musterBridge.standAt(1.4, -0.8, 0.9))
      await way.button('ui.start.ar').click()
      await page.waitForFunction(
        () => (window as unknown as TestWindow).musterBridge.device?.activeSession !== undefined,
      )
      // something like the picture of a room, so that what is not drawn can be told from what is dark
      await page.evaluate(() => {
        const { device } = (window as unknown as TestWindow).musterBridge
        if (device) device.canvasContainer.style.background = 'linear-gradient(#b9b2a6, #8d8578 55%, #6d6455)'
      })
      await draw(page, 12)
      await shot('warning')
      await page.evaluate(() => (window as unknown as TestWindow).musterBridge.pressLowestButtons())
      await page.evaluate((n) => (window as unknown as TestWindow).musterBridge.drawEvery(n), AGREED)
      await page.evaluate((n) => (window as unknown as TestWindow).musterBridge.clock.advance(n), AGREED)
      await draw(page)
      await shot('placing')
      await lockClock(page)
    } else await way.button('ui.start.vr').click()
    await page.waitForFunction(() => window.musterProbe?.sim && window.musterProbe.sim.world.tick > 20, null, {
      timeout: 60_000,
    })
    await draw(page)
    await shot('yard')
    const left = new Set(SHOWN[kind])
    while (left.size > 0) {
      await fewPictures(page)
      await lockClock(page)
      const name = await untilMoment(page, [...left], MOMENT_MS, SEEN)
      if (!name) break
      left.delete(name)
      await draw(page)
      await shot(name)
    }
    await menu(page, shot, kind)
    if (kind === 'bare') return
    await pressButton(page, 'b-button')
    await draw(page, 12)
    await shot('hint')
  })
}
