/**
 * `npm run bench`: builds what is missing, bundles test/bench/main.ts and runs it. One JSON object on stdout, also in
 * bench-results.json; progress on stderr. `npm run bench -- rerun size` measures only these.
 */
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { PARTS, buildOutdated } from './parts.mjs'

const root = resolve(import.meta.dirname, '..')
await buildOutdated(root, Object.keys(PARTS), (name) => console.error(`bench: building the ${PARTS[name].en} ...`))
const outDir = join(root, 'test-results/bench')
await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: { ssr: join(root, 'test/bench/main.ts'), outDir, emptyOutDir: false, target: 'node20', minify: false },
})
await import(pathToFileURL(join(outDir, 'main.js')).href)
