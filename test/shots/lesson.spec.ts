import { resolve } from 'node:path'
import { test } from '../e2e/support/drill'
import { Desk, FRAME_MS, type TestWindow, addBridge, headsetProgress, smallPicture } from '../e2e/support/page'
import { type Language, Way } from '../e2e/support/way'

const OUT = resolve(import.meta.dirname, '../../test-results/shots')
const LESSON = 'first-time'
/** A picture every so many ticks of the lesson: 3 s. */
const EVERY = 180
const PHONE = { width: 390, height: 844 }
const SIZE = { desktop: { width: 1280, height: 800 }, vr: { width: 1600, height: 880 } } as const
/** Longest that a lesson may take here, ms. */
const LESSON_MS = 400_000

interface Tour {
  language: Language
  mode: 'desktop' | 'vr'
  trainee: number
}
const TOURS: readonly Tour[] = [
  { language: 'zh-CN', mode: 'desktop', trainee: 0 },
  { language: 'en', mode: 'desktop', trainee: 1 },
  { language: 'zh-CN', mode: 'vr', trainee: 2 },
  { language: 'en', mode: 'vr', trainee: 3 },
]

for (const { language, mode, trainee } of TOURS) {
  test(`first time ${language} ${mode}`, async ({ page, server }) => {
    let count = 0
    const folder = `${OUT}/first-time-${language}-${mode}`
    const shot = async (name: string, fullPage = false): Promise<void> => {
      const number = String(++count).padStart(2, '0')
      await page.screenshot({ path: `${folder}/${number}-${name}.png`, fullPage, timeout: 120_000 })
    }
    await addBridge(page, mode === 'vr')
    await page.setViewportSize(SIZE[mode])
    const shown = async (step: string): Promise<void> => {
      if (!['first-time', 'comfort', 'lesson'].includes(step)) return
      await shot(step, step === 'comfort')
      if (step === 'lesson') return
      await page.setViewportSize(PHONE)
      await shot(`${step}-phone`, true)
      await page.setViewportSize(SIZE[mode])
    }
    const scene = 'chemical-unloading'
    const way = new Way({ page, server, language, scene, role: 'worker', practice: true, trainee, shown })
    await way.toLesson()
    const large = async (): Promise<void> => {
      await page.evaluate((ms) => (window as unknown as TestWindow).musterBridge.clock.gate(ms), FRAME_MS)
      await page.setViewportSize(SIZE[mode])
      await page.evaluate(async () => {
        const { clock, drawEvery } = (window as unknown as TestWindow).musterBridge
        drawEvery(1)
        await clock.advance(2)
      })
    }
    const small = async (): Promise<void> => {
      await smallPicture(page)
      // a headset's picture keeps the size that it began with
      if (mode === 'vr') await page.setViewportSize(SIZE.vr)
    }
    const lock = (): Promise<void> =>
      page.evaluate((ms) => (window as unknown as TestWindow).musterBridge.clock.lock(ms), FRAME_MS)
    let next = 30
    const due = async (tick: number): Promise<void> => {
      next = tick + EVERY
      await large()
      await shot(`${String(Math.floor(tick / 60)).padStart(3, '0')}s`)
      await small()
    }
    if (mode === 'desktop') {
      await page.evaluate((id) => void (window as unknown as TestWindow).musterBridge.playAtDesk(id, 'good'), LESSON)
      await small()
      await way.button('ui.start.desktop').click()
      await page.waitForFunction(() => document.pointerLockElement !== null)
      const desk = new Desk(page, { x: 160, y: 100 })
      for (;;) {
        const progress = await desk.play(LESSON_MS, (p) => p.tick >= next)
        if (progress.state === 'ended') break
        await due(progress.tick)
      }
    } else {
      await page.evaluate((id) => void (window as unknown as TestWindow).musterBridge.playInHeadset(id, 'good'), LESSON)
      await lock()
      await small()
      await way.button('ui.start.vr').click()
      const end = Date.now() + LESSON_MS
      for (;;) {
        const progress = await headsetProgress(page)
        if (progress.state === 'stuck' || Date.now() > end) throw new Error(JSON.stringify(progress))
        if (progress.state === 'ended') break
        if (progress.tick >= next) {
          await due(progress.tick)
          await lock()
        }
        await page.waitForTimeout(30)
      }
    }
    await large()
    await shot('over')
  })
}
