import type { Page } from '@playwright/test'
import { type Vec3, add, scale, vec } from '../../src/base/vec'
import { expect, test } from './support/drill'
import { type TestWindow, addDevice, lockClock } from './support/page'
import { RUN_MS, begin, playInRoom, sendVerified } from './support/plays'
import { Way } from './support/way'

const SCENE = 'chemical-unloading'
const GOOD = { form: 'a', run: 'good' } as const
/** An upright phone of these days, CSS pixels, and the middle of its picture. */
const SIZE = { width: 412, height: 915 }
const MIDDLE = { x: 206, y: 457 }
/** A metre of the site on the table, metres (1:60). */
const SMALL = 1 / 60

test.use({ viewport: SIZE, hasTouch: true, isMobile: true, deviceScaleFactor: 1 })
test.describe.configure({ timeout: 240_000 })

const hold = (page: Page, from: Vec3, to: Vec3): Promise<void> =>
  page.evaluate(([a, b]) => (window as unknown as TestWindow).musterBridge.aimPhone(a, b), [from, to] as const)
const surface = (page: Page, height: number | null): Promise<void> =>
  page.evaluate((h) => {
    const { phone } = (window as unknown as TestWindow).musterBridge
    if (phone) phone.surface = h
  }, height)
/** Waits until so many frames more were drawn: a touch is through by then. */
async function frames(page: Page, n: number): Promise<void> {
  const now = await page.evaluate(() => (window as unknown as TestWindow).musterBridge.clock.frames)
  await page.waitForFunction((to) => (window as unknown as TestWindow).musterBridge.clock.frames >= to, now + n)
}
/** Touches the middle of the picture, for so many frames where it is not a tap. */
async function touch(page: Page, forFrames = 0): Promise<void> {
  if (forFrames === 0) return page.touchscreen.tap(MIDDLE.x, MIDDLE.y)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [MIDDLE] })
  await frames(page, forFrames)
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
const sim = <T>(page: Page, read: string): Promise<T> => page.evaluate(`(${read})(window.musterProbe?.sim ?? null)`)
test('emulated phone: the drill in a room, put there by touch and played to its end', async ({ page, server }) => {
  test.setTimeout(RUN_MS + 120_000)
  const play = {
    page,
    server,
    scene: SCENE,
    role: 'worker',
    mode: 'ar',
    language: 'zh-CN',
    ...GOOD,
    trainee: 0,
  } as const
  const way = await begin(play)
  // when it is over the room is gone, and the page is what it was
  const score = await playInRoom(play, way)
  expect(score).toBeGreaterThanOrEqual(90)
  await sendVerified(play, way, score)
})

/** In the page: things of this form that are hazards, nearest first, and the ground two metres before each. */
const HAZARDS = `(s) => s.scene.hazards.filter((h) => s.world.form.hazards.includes(h.id))
  .flatMap((h) => h.entities).map((id) => s.world.entities[s.index.get(id)]).filter((e) => e && e.present)
  .map((e) => {
    const h = s.world.head.p, dx = h.x - e.p.x, dz = h.z - e.p.z, far = Math.hypot(dx, dz) || 1
    return { id: e.id, p: { ...e.p }, far, near: { x: e.p.x + dx / far * 2, y: 0, z: e.p.z + dz / far * 2 } }
  }).sort((a, b) => a.far - b.far)`
const headOf = (page: Page): Promise<Vec3> => sim(page, '(s) => ({ ...s.world.head.p })')

test('emulated phone: the warning, the floor, the site put and turned by touch, and a tap that sends one on', async ({
  page,
  server,
}) => {
  await addDevice(page, 'phone')
  const way = new Way({ page, server, language: 'zh-CN', scene: SCENE, role: 'worker', practice: true, trainee: 1 })
  await way.toStart()
  const origin = vec(0.8, 1.5, -0.4)
  await hold(page, origin, add(origin, vec(0, 0, -1)))
  await surface(page, -0.05)
  await lockClock(page)
  await way.button('ui.start.ar').tap()
  await expect(page.getByText(way.t('ui.place.warning.live'))).toBeVisible()
  await way.button('ui.place.agree').tap()
  await expect(page.getByText(way.t('ui.place.search'))).toBeVisible()
  // a tap before there is a floor puts nothing
  await touch(page)
  await frames(page, 12)
  await hold(page, origin, add(origin, vec(-1, -1, 0)))
  await expect(page.getByText(way.t('ui.place.life.tap'))).toBeVisible()
  await touch(page)
  await expect(page.getByText(way.t('ui.place.turn'))).toBeVisible()
  await way.button('ui.place.right').tap()
  await way.button('ui.place.confirm').tap()
  await page.waitForFunction(
    () =>
      (window as unknown as TestWindow & { musterProbe?: { sim: { world: { tick: number } } | null } }).musterProbe?.sim
        ?.world.tick,
  )
  // the site begins where one stands, at the height of the phone over the floor that was found
  const start = await headOf(page)
  expect(start.y).toBeCloseTo(1.55, 2)
  expect(await sim(page, '(s) => s.world.rig.freeAt >= 0 && s.scene.id')).toBe(SCENE)
  // one who walks in the room walks in the site
  await hold(page, add(origin, vec(0.3, 0, 0.4)), add(origin, vec(-1, -1, 0)))
  await expect.poll(async () => away(await headOf(page), start)).toBeCloseTo(0.5, 1)
  const before = await headOf(page)
  await touch(page)
  await expect.poll(async () => away(await headOf(page), before), { timeout: 30_000 }).toBeGreaterThan(0.3)
  await expect(way.button('ui.touch.pause')).toBeVisible()
  await way.button('ui.touch.pause').tap()
  await way.button('ui.pause.room').tap()
  await expect(page.getByText(way.t('ui.place.life.tap'))).toBeVisible()
  const there = await headOf(page)
  await hold(page, vec(-2, 1.5, 2), vec(-2, 0, 1))
  await touch(page)
  await way.button('ui.pause.continue').tap()
  // somewhere else in the room, and in the site where one stood
  await expect.poll(() => sim<boolean>(page, '(s) => s.world.device.paused === false')).toBe(true)
  expect(away(await headOf(page), there)).toBeLessThan(0.05)
})

test('emulated phone: a model on a table, whose figure is sent, looks and marks; never a test', async ({
  page,
  server,
}) => {
  await addDevice(page, 'phone')
  const way = new Way({ page, server, language: 'zh-CN', scene: SCENE, role: 'worker', practice: true, trainee: 3 })
  await way.toStart()
  const eyes = vec(0, 1.35, 0)
  const table = vec(0, 0.75, -0.6)
  await hold(page, eyes, table)
  await surface(page, 0.75)
  await lockClock(page)
  await way.button('ui.start.table').tap()
  await way.button('ui.place.agree').tap()
  await expect(page.getByText(way.t('ui.place.table.tap'))).toBeVisible()
  await touch(page)
  await way.button('ui.place.confirm').tap()
  await page.waitForFunction(
    () =>
      (window as unknown as TestWindow & { musterProbe?: { sim: { world: { tick: number } } | null } }).musterProbe?.sim
        ?.world.tick,
  )
  await page.evaluate(() => (window as unknown as TestWindow).musterBridge.drawEvery(20))
  const at = (p: Vec3): Vec3 => add(table, scale(p, SMALL))
  const start = await headOf(page)
  // its hazards one after the other, until the figure sees one from where it was sent
  const hazards = await sim<{ id: string; p: Vec3; near: Vec3 }[]>(page, HAZARDS)
  let marked = ''
  for (const { id, p, near } of hazards) {
    const before = await headOf(page)
    await hold(page, eyes, at(near))
    await touch(page)
    await frames(page, 20)
    await standsStill(page)
    expect(away(await headOf(page), before) + away(before, near)).toBeGreaterThan(0)
    await hold(page, eyes, at(p))
    await frames(page, 60)
    if ((await sim<string>(page, '(s) => s.world.aim.right.target')) !== id) continue
    await touch(page, 45)
    const card = page.locator('.sheet-cards button').first()
    if (!(await card.isVisible())) continue
    await card.tap()
    await page.locator('.sheet-foot .button-go').tap()
    await expect.poll(() => sim<number>(page, '(s) => s.world.marks.length')).toBe(1)
    marked = id
    break
  }
  expect(marked).not.toBe('')
  expect(away(await headOf(page), start)).toBeGreaterThan(0.5)
  expect(await sim<string[]>(page, "(s) => s.events.filter((e) => e.type === 'marked').map((e) => e.entity)")).toEqual([
    marked,
  ])
})

/** Waits until the figure has got to where it was sent, or gives up on the way. */
async function standsStill(page: Page): Promise<void> {
  for (let at = await headOf(page), n = 0; n < 100; n++) {
    await frames(page, 10)
    const now = await headOf(page)
    if (away(now, at) < 0.01) return
    at = now
  }
}
const away = (a: Vec3, b: Vec3): number => Math.hypot(a.x - b.x, a.z - b.z)
