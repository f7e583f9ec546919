import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** Each planted file, what it imports, and the rule that must refuse that (null: allowed). */
const planted: [file: string, imports: string, rule: string | null][] = [
  ['src/base/a.ts', '../sim/a', 'table-base'],
  ['src/site/a.ts', '../sim/b', 'table-site'],
  ['src/sim/a.ts', '../score/b', 'table-sim'],
  ['src/sim/c.ts', '../view/b', 'table-sim'],
  ['src/score/a.ts', '../record/b', 'table-score'],
  ['src/record/a.ts', '../site/b', 'table-record'],
  ['src/input/a.ts', '../view/b', 'table-input'],
  ['src/view/a.ts', '../score/b', 'table-view'],
  ['src/api/a.ts', '../record/b', 'table-api'],
  ['src/server/a.ts', '../sim/b', 'table-server'],
  ['src/server/c.ts', '../../scenes/x/scene', 'table-server'],
  ['src/review/a.ts', '../sim/b', 'table-review'],
  ['src/trainee/a.ts', '../server/b', 'table-trainee'],
  ['src/trainee/c.ts', '../app/b', 'nobody-imports-app'],
  ['src/app/a.ts', '../../scenes/x/scene', 'app-sets-only'],
  ['src/app/core.ts', '../view/b', 'table-core'],
  ['src/app/c.ts', './core', 'core-not-bundled'],
  ['scenes/x/scene.ts', '../../src/score/b', 'table-scenes'],
  ['scenes/x/part.ts', './set', 'scene-not-set'],
  ['scenes/x/set.tsx', '../y/scene', 'table-set'],
  ['scenes/x/runs/good.ts', '../../../src/score/b', 'table-runs'],
  ['src/sim/round.ts', './trip', 'no-circular'],
  ['src/sim/lost.ts', './nowhere', 'not-to-unresolvable'],
  ['src/sim/test.ts', '../../test/b', 'no-test-in-production'],
  ['src/view/dev.ts', 'vitest', 'no-dev-dependency-in-production'],
  ['src/sim/ok.ts', '../site/b', null],
  ['src/app/ok.ts', '../trainee/b', null],
  ['src/app/d.ts', '../record/b', 'table-app'],
  ['scenes/x/ok.ts', '../../src/sim/b', null],
  ['test/ok.ts', '../src/server/b', null],
]
const leaves = ['sim', 'site', 'score', 'record', 'view', 'server', 'trainee', 'app'].map((f) => `src/${f}/b.ts`)

describe('the import table', () => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-imports-'))
  let violations: { from: string; rule: { name: string } }[] = []

  beforeAll(() => {
    const put = (file: string, text: string): void => {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
    for (const file of [...leaves, 'test/b.ts', 'scenes/y/scene.ts']) put(file, 'export const value = 1\n')
    put('src/sim/trip.ts', "import { value } from './round'\nexport const other = value\n")
    for (const [file, from] of planted) put(file, `import { value } from '${from}'\nexport const other = value\n`)
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
      cpSync(join(root, file), join(folder, file))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    violations = cruise(folder)
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  for (const [file, from, rule] of planted) {
    it(`${rule ? `${rule} refuses` : 'allows'} ${file} -> ${from}`, () => {
      const here = violations.filter((v) => v.from === file).map((v) => v.rule.name)
      if (rule === null) expect(here).toEqual([])
      else expect(here).toContain(rule)
    })
  }
})

function cruise(cwd: string): { from: string; rule: { name: string } }[] {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [bin, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'scenes', 'test']
  let out: string
  try {
    out = execFileSync(process.execPath, args, { cwd, encoding: 'utf8', stdio: 'pipe', maxBuffer: 1 << 28 })
  } catch (cause) {
    out = (cause as { stdout: string }).stdout
  }
  return (JSON.parse(out) as { summary: { violations: { from: string; rule: { name: string } }[] } }).summary.violations
}
