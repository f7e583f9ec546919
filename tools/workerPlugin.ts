import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Plugin, type Rolldown, build } from 'vite'
import { builtCore } from './corePlugin.ts'

/** For people who work with the server, not in a drill: nothing that only these modules need is kept on devices. */
const ONLINE = /\/src\/app\/(Manage|Models|Kit)\.tsx$/
/** What training asks for of public/; licences and what serves the build stay out. */
const PUBLIC = [/^baked\/.*\.bin$/, /^fonts\/.*\.woff2$/, /^xr\/.*\.json$/, /^icon\.svg$/, /^manifest\.webmanifest$/]

/**
 * Builds the service worker beside the page, dist/web/sw.js. Its first line lists, with their hashes, exactly the files
 * that the trainee's way can come to load. The browser takes it for a new release whenever one byte of it differs.
 */
export function workerPlugin(): Plugin {
  let root = ''
  let training: string[] = []
  return {
    name: 'muster-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    generateBundle(_, bundle) {
      training = trainingFiles(bundle)
    },
    async writeBundle({ dir = '' }) {
      const all = await readdir(dir, { recursive: true })
      const still = all.map((file) => file.replaceAll('\\', '/')).filter((file) => PUBLIC.some((p) => p.test(file)))
      const files = await Promise.all(
        ['index.html', ...training, ...still].sort().map(async (file) => ({
          url: `/${file}`,
          integrity: `sha256-${createHash('sha256')
            .update(await readFile(join(dir, file)))
            .digest('base64')}`,
        })),
      )
      const release = JSON.stringify({ core: await builtCore(root), files })
      await writeFile(join(dir, 'sw.js'), `self.musterRelease=${release};\n${await workerCode(root)}`)
    },
  }
}

/** Scripts and styles that can be reached from the page's entry without going through what is only for people online. */
function trainingFiles(bundle: Rolldown.OutputBundle): string[] {
  const found = new Set<string>()
  const visit = (name: string): void => {
    const chunk = bundle[name]
    if (found.has(name) || chunk?.type !== 'chunk' || ONLINE.test(chunk.facadeModuleId ?? '')) return
    found.add(name)
    for (const file of [...(chunk.viteMetadata?.importedCss ?? []), ...(chunk.viteMetadata?.importedAssets ?? [])])
      found.add(file)
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next)
  }
  for (const file of Object.values(bundle)) if (file.type === 'chunk' && file.isEntry) visit(file.fileName)
  return [...found]
}

/** The worker as one classic script. */
async function workerCode(root: string): Promise<string> {
  const built = (await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      write: false,
      reportCompressedSize: false,
      lib: { entry: 'src/worker/main.ts', formats: ['iife'], name: 'worker', fileName: 'sw' },
    },
  })) as Rolldown.RolldownOutput[]
  const code = built[0]?.output[0].code
  if (code === undefined) throw new Error('the service worker was built to nothing')
  return code
}
