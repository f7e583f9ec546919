// The command line: builds the core and dist/cli when they are missing or older than their sources, then runs it.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { withLock } from './lock.mjs'
import { hashSources, isUpToDate, writeStamp } from './upToDate.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (path) => join(root, path)
const isLooks = (file) => file.endsWith('.tsx') || file.endsWith('.css')
const CORE = ['src/base', 'src/site', 'src/sim', 'src/score', 'src/record', 'src/app/core.ts', 'content', 'scenes']
const CLI = [...CORE, 'src/players', 'src/api', 'src/report', 'src/server', 'src/cli']
const TOOLS = ['package-lock.json', 'tools/buildCore.mjs', 'vite.core.config.ts', 'vite.cli.config.ts']

await withLock(at('dist/.building'), async () => {
  await buildUnless('core', CORE, await hasCore(), async () => {
    const { buildCore, writeCore } = await import('./buildCore.mjs')
    await writeCore(await buildCore(root), at('dist/core'))
  })
  await buildUnless('command line', CLI, existsSync(at('dist/cli/main.js')), async () => {
    const { build } = await import('vite')
    await build({ root, configFile: at('vite.cli.config.ts') })
  })
})
await import(pathToFileURL(at('dist/cli/main.js')).href)

async function hasCore() {
  const current = await readFile(at('dist/core/current.json'), 'utf8').catch(() => '{}')
  return existsSync(at(`dist/core/${JSON.parse(current).id}.js`))
}

async function buildUnless(what, places, exists, make) {
  const hash = await hashSources(root, [...places, ...TOOLS], (file) => !isLooks(file))
  const stamp = at(`dist/.stamps/${what.replaceAll(' ', '-')}`)
  if (exists && (await isUpToDate(stamp, hash))) return
  console.error(`muster: building the ${what} ...`)
  await make()
  await writeStamp(stamp, hash)
}
