/**
 * Builds what is run: the core (one file, named by its hash), the page, the server and the commands.
 * `npm run build` makes all; `npm run build -- core web` these. Says what it does as it goes.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { buildCore, writeCore } from './buildCore.mjs'

const root = resolve(import.meta.dirname, '..')

const vite = (config) => async () => {
  await build({ root, configFile: join(root, config), logLevel: 'warn' })
}
const parts = {
  core: async () => {
    const core = await buildCore(root)
    await writeCore(core, join(root, 'dist/core'))
  },
  web: vite('vite.config.ts'),
  server: vite('vite.server.config.ts'),
  cli: vite('vite.cli.config.ts'),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((w) => !(w in parts))
if (unknown.length > 0) {
  console.error(`nothing to build is called '${unknown.join("', '")}'; there are ${Object.keys(parts).join(', ')}`)
  process.exit(2)
}
if (!existsSync(join(root, 'node_modules'))) {
  console.error('the packages are not installed; run: npm ci')
  process.exit(2)
}
for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) {
  const start = Date.now()
  await parts[name]()
  console.log(`built ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
}
