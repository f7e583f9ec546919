import { execFile } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { createRng, nextBetween } from '../../src/base/random'
import { managedRuns } from './support/api'
import { Device, rowsOnDisk } from './support/device'
import { expect, test } from './support/drill'
import { enrolDevice, letIn, openConfirm, setOwnPin } from './support/manager'
import { largePicture, lockClock, smallPicture } from './support/page'
import type { TestServer } from './support/server'
import { Way } from './support/way'

const CLI = join(resolve(import.meta.dirname, '../..'), 'dist/cli/main.js')
/** The manager's own PIN for confirming at a device. */
const SUPERVISOR = '864209'
const DAY_MS = 24 * 3600_000
const KILLS = 20
/** What a device's clock shows less what it should: day by day, once after an empty battery, once far ahead. */
const CLOCKS = [0, 0, 0.3, 1, -3000, 1.2, 2, 400, 2.4, 2.9].map((days) => days * DAY_MS)
test.describe.configure({ timeout: 900_000 })
test.use({ expectedErrors: /Failed to load resource|ERR_(CONNECTION|FAILED|EMPTY_RESPONSE)/ })

const wayOf = (page: Page, server: TestServer, trainee: number, practice: boolean): Way =>
  new Way({ page, server, language: 'zh-CN', scene: 'chemical-unloading', role: 'worker', practice, trainee })

/** The device's clock is off by so much in every page that is opened from now on. */
const setClock = (page: Page, offMs: number): Promise<unknown> =>
  page.addInitScript((off) => {
    const Real = Date
    const now = (): number => Real.now() + off
    window.Date = new Proxy(Real, {
      construct: (target, args) => Reflect.construct(target, args.length > 0 ? args : [now()]),
      get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
    })
  }, offMs)

/** From the name cards to a run that waits for the server, on a page of its own. Gives the run's id. */
async function train(page: Page, server: TestServer, trainee: number, practice: boolean): Promise<string> {
  const way = wayOf(page, server, trainee, practice)
  await way.toStart()
  await way.button('ui.start.desktop').click()
  if (!practice) {
    // no supervisor is here: that is registered, and hinders nobody
    await way.button('ui.check.none.start').click()
    await way.button('ui.start.desktop').click()
  }
  await expect(page.locator('.hud')).toBeVisible({ timeout: 60_000 })
  const run = await page.evaluate(() => window.musterProbe?.run ?? '')
  await page.keyboard.press('KeyP')
  await way.button('ui.pause.stop').click()
  if (!practice) await way.button('ui.check.none.end').click()
  await way.debriefScore()
  await way.send()
  await expect(page.getByRole('heading', { name: way.t('ui.sent.waiting.title') })).toBeVisible({ timeout: 60_000 })
  return run
}

const waiting = async (page: Page): Promise<number> =>
  (await rowsOnDisk(page, 'muster-outbox', 'items')) +
  (await rowsOnDisk(page, 'muster-held', 'items')) +
  (await rowsOnDisk(page, 'muster-device', 'starts'))

test('three days without a network, ten runs of four people, two devices, a server that is killed twenty times: each run is there once', async ({
  page: manager,
  server,
  watch,
}, info) => {
  const seed = process.env['MUSTER_SEED'] ?? String(randomInt(1e9))
  console.log(`MUSTER_SEED=${seed}`)
  const rng = createRng(`enrolled ${seed}`)
  const [first, second] = [new Device(watch), new Device(watch)]
  const earlier = new Set((await managedRuns(server)).map((r) => r.run))
  const began: { run: string; practice: boolean }[] = []
  try {
    await openConfirm(manager, server)
    const pages = [await first.start(), await second.start()] as [Page, Page]
    for (const [n, page] of pages.entries()) {
      const way = wayOf(page, server, 0, true)
      await way.open()
      await way.button('ui.language.zh-CN').click()
      await enrolDevice(page, manager, `${n + 1}号头显`)
      await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    }
    // the key is in the device, and no script gets it out
    expect(
      await pages[0].evaluate(
        () =>
          new Promise((settle) => {
            const opening = indexedDB.open('muster-device')
            opening.onsuccess = () => {
              const all = opening.result.transaction('enrolments').objectStore('enrolments').getAll()
              all.onsuccess = () => {
                const { privateKey } = all.result[0] as { privateKey: CryptoKey }
                opening.result.close()
                crypto.subtle.exportKey('jwk', privateKey).then(
                  () => settle('exported'),
                  (e: unknown) => settle(e instanceof DOMException && e.name),
                )
              }
            }
          }),
      ),
    ).toBe('InvalidAccessError')

    await server.kill()
    let page = pages[0]
    for (const [n, offMs] of CLOCKS.entries())
      await test.step(`run ${n}, clock ${offMs / DAY_MS} days off`, async () => {
        await page.close()
        // the battery is empty every third time
        if (n % 3 === 2) await first.kill()
        page = n % 3 === 2 ? await first.start() : await first.newPage()
        await setClock(page, offMs)
        const practice = n % 2 === 0
        began.push({ run: await train(page, server, n % 4, practice), practice })
        expect(await rowsOnDisk(page, 'muster-outbox', 'items')).toBe(n + 1)
      })
    // the same person, at the same time, on another device
    const other = await train(pages[1], server, 0, false)
    began.push({ run: other, practice: false })
    const downloading = pages[1].waitForEvent('download')
    await wayOf(pages[1], server, 0, false).button('ui.save.all').click()
    const file = info.outputPath('runs.zip')
    await (await downloading).saveAs(file)
    // then its battery is empty too
    await second.kill()

    // the network is back, and the server does not last
    const { demo } = server
    for (let n = 0; n < KILLS; n++) {
      await server.start()
      await page.goto(`${server.url}/train/${demo.code}`)
      await page.waitForTimeout(nextBetween(rng, 0, 1200))
      await server.kill()
    }
    await server.start()
    // what the second device could not send came by file first
    const imported = await promisify(execFile)(process.execPath, [
      CLI,
      'import',
      file,
      '--server',
      server.url,
      '--json',
    ])
    expect(JSON.parse(imported.stdout)).toMatchObject({ received: 1, refused: 0, notSent: 0 })
    for (const one of [page, await second.start()]) {
      const way = wayOf(one, server, 0, true)
      await way.open()
      await way.button('ui.language.zh-CN').click()
      await expect.poll(() => waiting(one), { timeout: 60_000 }).toBe(0)
    }
    const receipts = info.outputPath('receipts.json')
    const saving = page.waitForEvent('download')
    const count = String(CLOCKS.length)
    await wayOf(page, server, 0, true).button('ui.device.receipts', { count }).click()
    await (await saving).saveAs(receipts)

    const mine = async () => (await managedRuns(server)).filter((r) => !earlier.has(r.run))
    await expect
      .poll(async () => (await mine()).map((r) => r.verification?.status), { timeout: 120_000 })
      .toEqual(began.map(() => 'verified'))
    expect((await mine()).map((r) => r.run).sort()).toEqual(began.map((b) => b.run).sort())
    expect((await mine()).every((r) => r.status === 'completed')).toBe(true)
    // and no attempt is missing
    await manager.goto(`${server.url}/manage/devices`)
    const way = wayOf(manager, server, 0, true)
    await expect(manager.getByText(way.t('ui.devices.missing.none'))).toHaveCount(2)
    // every row is as the chain has it, and what the device was given is on it
    await server.stop()
    const audit = await promisify(execFile)(process.execPath, [
      CLI,
      'audit',
      '--data',
      server.data,
      '--receipt',
      receipts,
    ])
    expect(audit.stdout).toMatch(/^clean: \d+ links/m)
    await server.start()
  } finally {
    await first.close()
    await second.close()
  }
})

test('six digits instead of a PIN; then a supervisor says three times who wears the headset, each in another way', async ({
  page: manager,
  server,
  watch,
}) => {
  const device = new Device(watch)
  try {
    await openConfirm(manager, server)
    const page = await device.start()
    const way = wayOf(page, server, 3, false)
    await way.open()
    await way.button('ui.language.zh-CN').click()
    await setOwnPin(manager, server, SUPERVISOR)
    await manager.goto(`${server.url}/manage/confirm`)
    await enrolDevice(page, manager, '3号头显')
    await page.getByRole('button', { name: server.demo.trainees[3]?.name ?? '' }).click()
    await way.button('ui.pin.by-code').click()
    await letIn(page, manager)
    await expect(page.getByRole('heading', { name: way.t('ui.consent.title') })).toBeVisible({ timeout: 15_000 })
    await way.brief()

    // before time begins, by the supervisor's own PIN at the device
    await way.button('ui.start.desktop').click()
    await expect(page.getByRole('heading', { name: way.t('ui.check.start.title') })).toBeVisible()
    await way.typePin(SUPERVISOR)
    await expect(page.getByText(way.t('ui.check.confirmed'))).toBeVisible({ timeout: 15_000 })
    await lockClock(page)
    await smallPicture(page)
    await way.button('ui.start.desktop').click()
    await expect(page.locator('.hud')).toBeVisible({ timeout: 60_000 })
    const run = await page.evaluate(() => window.musterProbe?.run ?? '')

    // at a moment that nobody knows, by the trainee's PIN, after a wrong one
    await expect(page.getByRole('heading', { name: way.t('ui.check.random.title') })).toBeVisible({ timeout: 180_000 })
    expect(await page.evaluate(() => window.musterProbe?.sim?.world.tick ?? 0)).toBeGreaterThanOrEqual(30 * 60)
    await largePicture(page)
    const pin = server.demo.trainees[3]?.pin ?? ''
    await way.typePin(pin === '000000' ? '111111' : '000000')
    await expect(page.getByText(way.t('ui.check.problem.wrong'))).toBeVisible({ timeout: 15_000 })
    await way.typePin(pin)
    await expect(page.locator('.hud')).toBeVisible({ timeout: 15_000 })

    // after the end, on the supervisor's own screen
    await page.keyboard.press('KeyP')
    await way.button('ui.pause.stop').click()
    await expect(page.getByRole('heading', { name: way.t('ui.check.end.title') })).toBeVisible()
    await expect(manager.getByText(way.t('ui.checks.moment.end'))).toBeVisible()
    await manager.getByRole('button', { name: way.t('ui.checks.yes'), exact: true }).click()
    await way.debriefScore()
    await way.send()
    await way.expectSent()

    await expect
      .poll(async () => (await managedRuns(server)).find((r) => r.run === run)?.verification?.status, {
        timeout: 60_000,
      })
      .toBe('verified')
    await manager.goto(`${server.url}/manage/runs/${run}`)
    for (const key of ['sign-in.code', 'check.supervisor.yes', 'check.pin.yes', 'signature.valid'])
      await expect(manager.getByText(way.t(`ui.identity.${key}`)).first()).toBeVisible()
    await expect(manager.getByText(way.t('ui.identity.check.supervisor.yes'))).toHaveCount(2)
    for (const moment of ['start', 'random', 'end'])
      await expect(manager.getByText(way.t(`ui.flag.identity-${moment}`))).toHaveCount(0)
  } finally {
    await device.close()
  }
})
