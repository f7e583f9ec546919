import { readFile } from 'node:fs/promises'
import { readRunsFile } from '../../src/report/runsFile'
import { awaitForm, coreId, managedRuns } from './support/api'
import { expect, test } from './support/drill'
import {
  type TestWindow,
  addBridge,
  headsetProgress,
  largePicture,
  lockClock,
  smallPicture,
  untilEnded,
} from './support/page'
import { Way } from './support/way'

const SCENE = 'chemical-unloading'
const RUN = 'refuses-wired-valve'
const RUN_MS = 400_000

test.use({ expectedErrors: /Failed to load resource|ERR_CONNECTION_REFUSED/ })
test.describe.configure({ timeout: RUN_MS + 120_000 })

test('the server is killed in the middle of a run and started again: nothing is lost', async ({ page, server }) => {
  const want = { scene: SCENE, role: 'worker', mode: 'vr', language: 'en', practice: false, core: coreId() } as const
  await awaitForm(server, 0, want, 'b')
  await addBridge(page, true)
  const way = new Way({ page, server, language: 'en', scene: SCENE, role: 'worker', practice: false, trainee: 0 })
  await way.toStart()
  await page.evaluate(([scene, run]) => void (window as unknown as TestWindow).musterBridge.playInHeadset(scene, run), [
    SCENE,
    RUN,
  ] as const)
  await lockClock(page)
  await smallPicture(page)
  await way.button('ui.start.vr').click()
  await expect.poll(async () => (await headsetProgress(page)).tick, { timeout: 60_000 }).toBeGreaterThan(600)
  // tests share a server: other runs of other tests may be completed already, this one cannot
  const earlier = new Set((await managedRuns(server)).filter((r) => r.status === 'completed').map((r) => r.run))
  const completed = async () =>
    (await managedRuns(server)).filter((r) => r.status === 'completed' && !earlier.has(r.run))

  await server.kill()
  await untilEnded(page, RUN_MS)
  await page.evaluate(() => (window as unknown as TestWindow).musterBridge.pressLowestButtons())
  await expect(page.getByRole('heading', { name: way.t('ui.sent.waiting.title') })).toBeVisible({ timeout: 60_000 })
  await largePicture(page)

  // whoever reloads the page now loses nothing either: the run is on the disk of the device
  await server.start()
  await way.open()
  await expect
    .poll(async () => (await completed()).map((r) => r.verification?.status), { timeout: 120_000 })
    .toEqual(['verified'])
})

test('a full disk is told, and the run reaches the server all the same', async ({ page, server }) => {
  await page.addInitScript(() => {
    const full = (): never => {
      throw new DOMException('the disk is full', 'QuotaExceededError')
    }
    IDBObjectStore.prototype.put = full
    IDBObjectStore.prototype.add = full
  })
  await server.stop()
  await server.start()
  const way = new Way({ page, server, language: 'en', scene: SCENE, role: 'worker', practice: true, trainee: 1 })
  await way.toStart()
  await way.button('ui.start.desktop').click()
  await expect(page.locator('.hud')).toBeVisible({ timeout: 60_000 })
  await server.kill()
  await page.keyboard.press('KeyP')
  await way.button('ui.pause.stop').click()
  await way.debriefScore()
  await way.send()
  await expect(page.getByText(way.t('ui.error.disk-full.title'))).toBeVisible({ timeout: 60_000 })
  // what lies in memory alone can be carried away in a file, ticket and all, while the server is away
  const downloading = page.waitForEvent('download')
  await way.button('ui.save.all').click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^muster-runs-[\d-]+\.zip$/)
  const saved = readRunsFile(new Uint8Array(await readFile(await download.path())))
  expect(saved.ok && saved.value.map((r) => [r.run, (r.completion as { practice: boolean }).practice])).toEqual([
    [await page.locator('.mono').textContent(), true],
  ])
  await expect(page.getByText(way.t('ui.save.kept'))).toBeVisible()
  await server.start()
  // the outbox tries by itself too and may be quicker than the button: then the button is gone
  await way
    .button('ui.sent.retry')
    .click({ timeout: 5_000 })
    .catch(() => undefined)
  await way.expectSent()
})

test('VR refused: it says so, and the screen is still there to train on', async ({ page, server }) => {
  await addBridge(page, true)
  await page.addInitScript(() => {
    const refuse = (): Promise<never> => Promise.reject(new DOMException('not allowed', 'NotAllowedError'))
    if (navigator.xr) navigator.xr.requestSession = refuse
  })
  const way = new Way({ page, server, language: 'en', scene: SCENE, role: 'worker', practice: true, trainee: 2 })
  await way.toStart()
  await way.button('ui.start.vr').click()
  await expect(page.getByText(way.t('ui.error.xr-refused.title'))).toBeVisible()
  await way.button('ui.start.desktop').click()
  await expect(page.locator('.hud')).toBeVisible({ timeout: 60_000 })
})
