import { expect, test } from './support/drill'
import { texts } from './support/way'

const SCENE = 'chemical-unloading'

for (const { language, width, height } of [
  { language: 'zh-CN', width: 390, height: 844 },
  { language: 'en', width: 1280, height: 800 },
] as const)
  test.describe(`in ${language} at ${width} px`, () => {
    test.use({ locale: language, viewport: { width, height } })
    test('the page of the models: cases computed, and a slider out of range said in words', async ({
      page,
      server,
    }) => {
      const t = texts(language, SCENE)
      await page.goto(`${server.url}/verify/models`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('ui.models.title'))

      const links = page.getByRole('navigation').locator('a:not([href="#standards"])')
      const count = await links.count()
      expect(count).toBeGreaterThan(0)
      let cases = 0
      for (let i = 0; i < count; i++) {
        await links.nth(i).click()
        const article = page.getByRole('article')
        await expect(article.getByRole('heading', { level: 2 })).toHaveText((await links.nth(i).textContent()) ?? '')
        await expect(article.locator('math').first()).toBeVisible()
        cases += await article.locator('.model-holds').count()
        await expect(article.locator('.model-off')).toHaveCount(0)
        // nothing is wider than the page: tables and equations scroll within themselves
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
      await expect(
        page.getByText(t('ui.models.tally', { models: String(count), oracles: String(cases), right: String(cases) })),
      ).toBeVisible()

      await page.goto(`${server.url}/verify/models#plume`)
      const chart = page.getByRole('img').first()
      await expect(chart.locator('svg')).toBeVisible()
      const before = await chart.innerHTML()
      const wind = page.getByRole('slider').nth(1)
      await wind.focus()
      await wind.press('Home')
      await expect(page.locator('figure').first().locator('p[role=status]')).toContainText('1 m/s')
      expect(await chart.innerHTML()).not.toBe(before)
      await page.getByRole('button', { name: t('ui.models.reset') }).click()
      await expect(page.getByRole('button', { name: t('ui.models.reset') })).toHaveCount(0)

      await page.goto(`${server.url}/verify/models#standards`)
      const day = page.getByLabel(t('ui.models.standards.day'))
      for (const [date, id] of [
        ['2026-06-30', 'GB 6441-1986'],
        ['2026-07-01', 'GB 6441-2025'],
      ] as const) {
        await day.fill(date)
        await expect(page.getByRole('cell', { name: id })).toBeVisible()
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })
  })
