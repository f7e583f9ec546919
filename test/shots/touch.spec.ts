import type { Page } from '@playwright/test'
import { expect, test } from '../e2e/support/drill'
import { type TestWindow, Toucher, addBridge, fewPictures } from '../e2e/support/page'
import { type Language, Way } from '../e2e/support/way'
import { SIZES, type Shot, album, draw } from './album'
import { type Moment, momentNow } from './moments'

const SCENE = 'chemical-unloading'
/** Longest that the run may take here, ms of wall time. */
const RUN_MS = 600_000
/** What the run is followed to. */
const SHOWN: readonly Moment[] = ['picker', 'chosen', 'radio', 'heard', 'holds', 'meter']
const SCREENS = ['phone', 'small', 'sideways'] as const
/** Where large words have the least room. */
const LARGE = ['small', 'sideways'] as const

test.use({ viewport: SIZES.phone, hasTouch: true, isMobile: true, deviceScaleFactor: 1 })

/** The same moment on each screen, in words of the usual size and in large ones; `pages`: to their ends. */
async function onEach(page: Page, shot: Shot, step: string, pages = false): Promise<void> {
  for (const text of ['normal', 'large']) {
    await page.evaluate((is) => void (document.documentElement.dataset['text'] = is), text)
    for (const screen of text === 'large' ? LARGE : SCREENS) {
      await page.setViewportSize(SIZES[screen])
      if (!pages) await draw(page, 2)
      await shot(`${step}-${screen}${text === 'large' ? '-large' : ''}`, pages)
    }
  }
  await page.evaluate(() => void (document.documentElement.dataset['text'] = 'normal'))
  await page.setViewportSize(SIZES.phone)
  if (!pages) await fewPictures(page)
}

for (const [language, trainee] of [
  ['zh-CN', 0],
  ['en', 1],
] as const satisfies [Language, number][]) {
  test(`${language} touch`, async ({ page, server }) => {
    const shot = album(page, `touch-${language}`)
    await addBridge(page, false)
    const shown = (step: string): Promise<void> =>
      step === 'sent' ? Promise.resolve() : onEach(page, shot, step, true)
    const way = new Way({ page, server, language, scene: SCENE, role: 'worker', practice: true, trainee, shown })
    await way.toStart()
    await way.button('ui.start.comfort').tap()
    await expect(page.getByRole('heading', { name: way.t('ui.comfort.title') })).toBeVisible()
    await onEach(page, shot, 'comfort', true)
    await way.button('ui.comfort.drill').tap()
    await page.evaluate(
      (scene) => void (window as unknown as TestWindow).musterBridge.playByTouch(scene, 'good'),
      SCENE,
    )
    await way.button('ui.start.touch').tap()
    await page.waitForFunction(() => window.musterProbe?.sim?.world.tick)
    await draw(page)
    await onEach(page, shot, 'help')
    const left = new Set(SHOWN)
    const toucher = await Toucher.over(page, way.t)
    await toucher.play(
      RUN_MS,
      () => left.size === 0,
      async () => {
        const name = await momentNow(page, [...left])
        if (!name) return
        left.delete(name)
        await onEach(page, shot, name)
      },
    )
    await way.button('ui.touch.hint').click()
    await draw(page, 8)
    await onEach(page, shot, 'hint')
    await way.button('ui.touch.pause').click()
    await draw(page, 4)
    await onEach(page, shot, 'pause')
    await page.evaluate(() => (window as unknown as TestWindow).musterBridge.clock.free())
    await way.button('ui.pause.stop').click()
    await way.debriefScore()
    if (!(await way.button('ui.debrief.walk').isVisible())) return
    await way.button('ui.debrief.walk').click()
    for (const screen of SCREENS) {
      await page.setViewportSize(SIZES[screen])
      // the camera flies there
      await page.waitForTimeout(5000)
      await shot(`walk-${screen}`)
    }
  })
}
