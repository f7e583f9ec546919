import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.ktx2': 'image/ktx2',
  '.hdr': 'image/vnd.radiance',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.glb': 'model/gltf-binary',
  '.gltf': 'model/gltf+json',
  '.wasm': 'application/wasm',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.m4a': 'audio/mp4',
  '.wav': 'audio/wav',
}
export const contentType = (path: string): string => TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'

const COMPRESSIBLE =
  /^(text\/|application\/(json|manifest\+json|wasm)|image\/(svg\+xml|x-icon|vnd\.radiance)|font\/ttf|model\/)/
/** Smaller files gain nothing. */
const WORTH_BYTES = 1024
/** Each file is compressed once in the life of the process; 9 is within 2 % of 11 at a fraction of its time. */
const BROTLI_QUALITY = 9

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

export type Encoding = 'br' | 'gzip' | 'identity'

/** One file as it is served. */
export interface ServedFile {
  type: string
  etag: string
  size: number
  compressible: boolean
  /** The bytes, compressed once and kept. */
  bytes(encoding: Encoding): Promise<Uint8Array<ArrayBuffer>>
}

/** Makes a served file of bytes. */
export function servedFile(path: string, bytes: Buffer): ServedFile {
  const type = contentType(path)
  const kept = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>()
  const plain = new Uint8Array(bytes)
  const make = async (encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> => {
    if (encoding === 'identity') return plain
    const packed =
      encoding === 'br'
        ? await brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
        : await zip(plain, { level: 9 })
    return new Uint8Array(packed)
  }
  return {
    type,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`,
    size: bytes.length,
    compressible: COMPRESSIBLE.test(type) && bytes.length >= WORTH_BYTES,
    bytes(encoding) {
      const now = kept.get(encoding) ?? make(encoding)
      kept.set(encoding, now)
      return now
    },
  }
}

/** All files below `folder` by their address; empty where there is no such folder. */
export function filesBelow(folder: string): Map<string, ServedFile> {
  const files = new Map<string, ServedFile>()
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return files
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(`/${relative(folder, path).split(sep).join('/')}`, servedFile(path, readFileSync(path)))
  }
  return files
}
