import { TICK_RATE } from '../../../src/base/time'
import { loadBuiltCore } from '../../e2e/support/api'
import { texts } from '../../e2e/support/way'
import { handIn, signIn } from '../../server/client'
import type { Metric } from '../metric'
import { minuteRuns } from '../minuteRun'
import { frameFigures } from './frameFigures'
import { type BenchWindow, bed, openPage } from './open'

const SCENE = 'chemical-unloading'
/** Frames that are left out, looked at, and looked at with every call of WebGL timed. */
const WARM = 60
const PLAIN = 900
const TIMED = 120
const FILL_EVERY = 60
/** A slow machine measures fewer frames, ms of wall time. */
const LIMIT_MS = 60_000
const LOOPS = 5

/** Frames of the manager's replay while it plays a run of a minute. */
export async function replayFrame(): Promise<Metric> {
  const { browser, server } = await bed()
  const [run] = await minuteRuns(server, await loadBuiltCore(), await signIn(server, 2), 1)
  if (!run) throw new Error('no attempt drew the form of the run')
  await handIn(server, run.ticket, run)
  const page = await openPage(browser, null)
  try {
    const t = texts('zh-CN', SCENE)
    const { email, password } = server.demo.manager
    await page.goto(`${server.url}/manage`)
    await page.getByLabel(t('ui.manage.email')).fill(email)
    await page.getByLabel(t('ui.manage.password')).fill(password)
    await page.locator('button[type=submit]').click()
    await page.getByRole('heading', { name: t('ui.manage.runs.title') }).waitFor()
    await page.goto(`${server.url}/manage/runs/${run.completion.run}/replay`)
    await page.locator('.replay-picture canvas').waitFor({ timeout: LIMIT_MS })
    await page.getByText(t('ui.walk.busy')).waitFor({ state: 'hidden', timeout: LIMIT_MS })
    const loops: number[] = []
    const loop = async (): Promise<void> => {
      for (let i = 0; i < LOOPS; i++)
        loops.push(await page.evaluate(() => (window as unknown as BenchWindow).musterBench.loopMs()))
    }
    await loop()
    await page.evaluate(
      ([step, every]) => {
        const { musterBridge, musterBench } = window as unknown as BenchWindow
        musterBench.frames?.draw(every, false)
        musterBridge.clock.lock(step)
      },
      [1000 / TICK_RATE, FILL_EVERY] as const,
    )
    const at = page.locator('.replay-clock')
    const before = await at.textContent()
    await page.getByRole('button', { name: t('ui.replay.play') }).click()
    const frames = await page.evaluate(
      async ([warm, plain, timed, every, limitMs]) => {
        const { musterBridge, musterBench } = window as unknown as BenchWindow
        const { clock } = musterBridge
        const seen = musterBench.frames
        if (!seen) throw new Error('nobody watches the frames')
        const until = async (count: number): Promise<void> => {
          const last = clock.frames + count
          const end = Date.now() + limitMs
          while (clock.frames < last && Date.now() < end) await new Promise((done) => setTimeout(done, 100))
        }
        await until(warm)
        seen.take()
        await until(plain)
        seen.draw(every, true)
        await until(timed)
        return seen.take()
      },
      [WARM, PLAIN, TIMED, FILL_EVERY, LIMIT_MS] as const,
    )
    const after = await at.textContent()
    if (after === before) throw new Error(`the replay stands still at ${before}`)
    await loop()
    return {
      ...frameFigures(frames, 0, loops),
      from: before,
      to: after,
      note: `Chromium with a software renderer, 960 x 600, full quality; a minute of the good run played at ${TICK_RATE} frames a second of the run, from above; pixels are filled in one frame of ${FILL_EVERY}`,
    }
  } finally {
    await page.close()
  }
}
