import { defineConfig } from 'vite'

/** The server as one Node module; packages stay in node_modules. */
export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: 'src/server/main.ts',
    target: 'node20',
    outDir: 'dist/server',
    emptyOutDir: true,
    reportCompressedSize: false,
    rolldownOptions: { output: { entryFileNames: 'main.js' } },
  },
})
