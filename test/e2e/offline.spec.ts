import type { BrowserContext, Page } from '@playwright/test'
import { coreId, managedRuns } from './support/api'
import { expect, test } from './support/drill'
import { addBridge, largePicture, lockClock, smallPicture } from './support/page'
import { type OtherRelease, nextRelease, releaseList } from './support/release'
import { BUILT_HERE, type TestServer } from './support/server'
import { Way } from './support/way'

const SCENE = 'chemical-unloading'
test.describe.configure({ timeout: 120_000 })
test.use({ expectedErrors: /Failed to load resource|ERR_CONNECTION_REFUSED|ERR_FAILED/ })

const wayOf = (page: Page, server: TestServer, trainee: number): Way =>
  new Way({ page, server, language: 'zh-CN', scene: SCENE, role: 'worker', practice: true, trainee })
/** The release is on the device, and answers this very page. */
const untilKept = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
const coreOfPage = (page: Page): Promise<string | null> =>
  page.locator('meta[name="muster-core"]').getAttribute('content')
/** Ids of the cores that lie on the device. */
const coresKept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const kept = await (await caches.open('muster-cores')).keys()
    return kept.map(({ url }) => /[0-9a-f]{64}/.exec(url)?.[0] ?? url).sort()
  })
const tickOf = (page: Page): Promise<number> => page.evaluate(() => window.musterProbe?.sim?.world.tick ?? 0)

/** From now on the page hears from the API what it has heard before, and nothing else of the server. */
async function answerFromMemory(page: Page, heard: Map<string, string>): Promise<void> {
  await page.addInitScript(
    (answers) => {
      const before = window.fetch
      window.fetch = (input, init) => {
        const known = new Map(answers).get(new URL(String(input), location.href).pathname)
        return known ? Promise.resolve(new Response(known, { status: 200 })) : before(input, init)
      }
    },
    [...heard],
  )
}

test('after one visit everything that a drill loads comes from the device', async ({ page, server }) => {
  const loaded = new Set<string>()
  const heard = new Map<string, string>()
  page.on('response', async (answer) => {
    const { pathname } = new URL(answer.url())
    if (pathname.startsWith('/api/')) heard.set(pathname, await answer.text())
    else if (!pathname.startsWith('/train/') && pathname !== '/sw.js') loaded.add(pathname)
  })
  const way = wayOf(page, server, 0)
  await way.toStart()
  await untilKept(page)
  const { core, files } = releaseList()
  const listed = new Set([`/core/${core}.js`, ...files.map((f) => f.url)])
  expect([...loaded].filter((path) => !listed.has(path))).toEqual([])
  expect(loaded.has(`/core/${coreId()}.js`)).toBe(true)

  const devtools = await page.context().newCDPSession(page)
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
  // the tests' own browser window is a private one
  expect(installabilityErrors.map((e) => e.errorId)).toEqual(['in-incognito'])

  await server.kill()
  try {
    await answerFromMemory(page, heard)
    await way.toStart()
    // what this drill did not ask for: other languages, other controllers
    const missing = await page.evaluate(
      async (all) => {
        const got = await Promise.all(all.map(async (url) => [url, (await fetch(url).catch(() => null))?.ok] as const))
        return got.filter(([, ok]) => !ok)
      },
      [...listed],
    )
    expect(missing).toEqual([])
    await page.goto(server.url)
    await expect(page.getByRole('heading', { name: way.t('ui.home.title') })).toBeVisible()
    // managers are told, in words of ours
    await page.goto(`${server.url}/manage`)
    await expect(page.getByRole('heading', { name: way.t('ui.error.out-of-reach.title') })).toBeVisible()
  } finally {
    await server.start()
  }
})

test.describe('a new release', () => {
  let next: OtherRelease
  test.beforeAll(() => {
    next = nextRelease()
  })
  test.afterAll(() => next.remove())
  test.afterEach(async ({ server }) => {
    await server.stop()
    server.home = BUILT_HERE
    await server.start()
  })

  /** In the middle of a run the server becomes another release, and the browser fetches that. */
  async function deployDuringRun(page: Page, server: TestServer, trainee: number): Promise<Way> {
    await addBridge(page, false)
    const way = wayOf(page, server, trainee)
    await way.toStart()
    await untilKept(page)
    await lockClock(page)
    await smallPicture(page)
    await way.button('ui.start.desktop').click()
    await expect(page.locator('.hud')).toBeVisible({ timeout: 60_000 })
    await server.stop()
    server.home = next.home
    await server.start()
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null)
    const tick = await tickOf(page)
    await expect.poll(() => tickOf(page), { timeout: 60_000 }).toBeGreaterThan(tick + 120)
    expect(await coreOfPage(page)).toBe(coreId())
    return way
  }

  test('is what loading anew brings when the server no longer knows this one', async ({ page, server }) => {
    const way = wayOf(page, server, 0)
    await way.open()
    await untilKept(page)
    await server.stop()
    server.home = next.home
    await server.start()
    await page.evaluate(() => {
      const refusal = JSON.stringify({ code: 'unknown-core', message: 'a core that this server does not keep' })
      window.fetch = async () => new Response(refusal, { status: 409, headers: { 'content-type': 'application/json' } })
    })
    await page.getByRole('button', { name: way.t('ui.language.zh-CN') }).click()
    await way.button('ui.common.reload').click()
    await expect.poll(() => coreOfPage(page).catch(() => null), { timeout: 30_000 }).toBe(next.core)
  })

  test('lets the run end and be sent, and takes over for the next person', async ({ page, server }) => {
    const way = await deployDuringRun(page, server, 1)
    const run = await page.evaluate(() => window.musterProbe?.run)
    await largePicture(page)
    await page.keyboard.press('KeyP')
    await way.button('ui.pause.stop').click()
    await way.debriefScore()
    await way.send()
    await way.expectSent()
    expect(await coreOfPage(page)).toBe(coreId())
    await way.button('ui.sent.next').click()
    await expect.poll(() => coreOfPage(page).catch(() => null), { timeout: 30_000 }).toBe(next.core)
    expect(await coresKept(page)).toEqual([next.core])
    await expect
      .poll(async () => (await managedRuns(server)).find((r) => r.run === run)?.verification?.status, {
        timeout: 60_000,
      })
      .toBe('verified')
  })

  test('goes on with a run that broke off in the core that it was begun in', async ({ page, context, server }) => {
    await deployDuringRun(page, server, 2)
    const run = await page.evaluate(() => window.musterProbe?.run)
    await crash(page, context)
    await page.close()

    const second = await context.newPage()
    // the new release takes over once the browser has noticed that no page of the old one is left: until then the old one comes
    await expect(async () => {
      await second.goto('about:blank')
      await second.goto(server.url)
      expect(await coreOfPage(second)).toBe(next.core)
    }).toPass({ timeout: 30_000 })
    const way = wayOf(second, server, 2)
    await way.enter()
    await expect(second.getByRole('heading', { name: way.t('ui.resume.title') })).toBeVisible()
    expect(await coreOfPage(second)).toBe(next.core)
    expect(await coresKept(second)).toEqual([coreId(), next.core].sort())
    await way.button('ui.resume.go-on').click()
    await way.button('ui.resume.screen').click()
    await expect(second.locator('.hud')).toBeVisible({ timeout: 60_000 })
    await second.keyboard.press('KeyP')
    await way.button('ui.pause.stop').click()
    await way.debriefScore()
    await way.send()
    await way.expectSent()
    await expect
      .poll(async () => (await managedRuns(server)).find((r) => r.run === run)?.verification?.status, {
        timeout: 60_000,
      })
      .toBe('verified')
  })
})

async function crash(page: Page, context: BrowserContext): Promise<void> {
  const crashed = page.waitForEvent('crash')
  const devtools = await context.newCDPSession(page)
  void devtools.send('Page.crash').catch(() => undefined)
  await crashed
}
