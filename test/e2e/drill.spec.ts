import type { Page } from '@playwright/test'
import { expect, test } from './support/drill'
import type { TestWindow } from './support/page'
import { type Played, RUN_MS, begin, playAtDesk, playByTouch, playWorn, sendVerified } from './support/plays'
import type { TestServer } from './support/server'
import { verified } from './support/verified'
import { texts } from './support/way'

const SCENE = 'chemical-unloading'
/** When somebody with bare hands takes up the controllers, and for how long, ticks. */
const SWAP = { tick: 60 * 60, ticks: 20 * 60 }

/** The manager's page asks who is signed in before anybody is; the browser writes the answer to its console. */
test.use({ expectedErrors: /status of 401/ })
test.describe.configure({ timeout: RUN_MS + 120_000 })

/** The manager signs in on the page, finds the run, and reads verdict, verification and timeline. */
async function managerSees(page: Page, server: TestServer, run: string, score: number): Promise<void> {
  const t = texts('zh-CN', SCENE)
  const { email, password } = server.demo.manager
  await page.goto(`${server.url}/manage`)
  await page.getByLabel(t('ui.manage.email')).fill(email)
  await page.getByLabel(t('ui.manage.password')).fill(password)
  await page.locator('button[type=submit]').click()
  await expect(page.getByRole('heading', { name: t('ui.manage.runs.title') })).toBeVisible()
  // the runs that were broken off for the sake of the form are not looked for
  await page.getByRole('combobox', { name: t('ui.filter.outcome') }).click()
  await page.locator('.ant-select-item-option', { hasText: t('ui.filter.outcome.passed') }).click()
  await expect(page.locator('.run-row', { hasText: t('ui.status.aborted') })).toHaveCount(0)
  await page.locator(`a[href="/manage/runs/${run}"]`).click()
  await expect(page.locator('.run-score')).toHaveText(score.toFixed(1))
  await expect(page.getByText(t('ui.verification.verified'), { exact: true }).first()).toBeVisible()
  await expect(page.getByText(t('ui.timeline.title'), { exact: true })).toBeVisible()
}

/** From the run's page into the replay: to a moment of the timeline, into the trainee's eyes, and on a phone. */
async function managerLooksAgain(page: Page): Promise<void> {
  const t = texts('zh-CN', SCENE)
  await page.getByText(t('ui.replay.open'), { exact: true }).click()
  await expect(page.locator('.replay-picture canvas')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(t('ui.walk.busy'))).toBeHidden({ timeout: 60_000 })
  const clock = page.locator('.replay-clock')
  await expect(clock).toHaveText(/^0:00 \/ [2-9]:\d\d$/)
  for (const n of [60, 12]) {
    const moment = page.locator('.replay-jump').nth(n)
    await moment.click()
    await expect(clock).toHaveText(new RegExp(`^${await moment.textContent()} /`))
  }
  await page.getByText(t('ui.replay.look.eyes'), { exact: true }).click()
  await page.getByRole('button', { name: t('ui.replay.play') }).click()
  const before = await clock.textContent()
  await expect(clock).not.toHaveText(before ?? '')
  await page.getByRole('button', { name: t('ui.walk.halt') }).click()
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(page.locator('.replay-picture canvas')).toBeInViewport()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
}

/** Everywhere the same run: the good worker in the form with the leak. */
const GOOD = { scene: SCENE, role: 'worker', language: 'zh-CN', form: 'a', run: 'good' } as const satisfies Played
/** What a device is slower at costs no more than this. */
const LEAST = 90

test('emulated Quest: from the name card to the manager, the run played with head and controllers', async ({
  page,
  server,
}) => {
  const play = { ...GOOD, page, server, mode: 'vr', trainee: 0 } as const
  await playWorn(play, await begin(play))
  const { run, score } = await verified(server, 'vr')
  expect(score).toBeGreaterThanOrEqual(95)
  await managerSees(page, server, run, score ?? 0)
  await page.evaluate(() => (window as unknown as TestWindow).musterBridge.clock.free())
  await managerLooksAgain(page)
})

test('emulated Quest, bare hands: the same run by pinches and steps, with controllers for a while in its midst', async ({
  page,
  server,
}) => {
  const play = { ...GOOD, page, server, mode: 'vr', trainee: 2 } as const
  const { jumps, swaps } = await playWorn(play, await begin(play), { bare: true, swapAt: SWAP })
  expect(jumps).toBeGreaterThan(5)
  expect(swaps).toBe(2)
  expect((await verified(server, 'vr')).score).toBeGreaterThanOrEqual(LEAST)
})

test('keys and mouse: the same', async ({ page, server }) => {
  const play = { ...GOOD, page, server, mode: 'desktop', trainee: 1 } as const
  const way = await begin(play)
  const score = await playAtDesk(play, way)
  expect(score).toBeGreaterThanOrEqual(LEAST)
  await managerSees(page, server, await sendVerified(play, way, score), score)
})

test.describe('an emulated phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 })

  test('touch at 390 x 844: the same', async ({ page, server }) => {
    const play = { ...GOOD, page, server, mode: 'touch', trainee: 3 } as const
    const way = await begin(play)
    const score = await playByTouch(play, way)
    expect(score).toBeGreaterThanOrEqual(LEAST)
    await sendVerified(play, way, score)
  })
})
