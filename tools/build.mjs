/**
 * Builds what is run: the core (one file, named by its hash), the page, the server and the commands.
 * `npm run build` makes all; `npm run build -- core web` these. Says what it does as it goes.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { withLock } from './lock.mjs'
import { PARTS, buildPart } from './parts.mjs'

const root = resolve(import.meta.dirname, '..')
const wanted = process.argv.slice(2)
const unknown = wanted.filter((w) => !(w in PARTS))
if (unknown.length > 0) {
  console.error(`nothing to build is called '${unknown.join("', '")}'; there are ${Object.keys(PARTS).join(', ')}`)
  process.exit(2)
}
if (!existsSync(join(root, 'node_modules'))) {
  console.error('the packages are not installed; run: npm ci')
  process.exit(2)
}
await withLock(join(root, 'dist/.building'), async () => {
  for (const name of wanted.length > 0 ? wanted : Object.keys(PARTS)) {
    const start = Date.now()
    await buildPart(root, name)
    console.log(`built ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
  }
})
