import { type BrowserContext, test as base, expect } from '@playwright/test'

/** Console errors that a test expects, by a piece of their text; the others fail it. Nothing is expected by default. */
export interface GuardOptions {
  expectedErrors: RegExp
}
const NOTHING = /(?!)/

/** Watches over a browser that the test starts itself, as over the one that every test is given. */
export type Watch = (context: BrowserContext) => void

interface Guard {
  watch: Watch
}

/** Hosts that a page may speak to: its own server, and nobody else. */
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

const isForeign = (url: string): boolean => {
  const { protocol, hostname } = new URL(url)
  return /^(https?|wss?):$/.test(protocol) && !LOOPBACK.has(hostname)
}

/** Tells of whatever any page or worker of this browser asks another host for: files, beacons, sockets. */
export function watchHosts(context: BrowserContext, tell: (problem: string) => void): void {
  const see = (url: string): void => {
    if (isForeign(url)) tell(`request to another host: ${url}`)
  }
  context.on('request', (request) => see(request.url()))
  // the browser counts a socket among no requests
  context.on('page', (page) => page.on('websocket', (socket) => see(socket.url())))
  for (const page of context.pages()) page.on('websocket', (socket) => see(socket.url()))
}

/** Fails a test when a page asks another host for anything, throws, or writes an error to its console. */
export const test = base.extend<GuardOptions & Guard>({
  expectedErrors: [NOTHING, { option: true }],
  watch: [
    async ({ context, expectedErrors }, use) => {
      const problems: string[] = []
      const blame = (text: string): void => {
        if (!expectedErrors.test(text)) problems.push(text)
      }
      const watch: Watch = (watched) => {
        watchHosts(watched, (problem) => problems.push(problem))
        watched.on('weberror', (error) => blame(`uncaught: ${error.error().message}`))
        watched.on('console', (message) => {
          if (message.type() === 'error') blame(`console: ${message.text()}`)
        })
      }
      watch(context)
      await use(watch)
      expect(problems).toEqual([])
    },
    { auto: true },
  ],
})
export { expect }
