import { join, resolve } from 'node:path'
import { build, preview } from 'vite'

const root = resolve(import.meta.dirname, '../../..')
const configFile = join(root, 'test/view/harness/vite.config.ts')
const outDir = join(root, 'test-results/view-page')

/**
 * Builds the page that shows the view alone and serves it on loopback; `stop` ends that. Not minified: functions keep their names in
 * what is measured.
 */
export async function serveViewPage(): Promise<{ url: string; stop: () => Promise<void> }> {
  await build({
    configFile,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, reportCompressedSize: false, minify: false, chunkSizeWarningLimit: 5000 },
  })
  const server = await preview({
    configFile,
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  })
  const url = server.resolvedUrls?.local[0]
  if (!url) throw new Error('the page of the view has no address')
  return { url, stop: () => server.close() }
}
