import { TICK_RATE } from '../../../src/base/time'
import { awaitForm, coreId } from '../../e2e/support/api'
import { headsetProgress } from '../../e2e/support/page'
import { Way } from '../../e2e/support/way'
import type { Metric } from '../metric'
import type { Frame } from '../page/frames'
import { round } from '../stats'
import { frameFigures } from './frameFigures'
import { type BenchWindow, bed, openPage } from './open'
import { Scripts } from './scripts'

const SCENE = 'chemical-unloading'
const ROLE = 'worker'
/** Refresh rate that the page asks a Quest for, Hz: so many ticks fall to a frame as there. */
const HZ = 72
/** Warm from here, ticks; frames are looked at until then, and a while longer with every WebGL call timed. */
const WARM = 2 * TICK_RATE
const PLAIN = 40 * TICK_RATE
const TIMED = 42 * TICK_RATE
/** Pixels are filled in one frame of so many; in the timed frames in all. */
const FILL_EVERY = 20
const LIMIT_MS = 400_000
const LOOPS = 5

export interface HeadsetFigures {
  frames: Metric
  scripts: { beforeScene: Metric; withScene: Metric }
  firstFrame: Metric
}

let measured: Promise<HeadsetFigures> | null = null

/** One visit with the emulated headset gives frames, scripts and the time to the first frame. */
export function headset(): Promise<HeadsetFigures> {
  measured ??= visit()
  return measured
}

async function visit(): Promise<HeadsetFigures> {
  const { browser, server } = await bed()
  await awaitForm(
    server,
    0,
    { scene: SCENE, role: ROLE, mode: 'vr', language: 'zh-CN', practice: false, core: coreId() },
    'a',
  )
  const page = await openPage(browser, 'vr')
  try {
    const scripts = new Scripts(page)
    let beforeScene: Metric = {}
    const way = new Way({
      page,
      server,
      language: 'zh-CN',
      scene: SCENE,
      role: ROLE,
      practice: false,
      trainee: 0,
      shown: async (step) => {
        if (step === 'choice') beforeScene = await scripts.sum()
      },
    })
    await way.toStart()
    const firstPaint = await page.evaluate(() => (window as unknown as BenchWindow).musterBench.firstPaint())
    const loops: number[] = []
    const loop = async (): Promise<void> => {
      for (let i = 0; i < LOOPS; i++)
        loops.push(await page.evaluate(() => (window as unknown as BenchWindow).musterBench.loopMs()))
    }
    await loop()
    await page.evaluate(
      ([scene, ms]) => {
        const { musterBridge } = window as unknown as BenchWindow
        musterBridge.playInHeadset(scene, 'good')
        musterBridge.clock.lock(ms)
      },
      [SCENE, 1000 / HZ] as const,
    )
    await way.button('ui.start.vr').click()
    await page.waitForFunction(
      () => ((window as unknown as BenchWindow).musterBench.frames?.marks.tick ?? 0) > 0,
      null,
      {
        timeout: 120_000,
      },
    )
    const marks = await page.evaluate(() => (window as unknown as BenchWindow).musterBench.frames?.marks)
    const withScene = await scripts.sum()

    await page.setViewportSize({ width: 320, height: 200 })
    const frames: Frame[] = []
    const until = async (tick: number, every: number, timed: boolean): Promise<void> => {
      await page.evaluate(
        ([every, timed]) => (window as unknown as BenchWindow).musterBench.frames?.draw(every, timed),
        [every, timed] as const,
      )
      const end = Date.now() + LIMIT_MS
      for (;;) {
        const progress = await headsetProgress(page)
        frames.push(...(await page.evaluate(() => (window as unknown as BenchWindow).musterBench.frames?.take() ?? [])))
        if (progress.tick >= tick) return
        if (progress.state === 'stuck' || progress.state === 'ended' || Date.now() > end)
          throw new Error(`the player has not come to ${tick / TICK_RATE} s: ${JSON.stringify(progress)}`)
        await page.waitForTimeout(500)
      }
    }
    await until(PLAIN, FILL_EVERY, false)
    await until(TIMED, 1, true)
    await loop()
    return {
      frames: {
        ...frameFigures(frames, WARM, loops),
        ticksAFrame: round(TICK_RATE / HZ),
        note: `emulated Quest 3 in Chromium with a software renderer, both eyes drawn, full quality; 40 s of the good run; pixels are filled in one frame of ${FILL_EVERY} (withPixelsFilled), so the main figures hold what the page does and not what a missing GPU costs`,
      },
      scripts: { beforeScene, withScene },
      firstFrame: {
        unit: 'ms by the wall clock',
        firstPaintFromNavigation: firstPaint === null ? null : round(firstPaint),
        firstHeadsetFrameFromPress: marks ? round(marks.frame - marks.click) : null,
        firstTickFromPress: marks ? round(marks.tick - marks.click) : null,
        pageAgeAtPress: marks ? round(marks.click) : null,
        note: 'software renderer, every pixel of the first frames filled; five frames are drawn before time begins; the age of the page holds the way through the pages, pressed by a program',
      },
    }
  } finally {
    await page.close()
  }
}
