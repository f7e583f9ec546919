import { type FileHandle, open } from 'node:fs/promises'
import { sha256Of } from '../sha256'
import { type Failure, type Result, fail, ok } from '../../base/result'
import { FORMAT, HEADER_ENTRY, MANIFEST_ENTRY, type Manifest, RECORDINGS, SUM_ENTRY, manifestSchema } from './manifest'
import { BLOCK, END, headerOf, paddingOf, readHeader } from './tar'

/** More than any entry of ours: a recording has up to 8 MiB, a manifest about 200 bytes for each recording. */
const LARGEST = 1024 * 1024 * 1024

export interface Entry {
  name: string
  bytes: Uint8Array
}

/** A backup that is not as it was written. */
export class Damaged extends Error {}

/** A backup whose form is of a newer release. */
class Newer extends Error {}

/** The entries of the file in order, each as it was written, or it throws Damaged; contents are the caller's to check. */
export async function* entriesOf(path: string): AsyncGenerator<Entry> {
  const file = await open(path, 'r')
  try {
    const { size: length } = await file.stat()
    let at = 0
    let last = 'the beginning'
    let mtimeS: number | null = null
    const damaged = (what: string): Damaged => new Damaged(`${what} (byte ${at}, after ${last})`)
    for (;;) {
      if (at + BLOCK > length) throw damaged('it breaks off')
      const header = await read(file, at, BLOCK)
      if (header.every((b) => b === 0)) break
      const found = readHeader(header)
      mtimeS ??= found?.mtimeS ?? 0
      if (!found || !same(header, headerOf(found.name, found.size, mtimeS))) throw damaged('the header is damaged')
      const { name, size } = found
      if (size > LARGEST || at + BLOCK + size + paddingOf(size) > length)
        throw damaged(`the entry '${name}' breaks off`)
      const bytes = await read(file, at + BLOCK, size)
      const padding = await read(file, at + BLOCK + size, paddingOf(size))
      if (padding.some((b) => b !== 0)) throw damaged(`the padding of '${name}' is damaged`)
      yield { name, bytes }
      last = `'${name}'`
      at += BLOCK + size + padding.length
    }
    if (length - at !== END.length || !same(await read(file, at, END.length), END)) throw damaged('the end is damaged')
  } finally {
    await file.close()
  }
}

async function read(file: FileHandle, at: number, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  for (let done = 0; done < size; ) {
    const { bytesRead } = await file.read(bytes, done, size - done, at + done)
    if (bytesRead === 0) throw new Damaged(`it breaks off (byte ${at + done})`)
    done += bytesRead
  }
  return bytes
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/** Reads the whole file and holds every byte of it against the manifest; what is wrong is named. */
export async function checkBackup(path: string): Promise<Result<Manifest>> {
  try {
    return ok(await check(path))
  } catch (e) {
    if (e instanceof Newer) return newer(path, e.message)
    if (e instanceof Damaged) return damagedBackup(path, e)
    return fail('unreadable', `'${path}' cannot be read: ${(e as Error).message}`)
  }
}

export const damagedBackup = (path: string, { message }: Damaged): Result<never> =>
  fail('damaged', `'${path}' is no whole backup: ${message}; nothing of it was restored, take another copy`)

const newer = (path: string, what: string): { ok: false; error: Failure } =>
  fail('newer-backup', `'${path}' was made by a newer release (${what}); restore it with that one`)

async function check(path: string): Promise<Manifest> {
  const found: Manifest['entries'] = []
  let manifest: { bytes: Uint8Array; sum: string | null } | null = null
  for await (const { name, bytes } of entriesOf(path)) {
    if (found.length === 0) checkFormat(name, bytes)
    if (manifest?.sum) throw new Damaged(`'${name}' follows after the end`)
    if (manifest) {
      if (name !== SUM_ENTRY) throw new Damaged(`'${name}' stands where '${SUM_ENTRY}' has to`)
      manifest.sum = new TextDecoder().decode(bytes)
    } else if (name === MANIFEST_ENTRY) manifest = { bytes, sum: null }
    else found.push({ name, size: bytes.length, sha256: sha256Of(bytes) })
  }
  if (manifest?.sum !== `${manifest ? sha256Of(manifest.bytes) : ''}\n`)
    throw new Damaged(`'${MANIFEST_ENTRY}' and '${SUM_ENTRY}' do not belong together`)
  const parsed = manifestSchema.safeParse(JSON.parse(new TextDecoder().decode(manifest.bytes)))
  if (!parsed.success) throw new Damaged(`'${MANIFEST_ENTRY}' is not of the form of this release`)
  const { entries, tables } = parsed.data
  for (let n = 0; n < Math.max(entries.length, found.length); n++) {
    const [wanted, there] = [entries[n], found[n]]
    if (!wanted || !there || wanted.name !== there.name)
      throw new Damaged(`'${(wanted ?? there)?.name}' is out of place`)
    if (wanted.size !== there.size || wanted.sha256 !== there.sha256)
      throw new Damaged(`'${wanted.name}' is not as it was written: its SHA-256 is another`)
  }
  const recordings = entries.filter(({ name }) => name.startsWith(RECORDINGS)).length
  if ((tables.find(({ name }) => name === 'recordings')?.rows ?? 0) !== recordings)
    throw new Damaged(`it has ${recordings} recordings, and rows of another number`)
  return parsed.data
}

function checkFormat(name: string, bytes: Uint8Array): void {
  if (name !== HEADER_ENTRY) throw new Damaged(`it begins with '${name}' and not with '${HEADER_ENTRY}'`)
  let format: unknown
  try {
    format = (JSON.parse(new TextDecoder().decode(bytes)) as { format?: unknown }).format
  } catch {
    throw new Damaged(`'${HEADER_ENTRY}' is damaged`)
  }
  if (typeof format === 'number' && format > FORMAT) throw new Newer(`form ${format}, this one reads ${FORMAT}`)
}
