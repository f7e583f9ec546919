import { join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../../..')
/** Scripts that only the tests load; never part of what is shipped. */
export const BUILT = join(root, 'test-results/e2e-scripts')

/** Playwright's global setup: bundles the bridge and the harness, each into one classic script. */
export default async function buildPages(): Promise<void> {
  for (const [name, entry] of [
    ['bridge', 'test/e2e/bridge/main.ts'],
    ['yard', 'test/e2e/harness/yardPage.ts'],
  ] as const) {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        target: 'es2022',
        outDir: BUILT,
        emptyOutDir: false,
        minify: false,
        reportCompressedSize: false,
        lib: { entry: join(root, entry), formats: ['iife'], name: `muster_${name}`, fileName: () => `${name}.js` },
      },
    })
  }
}
