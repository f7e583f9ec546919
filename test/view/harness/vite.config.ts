import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The page that shows the view alone, for looking at it; never shipped. `npx vite --config test/view/harness/vite.config.ts` */
export default defineConfig({
  root: at('.'),
  publicDir: at('../../../public'),
  cacheDir: at('../../../node_modules/.vite/view-harness'),
  plugins: [react()],
  server: { host: '127.0.0.1', port: 5199, strictPort: true, fs: { allow: [at('../../..')] } },
})
