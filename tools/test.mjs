/**
 * The whole test: checks, builds, tests in Node, tests in a browser. A failed stage does not stop the next ones.
 * `npm test` runs all; `npm test -- lint unit` runs these stages. The last line is `N passed, N failed`.
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findOrInstallBrowser, installLine } from './browser.mjs'
import { countCheck, countPlaywright, countVitest, runCommand } from './stage.mjs'

const root = resolve(import.meta.dirname, '..')
const results = join(root, 'test-results')
mkdirSync(results, { recursive: true })

const node = (script, ...args) => [process.execPath, join(root, script), ...args]
const vitest = (project) => ({
  command: node(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--reporter=json',
    `--outputFile=${results}/${project}.json`,
  ),
  count: (code) => countVitest(`${results}/${project}.json`, code),
})
const check = (...command) => ({ command: node(...command), count: countCheck })

/**
 * Limits end what hangs: ten times what a stage takes on two slow cores, and for the browser's, the longest by far, less:
 * all stages together have taken 3015 s there.
 */
const stages = [
  {
    name: 'format',
    what: 'format (Biome)',
    limitS: 120,
    ...check('node_modules/@biomejs/biome/bin/biome', 'format', '--max-diagnostics=50', '.'),
  },
  {
    name: 'lint',
    what: 'lint (oxlint and our own rules)',
    limitS: 120,
    ...check('node_modules/oxlint/bin/oxlint', '--deny-warnings'),
  },
  { name: 'types', what: 'types (TypeScript)', limitS: 600, ...check('node_modules/typescript/bin/tsc', '-p', '.') },
  { name: 'imports', what: 'import table', limitS: 300, ...check('tools/checks/imports.mjs') },
  { name: 'unused', what: 'dead code (knip)', limitS: 300, ...check('node_modules/knip/bin/knip.js') },
  { name: 'build', what: 'builds (core, page, server, commands)', limitS: 900, ...check('tools/build.mjs') },
  { name: 'unit', what: 'unit tests', limitS: 900, ...vitest('unit') },
  { name: 'scenes', what: 'contract of every scene', limitS: 900, ...vitest('scenes') },
  { name: 'server', what: 'server and commands', limitS: 1800, ...vitest('server') },
  {
    name: 'browser',
    what: 'end to end in Chromium',
    limitS: 4200,
    command: node('node_modules/@playwright/test/cli.js', 'test', '--reporter=json'),
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: `${results}/browser.json` },
    count: (code) => countPlaywright(`${results}/browser.json`, code),
    needsBrowser: true,
  },
  // After the browser's, which installs a Chromium where it may. What it does without Chromium is its own affair.
  { name: 'engines', what: 'same digests in every engine', limitS: 3600, ...vitest('engines') },
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter((w) => !stages.some((s) => s.name === w))
if (unknown.length > 0) {
  console.error(`no stage '${unknown.join("', '")}'; there are ${stages.map((s) => s.name).join(', ')}`)
  process.exit(2)
}

const total = { passed: 0, failed: 0, skipped: 0 }
const say = (line) => console.log(line)
let noBrowser = false

for (const stage of stages.filter((s) => wanted.length === 0 || wanted.includes(s.name))) {
  let env = stage.env ?? {}
  if (stage.needsBrowser) {
    let browser
    try {
      browser = await findOrInstallBrowser(say)
    } catch (error) {
      total.failed++
      say(`FAIL ${stage.what}: ${error.message}`)
      continue
    }
    if (!browser) {
      noBrowser = true
      say(`SKIP ${stage.what}: no browser`)
      continue
    }
    env = { ...env, CHROMIUM_PATH: browser }
  }
  const start = Date.now()
  const { code, output } = await runCommand(stage.command, { cwd: root, env, limitS: stage.limitS })
  const counts = stage.count(code)
  total.passed += counts.passed
  total.failed += counts.failed
  total.skipped += counts.skipped
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
  say(
    `${counts.failed === 0 ? 'ok  ' : 'FAIL'} ${stage.what}: ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds} s)`,
  )
  for (const line of counts.told) say(`  ${line}`)
  if (counts.failed > 0)
    say(counts.failures.length > 0 ? counts.failures.map((f) => `  ${f}`).join('\n') : output.trimEnd().slice(-8000))
}

if (noBrowser) say(`The tests in a browser did not run. Install one with: ${installLine()}`)
say(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 || noBrowser ? 1 : 0
