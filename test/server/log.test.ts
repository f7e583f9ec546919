import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openLog } from '../../src/server/log'

it('a log that has grown turns while the server runs, keeps one before it, and loses no line at the turn', () => {
  const data = mkdtempSync(join(tmpdir(), 'muster-log-'))
  const log = openLog(data, 4_000)
  if (!log.ok) throw new Error(log.error.message)
  for (let n = 0; n < 100; n++) log.value.info({ n }, 'request')
  const folder = join(data, 'log')
  expect(readdirSync(folder).sort()).toEqual(['muster.log', 'muster.log.old'])
  const lines = ['muster.log.old', 'muster.log'].flatMap((name) => {
    expect(statSync(join(folder, name)).size).toBeLessThan(4_200)
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
    return readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')
  })
  const numbers = lines.map((line) => (JSON.parse(line) as { n: number }).n)
  expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, k) => 100 - numbers.length + k))
  rmSync(data, { recursive: true, force: true })
})
