import type { Page } from '@playwright/test'
import { managedRuns } from './support/api'
import { expect, test } from './support/drill'
import { addBridge, largePicture, lockClock, smallPicture } from './support/page'
import type { TestServer } from './support/server'
import { Way } from './support/way'

const SCENE = 'chemical-unloading'
test.describe.configure({ timeout: 120_000 })

const wayOf = (page: Page, server: TestServer, trainee: number): Way =>
  new Way({ page, server, language: 'zh-CN', scene: SCENE, role: 'worker', practice: false, trainee })
const tickOf = (page: Page): Promise<number> => page.evaluate(() => window.musterProbe?.sim?.world.tick ?? 0)
const headOf = (page: Page): Promise<{ x: number; z: number }> =>
  page.evaluate(() => {
    const { x, z } = window.musterProbe?.sim?.world.head.p ?? { x: 0, z: 0 }
    return { x, z }
  })

/** Begins a run at the desk and walks ahead for some seconds. */
async function walkAhead(page: Page, server: TestServer, trainee: number): Promise<Way> {
  await addBridge(page, false)
  const way = wayOf(page, server, trainee)
  await way.toStart()
  await lockClock(page)
  await smallPicture(page)
  await way.button('ui.start.desktop').click()
  await expect(page.locator('.hud')).toBeVisible({ timeout: 60_000 })
  await page.keyboard.down('KeyW')
  await expect.poll(() => tickOf(page), { timeout: 60_000 }).toBeGreaterThan(240)
  return way
}

test('the page crashes in the middle of a run: its trainee goes on, and the run is verified', async ({
  page,
  context,
  server,
}) => {
  await walkAhead(page, server, 0)
  const run = await page.evaluate(() => window.musterProbe?.run)
  const [tick, at] = [await tickOf(page), await headOf(page)]
  const crashed = page.waitForEvent('crash')
  const devtools = await context.newCDPSession(page)
  void devtools.send('Page.crash').catch(() => undefined)
  await crashed

  const second = await context.newPage()
  await addBridge(second, false)
  const way = wayOf(second, server, 0)
  await way.enter()
  await expect(second.getByRole('heading', { name: way.t('ui.resume.title') })).toBeVisible()
  expect((await managedRuns(server)).find((r) => r.run === run)?.status).toBe('started')
  await way.button('ui.resume.go-on').click()
  await expect(second.locator('canvas')).toBeVisible({ timeout: 60_000 })
  await smallPicture(second)
  await way.button('ui.resume.screen').click()
  await expect(second.locator('.hud')).toBeVisible({ timeout: 60_000 })
  // two seconds at the most are lost, and nobody was moved
  await expect.poll(() => tickOf(second)).toBeGreaterThan(tick - 120)
  const now = await headOf(second)
  expect(Math.hypot(now.x - at.x, now.z - at.z)).toBeLessThan(4)

  await largePicture(second)
  await second.keyboard.press('KeyP')
  await way.button('ui.pause.stop').click()
  await way.debriefScore()
  await way.send()
  await way.expectSent()
  await expect
    .poll(async () => (await managedRuns(server)).find((r) => r.run === run)?.verification?.status, { timeout: 60_000 })
    .toBe('verified')
  expect((await managedRuns(server)).find((r) => r.run === run)?.status).toBe('completed')
  expect(await kept(second)).toBe(0)
})

test('the page is closed and somebody else signs in: the run is reported as broken off', async ({
  page,
  context,
  server,
}) => {
  await walkAhead(page, server, 1)
  const run = await page.evaluate(() => window.musterProbe?.run)
  await page.close()
  const statusOf = async () => (await managedRuns(server)).find((r) => r.run === run)?.status
  expect(await statusOf()).toBe('started')

  const second = await context.newPage()
  await wayOf(second, server, 2).signIn()
  await expect.poll(statusOf).toBe('aborted')
  await expect.poll(() => kept(second)).toBe(0)
})

/** Runs under way on the disk of the device. */
const kept = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((settle, fail) => {
        const opening = indexedDB.open('muster-journal')
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          const counting = opening.result.transaction('entries').objectStore('entries').count()
          counting.onsuccess = () => {
            opening.result.close()
            settle(counting.result)
          }
        }
      }),
  )
