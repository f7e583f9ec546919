import type { Page } from '@playwright/test'
import { awaitForm, coreId } from '../e2e/support/api'
import { test } from '../e2e/support/drill'
import { Desk, FRAME_MS, type TestWindow, addBridge, headsetProgress, smallPicture } from '../e2e/support/page'
import { type Language, Way, texts } from '../e2e/support/way'
import { SIZES, album } from './album'

const SCENE = 'chemical-unloading'
/** A picture every so many ticks of the run: 8 s. */
const EVERY = 480
const SIZE = { desktop: SIZES.desk, vr: SIZES.headset } as const
const PHONE = SIZES.phone
/** Longest that a whole run may take here, ms. */
const RUN_MS = 900_000

interface Tour {
  language: Language
  mode: 'desktop' | 'vr'
  run: string
  form: string
  role: string
  trainee: number
}
/** Together: both languages on both devices, a run in which nothing happens and runs with the release, both roles. */
const TOURS: readonly Tour[] = [
  { language: 'zh-CN', mode: 'desktop', run: 'responds-well', form: 'a', role: 'worker', trainee: 0 },
  { language: 'en', mode: 'desktop', run: 'good-team-leader', form: 'a', role: 'team-leader', trainee: 1 },
  { language: 'zh-CN', mode: 'vr', run: 'good', form: 'a', role: 'worker', trainee: 2 },
  { language: 'en', mode: 'vr', run: 'leader-responds-well', form: 'a', role: 'team-leader', trainee: 0 },
]

const inPage = (page: Page, what: 'largePicture' | 'smallPicture' | 'lock', size: { width: number; height: number }) =>
  ({
    largePicture: async () => {
      await page.evaluate((ms) => (window as unknown as TestWindow).musterBridge.clock.gate(ms), FRAME_MS)
      await page.setViewportSize(size)
      await page.evaluate(async () => {
        const { clock, drawEvery } = (window as unknown as TestWindow).musterBridge
        drawEvery(1)
        await clock.advance(2)
      })
    },
    // a headset's picture keeps the size that it began with
    smallPicture: async () => {
      await smallPicture(page)
      if (size === SIZE.vr) await page.setViewportSize(size)
    },
    lock: () => page.evaluate((ms) => (window as unknown as TestWindow).musterBridge.clock.lock(ms), FRAME_MS),
  })[what]()

/** The manager's page asks who is signed in before anybody is; the browser writes the answer to its console. */
test.use({ expectedErrors: /status of 401/ })

for (const tour of TOURS) {
  const { language, mode, run, form, role, trainee } = tour
  test(`${language} ${mode} ${run}`, async ({ page, server }) => {
    const size = SIZE[mode]
    const shot = album(page, `${language}-${mode}-${run}`)
    await awaitForm(server, trainee, { scene: SCENE, role, mode, language, practice: false, core: coreId() }, form)
    await addBridge(page, mode === 'vr')
    await page.setViewportSize(size)
    const shown = async (step: string): Promise<void> => {
      await shot(step)
      if (mode !== 'desktop' || step === 'start') return
      await page.setViewportSize(PHONE)
      await shot(`${step}-phone`)
      await page.setViewportSize(size)
    }
    const way = new Way({ page, server, language, scene: SCENE, role, practice: false, trainee, shown })
    await way.toStart()

    let next = 60
    if (mode === 'vr') {
      await page.evaluate(
        ([scene, run]) => void (window as unknown as TestWindow).musterBridge.playInHeadset(scene, run),
        [SCENE, run] as const,
      )
      await inPage(page, 'lock', size)
      await inPage(page, 'smallPicture', size)
      await way.button('ui.start.vr').click()
      const end = Date.now() + RUN_MS
      for (;;) {
        const progress = await headsetProgress(page)
        if (progress.state === 'stuck' || Date.now() > end) throw new Error(JSON.stringify(progress))
        if (progress.state === 'ended') break
        if (progress.tick >= next) {
          next = progress.tick + EVERY
          await inPage(page, 'largePicture', size)
          await shot(`run-${String(Math.floor(progress.tick / 60)).padStart(3, '0')}s`)
          await inPage(page, 'smallPicture', size)
          await inPage(page, 'lock', size)
        }
        await page.waitForTimeout(30)
      }
      // what the headset shows after the run; the way through it is a person's, a program presses the lowest buttons
      await inPage(page, 'largePicture', size)
      await shot('panel')
      await inPage(page, 'smallPicture', size)
      await inPage(page, 'lock', size)
      await page.evaluate(() => (window as unknown as TestWindow).musterBridge.pressLowestButtons())
    } else {
      await page.evaluate(
        ([scene, run]) => void (window as unknown as TestWindow).musterBridge.playAtDesk(scene, run),
        [SCENE, run] as const,
      )
      await page.setViewportSize({ width: 320, height: 200 })
      await inPage(page, 'smallPicture', size)
      await way.button('ui.start.desktop').click()
      await page.waitForFunction(() => document.pointerLockElement !== null)
      const desk = new Desk(page, { x: 160, y: 100 })
      for (;;) {
        const progress = await desk.play(RUN_MS, (p) => p.tick >= next)
        if (progress.state === 'ended') break
        next = progress.tick + EVERY
        await inPage(page, 'largePicture', size)
        await shot(`run-${String(Math.floor(progress.tick / 60)).padStart(3, '0')}s`)
        await inPage(page, 'smallPicture', size)
      }
      await inPage(page, 'largePicture', size)
      await page.evaluate(() => (window as unknown as TestWindow).musterBridge.clock.free())
      await way.debriefScore()
      await shot('debrief-whole', true)
      if (await way.button('ui.debrief.walk').isVisible()) {
        await way.button('ui.debrief.walk').click()
        const forward = page.getByRole('button', { name: way.t('ui.walk.next') })
        for (let i = 0; i < 6; i++) {
          await page.waitForTimeout(6000)
          await shot(`walk-${i + 1}`)
          if (!(await forward.isEnabled())) break
          await forward.click()
        }
        await page.getByRole('button', { name: way.t('ui.walk.close') }).click()
      }
      await way.send()
    }
    await way.expectSent()
    await page.setViewportSize(size)

    const t = texts(language, SCENE)
    const { email, password } = server.demo.manager
    await page.goto(`${server.url}/manage`)
    await shot('manage-sign-in')
    await page.getByLabel(t('ui.manage.email')).fill(email)
    await page.getByLabel(t('ui.manage.password')).fill(password)
    await page.locator('button[type=submit]').click()
    await page.getByRole('heading', { name: t('ui.manage.runs.title') }).waitFor()
    await page.waitForTimeout(1500)
    await shot('manage-runs')
    for (const view of ['devices', 'confirm'] as const) {
      await page.locator(`a[href="/manage/${view}"]`).click()
      await page.locator('.code-input').waitFor()
      await page.waitForTimeout(1500)
      await shot(`manage-${view}`)
      await page.setViewportSize(PHONE)
      await shot(`manage-${view}-phone`)
      await page.setViewportSize(size)
    }
    await page.locator('a[href="/manage/voice"]').click()
    await page.locator('tr[data-row-key]').first().waitFor()
    await page.waitForTimeout(1500)
    await shot('manage-voice')
    await page.setViewportSize(PHONE)
    await shot('manage-voice-phone')
    await page.setViewportSize(size)
    await page.locator('a[href="/manage"]').first().click()
    await page.locator('a[href^="/manage/runs/"]').first().click()
    await page.waitForTimeout(4000)
    await shot('manage-run-whole', true)
    await page.setViewportSize(PHONE)
    await page.waitForTimeout(1000)
    await shot('manage-run-phone', true)

    await page.evaluate(() => (window as unknown as TestWindow).musterBridge.clock.free())
    await page.setViewportSize(size)
    await page.getByText(t('ui.replay.open'), { exact: true }).click()
    await page.getByText(t('ui.walk.busy')).waitFor({ state: 'hidden', timeout: 120_000 })
    for (const look of ['follow', 'eyes'] as const) {
      await page.getByText(t(`ui.replay.look.${look}`), { exact: true }).click()
      const moments = page.locator('.replay-jump')
      await moments.nth(Math.floor((await moments.count()) * 0.6)).click()
      await page.getByRole('switch').click()
      await page.waitForTimeout(6000)
      await shot(`replay-${look}`)
    }
    await page.setViewportSize(PHONE)
    await page.waitForTimeout(4000)
    await shot('replay-phone')
  })
}
