import { join } from 'node:path'
import { LOOP } from '../calibrate'
import type { Metric } from '../metric'
import type { SoundBench } from '../page/sound'
import { median, quantile, round } from '../stats'
import { type BenchWindow, bed, openPage } from './open'

type SoundWindow = BenchWindow & { musterSound: SoundBench }

const LOOPS = 5

/** What it costs to make all sounds and to let them sound in the yard at its loudest. */
export async function sound(): Promise<Metric> {
  const { browser, server } = await bed()
  const page = await openPage(browser, null)
  try {
    await page.addInitScript({ path: join(import.meta.dirname, 'sound.js') })
    await page.goto(server.url)
    await page.mouse.click(5, 5)
    const loops: number[] = []
    for (let i = 0; i < LOOPS; i++)
      loops.push(await page.evaluate(() => (window as unknown as SoundWindow).musterBench.loopMs()))
    // the first time is the engine's own warming up
    await page.evaluate(() => void (window as unknown as SoundWindow).musterSound.made())
    const made = await page.evaluate(() => (window as unknown as SoundWindow).musterSound.made())
    const { ms, sounding, loudest } = await page.evaluate(() => (window as unknown as SoundWindow).musterSound.frames())
    const sum = (of: (one: (typeof made)[number]) => number): number => made.reduce((all, one) => all + of(one), 0)
    const slowest = made.toSorted((a, b) => b.longest - a.longest).slice(0, 5)
    return {
      making: {
        unit: 'ms of the main thread, in pieces between which frames are drawn',
        sounds: made.length,
        all: round(sum((one) => one.ms)),
        allInLoops: round(sum((one) => one.ms) / median(loops)),
        longestPieces: Object.fromEntries(slowest.map(({ name, longest }) => [name, round(longest)])),
      },
      bytes: sum((one) => one.bytes),
      frame: {
        unit: 'ms of the main thread a frame',
        frames: ms.length,
        p50: round(quantile(ms, 0.5)),
        p95: round(quantile(ms, 0.95)),
        most: round(Math.max(...ms)),
        sounding: { median: median(sounding), most: Math.max(...sounding) },
        loudestSample: round(loudest),
      },
      loop: LOOP,
    }
  } finally {
    await page.close()
  }
}
