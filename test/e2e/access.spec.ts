import type { Page } from '@playwright/test'
import type { RunEvent } from '../../src/sim/event'
import type { MusterProbe } from '../../src/trainee/run/probe'
import { managedRuns } from './support/api'
import { expect, test } from './support/drill'
import { type TestWindow, addBridge, headsetProgress, lockClock, smallPicture, untilEnded } from './support/page'
import { Way } from './support/way'
import { Wearer } from './support/wearer'

const SCENE = 'chemical-unloading'
const LESSON = 'first-time'
/** Longest that a lesson, or getting two things from the ground, may take here, ms of wall time. */
const PLAY_MS = 240_000

test.describe.configure({ timeout: PLAY_MS + 120_000 })

type Shown = Pick<MusterProbe, 'phase' | 'menu'>
const shown = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    const { phase, menu } = window.musterProbe ?? { phase: '', menu: '' }
    return { phase, menu }
  })
const begun = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => window.musterProbe?.phase === 'running' && (window.musterProbe.sim?.world.tick ?? 0) > 0)
const events = <T extends RunEvent['type']>(page: Page, type: T): Promise<(RunEvent & { type: T })[]> =>
  page.evaluate(
    (of) => structuredClone((window.musterProbe?.live?.sim.events ?? []).filter((e) => e.type === of)),
    type,
  ) as Promise<(RunEvent & { type: T })[]>

test('emulated Quest, left-handed: the lesson by the left hand, its buttons and menu', async ({ page, server }) => {
  await addBridge(page, true)
  const way = new Way({ page, server, language: 'zh-CN', scene: SCENE, role: 'worker', practice: true, trainee: 1 })
  await way.toLesson(['ui.comfort.hand.left'])
  await smallPicture(page)
  await way.button('ui.start.vr').click()
  await begun(page)
  const wearer = await Wearer.of(page)
  await wearer.press('left', 'x-button')
  expect(await shown(page)).toEqual({ phase: 'running', menu: 'menu' })
  await wearer.press('left', 'x-button')
  await wearer.press('left', 'y-button')
  expect(await shown(page), 'Y asks for a hint').toEqual({ phase: 'running', menu: 'nothing' })
  await wearer.press('right', 'b-button')
  expect((await shown(page)).phase, 'B pauses').toBe('paused')
  await wearer.press('right', 'b-button')
  expect((await shown(page)).phase).toBe('running')
  await page.evaluate(
    (scene) => void (window as unknown as TestWindow).musterBridge.playInHeadset(scene, 'good', { acting: 'left' }),
    LESSON,
  )
  await lockClock(page)
  const { why } = await untilEnded(page, PLAY_MS)
  expect(why).toBe('')
  expect((await events(page, 'took')).map((e) => e.hand)).toEqual(['left'])
  expect((await events(page, 'marked')).map((e) => e.entity)).toEqual(['drip'])
})

test('emulated Quest, seated: lays a chock on the ground, takes it up, puts it before its wheel, and all is verified', async ({
  page,
  server,
}) => {
  await addBridge(page, true)
  const way = new Way({ page, server, language: 'zh-CN', scene: SCENE, role: 'worker', practice: true, trainee: 2 })
  await way.toStart()
  await way.button('ui.start.comfort').click()
  for (const key of ['ui.comfort.posture.seated', 'ui.comfort.move.smooth']) await way.button(key).click()
  await way.button('ui.comfort.drill').click()
  await page.evaluate(
    (scene) => void (window as unknown as TestWindow).musterBridge.playInHeadset(scene, 'low', { seated: true }),
    SCENE,
  )
  await lockClock(page)
  await smallPicture(page)
  await way.button('ui.start.vr').click()
  await expect.poll(async () => (await headsetProgress(page)).state, { timeout: PLAY_MS }).toMatch(/done|stuck/)
  expect(await headsetProgress(page)).toMatchObject({ state: 'done', why: '' })
  expect((await events(page, 'took')).map((e) => e.entity)).toEqual(['chock-1', 'chock-1'])
  expect((await events(page, 'let-go')).map((e) => e.entity)).toEqual(['chock-1'])
  expect((await events(page, 'placed')).map((e) => e.socket)).toEqual(['chock-front'])

  // it is recorded as any squat, and judged the same by the server
  const wearer = await Wearer.of(page)
  await wearer.press('left', 'y-button')
  await wearer.chooseEnd('right', 'bottom', async () => (await shown(page)).phase !== 'paused')
  await lockClock(page)
  await page.evaluate(() => (window as unknown as TestWindow).musterBridge.pressLowestButtons())
  await way.expectSent()
  const run = async () => (await managedRuns(server)).find((r) => r.mode === 'vr' && r.status !== 'aborted')
  await expect.poll(async () => (await run())?.verification?.status, { timeout: 60_000 }).toBe('verified')
})

test('emulated Quest: the menu by a button and by a palm; voices, pause, on again, and out', async ({
  page,
  server,
}) => {
  await addBridge(page, true)
  const way = new Way({ page, server, language: 'zh-CN', scene: SCENE, role: 'worker', practice: true, trainee: 0 })
  await way.toStart()
  await smallPicture(page)
  await way.button('ui.start.vr').click()
  await begun(page)
  const voices = (): Promise<string | null> => page.evaluate(() => localStorage.getItem('muster.voices'))
  const wearer = await Wearer.of(page)
  for (const [side, button] of [
    ['right', 'a-button'],
    ['left', 'x-button'],
  ] as const) {
    await wearer.press(side, button)
    expect(await shown(page)).toEqual({ phase: 'running', menu: 'menu' })
    await wearer.press(side, button)
    expect((await shown(page)).menu).toBe('nothing')
  }

  await wearer.press('right', 'a-button')
  await wearer.choose('right', 'voice')
  expect([await voices(), (await shown(page)).menu]).toEqual(['off', 'menu'])
  await wearer.choose('right', 'voice')
  expect(await voices()).toBe('on')
  await wearer.choose('right', 'pause')
  expect(await shown(page)).toEqual({ phase: 'paused', menu: 'nothing' })
  await wearer.press('left', 'y-button')
  expect((await shown(page)).phase).toBe('running')

  await wearer.bare(true)
  await wearer.showPalm('left')
  expect(await shown(page)).toEqual({ phase: 'running', menu: 'menu' })
  await wearer.choose('right', 'pause')
  expect((await shown(page)).phase).toBe('paused')
  await wearer.chooseEnd('right', 'top', async () => (await shown(page)).phase === 'running')

  await wearer.showPalm('right')
  expect((await shown(page)).menu).toBe('menu')
  await wearer.choose('left', 'pause')
  await wearer.chooseEnd('left', 'bottom', async () => (await shown(page)).phase !== 'paused')
  await lockClock(page)
  await page.evaluate(() => (window as unknown as TestWindow).musterBridge.pressLowestButtons())
  await way.expectSent()
})
