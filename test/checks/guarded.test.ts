import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const E2E = resolve(import.meta.dirname, '../e2e')
const files = (readdirSync(E2E, { recursive: true }) as string[]).filter((f) => f.endsWith('.ts')).sort()
const textOf = (file: string): string => readFileSync(join(E2E, file), 'utf8')

it('every end-to-end test is watched over by the guard that lets no page speak to another host', () => {
  const specs = files.filter((f) => f.endsWith('.spec.ts'))
  expect(specs.length).toBeGreaterThan(10)
  // a scene's runs by every device are tests of that file, and it takes its own from the guard
  const everyDevice = "import { onEveryDevice } from './support/everyDevice'"
  const guarded = /import \{[^}]*\btest\b[^}]*\} from '\.\/support\/(drill|guard)'/
  expect(specs.filter((f) => !guarded.test(textOf(f)) && !textOf(f).includes(everyDevice))).toEqual([])
  expect(textOf('support/everyDevice.ts')).toContain("import { expect, test } from './drill'")
})

it('browsers that tests start themselves are watched too: only a Device starts one, and it takes the guard along', () => {
  const starts = /chromium\s*\.|\.launch\(|newContext\(|import \{[^}]*\btest\b[^}]*\} from '@playwright\/test'/
  // the guard's own test has a context without it, to see that it tells
  expect(files.filter((f) => starts.test(textOf(f)))).toEqual([
    'guard.spec.ts',
    'support/device.ts',
    'support/guard.ts',
  ])
  expect(textOf('support/device.ts')).toContain('this.watch(this.context)')
})
