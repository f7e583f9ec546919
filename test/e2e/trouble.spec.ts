import type { Page } from '@playwright/test'
import { expect, test } from './support/drill'
import type { TestServer } from './support/server'
import { Way } from './support/way'

const SCENE = 'chemical-unloading'

/** What a browser itself writes to its console when a request fails or is refused. */
test.use({ expectedErrors: /Failed to load resource|ERR_CONNECTION_REFUSED/ })

const wayOf = (page: Page, server: TestServer, trainee: number): Way =>
  new Way({ page, server, language: 'zh-CN', scene: SCENE, role: 'worker', practice: true, trainee })

/** From the address to the PIN pad of a trainee. */
async function toPin(page: Page, server: TestServer, way: Way, trainee: number): Promise<void> {
  await way.open()
  await way.button('ui.language.zh-CN').click()
  await page.getByRole('button', { name: server.demo.trainees[trainee]?.name ?? '' }).click()
  await expect(way.button('ui.pin.enter')).toBeVisible()
}

test('a wrong PIN says how many tries are left, and locks the card after five', async ({ page, server }) => {
  const way = wayOf(page, server, 2)
  await toPin(page, server, way, 2)
  const right = server.demo.trainees[2]?.pin ?? ''
  const wrong = right === '000000' ? '111111' : '000000'
  for (const left of ['4', '3', '2', '1']) {
    await way.typePin(wrong)
    await expect(page.getByText(way.t('ui.error.wrong-pin.do', { left }))).toBeVisible()
  }
  await way.typePin(wrong)
  await expect(page.getByText(/密码错误次数过多。请等 1[0-5]:\d\d 后再试/)).toBeVisible()
})

test('an address that nobody gave out says so', async ({ page, server }) => {
  await page.goto(`${server.url}/train/nosuchcode0000000000`)
  const way = wayOf(page, server, 0)
  await way.button('ui.language.zh-CN').click()
  await expect(page.getByText(way.t('ui.error.unknown-site.title')).first()).toBeVisible()
})

test('a second tab is told that the training runs in another one', async ({ page, server, context }) => {
  const way = wayOf(page, server, 0)
  await way.open()
  await way.button('ui.language.zh-CN').click()
  await expect(page.getByText(server.demo.trainees[0]?.name ?? '')).toBeVisible()
  const second = await context.newPage()
  const other = wayOf(second, server, 0)
  await other.open()
  await expect(second.getByText(other.t('ui.error.second-tab.title')).first()).toBeVisible()
})

test('a browser without WebGL2 gets a page that says what to do, before a run begins', async ({ page, server }) => {
  await page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind === 'webgl2' ? null : (real.call(this, kind as '2d', ...(rest as [])) as never)
    } as typeof real
  })
  const way = wayOf(page, server, 0)
  await way.signIn()
  await way.button('ui.consent.agree').click()
  await way.button('role.worker').click()
  await way.button('ui.choice.practice').click()
  await way.button('ui.common.next').click()
  for (let sheet = 0; sheet < 4; sheet++) await way.button(sheet === 3 ? 'ui.briefing.ready' : 'ui.common.next').click()
  await way.button('ui.first.know').click()
  await expect(page.getByText(way.t('ui.error.webgl.title')).first()).toBeVisible()
})

test('a server that is away is named, and the way goes on when it is back', async ({ page, server }) => {
  const way = wayOf(page, server, 0)
  await toPin(page, server, way, 0)
  const pin = server.demo.trainees[0]?.pin ?? ''
  await server.kill()
  await way.typePin(pin)
  await expect(page.getByText(way.t('ui.error.unreachable.title')).first()).toBeVisible()
  await server.start()
  await way.typePin(pin)
  await expect(page.getByRole('heading', { name: way.t('ui.consent.title') })).toBeVisible()
})

test('a damaged record in the browser’s storage is told, kept, and in nobody’s way', async ({ page, server }) => {
  const way = wayOf(page, server, 0)
  await way.open()
  await expect(way.button('ui.language.zh-CN')).toBeVisible()
  const inStore = (write: boolean): Promise<unknown[]> =>
    page.evaluate(
      (put) =>
        new Promise<unknown[]>((done, failed) => {
          const opening = indexedDB.open('muster-outbox')
          opening.onerror = () => failed(opening.error)
          opening.onsuccess = () => {
            const store = opening.result.transaction('items', 'readwrite').objectStore('items')
            if (put) store.put({ run: 'torn', recording: 7, tries: 'x' })
            const all = store.getAll()
            all.onsuccess = () => {
              opening.result.close()
              done(all.result)
            }
          }
        }),
      write,
    )
  await inStore(true)
  await way.signIn()
  await expect(page.getByText(way.t('ui.banner.damaged', { count: '1' }))).toBeVisible()
  expect(await inStore(false)).toEqual([{ run: 'torn', recording: 7, tries: 'x' }])
})

test('a graphics card that drops the picture pauses the run, says so, and the run goes on when it is back', async ({
  page,
  server,
}) => {
  const way = wayOf(page, server, 1)
  await way.toStart()
  await way.button('ui.start.desktop').click()
  await expect(page.locator('.hud')).toBeVisible({ timeout: 60_000 })
  const picture = page.locator('canvas').first()
  const card = await picture.evaluateHandle((canvas: HTMLCanvasElement) =>
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context'),
  )
  await card.evaluate((c) => c?.loseContext())
  await expect(page.getByText(way.t('ui.pause.context-lost'))).toBeVisible()
  await card.evaluate((c) => c?.restoreContext())
  await way.button('ui.pause.continue').click()
  await expect(page.locator('.hud')).toBeVisible()
})
