import type { Page } from '@playwright/test'
import type { Mode } from '../../../src/record/types'
import type { HandsOptions } from '../bridge/headsetPlay'
import type { Progress } from '../bridge/probe'
import { awaitForm, coreId } from './api'
import { expect } from './guard'
import {
  Desk,
  type TestWindow,
  Toucher,
  addDevice,
  drawAll,
  fewPictures,
  largePicture,
  lockClock,
  smallPicture,
  untilEnded,
} from './page'
import type { TestServer } from './server'
import { verified } from './verified'
import { type Language, Way, words } from './way'

/** Longest that a whole run may take here, ms of wall time. */
export const RUN_MS = 600_000
/** Where the emulated phone finds the floor, metres above its own origin. */
const FLOOR = -0.05

/** A test run that a scripted player plays. */
export interface Played {
  scene: string
  role: string
  language: Language
  /** The form that the player gets, and its name under scenes/<scene>/runs. */
  form: string
  run: string
}

/** The same with where, by whom and by what device. */
export interface Play extends Played {
  page: Page
  server: TestServer
  mode: Exclude<Mode, 'headless'>
  /** Which of the demo employer's trainees. */
  trainee: number
}

const EMULATED = { vr: 'headset', ar: 'phone', desktop: null, touch: null } as const

/** From nothing to the dialog that starts the run, which will be of the form. */
export async function begin({ page, server, form, trainee, ...play }: Play): Promise<Way> {
  const { scene, role, mode, language } = play
  await awaitForm(server, trainee, { scene, role, mode, language, practice: false, core: coreId() }, form)
  await addDevice(page, EMULATED[mode])
  const way = new Way({ page, server, language, scene, role, practice: false, trainee })
  await way.toStart()
  return way
}

/** In the emulated headset, from the dialog to the run's end and out of the headset. */
export async function playWorn({ page, scene, run }: Play, way: Way, hands: HandsOptions = {}): Promise<Progress> {
  await page.evaluate(([...told]) => void (window as unknown as TestWindow).musterBridge.playInHeadset(...told), [
    scene,
    run,
    hands,
  ] as const)
  await lockClock(page)
  await smallPicture(page)
  await way.button('ui.start.vr').click()
  const progress = await untilEnded(page, RUN_MS)
  await page.evaluate(() => (window as unknown as TestWindow).musterBridge.pressLowestButtons())
  await way.expectSent()
  await largePicture(page)
  return progress
}

/** With keys and mouse, from the dialog to the debrief: gives its score. */
export async function playAtDesk({ page, scene, run }: Play, way: Way): Promise<number> {
  await page.evaluate(([...told]) => void (window as unknown as TestWindow).musterBridge.playAtDesk(...told), [
    scene,
    run,
  ] as const)
  await smallPicture(page)
  await way.button('ui.start.desktop').click()
  await page.waitForFunction(() => document.pointerLockElement !== null)
  await new Desk(page, { x: 160, y: 100 }).play(RUN_MS)
  await largePicture(page)
  return debriefed(page, way)
}

/** With one finger, from the dialog to the debrief: gives its score. */
export async function playByTouch({ page, scene, run }: Play, way: Way): Promise<number> {
  await page.evaluate(([...told]) => void (window as unknown as TestWindow).musterBridge.playByTouch(...told), [
    scene,
    run,
  ] as const)
  await fewPictures(page)
  await way.button('ui.start.touch').tap()
  await (await Toucher.over(page, way.t)).play(RUN_MS)
  return debriefed(page, way)
}

/** With the emulated phone in a room, life-size, from the dialog to the debrief: gives its score. */
export async function playInRoom({ page, scene, run, language }: Play, way: Way): Promise<number> {
  await page.evaluate((floor) => {
    const { phone, aimPhone } = (window as unknown as TestWindow).musterBridge
    aimPhone({ x: 0, y: 1.45, z: 0 }, { x: 0, y: floor, z: -1 })
    if (phone) phone.surface = floor
  }, FLOOR)
  await lockClock(page)
  await way.button('ui.start.ar').tap()
  await way.button('ui.place.agree').tap()
  await page.getByText(way.t('ui.place.life.tap')).waitFor()
  const { width = 0, height = 0 } = page.viewportSize() ?? {}
  await page.touchscreen.tap(Math.floor(width / 2), Math.floor(height / 2))
  await page.evaluate(([...told]) => void (window as unknown as TestWindow).musterBridge.playWithPhone(...told), [
    scene,
    run,
    words(language, scene),
    FLOOR,
  ] as const)
  await way.button('ui.place.confirm').tap()
  await fewPictures(page)
  await untilEnded(page, RUN_MS)
  await drawAll(page)
  return way.debriefScore()
}

async function debriefed(page: Page, way: Way): Promise<number> {
  await page.evaluate(() => (window as unknown as TestWindow).musterBridge.clock.free())
  return way.debriefScore()
}

/** Sends what the debrief shows, and waits until the server has the same score: gives the run's id. */
export async function sendVerified({ server, mode }: Play, way: Way, score: number): Promise<string> {
  await way.send()
  await way.expectSent()
  const { run, score: stored } = await verified(server, mode)
  expect(stored).toBe(score)
  return run
}
