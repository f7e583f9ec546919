import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import { createRng, nextBetween, nextFloat } from '../../src/base/random'
import { managedRuns } from './support/api'
import { Device, rowsOnDisk } from './support/device'
import { expect, test } from './support/drill'
import type { TestServer } from './support/server'
import { Way } from './support/way'

const SCENE = 'chemical-unloading'
const ROUNDS = 12
test.describe.configure({ timeout: 600_000 })

/** Where in a run it is broken off; the wait after it, ms, is drawn. */
const MOMENTS = [
  { at: 'starting', upTo: 400 },
  { at: 'running', upTo: 4000 },
  { at: 'paused', upTo: 400 },
  { at: 'ending', upTo: 300 },
  { at: 'debrief', upTo: 800 },
  { at: 'sending', upTo: 200 },
] as const
const HOWS = ['the page is closed', 'the page crashes', 'the browser is killed'] as const

type Moment = (typeof MOMENTS)[number]['at']

const wayOf = (page: Page, server: TestServer, trainee: number): Way =>
  new Way({ page, server, language: 'zh-CN', scene: SCENE, role: 'worker', practice: false, trainee })

/** Plays until the moment is there. */
async function playTo(page: Page, way: Way, moment: Moment): Promise<void> {
  const resume = page.getByRole('heading', { name: way.t('ui.resume.title') })
  const consent = page.getByRole('heading', { name: way.t('ui.consent.title') })
  await expect(resume.or(consent)).toBeVisible()
  const left = await resume.isVisible()
  if (left) await way.button('ui.resume.go-on').click()
  else await way.brief()
  const start = way.button(left ? 'ui.resume.screen' : 'ui.start.desktop')
  await expect(start).toBeEnabled({ timeout: 60_000 })
  await start.click()
  if (moment === 'starting') return
  await expect(page.locator('.hud')).toBeVisible({ timeout: 60_000 })
  if (moment === 'running') return
  await page.keyboard.press('KeyP')
  await expect(way.button('ui.pause.stop')).toBeVisible()
  if (moment === 'paused') return
  await way.button('ui.pause.stop').click()
  if (moment === 'ending') return
  await way.debriefScore()
  if (moment === 'debrief') return
  await way.send()
}

async function breakOff(device: Device, page: Page, how: (typeof HOWS)[number]): Promise<void> {
  if (how === 'the browser is killed') return device.kill()
  if (how === 'the page is closed') return page.close()
  const devtools = await device.context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void devtools.send('Page.crash').catch(() => undefined)
  await crashed
}

test(`a run is broken off at ${ROUNDS} random moments: each that was started is accounted for once`, async ({
  server,
  watch,
}) => {
  const seed = process.env['MUSTER_SEED'] ?? String(randomInt(1e9))
  console.log(`MUSTER_SEED=${seed}`)
  const rng = createRng(`survive ${seed}`)
  const device = new Device(watch)
  const seen = new Set<string>()
  const earlier = new Set((await managedRuns(server)).map((r) => r.run))
  const mine = async () => (await managedRuns(server)).filter((r) => !earlier.has(r.run))
  try {
    let page = await device.start()
    for (let n = 0; n < ROUNDS; n++) {
      // each moment twice, each way of breaking off four times, in an order that is drawn
      const { at, upTo } = MOMENTS[n % MOMENTS.length] as (typeof MOMENTS)[number]
      const how = HOWS[(n + Math.floor(n / MOMENTS.length)) % HOWS.length] as (typeof HOWS)[number]
      const wait = nextBetween(rng, 0, upTo)
      // mostly the same person comes back
      const trainee = nextFloat(rng) < 0.7 ? 0 : 1
      await test.step(`${n}: ${at} + ${wait.toFixed(0)} ms, ${how}, trainee ${trainee}`, async () => {
        const way = wayOf(page, server, trainee)
        await way.enter()
        await playTo(page, way, at)
        await page.waitForTimeout(wait)
        const run = await page.evaluate(() => window.musterProbe?.run ?? '')
        if (run) seen.add(run)
        await breakOff(device, page, how)
      })
      page = how === 'the browser is killed' ? await device.start() : await device.newPage()
    }
    // somebody else comes, and everything that was left is closed
    await wayOf(page, server, 2).signIn()
    await expect.poll(() => rowsOnDisk(page, 'muster-journal', 'entries'), { timeout: 60_000 }).toBe(0)
    await expect.poll(() => rowsOnDisk(page, 'muster-outbox', 'items'), { timeout: 60_000 }).toBe(0)
    await expect.poll(() => rowsOnDisk(page, 'muster-held', 'items'), { timeout: 60_000 }).toBe(0)
    await expect
      .poll(async () => (await mine()).filter((r) => r.verification && r.verification.status === 'pending').length, {
        timeout: 60_000,
      })
      .toBe(0)
    const runs = await mine()
    expect(new Set(runs.map((r) => r.run)).size).toBe(runs.length)
    for (const run of seen) expect(runs.map((r) => r.run)).toContain(run)
    // what the device knew of is completed or closed; only a start whose answer never came stays open, for all to see
    for (const { run, status } of runs) if (seen.has(run)) expect(['completed', 'aborted'], run).toContain(status)
    const completed = runs.filter((r) => r.status === 'completed')
    expect(completed.length).toBeGreaterThanOrEqual(4)
    for (const { run, verification } of completed) expect(verification?.status, run).toBe('verified')
  } finally {
    await device.close()
  }
})
