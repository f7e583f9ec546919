/**
 * `npm run bench`: builds what is missing, bundles test/bench and runs it. One JSON object on stdout, also in
 * bench-results.json; progress on stderr. `npm run bench -- rerun recording` measures only these.
 */
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { PARTS, buildOutdated } from './parts.mjs'

const root = resolve(import.meta.dirname, '..')
const outDir = join(root, 'test-results/bench')

/** Sources that find files beside themselves go on finding them when they are bundled into one. */
const ownFolders = {
  name: 'muster-own-folders',
  transform: (code, id) =>
    /\/test\/(e2e|view)\//.test(id) ? code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))) : undefined,
}

const script = (name, entry, file) =>
  build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      minify: false,
      lib: { entry: join(root, entry), formats: ['iife'], name, fileName: () => file },
    },
  })

const programs = () =>
  build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [ownFolders],
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: {
          main: join(root, 'test/bench/main.ts'),
          allocationChild: join(root, 'test/bench/allocationChild.ts'),
          personasChild: join(root, 'test/bench/personas/child.ts'),
          bodiesChild: join(root, 'test/bench/bodies/child.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })

await buildOutdated(root, Object.keys(PARTS), (name) => console.error(`bench: building the ${PARTS[name].en} ...`))
await script('musterBenchPage', 'test/bench/page/main.ts', 'page.js')
await script('musterSoundPage', 'test/bench/page/sound.ts', 'sound.js')
await script('musterPlacePage', 'test/bench/page/place.ts', 'place.js')
await programs()
await import(pathToFileURL(join(outDir, 'main.js')).href)
