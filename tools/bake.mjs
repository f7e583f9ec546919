// Bakes how open to the sky everything of a scene's site is, into public/baked/<scene>.bin:
//   npm run bake                   all scenes whose sources have changed since
//   npm run bake -- first-time     these scenes in any case
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { bakeInputs } from './bake/sources.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'public/baked')
/** The hash lies behind five numbers of four bytes, see src/view/look/baked.ts. */
const HASH = [20, 52]

const asked = process.argv.slice(2)
const scenes = asked.length > 0 ? asked : (await readdir(join(root, 'scenes'))).sort()
await mkdir(folder, { recursive: true })
for (const scene of scenes) {
  if (!existsSync(join(root, 'scenes', scene, 'site.ts'))) continue
  const file = join(folder, `${scene}.bin`)
  const { site, bakeSite, sources } = await bakeInputs(root, scene)
  const before = await readFile(file).then(
    (b) =>
      inflateRawSync(b)
        .subarray(...HASH)
        .toString('hex'),
    () => '',
  )
  if (before === sources && asked.length === 0) {
    console.log(`${scene}: nothing has changed`)
    continue
  }
  const begun = performance.now()
  const stored = deflateRawSync(bakeSite(site, sources), { level: 9 })
  await writeFile(file, stored)
  console.log(
    `${scene}: ${(stored.length / 1024).toFixed(0)} KiB in ${((performance.now() - begun) / 1000).toFixed(0)} s`,
  )
}
