import { test } from '../e2e/support/drill'
import {
  Desk,
  FRAME_MS,
  type TestWindow,
  Toucher,
  addBridge,
  fewPictures,
  headsetProgress,
  smallPicture,
} from '../e2e/support/page'
import { type Language, Way } from '../e2e/support/way'
import { SIZES, album, draw } from './album'

const LESSON = 'first-time'
/** A picture every so many ticks of the lesson: 3 s. */
const EVERY = 180
const PHONE = SIZES.phone
const SIZE = { desktop: SIZES.desk, vr: SIZES.headset } as const
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
    const shot = album(page, `first-time-${language}-${mode}`)
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

test.describe('by touch', () => {
  test.use({ viewport: SIZES.phone, hasTouch: true, isMobile: true, deviceScaleFactor: 1 })

  for (const [language, trainee] of [
    ['zh-CN', 0],
    ['en', 1],
  ] as const satisfies [Language, number][]) {
    test(`first time ${language} touch`, async ({ page, server }) => {
      const shot = album(page, `first-time-${language}-touch`)
      const each = async (name: string): Promise<void> => {
        for (const screen of ['phone', 'small', 'sideways'] as const) {
          await page.setViewportSize(SIZES[screen])
          await draw(page)
          await shot(`${name}-${screen}`)
        }
        await page.setViewportSize(SIZES.phone)
        await fewPictures(page)
      }
      await addBridge(page, false)
      const scene = 'chemical-unloading'
      const way = new Way({ page, server, language, scene, role: 'worker', practice: true, trainee })
      await way.toLesson()
      await shot('start')
      await page.evaluate((id) => void (window as unknown as TestWindow).musterBridge.playByTouch(id, 'good'), LESSON)
      await way.button('ui.start.touch').tap()
      let next = 30
      await (await Toucher.over(page, way.t)).play(LESSON_MS, undefined, async ({ tick }) => {
        if (tick < next) return
        next = tick + EVERY
        await each(`${String(Math.floor(tick / 60)).padStart(3, '0')}s`)
      })
      await each('over')
    })
  }
})
