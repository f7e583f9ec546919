import { join } from 'node:path'
import { type Browser, type Page, chromium } from '@playwright/test'
import { BROWSER_ARGS, findBrowser, installLine } from '../../../tools/browser.mjs'
import buildPages from '../../e2e/support/buildPages'
import { type TestWindow, addBridge } from '../../e2e/support/page'
import { TestServer } from '../../e2e/support/server'
import type { PageBench } from '../page/main'

export type BenchWindow = TestWindow & { musterBench: PageBench }

/** Browser and server for the measurements in a page. */
export interface Bed {
  browser: Browser
  server: TestServer
}

const started: { browser?: Promise<Browser>; server?: Promise<TestServer> } = {}

/** The built server on a data folder and port of its own; started when a measurement needs it. */
export function benchServer(): Promise<TestServer> {
  started.server ??= new TestServer().start()
  return started.server
}

async function launch(): Promise<Browser> {
  const executablePath = await findBrowser()
  if (!executablePath) throw new Error(`no browser; install one: ${installLine()}`)
  await buildPages()
  return chromium.launch({ executablePath, args: [...BROWSER_ARGS] })
}

export async function bed(): Promise<Bed> {
  started.browser ??= launch()
  return { browser: await started.browser, server: await benchServer() }
}

/** Ends what was started; what could not start was said where it was needed. */
export async function endBed(): Promise<void> {
  const [browser, server] = await Promise.allSettled([started.browser, started.server])
  if (browser.status === 'fulfilled') await browser.value?.close()
  if (server.status === 'fulfilled') await server.value?.close()
}

/** A page as the end-to-end tests have it, with the bench's eyes in it and the quality that people get. */
export async function openPage(browser: Browser, kind: 'vr' | 'desktop'): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 960, height: 600 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  await addBridge(page, kind === 'vr')
  await page.addInitScript({ path: join(import.meta.dirname, 'page.js') })
  await page.addInitScript((kind) => {
    ;(window as unknown as BenchWindow).musterBench.watch(kind)
    if (location.search === '') history.replaceState(history.state, '', '?quality=full')
  }, kind)
  return page
}
