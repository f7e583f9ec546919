import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** SHA-256 over paths and contents of all files at or under `places` (relative to `root`) that `keep` lets pass. */
export async function hashSources(root, places, keep = () => true) {
  const files = (await Promise.all(places.map((place) => filesUnder(root, place)))).flat().filter(keep).sort()
  const hash = createHash('sha256')
  for (const file of files) {
    const content = await readFile(join(root, file))
    hash.update(`${file}\n${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

/** Does the stamp say that what stands was built from sources of this hash? */
export async function isUpToDate(stamp, hash) {
  return (await readFile(stamp, 'utf8').catch(() => '')) === hash
}

export async function writeStamp(stamp, hash) {
  await mkdir(dirname(stamp), { recursive: true })
  await writeFile(stamp, hash)
}

async function filesUnder(root, place) {
  const entries = await readdir(join(root, place), { withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return null
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (entries === null) return [place]
  const inside = entries.filter((e) => e.isFile() || e.isDirectory()).map((e) => `${place}/${e.name}`)
  return (await Promise.all(inside.map((one) => filesUnder(root, one)))).flat()
}
