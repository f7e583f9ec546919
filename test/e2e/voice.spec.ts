import type { Page } from '@playwright/test'
import { BROWSER_ARGS, findBrowser } from '../../tools/browser.mjs'
import { expect, test } from './support/drill'
import type { TestServer } from './support/server'
import { Way } from './support/way'

const SCENE = 'chemical-unloading'
/** Said over the radio 25 s into every run. */
const LINE = 'heard.dispatch-hurry'
/** Emulated: Chromium's own microphone, which beeps once a second. */
const FAKES = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
test.use({
  // the managers' page asks who is signed in before anybody is
  expectedErrors: /status of 401|ERR_FAILED/,
  permissions: ['microphone'],
  launchOptions: { executablePath: (await findBrowser()) ?? '', args: [...BROWSER_ARGS, ...FAKES] },
})
test.describe.configure({ timeout: 180_000 })

const way = (page: Page, server: TestServer): Way =>
  new Way({ page, server, language: 'zh-CN', scene: SCENE, role: 'worker', practice: true, trainee: 0 })

declare global {
  interface Window {
    /** Samples of each sound that was started, and whether it went through a radio. */
    started?: { samples: number; rate: number }[]
  }
}

/** Notes each sound that the page starts. */
const listenIn = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const started: { samples: number; rate: number }[] = []
    window.started = started
    const start = AudioBufferSourceNode.prototype.start
    AudioBufferSourceNode.prototype.start = function (...when) {
      started.push({ samples: this.buffer?.length ?? 0, rate: this.buffer?.sampleRate ?? 0 })
      return start.apply(this, when)
    }
  })

test('a line that a manager records is heard in a run, without a network too', async ({ page, context, server }) => {
  const { t } = way(page, server)
  const manager = await context.newPage()
  await manager.goto(`${server.url}/manage/voice`)
  await manager.getByLabel(t('ui.manage.email')).fill(server.demo.manager.email)
  await manager.getByLabel(t('ui.manage.password')).fill(server.demo.manager.password)
  await manager.getByRole('button', { name: t('ui.manage.sign-in'), exact: true }).click()
  const row = manager.locator(`tr[data-row-key="${LINE}"]`)
  await row.getByRole('button', { name: t('ui.voice.record') }).click()
  await expect(manager.locator('.voice-words')).toHaveText(t(LINE))
  await manager.keyboard.press('Space')
  await expect(manager.getByLabel(t('ui.voice.level'))).toBeVisible()
  // a whole beep of the microphone is what is said: the first that is seen may have begun before the recording
  for (const _ of [1, 2]) {
    await manager.waitForFunction(() => (document.querySelector('meter')?.value ?? 0) > 0.1)
    await manager.waitForFunction(() => (document.querySelector('meter')?.value ?? 1) < 0.02)
  }
  await manager.keyboard.press('Space')
  await manager.getByRole('button', { name: t('ui.voice.keep') }).waitFor()
  await manager.keyboard.press('Enter')
  await expect(row).toContainText(/已录 \d+\.\d 秒/)
  const list = await (await manager.request.get(`${server.url}/api/voices/${SCENE}/zh-CN`)).json()
  const { lengthMs } = (list as { lines: { line: string; lengthMs: number }[] }).lines[0] ?? { lengthMs: 0 }
  await manager.close()

  await listenIn(page)
  const trainee = way(page, server)
  await trainee.toStart()
  const kept = (): Promise<number> =>
    page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith('muster-voices'))
      const counts = names.map(async (name) => (await (await caches.open(name)).keys()).length)
      return (await Promise.all(counts)).reduce((a, b) => a + b, 0)
    })
  await expect.poll(kept, 'the list and the line').toBe(2)
  await page.route('**/voices/**', (route) => route.abort())
  expect(await page.evaluate(() => window.started)).toEqual([])
  await trainee.button('ui.start.desktop').click()
  await expect(page.locator('.hud-caption', { hasText: t(LINE) })).toBeVisible({ timeout: 120_000 })
  await expect.poll(() => page.evaluate(() => window.started)).toEqual([{ samples: expect.any(Number), rate: 16_000 }])
  const [sound] = (await page.evaluate(() => window.started)) ?? []
  expect(Math.round((sound?.samples ?? 0) / 16)).toBe(lengthMs)
})
