import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

interface Diagnostic {
  code: string
  message: string
  filename: string
}

/** Each planted file with the rule that must refuse it, or null where all is well. */
const planted: [file: string, code: string | null, text: string][] = [
  ['src/sim/sin.ts', 'exact-math', 'export const y = Math.sin(1)'],
  ['src/score/pow.ts', 'exact-math', 'export const y = (x: number) => x ** 2'],
  ['src/record/powAssign.ts', 'exact-math', 'export let y = 2\ny **= 3'],
  ['src/site/hypot.ts', 'exact-math', "export const y = Math['hypot'](1, 2)"],
  ['src/base/alias.ts', 'exact-math', 'const { exp } = Math\nexport const y = exp(1)'],
  ['src/sim/random.ts', 'exact-math', 'export const y = Math.random()'],
  ['src/sim/computed.ts', 'exact-math', "export const y = (k: 'sin') => Math[k](1)"],
  ['scenes/a/scene.ts', 'exact-math', 'export const y = Math.atan2(1, 2)'],
  ['src/sim/date.ts', 'pure', 'export const y = Date.now()'],
  ['src/sim/newDate.ts', 'pure', 'export const y = new Date()'],
  ['src/score/clock.ts', 'pure', 'export const y = performance.now()'],
  ['src/sim/global.ts', 'pure', 'export const y = globalThis.Math'],
  ['src/sim/dom.ts', 'pure', 'export const y = document.title'],
  ['src/sim/node.ts', 'pure', "import fs from 'node:fs'\nexport const y = fs"],
  ['src/score/three.ts', 'pure', "import { Vector3 } from 'three'\nexport const y = Vector3"],
  ['src/record/reexport.ts', 'pure', "export { Vector3 } from 'three'"],
  ['src/sim/lazy.ts', 'pure', "export const y = import('./other')"],
  ['src/score/order.ts', 'pure', "export const y = ['b', 'a'].sort((a, b) => a.localeCompare(b))"],
  ['src/sim/second.ts', 'cannon', "import { Vec3 } from 'cannon-es'\nexport const y = Vec3"],
  ['src/view/third.ts', 'cannon', "import { Vec3 } from 'cannon-es'\nexport const y = Vec3"],
  ['w1/src/sim/physics.ts', 'cannon', "import { World } from 'cannon-es'\nnew World().step(1 / 60, 0.1)"],
  ['w2/src/sim/physics.ts', 'cannon', "import { World } from 'cannon-es'\nnew World().fixedStep()"],
  ['w3/src/sim/physics.ts', 'cannon', "import { Body } from 'cannon-es'\nnew Body().quaternion.setFromEuler(1, 0, 0)"],
  ['w4/src/sim/physics.ts', 'cannon', "import { Cylinder } from 'cannon-es'\nexport const y = Cylinder"],
  [
    'w5/src/sim/physics.ts',
    'cannon',
    "import { Body } from 'cannon-es'\nexport const y = new Body({ linearDamping: 0.1 })",
  ],
  ['w6/src/sim/physics.ts', 'cannon', "import * as C from 'cannon-es'\nexport const y = C.Body"],
  [
    'src/sim/physics.ts',
    null,
    "import { Body, World } from 'cannon-es'\nnew World().step(1 / 60)\nexport const y = new Body({ linearDamping: 0 })",
  ],
  ['src/sim/fine.ts', null, 'export const y = Math.sqrt(Math.abs(2)) * Math.PI'],
  [
    'src/sim/names.ts',
    null,
    'export interface T { window: number; Date: string }\nexport const y = (t: T) => t.window',
  ],
  ['src/sim/local.ts', null, 'export const y = (performance: number) => performance + 1'],
  ['src/sim/typeOnly.ts', null, "import type { Vector3 } from 'three'\nexport type Y = Vector3"],
  ['src/view/free.ts', null, 'export const y = Math.sin(performance.now()) ** 2'],
]

describe('lint rules of our own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-lint-'))
  let found: Diagnostic[] = []

  beforeAll(() => {
    cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
    cpSync(join(root, 'tools/checks/oxlintMuster.mjs'), join(folder, 'tools/checks/oxlintMuster.mjs'))
    for (const [file, , text] of planted) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), `${text}\n`)
    }
    found = lint(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  for (const [file, code] of planted) {
    it(`${code ? `${code} refuses` : 'accepts'} ${file}`, () => {
      const here = found.filter((d) => d.filename === file && d.code.startsWith('muster'))
      if (code === null) expect(here).toEqual([])
      else expect(here.map((d) => d.code)).toContain(`muster(${code})`)
    })
  }
})

/** oxlint's findings in a folder; it ends with 1 when there are any, which execFileSync throws for. */
function lint(cwd: string): Diagnostic[] {
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
  let out: string
  try {
    out = execFileSync(process.execPath, [oxlint, '-f', 'json'], { cwd, encoding: 'utf8', stdio: 'pipe' })
  } catch (cause) {
    out = (cause as { stdout: string }).stdout
  }
  return (JSON.parse(out) as { diagnostics: Diagnostic[] }).diagnostics
}
