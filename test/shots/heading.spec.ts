import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { test } from '../e2e/support/guard'
import { serveViewPage } from '../view/harness/serve'
import { OUT, SIZES, type Size, album } from './album'

/** The heading as it looks: where one stands, metres and degrees, and in which form. */
const PLACES = {
  mouth: 'form=a&x=-34.8&z=0.7&yaw=-88&pitch=-2',
  belt: 'form=a&x=-7&z=0.9&yaw=-82&pitch=-4',
  face: 'form=a&x=23.6&z=1.3&yaw=-86&pitch=0',
  roof: 'form=c&x=24.4&z=0.1&yaw=-112&pitch=44',
  main: 'form=a&x=-39.2&z=6&yaw=-168&pitch=0',
  muster: 'form=a&x=-39.6&z=22.6&yaw=-163&pitch=-4',
}

interface Strip {
  /** Where one stands while it happens. */
  at: string
  /** Seconds after the turn's begin at which a picture is taken, eight of them; the first is before it. */
  seconds: readonly number[]
}
/** What happens when a turn comes, seen from one place. */
const STRIPS: Record<string, Strip> = {
  'fan-stop': { at: 'form=a&x=3&z=0.2&yaw=-86&pitch=-1', seconds: [-2, 1, 9, 12, 13.5, 15, 16.5, 25] },
  smoke: { at: 'form=c&x=18.5&z=0.9&yaw=-86&pitch=4', seconds: [-2, 15, 25, 35, 50, 65, 80, 100] },
}

/** Everything goes on in this size until it has settled: pixels cost most. */
const QUICK = { width: 64, height: 40 }
/** A frame in the strip, and how many stand beside each other. */
const FRAME = { width: 480, height: 300 }
const ACROSS = 4
/** By so many frames lights, smoke and people have come to what the simulation says. */
const SETTLED = 24
/** The crew's talk before the turn, seconds: from "ready" to it in the worst case (forms.ts). */
const AFTER_READY_S = 18

interface View {
  drawn: () => number
  step: (ticks: number) => void
  sim: { world: { tick: number; vars: Record<string, number> } }
}

let served: Awaited<ReturnType<typeof serveViewPage>>
test.beforeAll(async () => {
  served = await serveViewPage()
})
test.afterAll(() => served.stop())

async function frames(page: Page, count: number): Promise<void> {
  const until = (await page.evaluate(() => (window as unknown as Partial<View>).drawn?.() ?? 0)) + count
  await page.waitForFunction((n) => ((window as unknown as Partial<View>).drawn?.() ?? 0) >= n, until, {
    timeout: 300_000,
  })
}

async function open(page: Page, query: string): Promise<void> {
  await page.setViewportSize(QUICK)
  await page.goto(`${served.url}?site=mine-heading&quality=full&${query}`)
  await frames(page, SETTLED)
}

/** A picture in this size of what has settled; pixels are filled anew. */
async function taken<T>(page: Page, size: Size, take: () => Promise<T>): Promise<T> {
  await page.setViewportSize(size)
  await frames(page, 2)
  const picture = await take()
  await page.setViewportSize(QUICK)
  return picture
}

const tick = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as View).sim.world.tick)

/** The simulation goes on to this tick, and the picture follows. */
async function goTo(page: Page, goal: number): Promise<void> {
  const ticks = Math.max(0, goal - SETTLED - (await tick(page)))
  await page.evaluate((n) => (window as unknown as View).step(n), ticks)
  await frames(page, SETTLED)
}

test('the heading at six places', async ({ page }) => {
  const shot = album(page, 'heading')
  for (const [name, query] of Object.entries(PLACES)) {
    await open(page, query)
    // the crew has gone to where it is counted
    if (name === 'muster') await goTo(page, (await turned(page)) + 70 * 60)
    await taken(page, SIZES.desk, () => shot(name))
  }
})

/** Lets the turn come as soon as may be; gives its tick. */
async function turned(page: Page): Promise<number> {
  await page.evaluate(() => {
    const { vars, tick } = (window as unknown as View).sim.world
    vars['said.ready'] = tick
  })
  for (let s = 0; s <= AFTER_READY_S; s++) {
    await page.evaluate(() => (window as unknown as View).step(60))
    const at = await page.evaluate(() => (window as unknown as View).sim.world.vars.turnAt ?? 0)
    if (at > 0) return at
  }
  throw new Error('the turn has not come')
}

for (const [name, { at, seconds }] of Object.entries(STRIPS))
  test(`the turn as a strip: ${name}`, async ({ page }) => {
    await open(page, at)
    const pictures: string[] = []
    const take = async (): Promise<void> => {
      const png = await taken(page, FRAME, () => page.screenshot({ timeout: 240_000 }))
      pictures.push(png.toString('base64'))
    }
    await take()
    const from = await turned(page)
    for (const s of seconds.slice(1)) {
      await goTo(page, from + s * 60)
      await take()
    }
    await page.setViewportSize({
      width: FRAME.width * ACROSS,
      height: FRAME.height * Math.ceil(pictures.length / ACROSS),
    })
    // away from our server, which would be asked for an icon
    await page.goto('about:blank')
    const img = (png: string): string => `<img src="data:image/png;base64,${png}">`
    await page.setContent(
      `<style>body{margin:0;display:grid;grid-template-columns:repeat(${ACROSS},${FRAME.width}px)}</style>${pictures.map(img).join('')}`,
    )
    await page.screenshot({ path: join(OUT, `heading-${name}.png`) })
  })
