import { test as base, expect } from '@playwright/test'

/** Console errors that a test expects, by a piece of their text; the others fail it. Nothing is expected by default. */
export interface GuardOptions {
  expectedErrors: RegExp
}
const NOTHING = /(?!)/

interface Guard {
  guard: void
}

/** Hosts that a page may speak to: its own server, and nobody else. */
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

const isForeign = (url: string): boolean => {
  const { protocol, hostname } = new URL(url)
  return /^(https?|wss?):$/.test(protocol) && !LOOPBACK.has(hostname)
}

/** Fails a test when a page asks another host for anything, throws, or writes an error to its console. */
export const test = base.extend<GuardOptions & Guard>({
  expectedErrors: [NOTHING, { option: true }],
  guard: [
    async ({ context, expectedErrors }, use) => {
      const problems: string[] = []
      const blame = (text: string): void => {
        if (!expectedErrors.test(text)) problems.push(text)
      }
      context.on('request', (request) => {
        if (isForeign(request.url())) problems.push(`request to another host: ${request.url()}`)
      })
      context.on('weberror', (error) => blame(`uncaught: ${error.error().message}`))
      context.on('console', (message) => {
        if (message.type() === 'error') blame(`console: ${message.text()}`)
      })
      await use()
      expect(problems).toEqual([])
    },
    { auto: true },
  ],
})
export { expect }
