import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'
import tests from '../../playwright.config'

/** `npm run shots`: pictures of every step, to be looked at by people. No test: nothing is asserted but that it gets there. */
export default defineConfig(tests, {
  testDir: resolve(import.meta.dirname),
  outputDir: '../../test-results/shots-work',
  globalSetup: resolve(import.meta.dirname, '../e2e/support/buildPages.ts'),
  timeout: 1_200_000,
})
