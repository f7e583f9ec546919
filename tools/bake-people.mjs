// Makes the mesh of people, public/baked/people.bin: npm run bake:people. Nothing is done while its sources are the same.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { bodyInputs } from './bake/people/sources.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'public/baked')
const file = join(folder, 'people.bin')
/** Where the hash lies, see src/view/person/bodyFile.ts. */
const HASH = [12, 44]

const { bakeBody, sources } = await bodyInputs(root)
const before = await readFile(file).then(
  (b) =>
    inflateRawSync(b)
      .subarray(...HASH)
      .toString('hex'),
  () => '',
)
if (before === sources) console.log('people: nothing has changed')
else {
  const begun = performance.now()
  const stored = deflateRawSync(
    bakeBody(sources, (line) => console.log(line)),
    { level: 9 },
  )
  await mkdir(folder, { recursive: true })
  await writeFile(file, stored)
  console.log(
    `people: ${(stored.length / 1024).toFixed(0)} KiB in ${((performance.now() - begun) / 1000).toFixed(0)} s`,
  )
}
