import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type Page, chromium } from '@playwright/test'
import { BROWSER_ARGS, findBrowser } from '../../../tools/browser.mjs'
import type { Watch } from './guard'
import { addBridge } from './page'

const START_MS = 30_000
/** Most of the time goes into drawing. */
const VIEW = { width: 480, height: 320 }

/**
 * A device of its own: a browser with a profile that outlives it, which is ended as an empty battery ends one. The
 * profile is taken away in the end.
 */
export class Device {
  private child: ChildProcess | null = null
  private browser: Browser | null = null

  readonly profile = mkdtempSync(join(tmpdir(), 'muster-device-'))

  /** `watch`: the test's guard, which looks after this browser too. */
  constructor(private readonly watch: Watch) {}

  /** Switches it on and gives its page. */
  async start(): Promise<Page> {
    const path = await findBrowser()
    if (!path) throw new Error('no browser')
    // a process that was killed leaves its lock behind
    for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
      rmSync(join(this.profile, name), { force: true })
    const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${this.profile}`, '--lang=zh-CN']
    // a group of its own, so that killing it leaves none of its processes behind
    const child = spawn(path, [...BROWSER_ARGS, ...own, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    })
    this.child = child
    const address = await new Promise<string>((ready, failed) => {
      let said = ''
      const timer = setTimeout(() => failed(new Error(`the browser did not start:\n${said}`)), START_MS)
      child.stderr?.on('data', (chunk: Buffer) => {
        said += String(chunk)
        const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
        if (!found) return
        clearTimeout(timer)
        ready(found)
      })
    })
    this.browser = await chromium.connectOverCDP(address)
    this.watch(this.context)
    return this.newPage()
  }

  get context(): BrowserContext {
    const context = this.browser?.contexts()[0]
    if (!context) throw new Error('the device is off')
    return context
  }

  async newPage(): Promise<Page> {
    const page = await this.context.newPage()
    await page.setViewportSize(VIEW)
    await addBridge(page, false)
    return page
  }

  /** The battery is empty. */
  async kill(): Promise<void> {
    const { child, browser } = this
    this.child = null
    this.browser = null
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    process.kill(-child.pid, 'SIGKILL')
    await gone
    await browser?.close().catch(() => undefined)
  }

  /** Ends it and takes its disk away. */
  async close(): Promise<void> {
    await this.kill()
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** Rows of a store on the device's disk: of the journal, the outbox, the receipts. */
export const rowsOnDisk = (page: Page, database: string, store: string): Promise<number> =>
  page.evaluate(
    ([name, table]) =>
      new Promise<number>((settle, fail) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          const counting = opening.result.transaction(table).objectStore(table).count()
          counting.onsuccess = () => {
            opening.result.close()
            settle(counting.result)
          }
        }
      }),
    [database, store] as const,
  )
