import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { rerun } from '../../src/record/rerun'
import { yard } from '../sim/yard'
import type { Harness } from './harness/yardPage'
import { BUILT } from './support/buildPages'
import { expect, test } from './support/guard'
import { Desk, type TestWindow, addBridge, lockClock, untilEnded } from './support/page'

type YardWindow = TestWindow & { musterYard: Harness }

/** Opens the harness page without a server: the browser is answered from here. */
async function open(page: Page, headset: boolean): Promise<void> {
  await addBridge(page, headset)
  const html =
    '<!doctype html><link rel="icon" href="data:,"><canvas width="320" height="200"></canvas><script src="/yard.js"></script>'
  await page.route('http://localhost:1/', (route) => route.fulfill({ contentType: 'text/html', body: html }))
  await page.route('http://localhost:1/yard.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(BUILT, 'yard.js'), 'utf8') }),
  )
  await page.goto('http://localhost:1/')
}

async function recordingOf(page: Page): Promise<Uint8Array> {
  const text = await page.evaluate(() => {
    const { result } = (window as unknown as YardWindow).musterYard
    if (result.failure) throw new Error(result.failure)
    return btoa(Array.from(result.recording, (b) => String.fromCharCode(b)).join(''))
  })
  return new Uint8Array(Buffer.from(text, 'base64'))
}

/** What the run's own events say was done, in order and without repeats. */
function done(bytes: Uint8Array): string[] {
  const again = rerun([yard], bytes)
  if (!again.ok) throw new Error(again.error.message)
  expect(again.value.runDigest).toBe(again.value.claim.runDigest)
  const names = again.value.events.map((e) => {
    if (e.type === 'operated' || e.type === 'placed' || e.type === 'marked' || e.type === 'unmarked')
      return `${e.type} ${e.entity}`
    return e.type === 'said' ? `said ${e.line}` : e.type
  })
  return names.filter((name, i) => names.indexOf(name) === i)
}

const WORKED = [
  'marked wheel',
  'marked prop',
  'unmarked prop',
  'operated wheel',
  'operated lever',
  'operated button',
  'operated board',
  'operated cord',
  'placed chock',
  'placed plug',
  'operated door',
  'said hello',
  'said start',
  'reported',
]

test.describe('every mechanism in the yard', () => {
  test('with an emulated Quest: head and controllers are moved, the page reads them', async ({ page }) => {
    await open(page, true)
    await page.evaluate(() => (window as unknown as TestWindow).musterBridge.playInHeadset('yard', 'tour'))
    await lockClock(page)
    await page.evaluate(() => (window as unknown as YardWindow).musterYard.headset())
    await untilEnded(page, 60_000)
    expect(done(await recordingOf(page))).toEqual(expect.arrayContaining(WORKED))
  })

  test('with the bare hands of an emulated Quest: they pinch, and teleport or step instead of walking', async ({
    page,
  }) => {
    await open(page, true)
    await page.evaluate(() =>
      (window as unknown as TestWindow).musterBridge.playInHeadset('yard', 'tour', { bare: true }),
    )
    await lockClock(page)
    await page.evaluate(() => (window as unknown as YardWindow).musterYard.headset())
    const { jumps } = await untilEnded(page, 60_000)
    expect(jumps).toBeGreaterThan(2)
    expect(done(await recordingOf(page))).toEqual(expect.arrayContaining(WORKED))
  })

  test('with keys and mouse', async ({ page }) => {
    await open(page, false)
    await page.evaluate(() => (window as unknown as YardWindow).musterYard.desk())
    await page.evaluate(() => (window as unknown as TestWindow).musterBridge.playAtDesk('yard', 'tour'))
    await page.mouse.click(160, 100)
    await page.waitForFunction(() => document.pointerLockElement !== null)
    await new Desk(page, { x: 160, y: 100 }).play(120_000)
    expect(done(await recordingOf(page))).toEqual(expect.arrayContaining(WORKED))
  })
})
