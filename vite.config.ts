import react from '@vitejs/plugin-react'
import { type Plugin, defineConfig } from 'vite'
import { corePlugin } from './tools/corePlugin.ts'
import { workerPlugin } from './tools/workerPlugin.ts'

/** The API beside the page in development: the server's own address, see the README. */
const API = process.env.MUSTER_API ?? 'http://127.0.0.1:8787'

/**
 * What @react-three/xr and @pmndrs/xr carry and this page never uses: an emulated headset with whole rooms (5 MB), and
 * the loader of controllers' and hands' models, which are drawn by ourselves (src/view/stage/xrStore.ts switches both off).
 */
const UNUSED: Record<string, string> = {
  '/emulate.js': 'export const emulate = () => undefined',
  '/GLTFLoader.js':
    "export class GLTFLoader { loadAsync() { return Promise.reject(new Error('models are no part of this page')) } }",
}
const withoutUnused: Plugin = {
  name: 'muster-without-unused',
  enforce: 'pre',
  resolveId(id, importer) {
    const unused = Object.keys(UNUSED).find((end) => id.endsWith(end))
    return unused && importer && /@pmndrs\/xr|@react-three\/xr/.test(importer) ? `\0unused${unused}` : undefined
  },
  load: (id) => (id.startsWith('\0unused') ? UNUSED[id.slice('\0unused'.length)] : undefined),
}

/** The page: one entry, the rest loaded when it is needed. The core is another file (vite.core.config.ts). */
export default defineConfig({
  plugins: [react(), corePlugin(), withoutUnused, workerPlugin()],
  build: {
    target: 'es2022',
    outDir: 'dist/web',
    emptyOutDir: true,
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1600,
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': API, '/xapi': API },
  },
})
