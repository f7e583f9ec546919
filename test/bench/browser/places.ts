import { join } from 'node:path'
import type { Page } from '@playwright/test'
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
/** A release as the scene's turn has it at its worst, kg/s, and how long it has gone on, seconds. */
const RELEASE = { kgS: 0.3, forS: 60 }
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
  sim: { scene: { site: { half: { x: number; z: number } } } }
  drawn: () => number
  gas: (kgS: number, forS: number) => void
}

/** All places and directions of the site, each drawn once without filling pixels. */
const scan = (page: Page): Promise<Seen[]> =>
  page.evaluate(
    async ([step, directions]) => {
      const { musterPlace, pose, sim } = window as unknown as ViewWindow
      const { half } = sim.scene.site
      const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()))
      const seen: Seen[] = []
      for (let x = -half.x + step / 2; x < half.x; x += step)
        for (let z = -half.z + step / 2; z < half.z; z += step)
          for (let d = 0; d < directions; d++) {
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

/** What the chemical scene costs at the places where it costs most, found by trying all of them. */
export async function places(): Promise<Metric> {
  const { browser } = await bed()
  const { url, stop } = await serveViewPage()
  const page = await browser.newPage({ viewport: SIZE })
  try {
    await page.addInitScript({ path: join(import.meta.dirname, 'place.js') })
    await page.goto(`${url}?quality=full&y=${EYE_M}`)
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
    const inGas: (View & { mean: number; most: number })[] = []
    await page.evaluate(([kgS, forS]) => (window as unknown as ViewWindow).gas(kgS, forS), [
      RELEASE.kgS,
      RELEASE.forS,
    ] as const)
    for (const [x, z] of [
      [2.6, 1],
      [0, -3],
      [6, -4],
    ] as const)
      for (const yaw of [0, 90, 180, 270]) {
        await stand(page, { x, z, yaw })
        inGas.push({ x, z, yaw, ...(await layers(page)) })
      }
    const thick = inGas.reduce((a, b) => (b.mean > a.mean ? b : a))
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
        inTheCloud: { ...thick, mean: round(thick.mean) },
      },
      note: `Chromium with a software renderer, full quality, ${SIZE.width} x ${SIZE.height}; pixels are only filled where layers are counted; one eye: a headset draws twice`,
    }
  } finally {
    await page.close()
    await stop()
  }
}
