// The command line: builds the core and dist/cli when they are missing or older than their sources, then runs it.
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { PARTS, buildOutdated } from './parts.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
await buildOutdated(root, ['core', 'cli'], (name) => console.error(`muster: building the ${PARTS[name].en} ...`))
await import(pathToFileURL(join(root, 'dist/cli/main.js')).href)
