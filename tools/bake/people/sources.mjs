import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { runnerImport } from 'vite'

const BAKER = 'tools/bake/people/bakeBody.ts'

/** What bakes people, and the SHA-256 over the names and contents of all modules that it is made of. */
export async function bodyInputs(root) {
  const { module, dependencies } = await runnerImport(join(root, BAKER), { root, configFile: false, logLevel: 'error' })
  const files = [BAKER, ...dependencies.map((d) => relative(root, d).replaceAll('\\', '/'))]
  const own = [...new Set(files)].filter((f) => !f.includes('node_modules')).sort()
  const hash = createHash('sha256')
  for (const file of own)
    hash
      .update(`${file}\n`)
      .update(await readFile(join(root, file)))
      .update('\n')
  return { bakeBody: module.bakeBody, sources: hash.digest('hex') }
}
