import type { Page } from '@playwright/test'
import { TICK_RATE } from '../../../src/base/time'
import { awaitForm, coreId } from '../../e2e/support/api'
import { headsetProgress } from '../../e2e/support/page'
import { Way } from '../../e2e/support/way'
import type { Metric } from '../metric'
import type { Frame, Frames } from '../page/frames'
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
/** Pixels are filled in one frame of so many. */
const FILL_EVERY = 60
/** A slow machine measures a shorter piece of the run: these are ms of wall time. */
const PLAIN_MS = 120_000
const TIMED_MS = 20_000
const BEGIN_MS = 120_000
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

/** Waits for the run's first tick; says what stands still when it does not come. */
async function begun(page: Page): Promise<Frames['marks']> {
  const end = Date.now() + BEGIN_MS
  for (;;) {
    const at = await page.evaluate(() => {
      const { musterBench, musterBridge, musterProbe } = window as unknown as BenchWindow & Window
      return {
        marks: musterBench.frames?.marks ?? null,
        phase: musterProbe?.phase,
        immersed: musterBridge.device?.activeSession !== undefined,
        page: document.body.innerText.slice(0, 200),
        frames: musterBridge.clock.frames,
      }
    })
    if (at.marks && at.marks.tick > 0) return at.marks
    if (Date.now() > end) throw new Error(`the run did not begin: ${JSON.stringify(at)}`)
    await page.waitForTimeout(200)
  }
}

/** Gives how long the page's main thread has run JavaScript since, ms of its own time: what others do is left out. */
async function threadTime(page: Page): Promise<() => Promise<number>> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return (metrics.find((m) => m.name === 'ScriptDuration')?.value ?? Number.NaN) * 1000
  }
  const before = await read()
  return async () => (await read()) - before
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
    await page.setViewportSize({ width: 320, height: 200 })
    await page.evaluate(
      ([scene, ms, every]) => {
        const { musterBridge, musterBench } = window as unknown as BenchWindow
        musterBench.frames?.draw(every, false)
        musterBridge.playInHeadset(scene, 'good')
        musterBridge.clock.lock(ms)
      },
      [SCENE, 1000 / HZ, FILL_EVERY] as const,
    )
    await way.button('ui.start.vr').click()
    const marks = await begun(page)
    const withScene = await scripts.sum()

    // frames before this one are not in the thread's time
    await page.evaluate(() => void (window as unknown as BenchWindow).musterBench.frames?.take())
    const thread = await threadTime(page)
    const frames: Frame[] = []
    const until = async (tick: number, limitMs: number, every: number, timed: boolean): Promise<void> => {
      await page.evaluate(
        ([every, timed]) => (window as unknown as BenchWindow).musterBench.frames?.draw(every, timed),
        [every, timed] as const,
      )
      const end = Date.now() + limitMs
      for (;;) {
        const progress = await headsetProgress(page)
        frames.push(...(await page.evaluate(() => (window as unknown as BenchWindow).musterBench.frames?.take() ?? [])))
        if (progress.tick >= tick || Date.now() > end) return
        if (progress.state === 'stuck' || progress.state === 'ended')
          throw new Error(`the player does not go on: ${JSON.stringify(progress)}`)
        await page.waitForTimeout(500)
      }
    }
    await until(PLAIN, PLAIN_MS, FILL_EVERY, false)
    const scriptMs = (await thread()) / frames.length
    await until(TIMED, TIMED_MS, FILL_EVERY, true)
    await loop()
    return {
      frames: {
        ...frameFigures(frames, WARM, loops),
        byThreadTime: {
          unit: 'ms of all JavaScript a frame while the main thread had a core; holds the emulator and the player too',
          mean: round(scriptMs),
        },
        ticksAFrame: round(TICK_RATE / HZ),
        secondsOfRun: round((frames.at(-1)?.tick ?? 0) / TICK_RATE),
        note: `emulated Quest 3 in Chromium with a software renderer, both eyes drawn, full quality; the first 40 s of the good run, or as far as it came in ${PLAIN_MS / 1000} s; pixels are filled in one frame of ${FILL_EVERY} (withPixelsFilled), so the main figures hold what the page does and not what a missing GPU costs`,
      },
      scripts: { beforeScene, withScene },
      firstFrame: {
        unit: 'ms by the wall clock',
        firstPaintFromNavigation: firstPaint === null ? null : round(firstPaint),
        firstHeadsetFrameFromPress: round(marks.frame - marks.click),
        firstTickFromPress: round(marks.tick - marks.click),
        pageAgeAtPress: round(marks.click),
        note: `the pixels of one frame in ${FILL_EVERY} are filled by a software renderer; five frames are drawn before time begins; the age of the page holds the way through the pages, pressed by a program`,
      },
    }
  } finally {
    await page.close()
  }
}
