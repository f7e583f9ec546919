import { awaitForm, coreId } from './support/api'
import { expect, test } from './support/drill'
import { type TestWindow, addBridge, lockClock, smallPicture, untilEnded } from './support/page'
import { verified } from './support/verified'
import { Way } from './support/way'

const SCENE = 'mine-heading'
/** Longest that a whole run may take here, ms of wall time. */
const RUN_MS = 600_000

test.describe.configure({ timeout: RUN_MS + 120_000 })

test('emulated Quest under ground: round, fans that stop, out to the muster point, verified', async ({
  page,
  server,
}) => {
  const wanted = {
    scene: SCENE,
    role: 'worker',
    mode: 'vr',
    language: 'zh-CN',
    practice: false,
    core: coreId(),
  } as const
  await awaitForm(server, 0, wanted, 'a')
  await addBridge(page, true)
  const way = new Way({ page, server, language: 'zh-CN', scene: SCENE, role: 'worker', practice: false, trainee: 0 })
  await way.toStart()
  await page.evaluate(
    (scene) => void (window as unknown as TestWindow).musterBridge.playInHeadset(scene, 'good'),
    SCENE,
  )
  await lockClock(page)
  await smallPicture(page)
  await way.button('ui.start.vr').click()
  await untilEnded(page, RUN_MS)
  await page.evaluate(() => (window as unknown as TestWindow).musterBridge.pressLowestButtons())
  await way.expectSent()
  expect((await verified(server, 'vr')).score).toBeGreaterThanOrEqual(95)
})
