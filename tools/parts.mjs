/** What is built, from which sources; the one list for `npm run build`, `npm start` and the commands. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { hashSources, isUpToDate, writeStamp } from './upToDate.mjs'

const isLooks = (file) => file.endsWith('.tsx') || file.endsWith('.css')
const CORE = ['src/base', 'src/site', 'src/sim', 'src/score', 'src/record', 'src/app/core.ts', 'content', 'scenes']
const REST = ['src/api', 'src/report', 'src/server']
const PLUGINS = ['tools/corePlugin.ts', 'tools/workerPlugin.ts']
const PAGE = ['src', 'scenes', 'content', 'public', 'index.html', 'vite.config.ts', ...PLUGINS]
const TOOLS = ['package-lock.json', 'tools/buildCore.mjs']
const FONT = 'tools/make-font.mjs'

const vite = (config) => async (root) => {
  const { build } = await import('vite')
  await build({ root, configFile: join(root, config), logLevel: 'warn' })
}

/** A page with a text that its font cannot show is not built: what is missing stands on standard error. */
function checkGlyphs(root) {
  execFileSync(process.execPath, [join(root, FONT), '--check'], { cwd: root, stdio: 'inherit' })
}

/** `sources`: files whose content decides; `keep`: which of them; `made`: the file that has to be there afterwards. */
export const PARTS = {
  core: {
    zh: '判定核心',
    en: 'core',
    sources: [...CORE, ...TOOLS, 'vite.core.config.ts'],
    keep: (file) => !isLooks(file),
    made: async (root) => {
      const current = await readFile(join(root, 'dist/core/current.json'), 'utf8').catch(() => '{}')
      return `dist/core/${JSON.parse(current).id}.js`
    },
    make: async (root) => {
      const { buildCore, writeCore } = await import('./buildCore.mjs')
      await writeCore(await buildCore(root), join(root, 'dist/core'))
    },
  },
  web: {
    zh: '页面',
    en: 'page',
    // The page names its core, so whatever makes another core makes another page.
    sources: [...PAGE, 'vite.core.config.ts', FONT, ...TOOLS],
    keep: (file) => !/^src\/(server|cli|players)\//.test(file),
    made: async () => 'dist/web/index.html',
    make: async (root) => {
      checkGlyphs(root)
      await vite('vite.config.ts')(root)
    },
  },
  server: {
    zh: '服务器',
    en: 'server',
    sources: ['src/base', 'src/record', 'src/sim', 'src/score', ...REST, 'vite.server.config.ts', ...TOOLS],
    keep: (file) => !isLooks(file),
    made: async () => 'dist/server/main.js',
    make: vite('vite.server.config.ts'),
  },
  cli: {
    zh: '命令行',
    en: 'command line',
    sources: [...CORE, 'src/players', ...REST, 'src/cli', 'vite.cli.config.ts', ...TOOLS],
    keep: (file) => !isLooks(file),
    made: async () => 'dist/cli/main.js',
    make: vite('vite.cli.config.ts'),
  },
}

/** Builds one part and remembers from which sources. */
export async function buildPart(root, name) {
  const part = PARTS[name]
  const hash = await hashSources(root, part.sources, part.keep)
  await part.make(root)
  await writeStamp(stampOf(root, name), hash)
}

/** Builds those of `names` that are missing or older than their sources; `onBuild` is told of each before it begins. */
export async function buildOutdated(root, names, onBuild) {
  await withLock(join(root, 'dist/.building'), async () => {
    for (const name of names) {
      if (await isCurrent(root, name)) continue
      onBuild(name)
      await buildPart(root, name)
    }
  })
}

const stampOf = (root, name) => join(root, 'dist/.stamps', name)

async function isCurrent(root, name) {
  const part = PARTS[name]
  if (!existsSync(join(root, await part.made(root)))) return false
  return isUpToDate(stampOf(root, name), await hashSources(root, part.sources, part.keep))
}
