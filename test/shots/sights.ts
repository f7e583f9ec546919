import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { serveViewPage } from '../view/harness/serve'
import { OUT, SIZES, type Size, album } from './album'

export interface Strip {
  /** Where one stands while it happens, and in which form: the harness' query. */
  at: string
  /** Seconds after the turn's begin at which a picture is taken, eight of them; the first is before it. */
  seconds: readonly number[]
}

/** Everything goes on in this size until it has settled: pixels cost most. */
const QUICK = { width: 64, height: 40 }
/** A frame in the strip, and how many stand beside each other. */
const FRAME = { width: 480, height: 300 }
const ACROSS = 4
/** By so many frames lights, smoke and people have come to what the simulation says. */
const SETTLED = 24

interface View {
  drawn: () => number
  step: (ticks: number) => void
  sim: { world: { tick: number; vars: Record<string, number> } }
}

/** A scene in the harness, as it looks from places and as it goes on. */
export class Sights {
  private constructor(
    private readonly served: Awaited<ReturnType<typeof serveViewPage>>,
    private readonly scene: string,
    private readonly ready: string,
    private readonly afterReadyS: number,
  ) {}

  /**
   * Serves the harness.
   * @param ready the variable of the scene that is set to the tick at which the turn is let come
   * @param afterReadyS from then to the turn in the worst case, seconds
   */
  static async serve(scene: string, ready: string, afterReadyS: number): Promise<Sights> {
    return new Sights(await serveViewPage(), scene, ready, afterReadyS)
  }

  stop = (): ReturnType<Awaited<ReturnType<typeof serveViewPage>>['stop']> => this.served.stop()

  async open(page: Page, query: string): Promise<void> {
    await page.setViewportSize(QUICK)
    await page.goto(`${this.served.url}?site=${this.scene}&quality=full&${query}`)
    await frames(page, SETTLED)
  }

  /** One picture a place, numbered, into the album of this name; `before` brings about what is to be seen there. */
  async places(
    page: Page,
    name: string,
    places: Readonly<Record<string, string>>,
    before: (place: string) => Promise<void> = async () => undefined,
  ): Promise<void> {
    const shot = album(page, name)
    for (const [place, query] of Object.entries(places)) {
      await this.open(page, query)
      await before(place)
      await taken(page, SIZES.desk, () => shot(place))
    }
  }

  /** Lets the turn come as soon as may be; gives its tick. */
  async turned(page: Page): Promise<number> {
    await page.evaluate((ready) => {
      const { vars, tick } = (window as unknown as View).sim.world
      vars[ready] = tick
    }, this.ready)
    for (let s = 0; s <= this.afterReadyS; s++) {
      await page.evaluate(() => (window as unknown as View).step(60))
      const at = await page.evaluate(() => (window as unknown as View).sim.world.vars.turnAt ?? 0)
      if (at > 0) return at
    }
    throw new Error('the turn has not come')
  }

  /** What happens when a turn comes, seen from one place, as one picture `name`. */
  async strip(page: Page, name: string, { at, seconds }: Strip): Promise<void> {
    await this.open(page, at)
    const pictures: string[] = []
    const take = async (): Promise<void> => {
      const png = await taken(page, FRAME, () => page.screenshot({ timeout: 240_000 }))
      pictures.push(png.toString('base64'))
    }
    await take()
    const from = await this.turned(page)
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
    await page.screenshot({ path: join(OUT, `${name}.png`) })
  }
}

async function frames(page: Page, count: number): Promise<void> {
  const until = (await page.evaluate(() => (window as unknown as Partial<View>).drawn?.() ?? 0)) + count
  await page.waitForFunction((n) => ((window as unknown as Partial<View>).drawn?.() ?? 0) >= n, until, {
    timeout: 300_000,
  })
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
export async function goTo(page: Page, goal: number): Promise<void> {
  const ticks = Math.max(0, goal - SETTLED - (await tick(page)))
  await page.evaluate((n) => (window as unknown as View).step(n), ticks)
  await frames(page, SETTLED)
}
