import { managedRuns } from './support/api'
import { expect, test } from './support/drill'
import { Desk, type TestWindow, addBridge, largePicture, lockClock, smallPicture, untilEnded } from './support/page'
import { Way } from './support/way'

/** The lesson of two minutes may take this long here, ms of wall time. */
const LESSON_MS = 240_000
const SCENE = 'chemical-unloading'
const LESSON = 'first-time'

test.describe.configure({ timeout: LESSON_MS + 120_000 })

test('the lesson with keys and mouse, and on to the drill; nothing of it is sent', async ({ page, server }) => {
  await addBridge(page, false)
  const way = new Way({
    page,
    server,
    language: 'zh-CN',
    scene: SCENE,
    role: 'worker',
    practice: true,
    trainee: 2,
  })
  await way.toLesson()
  const before = (await managedRuns(server)).length
  await page.evaluate((scene) => void (window as unknown as TestWindow).musterBridge.playAtDesk(scene, 'good'), LESSON)
  await smallPicture(page)
  await way.button('ui.start.desktop').click()
  await page.waitForFunction(() => document.pointerLockElement !== null)
  await new Desk(page, { x: 160, y: 100 }).play(LESSON_MS)
  await largePicture(page)
  await page.evaluate(() => (window as unknown as TestWindow).musterBridge.clock.free())
  await way.button('ui.lesson.drill').click()
  await expect(page.getByRole('heading', { name: way.t('ui.start.title') })).toBeVisible()
  expect((await managedRuns(server)).length).toBe(before)
})

test('the lesson in an emulated Quest leads into the drill with the headset on', async ({ page, server }) => {
  await addBridge(page, true)
  const way = new Way({
    page,
    server,
    language: 'zh-CN',
    scene: SCENE,
    role: 'worker',
    practice: true,
    trainee: 3,
  })
  await way.toLesson()
  await page.evaluate(
    (scene) => void (window as unknown as TestWindow).musterBridge.playInHeadset(scene, 'good'),
    LESSON,
  )
  await lockClock(page)
  await smallPicture(page)
  await way.button('ui.start.vr').click()
  await untilEnded(page, LESSON_MS)
  await page.evaluate(() => (window as unknown as TestWindow).musterBridge.pressLowestButtons())
  // the drill's own run, given by the server, in the session that the lesson began
  await page.waitForFunction(
    (scene) => window.musterProbe?.phase === 'running' && window.musterProbe.sim?.scene.id === scene,
    SCENE,
  )
  const inside = await page.evaluate(
    () => (window as unknown as TestWindow).musterBridge.device?.activeSession !== undefined,
  )
  expect(inside).toBe(true)
})
