import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, type Page, chromium } from '@playwright/test'
import { BROWSER_ARGS, findBrowser, installLine } from '../../../tools/browser.mjs'
import buildPages from '../../e2e/support/buildPages'
import { type TestWindow, addDevice } from '../../e2e/support/page'
import type { TestServer } from '../../e2e/support/server'
import type { PageBench } from '../page/main'
import { benchServer } from '../server'

export type BenchWindow = TestWindow & { musterBench: PageBench }

/** Browser and server for the measurements in a page. */
export interface Bed {
  browser: Browser
  server: TestServer
}

let launched: Promise<Browser> | null = null

async function launch(): Promise<Browser> {
  const executablePath = await findBrowser()
  if (!executablePath) throw new Error(`no browser; install one: ${installLine()}`)
  await buildPages()
  return chromium.launch({ executablePath, args: [...BROWSER_ARGS] })
}

export async function bed(): Promise<Bed> {
  launched ??= launch()
  return { browser: await launched, server: await benchServer() }
}

/** Ends the browser; one that could not start was said where it was needed. */
export async function endBrowser(): Promise<void> {
  await (await launched?.catch(() => null))?.close()
}

/** What is emulated in the page. */
export type Device = 'headset' | 'phone' | null

const SCREEN: BrowserContextOptions = { viewport: { width: 960, height: 600 } }

/** A page as the end-to-end tests have it, with the bench's eyes in it and the quality that people get. */
export async function openPage(browser: Browser, device: Device, screen = SCREEN): Promise<Page> {
  const page = await browser.newPage({ ...screen, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  await addDevice(page, device)
  await page.addInitScript({ path: join(import.meta.dirname, 'page.js') })
  await page.addInitScript(
    (kind) => {
      ;(window as unknown as BenchWindow).musterBench.watch(kind)
      if (location.search === '') history.replaceState(history.state, '', '?quality=full')
    },
    device ? ('session' as const) : ('window' as const),
  )
  return page
}
