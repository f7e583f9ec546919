/**
 * Holds the import table (.dependency-cruiser.cjs) and refuses to pass on nothing: the cruiser must have seen
 * every source file there is, and at least MIN_MODULES of them.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

/** The house had more files than this when the check was written; it only grows. */
const MIN_MODULES = 100
const FOLDERS = ['src', 'scenes', 'content', 'test']

const root = resolve(import.meta.dirname, '../..')

function sources(folder) {
  const at = join(root, folder)
  if (!existsSync(at)) return []
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.tsx?$/.test(e.name) && !e.name.endsWith('.d.ts'))
    .map((e) => relative(root, join(e.parentPath, e.name)).replaceAll('\\', '/'))
}

function cruise() {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [
    bin,
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    ...FOLDERS.filter((f) => existsSync(join(root, f))),
  ]
  try {
    return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 }))
  } catch (cause) {
    // it ends with the number of violations
    if (cause.stdout) return JSON.parse(cause.stdout)
    throw cause
  }
}

const { modules, summary } = cruise()
const seen = new Set(modules.map((m) => m.source))
const problems = summary.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`)
const missed = FOLDERS.flatMap(sources).filter((f) => !seen.has(f))
for (const file of missed) problems.push(`not seen by the cruiser: ${file}`)
const own = [...seen].filter((s) => FOLDERS.some((f) => s.startsWith(`${f}/`))).length
if (own < MIN_MODULES) problems.push(`only ${own} modules of ours seen; there must be at least ${MIN_MODULES}`)

for (const problem of problems) console.error(problem)
console.log(`${own} modules, ${summary.totalDependenciesCruised} dependencies, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0
