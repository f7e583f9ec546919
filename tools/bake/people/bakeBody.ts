import { type BodyFile, type BodyMesh, STEP, packBody } from '../../../src/view/person/bodyFile'
import { REGION } from '../../../src/view/person/regions'
import { addEyes } from './eyes'
import { type Field, slope } from './field'
import { type Surface, settle, surfaceNets } from './nets'
import { LIPS, OWN, PIECES, type Piece, SHADES } from './pieces'
import { simplify } from './simplify'
import { weightsOf } from './weights'

/** Vertices as they are gathered, four numbers each where BodyMesh has four. */
export interface Gathered {
  position: number[]
  normal: number[]
  bones: number[]
  weights: number[]
  paint: number[]
  index: number[]
}
const gathered = (): Gathered => ({ position: [], normal: [], bones: [], weights: [], paint: [], index: [] })

/** Everything of people: near, far, own hands. `sources` is the SHA-256 of what it is made from. */
export function bakeBody(sources: string, say: (line: string) => void = () => {}): Uint8Array<ArrayBuffer> {
  const near = gathered()
  const far = gathered()
  const own = gathered()
  for (const piece of PIECES) {
    const fine = polygonise(piece)
    const surface = reduce(fine, piece, piece.near)
    addPiece(near, surface, piece)
    if (piece.far > 0) addPiece(far, reduce(surface, { ...piece, longest: piece.longest * 3 }, piece.far), piece)
    say(`${piece.region}: ${fine.index.length / 3} to ${surface.index.length / 3}`)
  }
  addEyes(near)
  for (const piece of OWN) addPiece(own, reduce(polygonise(piece), piece, piece.near), piece)
  const file: BodyFile = { sources, meshes: [near, far, own].map(meshOf) }
  for (const m of file.meshes) say(`${m.paint.length / 4} vertices, ${m.index.length / 3} triangles`)
  return packBody(file)
}

function polygonise({ field, low, high, cell }: Piece): Surface {
  const s = surfaceNets(field, low, high, cell)
  settle(s, field, cell * 0.3)
  return s
}

function reduce(s: Surface, { field, longest, weight, cell }: Piece, target: number): Surface {
  const out = simplify(s, target, longest, weight ?? (() => 1))
  settle(out, field, cell * 0.6)
  return out
}

const at = new Float64Array(4)

function addPiece(to: Gathered, s: Surface, piece: Piece): void {
  for (const mirror of piece.mirrored ? [false, true] : [false]) {
    const first = to.paint.length / 4
    const x = mirror ? -1 : 1
    for (let i = 0; i < s.position.length; i += 3) {
      const [px = 0, py = 0, pz = 0] = s.position.slice(i, i + 3)
      slope(piece.smooth ?? piece.field, px, py, pz, piece.cell * 0.5, at)
      const n = [at[0] as number, at[1] as number, at[2] as number] as const
      const { bones, weights } = weightsOf(px * x, py, pz, piece, mirror)
      const girth = piece.girth?.(px, py, pz) ?? 0
      const lips = piece.region === 'skin' ? Math.min(1, Math.max(0, 0.5 - LIPS(px, py, pz) / 0.0016)) : 0
      const open = openness(px, py, pz, n)
      to.position.push(px * x, py, pz)
      to.normal.push(n[0] * x, n[1], n[2])
      to.bones.push(...bones)
      to.weights.push(...weights, girth)
      to.paint.push(REGION[piece.region], REGION.lips, lips, open)
    }
    for (let f = 0; f < s.index.length; f += 3) {
      const [a = 0, b = 0, c = 0] = s.index.slice(f, f + 3)
      if (mirror) to.index.push(first + a, first + c, first + b)
      else to.index.push(first + a, first + b, first + c)
    }
  }
}

/** How much of the sky is left by the body about a point, 0..1: what is missing of the distance along the normal (I. Quilez). */
function openness(x: number, y: number, z: number, n: readonly [number, number, number]): number {
  let hidden = 0
  for (const [h, share] of [
    [0.012, 0.2],
    [0.03, 0.3],
    [0.07, 0.3],
    [0.14, 0.3],
  ] as const) {
    let d: number = h
    for (const f of SHADES as Field[]) d = Math.min(d, f(x + n[0] * h, y + n[1] * h, z + n[2] * h))
    hidden += share * Math.min(1, Math.max(0, (h - d) / h))
  }
  return Math.max(0.12, 1 - hidden)
}

function meshOf(g: Gathered): BodyMesh {
  const n = g.paint.length / 4
  const position = new Int16Array(n * 4)
  const normal = new Int8Array(n * 4)
  const bones = Uint8Array.from(g.bones)
  const weights = new Uint8Array(n * 4)
  const paint = new Uint8Array(n * 4)
  for (let v = 0; v < n; v++) {
    for (let k = 0; k < 3; k++) {
      position[v * 4 + k] = Math.round((g.position[v * 3 + k] as number) / STEP)
      normal[v * 4 + k] = Math.round((g.normal[v * 3 + k] as number) * 127)
    }
    for (let k = 0; k < 4; k++) weights[v * 4 + k] = Math.round((g.weights[v * 4 + k] as number) * 255)
    for (let k = 0; k < 4; k++) paint[v * 4 + k] = Math.round((g.paint[v * 4 + k] as number) * (k < 2 ? 1 : 255))
  }
  return { position, normal, bones, weights, paint, index: Uint16Array.from(g.index) }
}
