import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

it('a browser that is not where CHROMIUM_PATH says is one failure, and the last line still counts', () => {
  const script = resolve(import.meta.dirname, '../../tools/test.mjs')
  const env = { ...process.env, CHROMIUM_PATH: '/nope' }
  const { status, stdout } = spawnSync(process.execPath, [script, 'browser'], { env, encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stdout).toContain("FAIL end to end in Chromium: CHROMIUM_PATH is '/nope'")
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed')
})
