import { defineConfig } from '@playwright/test'
import { BROWSER_ARGS, findBrowser, installLine } from './tools/browser.mjs'

const browser = await findBrowser()
if (!browser) throw new Error(`no browser for the end-to-end tests; install one: ${installLine()}`)

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  // pictures that were looked at; the same for every machine that draws in software
  snapshotPathTemplate: 'test/pictures/{arg}{ext}',
  outputDir: 'test-results/e2e',
  globalSetup: './test/e2e/support/buildPages.ts',
  // one run at a time: two software renderers on two cores only slow each other
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  forbidOnly: !!process.env.CI,
  reporter: [['list']],
  use: {
    viewport: { width: 960, height: 600 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 20_000,
    launchOptions: { executablePath: browser, args: [...BROWSER_ARGS] },
  },
})
