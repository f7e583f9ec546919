import { defineConfig } from 'vite'

/** The core: one ES module without imports for every engine. tools/buildCore.mjs names it by its SHA-256. */
export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  build: {
    target: 'es2022',
    outDir: 'dist/core',
    emptyOutDir: false,
    write: false,
    minify: true,
    sourcemap: false,
    reportCompressedSize: false,
    lib: { entry: 'src/app/core.ts', formats: ['es'], fileName: 'core' },
    // A library's modules keep their white space unless the bundler itself minifies.
    rolldownOptions: { output: { minify: true } },
  },
})
