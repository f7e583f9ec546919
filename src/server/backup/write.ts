import { sha256Of } from '../sha256'
import { FORMAT, HEADER_ENTRY, MANIFEST_ENTRY, type Manifest, SUM_ENTRY } from './manifest'
import { END, headerOf, paddingOf } from './tar'

/** Takes the bytes of a backup, and resolves when it wants more. */
export type Sink = (bytes: Uint8Array) => Promise<void>

export interface BackupWriter {
  add(name: string, bytes: Uint8Array): Promise<void>
  /** Writes manifest, its sum and the end; gives the manifest. */
  end(rest: Pick<Manifest, 'migrations' | 'heads' | 'tables'>): Promise<Manifest>
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A backup that begins with what it is: a reader of an older release sees at once that it cannot read it. */
export async function beginBackup(sink: Sink, now: Date): Promise<BackupWriter> {
  const mtimeS = Math.floor(now.getTime() / 1000)
  const createdAt = now.toISOString()
  const entries: Manifest['entries'] = []
  const put = async (name: string, bytes: Uint8Array): Promise<void> => {
    await sink(headerOf(name, bytes.length, mtimeS))
    if (bytes.length > 0) await sink(bytes)
    const padding = paddingOf(bytes.length)
    if (padding > 0) await sink(new Uint8Array(padding))
  }
  const add = async (name: string, bytes: Uint8Array): Promise<void> => {
    entries.push({ name, size: bytes.length, sha256: sha256Of(bytes) })
    await put(name, bytes)
  }
  await add(HEADER_ENTRY, encode(`${JSON.stringify({ format: FORMAT, createdAt })}\n`))
  return {
    add,
    async end(rest) {
      const manifest: Manifest = { format: FORMAT, createdAt, ...rest, entries }
      const bytes = encode(JSON.stringify(manifest))
      await put(MANIFEST_ENTRY, bytes)
      await put(SUM_ENTRY, encode(`${sha256Of(bytes)}\n`))
      await sink(END)
      return manifest
    },
  }
}
