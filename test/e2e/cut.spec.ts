import { managedRuns } from './support/api'
import { type Cut, Cutter } from './support/cutter'
import { expect, test } from './support/drill'
import { addBridge, smallPicture } from './support/page'
import { Way } from './support/way'

test.use({ expectedErrors: /Failed to load resource|ERR_(CONNECTION|EMPTY_RESPONSE|INCOMPLETE|CONTENT_LENGTH)/ })

const STEPS: readonly Cut[] = [
  { of: 'request', share: 0 },
  { of: 'request', share: 0.001 },
  { of: 'request', share: 0.5 },
  { of: 'request', share: 0.9999 },
  // from here on the server has heard all of it
  { of: 'answer', share: 0 },
  { of: 'answer', share: 0.1 },
  { of: 'answer', share: 0.99 },
]

test('the network breaks off at every step of a send: the run waits, and is there once', async ({ page, server }) => {
  const cutter = new Cutter()
  try {
    const url = await cutter.start(Number(new URL(server.url).port))
    const behind = { url, demo: server.demo }
    const options = { page, language: 'zh-CN', scene: 'chemical-unloading', role: 'worker', practice: true } as const
    const way = new Way({ ...options, server: behind, trainee: 2 })
    await addBridge(page, false)
    await way.toStart()
    await smallPicture(page)
    await way.button('ui.start.desktop').click()
    await expect(page.locator('.hud')).toBeVisible({ timeout: 60_000 })
    const run = await page.evaluate(() => window.musterProbe?.run ?? '')
    await page.keyboard.press('KeyP')
    await way.button('ui.pause.stop').click()
    await way.debriefScore()

    const statusOf = async () => (await managedRuns(server)).filter((r) => r.run === run).map((r) => r.status)
    for (const [n, cut] of STEPS.entries())
      await test.step(`${cut.of} at ${cut.share}`, async () => {
        cutter.cut = cut
        const before = cutter.cuts
        if (n === 0) await way.send()
        else await way.button('ui.sent.retry').click()
        await expect.poll(() => cutter.cuts, { timeout: 30_000 }).toBeGreaterThan(before)
        await expect(page.getByRole('heading', { name: way.t('ui.sent.waiting.title') })).toBeVisible()
        if (cut.of === 'request') expect(await statusOf()).toEqual(['started'])
        else await expect.poll(statusOf).toEqual(['completed'])
      })
    cutter.cut = null
    await way
      .button('ui.sent.retry')
      .click({ timeout: 5_000 })
      .catch(() => undefined)
    await way.expectSent()
    await expect
      .poll(async () => (await managedRuns(server)).find((r) => r.run === run)?.verification?.status, {
        timeout: 60_000,
      })
      .toBe('verified')
    expect(await statusOf()).toEqual(['completed'])
  } finally {
    await cutter.close()
  }
})
