import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { countVitest } from '../../tools/stage.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-stage-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('what tests tell is kept beside the counts, from those that were skipped too', () => {
  const report = join(folder, 'report.json')
  const test = (status: string, meta?: object) => ({ status, meta, fullName: status, failureMessages: ['broke'] })
  writeFileSync(
    report,
    JSON.stringify({
      numPassedTests: 2,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 0,
      testResults: [
        {
          name: 'engines.test.ts',
          status: 'failed',
          assertionResults: [
            test('passed'),
            test('passed', { tell: 'Firefox: all as in Node.js' }),
            test('failed', {}),
            test('pending', { tell: 'WebKit is not here' }),
          ],
        },
      ],
    }),
  )
  expect(countVitest(report, 1)).toEqual({
    passed: 2,
    failed: 1,
    skipped: 1,
    failures: ['engines.test.ts: failed\n    broke'],
    told: ['Firefox: all as in Node.js', 'WebKit is not here'],
  })
})
