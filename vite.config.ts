import react from '@vitejs/plugin-react'
import { type Plugin, defineConfig } from 'vite'
import { corePlugin } from './tools/corePlugin'

/** The API beside the page in development: the server's own address, see the README. */
const API = process.env.MUSTER_API ?? 'http://127.0.0.1:8787'

/** @pmndrs/xr carries an emulated headset with whole rooms (5 MB), which is switched off here: left out of the build. */
const withoutEmulator: Plugin = {
  name: 'muster-without-emulator',
  enforce: 'pre',
  resolveId: (id, importer) =>
    importer?.includes('@pmndrs/xr') && id.endsWith('/emulate.js') ? '\0without-emulator' : undefined,
  load: (id) => (id === '\0without-emulator' ? 'export const emulate = () => undefined' : undefined),
}

/** The page: one entry, the rest loaded when it is needed. The core is another file (vite.core.config.ts). */
export default defineConfig({
  plugins: [react(), corePlugin(), withoutEmulator],
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
