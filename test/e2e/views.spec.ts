import { serveViewPage } from '../view/harness/serve'
import { expect, test } from './support/guard'

/** As for the parts (kit.spec.ts), a little looser: a place has more edges. */
const TOLERANCE = { threshold: 0.15, maxDiffPixelRatio: 0.04 }

/**
 * Where the eyes stand: at the operating point, before the tanker's valve box, at the heading's mouth, and over the construction floor
 * towards its loading bay. Metres and degrees. */
const VIEWS = {
  station: 'x=-12&z=-1&yaw=0&pitch=0',
  tanker: 'x=1&z=-3.6&yaw=200&pitch=-5',
  floor: 'site=construction&form=a&x=0.4&z=-9.4&yaw=-80&pitch=-4',
  heading: 'site=mine&form=a&x=-34.8&z=0.7&yaw=-88&pitch=-2',
}

/** By this frame everything stands where it belongs, and people have come into their postures. */
const SETTLED = 40

let page: Awaited<ReturnType<typeof serveViewPage>>
test.beforeAll(async () => {
  page = await serveViewPage()
})
test.afterAll(() => page.stop())

test.use({ viewport: { width: 480, height: 300 } })
for (const [name, query] of Object.entries(VIEWS))
  test(`the view from the ${name} looks as it did when it was accepted`, async ({ page: tab }) => {
    await tab.goto(`${page.url}?quality=plain&${query}`)
    await tab.waitForFunction((n) => ((window as unknown as { drawn?: () => number }).drawn?.() ?? 0) > n, SETTLED)
    expect(await tab.screenshot()).toMatchSnapshot(['views', `${name}.png`], TOLERANCE)
  })
