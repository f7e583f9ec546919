import type { Page } from '@playwright/test'
import { TICK_RATE } from '../../../src/base/time'
import { awaitForm, coreId } from '../../e2e/support/api'
import { Way } from '../../e2e/support/way'
import type { Metric } from '../metric'
import type { Frame, Marks } from '../page/frames'
import { median, round } from '../stats'
import { frameFigures } from './frameFigures'
import { Loaded } from './loaded'
import { type BenchMode, LANGUAGE, MODES, type ModeName, SCENE } from './modes'
import { type BenchWindow, bed, openPage } from './open'

const ROLE = 'worker'
/** Warm from here, ticks; after the part that is looked at, every WebGL call is timed for a while. */
const WARM = 2 * TICK_RATE
const TIMED = { ticks: 2 * TICK_RATE, ms: 20_000 }
/** Pixels are filled in one frame of so many. */
const FILL_EVERY = 60
const BEGIN_MS = 120_000
/** So many ticks on, the first one was seen. */
const BEGUN = 6
const LOOPS = 5

/** What one visit in a mode gives. */
interface Visit {
  frames: Metric
  bytes: Metric
  firstFrame: Metric
}

const visits = new Map<ModeName, Promise<Visit>>()

/** The drill entered and played in this mode, once. */
export function visit(name: ModeName): Promise<Visit> {
  const known = visits.get(name) ?? enter(MODES[name])
  visits.set(name, known)
  return known
}

const marksOf = (page: Page): Promise<Marks | null> =>
  page.evaluate(() => {
    const { frames } = (window as unknown as BenchWindow).musterBench
    return frames && { ...frames.marks }
  })

/** Waits until a mark is set; says what stands still when it is not. */
async function marked(page: Page, what: 'drawn' | 'session' | 'tick'): Promise<Marks> {
  const end = Date.now() + BEGIN_MS
  for (;;) {
    const marks = await marksOf(page)
    if (marks && marks[what] > 0) return marks
    if (Date.now() > end) {
      const says = await page.evaluate(() => document.body.innerText.slice(0, 200))
      throw new Error(`no first '${what}' came: ${JSON.stringify({ marks, says })}`)
    }
    await page.waitForTimeout(100)
  }
}

/** Gives how long the page's main thread has run JavaScript since, ms of its own time: what others do is left out. */
async function threadTime(page: Page): Promise<() => Promise<number>> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return (metrics.find((m) => m.name === 'ScriptDuration')?.value ?? Number.NaN) * 1000
  }
  const before = await read()
  return async () => (await read()) - before
}

async function enter(mode: BenchMode): Promise<Visit> {
  const { browser, server } = await bed()
  const { trainee } = mode
  const wanted = {
    scene: SCENE,
    role: ROLE,
    mode: mode.mode,
    language: LANGUAGE,
    practice: false,
    core: coreId(),
  } as const
  await awaitForm(server, trainee, wanted, 'a')
  const page = await openPage(browser, mode.device, mode.page)
  try {
    const loaded = new Loaded(page)
    let beforeScene: Metric = {}
    const way = new Way({
      page,
      server,
      language: LANGUAGE,
      scene: SCENE,
      role: ROLE,
      practice: false,
      trainee,
      shown: async (step) => {
        if (step === 'choice') beforeScene = await loaded.sum()
      },
    })
    await way.toStart()
    const shown = await marked(page, 'drawn')
    const loading = await page.evaluate(() => (window as unknown as BenchWindow).musterBench.loading())
    const firstPaint = await page.evaluate(() => (window as unknown as BenchWindow).musterBench.firstPaint())
    const loops: number[] = []
    const loop = async (): Promise<void> => {
      for (let i = 0; i < LOOPS; i++)
        loops.push(await page.evaluate(() => (window as unknown as BenchWindow).musterBench.loopMs()))
    }
    await loop()
    if (mode.playing) await page.setViewportSize(mode.playing)
    const draw = (timed: boolean): Promise<void> =>
      page.evaluate(([every, timed]) => (window as unknown as BenchWindow).musterBench.frames?.draw(every, timed), [
        FILL_EVERY,
        timed,
      ] as const)
    await draw(false)
    let began: Marks | null = null
    let pressed: Marks | null = null
    const play = await mode.start(page, way, async () => {
      began = await marked(page, 'session')
    })
    // who plays from outside draws the frames, and a frame is seen to be over in the next one
    await play(BEGUN, BEGIN_MS, async () => undefined)
    pressed = await marked(page, 'tick')
    const withScene = await loaded.sum()

    // frames before this one are not in the thread's time
    const frames: Frame[] = []
    const take = async (): Promise<void> => {
      frames.push(...(await page.evaluate(() => (window as unknown as BenchWindow).musterBench.frames?.take() ?? [])))
    }
    await take()
    frames.length = 0
    const thread = await threadTime(page)
    await play(mode.until.tick, mode.until.ms, take)
    await take()
    const scriptMs = (await thread()) / frames.length
    await draw(true)
    await play(mode.until.tick + TIMED.ticks, TIMED.ms, take)
    await take()
    await loop()
    const loopMs = median(loops)
    const from = (a: number, b: number): Metric => ({ ms: round(b - a), inLoops: round((b - a) / loopMs) })
    const session = began as Marks | null
    return {
      frames: {
        ...frameFigures(frames, WARM, loops),
        byThreadTime: {
          unit: 'ms of all JavaScript a frame while the main thread had a core; holds the emulator and the player too',
          mean: round(scriptMs),
        },
        ticksAFrame: round(TICK_RATE / mode.hz),
        secondsOfRun: round((frames.at(-1)?.tick ?? 0) / TICK_RATE),
        note: `${mode.what}; Chromium with a software renderer, full quality; the first ${mode.until.tick / TICK_RATE} s of the good run, or as far as it came in ${mode.until.ms / 1000} s; pixels are filled in one frame of ${FILL_EVERY} (withPixelsFilled), so the main figures hold what the page does and not what a missing GPU costs`,
      },
      bytes: { beforeScene, withScene },
      firstFrame: {
        what: mode.what,
        firstPaintFromNavigation: firstPaint === null ? null : round(firstPaint),
        /** From the press that leads from the briefing to the picture. */
        sceneDrawnFromPress: from(shown.click, shown.drawn),
        stepsFromPress: Object.fromEntries(
          Object.entries(loading).map(([step, at]) => [step, at === null ? null : round(at - shown.click)]),
        ),
        ...(session && { sessionFrameFromPress: from(session.click, session.session) }),
        firstTickFromPress: from(session?.click ?? pressed.click, pressed.tick),
      },
    }
  } finally {
    await page.close()
  }
}

const NAMES = Object.keys(MODES) as ModeName[]

/** Each mode's share of what a visit gives, or why there is none. */
async function ofAll(what: keyof Visit): Promise<Metric> {
  const out: Metric = {}
  for (const name of NAMES)
    try {
      out[name] = (await visit(name))[what]
    } catch (cause) {
      out[name] = { error: cause instanceof Error ? cause.message : String(cause) }
    }
  return out
}

export const firstFrames = async (): Promise<Metric> => ({
  unit: 'ms by the wall clock, and the same in loops of the calibration',
  ...(await ofAll('firstFrame')),
  note: `the pixels of one frame in ${FILL_EVERY} are filled by a software renderer from the press that starts on; five frames are drawn before time begins; where a room is placed, a program presses what a person reads`,
})

export const sceneBytes = (): Promise<Metric> => ofAll('bytes')
