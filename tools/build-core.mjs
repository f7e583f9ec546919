// Builds dist/core/<sha256>.js and dist/core/current.json.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildCore, writeCore } from './buildCore.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const core = await buildCore(root)
await writeCore(core, join(root, 'dist/core'))
console.error(`core ${core.id} (${(core.code.length / 1024).toFixed(0)} KiB)`)
