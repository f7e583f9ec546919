/** A skinned mesh of people, as it is stored. See packBody for what each byte means. */
export interface BodyMesh {
  /** Three places in steps of STEP metres and a spare, a vertex. */
  position: Int16Array
  /** Unit normal in 127ths, and a spare. */
  normal: Int8Array
  /** Four numbers of bones. */
  bones: Uint8Array
  /** Share of the first three bones in 255ths (the fourth has the rest), and how much of the person's build it takes. */
  weights: Uint8Array
  /** Region, region that it blends into, how far, and how open to the sky: see REGIONS. */
  paint: Uint8Array
  index: Uint16Array
}

/** Near by, from afar, and the trainee's own hands. */
export interface BodyFile {
  /** SHA-256 of the sources that it was made from, hexadecimal. */
  sources: string
  meshes: BodyMesh[]
}

/** Metres of one step of a place: 0.12 mm. */
export const STEP = 1 / 8192
/** "BODY", and the version of what follows. */
const MAGIC = 0x59444f42
const VERSION = 1
const HASH_BYTES = 32
/** Magic, version, number of meshes, and the hash. */
const HEAD = 12 + HASH_BYTES
const VERTEX_BYTES = 24

/** Bytes of a file, little endian: head, then for each mesh numbers of vertices and indices and its arrays. */
export function packBody({ sources, meshes }: BodyFile): Uint8Array<ArrayBuffer> {
  const sizes = meshes.map((m) => 8 + (m.paint.length / 4) * VERTEX_BYTES + m.index.length * 2 + pad(m.index.length))
  const out = new Uint8Array(HEAD + sizes.reduce((a, b) => a + b, 0))
  const view = new DataView(out.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, VERSION, true)
  view.setUint32(8, meshes.length, true)
  for (let i = 0; i < HASH_BYTES; i++) out[12 + i] = Number.parseInt(sources.slice(i * 2, i * 2 + 2), 16)
  let at = HEAD
  for (const m of meshes) {
    view.setUint32(at, m.paint.length / 4, true)
    view.setUint32(at + 4, m.index.length, true)
    at += 8
    for (const part of [m.position, m.normal, m.bones, m.weights, m.paint, m.index]) {
      out.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
      at += part.byteLength
    }
    at += pad(m.index.length)
  }
  return out
}
const pad = (indices: number): number => (indices % 2) * 2

/** Reads what packBody wrote; null when it is anything else, of another version, or cut short. */
export function readBody(bytes: Uint8Array): BodyFile | null {
  if (bytes.length < HEAD) return null
  // arrays of two bytes have to lie on even places
  const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const view = new DataView(own.buffer, own.byteOffset, own.byteLength)
  if (view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== VERSION) return null
  const sources = Array.from(own.subarray(12, HEAD), (b) => b.toString(16).padStart(2, '0')).join('')
  const meshes: BodyMesh[] = []
  let at = HEAD
  for (let i = 0; i < view.getUint32(8, true); i++) {
    if (at + 8 > own.length) return null
    const n = view.getUint32(at, true)
    const indices = view.getUint32(at + 4, true)
    at += 8
    if (at + n * VERTEX_BYTES + indices * 2 > own.length) return null
    const from = own.byteOffset + at
    meshes.push({
      position: new Int16Array(own.buffer, from, n * 4),
      normal: new Int8Array(own.buffer, from + n * 8, n * 4),
      bones: new Uint8Array(own.buffer, from + n * 12, n * 4),
      weights: new Uint8Array(own.buffer, from + n * 16, n * 4),
      paint: new Uint8Array(own.buffer, from + n * 20, n * 4),
      index: new Uint16Array(own.buffer, from + n * 24, indices),
    })
    at += n * VERTEX_BYTES + indices * 2 + pad(indices)
  }
  return at === own.length ? { sources, meshes } : null
}
