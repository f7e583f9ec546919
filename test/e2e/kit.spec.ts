import { EXAMPLES } from '../../src/view/kit/examples'
import { expect, test } from './support/drill'
import { texts } from './support/way'

/**
 * How far a picture of a part may differ from the one that was looked at and accepted: a pixel counts as different from this share of
 * the largest difference of colour, and so many of all pixels may be. Renderers place edges differently by a pixel; a part
 * that is gone, inside out or of another colour is far over it (`npx playwright test kit --update-snapshots` accepts new ones).
 */
const TOLERANCE = { threshold: 0.15, maxDiffPixelRatio: 0.03 }

/** How long a renderer in software may take over all parts, ms: about two seconds each beside other work. */
const ALL_DRAWN_MS = 600_000
test.describe.configure({ timeout: ALL_DRAWN_MS + 200_000 })

for (const { language, width, height } of [
  { language: 'zh-CN', width: 1280, height: 800 },
  { language: 'en', width: 390, height: 844 },
] as const)
  test.describe(`in ${language} at ${width} px`, () => {
    test.use({ locale: language, viewport: { width, height } })

    test('the sheet of parts: every part is drawn, is named and opens large', async ({ page, server }) => {
      const t = texts(language, 'chemical-unloading')
      await page.goto(`${server.url}/verify/kit`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('ui.kit.title'), { timeout: 60_000 })
      const cards = page.locator('.kit-card')
      await expect(cards).toHaveCount(Object.keys(EXAMPLES).length)
      await expect(page.locator('.kit-card[data-drawn=false]')).toHaveCount(0, { timeout: ALL_DRAWN_MS })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)

      const large = page.locator('.kit-large canvas')
      await cards.first().getByRole('button').click({ timeout: 60_000 })
      const before = await large.evaluate((c: HTMLCanvasElement) => c.toDataURL())
      await large.focus()
      await large.press('ArrowRight')
      await expect.poll(() => large.evaluate((c: HTMLCanvasElement) => c.toDataURL())).not.toBe(before)
      await page.getByRole('button', { name: t('ui.kit.close') }).click()
      await expect(large).toHaveCount(0)
    })
  })

test('every part looks as it did when it was accepted', async ({ page, server }) => {
  await page.goto(`${server.url}/verify/kit`)
  await expect(page.locator('.kit-card[data-drawn=true]')).toHaveCount(Object.keys(EXAMPLES).length, {
    timeout: ALL_DRAWN_MS,
  })
  for (const kind of Object.keys(EXAMPLES)) {
    const picture = await page.locator(`.kit-card[data-kind="${kind}"] canvas`).evaluate((c: HTMLCanvasElement) => {
      const small = document.createElement('canvas')
      small.width = small.height = 128
      small.getContext('2d')?.drawImage(c, 0, 0, 128, 128)
      return small.toDataURL('image/png').split(',')[1] ?? ''
    })
    expect.soft(Buffer.from(picture, 'base64'), kind).toMatchSnapshot(['kit', `${kind}.png`], TOLERANCE)
  }
})
