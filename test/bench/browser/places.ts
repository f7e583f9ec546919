import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { SCENE_IDS } from '../../view/harness/scenes'
import { serveViewPage } from '../../view/harness/serve'
import type { Metric } from '../metric'
import type { PlaceBench } from '../page/place'
import { median, quantile, round } from '../stats'
import { bed } from './open'

/** Where the eyes are put: every so many metres over the site, and so many directions at each place. */
const STEP_M = 6
const DIRECTIONS = 8
/** Frames that are timed at the worst place, and frames over which garbage is sampled. */
const FRAMES = 600
const GARBAGE_FRAMES = 300
const EYE_M = 1.65
/** Software rendering counts layers at this size. */
const SIZE = { width: 480, height: 300 }

interface View {
  x: number
  z: number
  yaw: number
}
interface Seen extends View {
  draws: number
  triangles: number
}
interface ViewWindow {
  musterPlace: PlaceBench
  pose: View & { y: number; pitch: number }
  sim: { scene: { site: { half: { x: number; z: number } } }; world: { vars: Record<string, number> } }
  drawn: () => number
  stands: (x: number, z: number) => boolean
  gas: (kgS: number, forS: number) => void
  put: (id: string, state: Record<string, unknown>) => void
}

/** When most is in the air of a scene: what brings it about in the page of the view, in which form, and from where it is looked at. */
interface Thick {
  form?: string
  comes: (page: ViewWindow) => void
  at: readonly (readonly [x: number, z: number])[]
}
const THICK: Record<string, Thick> = {
  // a release as the turn has it at its worst, 0.3 kg/s, that has gone on for 60 s
  'chemical-unloading': {
    comes: (page) => page.gas(0.3, 60),
    at: [
      [2.6, 1],
      [0, -3],
      [6, -4],
    ],
  },
  // the belt burns, smoke leaves the duct, and it is being cut
  'mine-heading': {
    form: 'c',
    comes: ({ sim, put }) => {
      Object.assign(sim.world.vars, { cuttingAt: 1, smokeAt: 1 })
      put('belt-fire', { present: true })
    },
    at: [
      [30, 1.2],
      [-26, 0.6],
      [-38.5, 29],
    ],
  },
}

/** All places of the site where one can stand, and directions, each drawn once without filling pixels. */
const scan = (page: Page): Promise<Seen[]> =>
  page.evaluate(
    async ([step, directions]) => {
      const { musterPlace, pose, sim, stands } = window as unknown as ViewWindow
      const { half } = sim.scene.site
      const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()))
      const seen: Seen[] = []
      for (let x = -half.x + step / 2; x < half.x; x += step)
        for (let z = -half.z + step / 2; z < half.z; z += step)
          for (let d = 0; d < directions; d++) {
            if (!stands(x, z)) break
            Object.assign(pose, { x, z, yaw: (d * 360) / directions })
            await frame()
            musterPlace.take()
            await frame()
            const [first] = musterPlace.take()
            if (first) seen.push({ x, z, yaw: pose.yaw, draws: first.draws, triangles: first.triangles })
          }
      return seen
    },
    [STEP_M, DIRECTIONS] as const,
  )

const stand = (page: Page, { x, z, yaw }: View): Promise<void> =>
  page.evaluate((at) => void Object.assign((window as unknown as ViewWindow).pose, at), { x, z, yaw })

/** Frames' JavaScript at one place, ms, pixels not filled. */
async function timeFrames(page: Page, count: number): Promise<{ p50: number; p95: number; loopMs: number }> {
  const { ms, loop } = await page.evaluate(async (n) => {
    const { musterPlace, drawn } = window as unknown as ViewWindow
    const until = drawn() + n
    musterPlace.take()
    while (drawn() < until) await new Promise((done) => setTimeout(done, 100))
    const ms = musterPlace.take().map((f) => f.ms)
    return { ms, loop: [1, 2, 3, 4, 5].map(() => musterPlace.loopMs()) }
  }, count)
  return { p50: round(quantile(ms, 0.5)), p95: round(quantile(ms, 0.95)), loopMs: round(median(loop)) }
}

interface SampledNode {
  callFrame: { functionName: string; url: string }
  selfSize: number
  children: SampledNode[]
}

/** Bytes a frame that were allocated, by sampling, with the functions that allocate most. */
async function garbage(page: Page): Promise<Metric> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('HeapProfiler.enable')
  await cdp.send('HeapProfiler.startSampling', {
    samplingInterval: 1024,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  } as never)
  const from = await page.evaluate(() => (window as unknown as ViewWindow).drawn())
  await page.waitForFunction((n) => (window as unknown as ViewWindow).drawn() >= n, from + GARBAGE_FRAMES)
  const frames = (await page.evaluate(() => (window as unknown as ViewWindow).drawn())) - from
  const { profile } = (await cdp.send('HeapProfiler.stopSampling')) as unknown as { profile: { head: SampledNode } }
  const by = new Map<string, number>()
  const walk = (node: SampledNode): void => {
    const name = node.callFrame.functionName || '(nameless)'
    by.set(name, (by.get(name) ?? 0) + node.selfSize)
    node.children.forEach(walk)
  }
  walk(profile.head)
  const all = [...by.values()].reduce((a, b) => a + b, 0)
  const most = [...by].toSorted((a, b) => b[1] - a[1]).slice(0, 8)
  return {
    unit: 'bytes a frame, by sampling; holds three, React and the harness too',
    frames,
    bytes: Math.round(all / frames),
    most: Object.fromEntries(most.map(([name, bytes]) => [name, Math.round(bytes / frames)])),
  }
}

/** Layers of blended drawing over the picture, and how many at the pixel that has most. */
const layers = (page: Page): Promise<{ mean: number; most: number }> =>
  page.evaluate(async () => {
    const { musterPlace } = window as unknown as ViewWindow
    musterPlace.fill(true)
    musterPlace.paint.countLayers(true)
    const counted = await new Promise<{ mean: number; most: number }>((done) => {
      let n = 0
      const next = (): void => {
        if (++n < 3) requestAnimationFrame(next)
        else done(musterPlace.paint.layers())
      }
      requestAnimationFrame(next)
    })
    musterPlace.paint.countLayers(false)
    musterPlace.fill(false)
    return counted
  })

/** Layers where most is in the air, at the place and in the direction that has most. */
async function thickest(page: Page, { comes, at }: Thick): Promise<Metric> {
  // the function goes into the page by its text
  await page.evaluate(`(${comes.toString()})(window)`)
  const seen: (View & { mean: number; most: number })[] = []
  for (const [x, z] of at)
    for (const yaw of [0, 90, 180, 270]) {
      await stand(page, { x, z, yaw })
      seen.push({ x, z, yaw, ...(await layers(page)) })
    }
  const thick = seen.reduce((a, b) => (b.mean > a.mean ? b : a))
  return { ...thick, mean: round(thick.mean) }
}

/** What one scene costs at the places where it costs most, found by trying all of them. */
async function placesOf(browser: Browser, url: string, scene: string): Promise<Metric> {
  const page = await browser.newPage({ viewport: SIZE })
  try {
    const thick = THICK[scene]
    await page.addInitScript({ path: join(import.meta.dirname, 'place.js') })
    await page.goto(`${url}?site=${scene}&quality=full&y=${EYE_M}${thick?.form ? `&form=${thick.form}` : ''}`)
    await page.waitForFunction(() => ((window as unknown as Partial<ViewWindow>).drawn?.() ?? 0) > 4, undefined, {
      timeout: 120_000,
    })
    await page.evaluate(() => (window as unknown as ViewWindow).musterPlace.fill(false))
    const seen = await scan(page)
    const worst = (of: 'draws' | 'triangles'): Seen => seen.reduce((a, b) => (b[of] > a[of] ? b : a))
    const [byDraws, byTriangles] = [worst('draws'), worst('triangles')]
    await stand(page, byTriangles)
    const frame = await timeFrames(page, FRAMES)
    const left = await garbage(page)
    const clear = await layers(page)
    const inTheCloud = thick ? { inTheCloud: await thickest(page, thick) } : {}
    const textures = await page.evaluate(() => {
      const { paint } = (window as unknown as ViewWindow).musterPlace
      return { bytes: paint.textureBytes(), largest: paint.largest(8) }
    })
    return {
      looked: { places: seen.length / DIRECTIONS, directions: DIRECTIONS, everyM: STEP_M },
      drawCalls: { unit: 'draw calls a frame', median: median(seen.map((s) => s.draws)), most: byDraws },
      triangles: {
        unit: 'triangles a frame',
        median: Math.round(median(seen.map((s) => s.triangles))),
        most: byTriangles,
      },
      textures: { unit: 'bytes on the graphics card, mipmaps and maps drawn at start included', ...textures },
      frameAtWorst: { unit: 'ms of JavaScript a frame, simulation included', ...frame },
      garbage: left,
      blendedLayers: {
        unit: 'layers over the whole picture (mean), and at the pixel that has most',
        atWorst: { mean: round(clear.mean), most: clear.most },
        ...inTheCloud,
      },
    }
  } finally {
    await page.close()
  }
}

/** What every scene costs where it costs most. */
export async function places(): Promise<Metric> {
  const { browser } = await bed()
  const { url, stop } = await serveViewPage()
  try {
    const scenes: Record<string, Metric> = {}
    for (const scene of SCENE_IDS) scenes[scene] = await placesOf(browser, url, scene)
    return {
      scenes,
      note: `Chromium with a software renderer, full quality, ${SIZE.width} x ${SIZE.height}; pixels are only filled where layers are counted; one eye: a headset draws twice`,
    }
  } finally {
    await stop()
  }
}
