/**
 * Occlusion of a site, made beforehand by `npm run bake`: for every vertex of its chunks and for the ground how open it is
 * to the sky, 255 for wholly open. Under ground also the light of its lamps: see bakedLightShader.ts for what a byte is.
 */
export interface Baked {
  /** SHA-256 of the sources that it was made from, hexadecimal. */
  sources: string
  /** One byte a vertex, in the order of buildStaticGeometry's solid chunks. */
  chunks: Uint8Array[]
  /** Over the whole site, rows from the north, columns from the west. */
  ground: { wide: number; deep: number; open: Uint8Array }
  /** Light on every vertex, and at breast height over the ground's map. */
  lit?: { chunks: Uint8Array[]; ground: Uint8Array }
}

/** "MOPN", and the version of what follows: without light, with it. */
const MAGIC = 0x4e504f4d
const DARK = 1
const LIT = 2
const HASH_BYTES = 32
/** Magic, version, number of chunks, width and depth of the ground's map: 4 bytes each. */
const HEAD = 5 * 4 + HASH_BYTES

/** The bytes of the artefact before it is deflated. Little endian; lengths of chunks follow the head, light comes last. */
export function packBaked({ sources, chunks, ground, lit }: Baked): Uint8Array<ArrayBuffer> {
  const rows = [...chunks, ground.open, ...(lit ? [...lit.chunks, lit.ground] : [])]
  const out = new Uint8Array(HEAD + chunks.length * 4 + rows.reduce((n, r) => n + r.length, 0))
  const view = new DataView(out.buffer)
  const numbers = [MAGIC, lit ? LIT : DARK, chunks.length, ground.wide, ground.deep]
  numbers.forEach((n, i) => view.setUint32(i * 4, n, true))
  for (let i = 0; i < HASH_BYTES; i++) out[20 + i] = Number.parseInt(sources.slice(i * 2, i * 2 + 2), 16)
  chunks.forEach((chunk, i) => view.setUint32(HEAD + i * 4, chunk.length, true))
  let at = HEAD + chunks.length * 4
  for (const row of rows) {
    out.set(row, at)
    at += row.length
  }
  return out
}

/** Reads what packBaked wrote; null when it is anything else, or of another version, or cut short. */
export function readBaked(bytes: Uint8Array): Baked | null {
  if (bytes.length < HEAD) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [magic = 0, version = 0, n = 0, wide = 0, deep = 0] = [0, 4, 8, 12, 16].map((i) => view.getUint32(i, true))
  if (magic !== MAGIC || (version !== DARK && version !== LIT) || bytes.length < HEAD + n * 4) return null
  const counts = Array.from({ length: n }, (_, i) => view.getUint32(HEAD + i * 4, true))
  let at = HEAD + n * 4
  const take = (count: number): Uint8Array => bytes.subarray(at, (at += count))
  const chunks = counts.map(take)
  const ground = { wide, deep, open: take(wide * deep) }
  const lit = version === LIT ? { chunks: counts.map(take), ground: take(wide * deep) } : null
  if (at !== bytes.length) return null
  const sources = Array.from(bytes.subarray(20, 20 + HASH_BYTES), (b) => b.toString(16).padStart(2, '0')).join('')
  return { sources, chunks, ground, ...(lit ? { lit } : {}) }
}

/** Undoes the raw deflate that the artefact is stored with. Rejects when it is not one. */
export async function inflated(stored: Blob): Promise<Uint8Array> {
  const stream = stored.stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** The occlusion baked for a scene's site, or null where there is none. Never rejects: without it things are only flatter. */
export async function loadBaked(scene: string): Promise<Baked | null> {
  try {
    const answer = await fetch(`/baked/${scene}.bin`)
    return answer.ok ? readBaked(await inflated(await answer.blob())) : null
  } catch {
    return null
  }
}
