import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

/** What a core would have to import or read from its surroundings; it may not. */
const FOREIGN = [
  [/(?:^|[;\s}])import\s*[\w{*"']/, 'an import'],
  [/\bimport\s*\(/, 'a dynamic import'],
  [/\brequire\s*\(/, 'a require()'],
  [/\bimport\.meta\b/, 'import.meta'],
]

/**
 * Builds the core from the sources under `root` and names it by its SHA-256 (rule D10). The same sources and
 * packages give the same bytes. Throws when the build fails or would depend on anything outside itself.
 */
export async function buildCore(root) {
  const built = await build({ root, configFile: join(root, 'vite.core.config.ts') })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => one.output)
  const [chunk, ...more] = outputs
  if (chunk?.type !== 'chunk' || more.length > 0)
    throw new Error(`the core has to be one file; the build gave ${outputs.map((o) => o.fileName).join(', ')}`)
  for (const [pattern, what] of FOREIGN) {
    const hit = pattern.exec(chunk.code)
    if (hit)
      throw new Error(
        `the core has to stand alone and has ${what}: ...${chunk.code.slice(Math.max(0, hit.index - 60), hit.index + 60)}...`,
      )
  }
  return { id: createHash('sha256').update(chunk.code).digest('hex'), code: chunk.code }
}

/** Puts a core into a folder as `<id>.js` and names it in `current.json`. Each file appears whole or not at all. */
export async function writeCore({ id, code }, folder) {
  await mkdir(folder, { recursive: true })
  await replace(join(folder, `${id}.js`), code)
  await replace(join(folder, 'current.json'), `${JSON.stringify({ id })}\n`)
}

async function replace(path, text) {
  if ((await readFile(path, 'utf8').catch(() => null)) === text) return
  const partial = `${path}.${process.pid}.partial`
  await writeFile(partial, text)
  await rename(partial, path)
}
