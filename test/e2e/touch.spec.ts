import type { Page } from '@playwright/test'
import type { Quat } from '../../src/base/quat'
import { type Vec3, groundDistance } from '../../src/base/vec'
import type { Sim } from '../../src/sim/sim'
import { Thumb } from './bridge/touchIntent'
import { expect, test } from './support/drill'
import { FRAME_MS, Finger, type TestWindow, addBridge } from './support/page'
import { Way } from './support/way'

const SCENE = 'chemical-unloading'
const SIZE = { width: 390, height: 844 }
/** Frames that a look about may take. */
const PATIENCE = 400

test.use({ viewport: SIZE, hasTouch: true, isMobile: true, deviceScaleFactor: 1 })

interface Seen {
  head: { p: Vec3; q: Quat }
  marks: number
  people: Record<string, Vec3>
}

/** What the page shows to automated browsers of the run. */
const seen = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const { sim } = (window as unknown as { musterProbe: { sim: Sim } }).musterProbe
    const { head, marks, entities } = sim.world
    const people = sim.defs.flatMap((d, i) => (d.mechanism.kind === 'person' ? [entities[i]] : []))
    const at = people.flatMap((e) => (e?.present ? [[e.id, { ...e.p, y: e.p.y + 1.2 }] as const] : []))
    return { head: structuredClone(head), marks: marks.length, people: Object.fromEntries(at) }
  })
/** Draws so many frames: between them the page's time stands still, so that a slow picture makes no long touch of a short one. */
const draw = (page: Page, frames: number): Promise<void> =>
  page.evaluate((n) => (window as unknown as TestWindow).musterBridge.clock.advance(n), frames)

test('fingers at 390 x 844: to look about, to mark by resting on somebody, to go where the ground is tapped', async ({
  page,
  server,
}) => {
  await addBridge(page, false)
  const way = new Way({ page, server, language: 'zh-CN', scene: SCENE, role: 'worker', practice: true, trainee: 2 })
  await way.toStart()
  await way.button('ui.start.touch').tap()
  await page.waitForFunction(
    () => (window as unknown as { musterProbe?: { sim: Sim | null } }).musterProbe?.sim?.world.tick,
  )
  await expect(way.button('ui.touch.mark')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SIZE.width)

  await page.evaluate((ms) => (window as unknown as TestWindow).musterBridge.clock.gate(ms), FRAME_MS)
  const finger = await Finger.over(page)
  const thumb = new Thumb(SIZE)
  const nearest = async (): Promise<Vec3> => {
    const { head, people } = await seen(page)
    const sorted = Object.values(people).sort((a, b) => groundDistance(a, head.p) - groundDistance(b, head.p))
    if (!sorted[0]) throw new Error('nobody is there')
    return sorted[0]
  }
  const at = await nearest()
  const facing = async (): Promise<boolean> => {
    const { head } = await seen(page)
    const spot = thumb.spot({ world: { head } } as Sim, at)
    return spot !== null && Math.hypot(spot.x - SIZE.width / 2, spot.y - SIZE.height / 2) < 12
  }
  for (let i = 0; i < PATIENCE && !(await facing()); i++) {
    const { head } = await seen(page)
    await finger.put(thumb.next({ world: { head } } as Sim, { look: at }).finger)
    await draw(page, 1)
  }
  expect(await facing(), 'a drag turns to somebody').toBe(true)
  await finger.put(null)
  await draw(page, 2)

  await finger.put({ x: SIZE.width / 2, y: SIZE.height / 2 })
  await draw(page, 36)
  await expect(page.locator('.sheet')).toBeVisible()
  await finger.put(null)
  await draw(page, 2)
  await page.locator('.sheet-option').first().tap()
  await draw(page, 20)
  await way.button('ui.panel.confirm').tap()
  await draw(page, 20)
  await expect(page.locator('.sheet')).toBeHidden()
  expect((await seen(page)).marks).toBe(1)
  await expect(page.getByText(way.t('ui.hud.marks', { count: '1' }))).toBeVisible()

  const before = (await seen(page)).head.p
  await page.touchscreen.tap(SIZE.width / 2, SIZE.height * 0.62)
  await draw(page, 72)
  expect(groundDistance((await seen(page)).head.p, before)).toBeGreaterThan(0.5)
})
