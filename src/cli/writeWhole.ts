import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { UsageError } from './command'

/**
 * Writes the bytes that `make` gives to `path`, whole or not at all. A place that cannot be written is told before `make` begins,
 * which may take long.
 */
export async function writeWhole<T extends { bytes: Uint8Array }>(path: string, make: () => T): Promise<T> {
  const draft = `${path}.partial`
  const file = await openDraft(path, draft)
  try {
    const made = make()
    await file.writeFile(made.bytes)
    await file.sync()
    await rename(draft, path)
    return made
  } finally {
    await file.close()
    await rm(draft, { force: true })
  }
}

async function openDraft(path: string, draft: string): Promise<FileHandle> {
  const there = await stat(path).catch(() => null)
  if (there?.isDirectory()) throw new UsageError(`--out '${path}' is a folder; name a file in it`)
  try {
    return await open(draft, 'w')
  } catch (e) {
    throw new UsageError(
      `--out '${path}' cannot be written (${(e as Error).message}); name a file in a folder of yours`,
    )
  }
}
