import { awaitForm, coreId, managedRuns } from './support/api'
import { expect, test } from './support/drill'
import { type TestWindow, addDevice, largePicture, lockClock, smallPicture, untilEnded } from './support/page'
import { Way } from './support/way'

const SCENE = 'chemical-unloading'
const ROLE = 'worker'
/** Longest that a whole run may take here, ms of wall time. */
const RUN_MS = 600_000

test.describe.configure({ timeout: RUN_MS + 120_000 })

const wanted = { scene: SCENE, role: ROLE, mode: 'ar', language: 'zh-CN', practice: false, core: coreId() } as const

test('emulated Quest in its real room: warned, placed, and the drill played to its end', async ({ page, server }) => {
  await awaitForm(server, 2, wanted, 'a')
  await addDevice(page, 'headset')
  const way = new Way({ page, server, language: 'zh-CN', scene: SCENE, role: ROLE, practice: false, trainee: 2 })
  await way.toStart()
  await page.evaluate((scene) => {
    const { musterBridge } = window as unknown as TestWindow
    // not where the headset's own space begins, and not the way that it faces
    musterBridge.standAt(1.4, -0.8, 0.9)
    musterBridge.playInHeadset(scene, 'good')
  }, SCENE)
  await lockClock(page)
  await smallPicture(page)
  await way.button('ui.start.ar').click()
  await page.waitForFunction(() => (window as unknown as TestWindow).musterBridge.device?.activeSession !== undefined)
  await page.evaluate(() => (window as unknown as TestWindow).musterBridge.pressLowestButtons())
  await untilEnded(page, RUN_MS)
  await page.evaluate(() => (window as unknown as TestWindow).musterBridge.pressLowestButtons())
  await way.expectSent()
  await largePicture(page)
  await expect
    .poll(
      async () => (await managedRuns(server)).find((r) => r.mode === 'ar' && r.status !== 'aborted')?.verification,
      {
        timeout: 120_000,
      },
    )
    .toMatchObject({ status: 'verified' })
  const run = (await managedRuns(server)).find((r) => r.mode === 'ar' && r.status !== 'aborted')
  expect(run?.score).toBeGreaterThanOrEqual(95)
})
