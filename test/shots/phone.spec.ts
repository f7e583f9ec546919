import type { Page } from '@playwright/test'
import { type Vec3, add, vec } from '../../src/base/vec'
import { expect, test } from '../e2e/support/drill'
import { type TestWindow, addDevice, fewPictures, lockClock } from '../e2e/support/page'
import { type Language, Way, words } from '../e2e/support/way'
import { SIZES, album, draw } from './album'
import { type Moment, untilMoment } from './moments'

const SCENE = 'chemical-unloading'
/** A player with one finger chooses at once: ticks that a sheet lasts. */
const SEEN = 1
/** Longest wait for a moment of the run, ms of wall time. */
const MOMENT_MS = 300_000
/** The floor of the emulated room and its table, metres. */
const FLOOR = -0.05
const TABLE = 0.75
const SHOWN: readonly Moment[] = ['picker', 'chosen', 'heard', 'talk', 'radio', 'meter']

test.use({ viewport: SIZES.phone, hasTouch: true, isMobile: true, deviceScaleFactor: 1 })

const hold = (page: Page, from: Vec3, to: Vec3): Promise<void> =>
  page.evaluate(([a, b]) => (window as unknown as TestWindow).musterBridge.aimPhone(a, b), [from, to] as const)
const surface = (page: Page, height: number): Promise<void> =>
  page.evaluate((h) => {
    const { phone } = (window as unknown as TestWindow).musterBridge
    if (phone) phone.surface = h
  }, height)
const tapMiddle = (page: Page): Promise<void> => page.touchscreen.tap(SIZES.phone.width / 2, SIZES.phone.height * 0.45)
const running = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => (window.musterProbe?.sim?.world.tick ?? 0) > 20)

for (const [language, trainee] of [
  ['zh-CN', 0],
  ['en', 1],
] as const satisfies [Language, number][]) {
  test(`${language} phone in a room`, async ({ page, server }) => {
    const shot = album(page, `phone-room-${language}`)
    const there = async (step: string): Promise<void> => {
      await draw(page)
      await shot(step)
      await lockClock(page)
    }
    await addDevice(page, 'phone')
    const way = new Way({ page, server, language, scene: SCENE, role: 'worker', practice: true, trainee })
    await way.toStart()
    await shot('start')
    const eyes = vec(0, 1.45, 0)
    await hold(page, eyes, add(eyes, vec(0, 0, -1)))
    await surface(page, FLOOR)
    await lockClock(page)
    await way.button('ui.start.ar').tap()
    await expect(way.button('ui.place.agree')).toBeVisible()
    await there('warning')
    await way.button('ui.place.agree').tap()
    await expect(page.getByText(way.t('ui.place.search'))).toBeVisible()
    await there('search')
    await hold(page, eyes, vec(0, FLOOR, -1.2))
    await expect(page.getByText(way.t('ui.place.life.tap'))).toBeVisible()
    await there('tap')
    await tapMiddle(page)
    await expect(page.getByText(way.t('ui.place.turn'))).toBeVisible()
    await hold(page, eyes, add(eyes, vec(0, -0.1, -1)))
    await there('turn')
    await page.evaluate(
      ([scene, all, floor]) =>
        void (window as unknown as TestWindow).musterBridge.playWithPhone(scene, 'good', all, floor),
      [SCENE, words(language, SCENE), FLOOR] as const,
    )
    await way.button('ui.place.confirm').tap()
    await running(page)
    await there('begun')
    const left = new Set(SHOWN)
    while (left.size > 0) {
      await fewPictures(page)
      const name = await untilMoment(page, [...left], MOMENT_MS, SEEN)
      if (!name) break
      left.delete(name)
      await there(name)
    }
    await way.button('ui.touch.pause').click()
    await there('pause')
  })

  test(`${language} phone over a table`, async ({ page, server }) => {
    const shot = album(page, `phone-table-${language}`)
    await addDevice(page, 'phone')
    const way = new Way({ page, server, language, scene: SCENE, role: 'worker', practice: true, trainee: trainee + 2 })
    await way.toStart()
    const eyes = vec(0, 1.25, 0)
    const table = vec(0, TABLE, -0.6)
    await hold(page, eyes, table)
    await surface(page, TABLE)
    await lockClock(page)
    await way.button('ui.start.table').tap()
    await way.button('ui.place.agree').tap()
    await expect(page.getByText(way.t('ui.place.table.tap'))).toBeVisible()
    await draw(page)
    await shot('tap')
    await lockClock(page)
    await tapMiddle(page)
    await expect(way.button('ui.place.confirm')).toBeVisible()
    await draw(page)
    await shot('turn')
    await lockClock(page)
    await way.button('ui.place.confirm').tap()
    await running(page)
    await draw(page)
    await shot('begun')
    await hold(page, vec(0.1, 1.02, -0.35), table)
    await draw(page, 40)
    await shot('near')
    await way.button('ui.touch.help').click()
    await draw(page, 4)
    await shot('clear')
  })
}
