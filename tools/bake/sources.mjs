import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { runnerImport } from 'vite'

const BAKER = 'tools/bake/bakeSite.ts'
const QUIET = { configFile: false, logLevel: 'error' }

/** Loads a TypeScript module below `root`, and tells what it is made of: its own files, from the root, sorted. */
async function load(root, file) {
  const { module, dependencies } = await runnerImport(join(root, file), { root, ...QUIET })
  const files = [file, ...dependencies.map((d) => relative(root, d).replaceAll('\\', '/'))]
  return { module, files: files.filter((f) => !f.includes('node_modules')) }
}

/**
 * A scene's site, what bakes it, and the SHA-256 over the sources of both: every module that is loaded for them, by name
 * and content. What only types come from is none of them.
 */
export async function bakeInputs(root, scene) {
  const site = await load(root, `scenes/${scene}/site.ts`)
  const baker = await load(root, BAKER)
  const files = [...new Set([...site.files, ...baker.files])].sort()
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`${file}\n`)
      .update(await readFile(join(root, file)))
      .update('\n')
  return { site: site.module.site, bakeSite: baker.module.bakeSite, files, sources: hash.digest('hex') }
}
