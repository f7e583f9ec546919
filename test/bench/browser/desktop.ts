import { TICK_RATE } from '../../../src/base/time'
import { awaitForm, coreId } from '../../e2e/support/api'
import { Desk } from '../../e2e/support/page'
import { Way } from '../../e2e/support/way'
import type { Metric } from '../metric'
import { round } from '../stats'
import { frameFigures } from './frameFigures'
import { type BenchWindow, bed, openPage } from './open'

const SCENE = 'chemical-unloading'
const ROLE = 'worker'
const WARM = 2 * TICK_RATE
/** Shorter than in the headset: every frame waits for real keys and a real mouse. */
const PLAIN = 15 * TICK_RATE
const TIMED = 16 * TICK_RATE
const FILL_EVERY = 60
/** A slow machine measures a shorter piece of the run, ms of wall time. */
const PLAIN_MS = 60_000
const TIMED_MS = 15_000
const LOOPS = 5

/** Frames of the good run with keys and mouse. */
export async function desktop(): Promise<Metric> {
  const { browser, server } = await bed()
  await awaitForm(
    server,
    1,
    { scene: SCENE, role: ROLE, mode: 'desktop', language: 'zh-CN', practice: false, core: coreId() },
    'a',
  )
  const page = await openPage(browser, 'desktop')
  try {
    const way = new Way({ page, server, language: 'zh-CN', scene: SCENE, role: ROLE, practice: false, trainee: 1 })
    await way.toStart()
    await page.setViewportSize({ width: 320, height: 200 })
    const loops: number[] = []
    for (let i = 0; i < LOOPS; i++)
      loops.push(await page.evaluate(() => (window as unknown as BenchWindow).musterBench.loopMs()))
    const draw = (every: number, timed: boolean): Promise<void> =>
      page.evaluate(([every, timed]) => (window as unknown as BenchWindow).musterBench.frames?.draw(every, timed), [
        every,
        timed,
      ] as const)
    await page.evaluate(
      (scene) => void (window as unknown as BenchWindow).musterBridge.playAtDesk(scene, 'good'),
      SCENE,
    )
    await way.button('ui.start.desktop').click()
    await page.waitForFunction(() => document.pointerLockElement !== null)
    const desk = new Desk(page, { x: 160, y: 100 })
    const play = (tick: number, ms: number): Promise<unknown> => {
      const end = Date.now() + ms
      return desk.play(ms + PLAIN_MS, (p) => p.tick >= tick || Date.now() > end)
    }
    await draw(FILL_EVERY, false)
    await play(PLAIN, PLAIN_MS)
    await draw(FILL_EVERY, true)
    await play(TIMED, TIMED_MS)
    const frames = await page.evaluate(() => (window as unknown as BenchWindow).musterBench.frames?.take() ?? [])
    return {
      ...frameFigures(frames, WARM, loops),
      secondsOfRun: round((frames.at(-1)?.tick ?? 0) / TICK_RATE),
      note: `Chromium with a software renderer at 36 frames a second of the run, full quality, 320 x 200; the first 15 s of the good run, or as far as it came in ${PLAIN_MS / 1000} s; pixels are filled in one frame of ${FILL_EVERY}`,
    }
  } finally {
    await page.close()
  }
}
