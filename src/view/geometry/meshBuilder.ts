import { BufferAttribute, BufferGeometry, Color } from 'three'
import { type Kind, LOOKS, type Look } from '../look/materials'
import type { Material } from '../../site/types'
import { packNormal, packSurface } from './pack'
import { type Cells, sortIntoCells } from './cells'
import { type Detailed, sortByDetail } from './detail'

/** Where a piece stands: turn about the vertical, then move. */
export interface Placing {
  x: number
  y: number
  z: number
  sin: number
  cos: number
}
export const ORIGIN: Placing = { x: 0, y: 0, z: 0, sin: 0, cos: 1 }

/** A vertex that nothing hides from the sky, until occlusion is baked. */
const OPEN = 255
/** Far more vertices than a site has; two of their numbers make one key that a double holds exactly. */
const VERTICES_AT_MOST = 2 ** 26
/** A triangle with an edge shorter than this is slender, metres: chosen, about a thick pipe's facet. */
const SLENDER = 0.2
/** Indices of two bytes reach so many vertices. */
const SHORT_INDEX = 65_536

const known = new Map<string, [number, number, number]>()
/** A colour's sRGB bytes, kept. */
function bytesOf(color: string): [number, number, number] {
  const before = known.get(color)
  if (before) return before
  const hex = new Color(color).getHex()
  const bytes: [number, number, number] = [hex >> 16, (hex >> 8) & 255, hex & 255]
  known.set(color, bytes)
  return bytes
}

/**
 * Collects vertices of many pieces into one geometry, 24 bytes each: `position` (metres, world or the owner's frame),
 * `normal` (signed bytes), `color` (sRGB bytes, and how open to the sky it is), and `surface` (see pack.ts), so that one
 * material draws everything.
 */
export class MeshBuilder {
  private readonly position: number[] = []
  private readonly normal: number[] = []
  private readonly color: number[] = []
  private readonly surface: number[] = []
  private index: number[] = []
  private readonly sways: boolean[] = []
  private look: Look = LOOKS.steel
  private kind: Kind = LOOKS.steel.kind
  private swing = 0
  private rgb: [number, number, number] = bytesOf(LOOKS.steel.color)
  private at: Placing = ORIGIN

  get vertices(): number {
    return this.position.length / 3
  }
  get triangles(): number {
    return this.index.length / 3
  }

  /** Material of the vertices that follow; a colour overrides the material's own, a kind its pattern. They do not sway. */
  use(material: Material, color?: string, kind?: Kind): this {
    this.look = LOOKS[material]
    this.kind = kind ?? this.look.kind
    this.rgb = bytesOf(color ?? this.look.color)
    this.swing = 0
    return this
  }

  /** The vertices that follow, of leaves or cloth, sway in the wind: 0 not at all, 1 by as much as the tip of a crown. */
  sway(amount: number): this {
    this.swing = amount
    return this
  }

  place(at: Placing): this {
    this.at = at
    return this
  }

  /** Adds a vertex given in the piece's own frame and returns its index. */
  vertex(x: number, y: number, z: number, nx: number, ny: number, nz: number): number {
    const { sin, cos } = this.at
    this.position.push(this.at.x + cos * x + sin * z, this.at.y + y, this.at.z - sin * x + cos * z)
    packNormal(cos * nx + sin * nz, ny, -sin * nx + cos * nz, this.normal)
    this.color.push(this.rgb[0], this.rgb[1], this.rgb[2], OPEN)
    packSurface(this.look, this.kind, this.swing, this.surface)
    this.sways.push(this.swing > 0)
    return this.position.length / 3 - 1
  }

  triangle(a: number, b: number, c: number): void {
    this.index.push(a, b, c)
  }

  /** Two triangles a, b, c and a, c, d; counter-clockwise seen from outside. */
  quad(a: number, b: number, c: number, d: number): void {
    this.index.push(a, b, c, a, c, d)
  }

  /**
   * Halves triangles at their longest edges until none is longer than `most` metres, so that what is baked per vertex has
   * vertices to lie on. Triangles that share an edge are cut at the same places. Slender ones (pipes, rails, rounded edges)
   * stay: light changes little along them.
   */
  dice(most: number): this {
    const middles = new Map<number, number>()
    const { position, index } = this
    const away = (a: number, b: number): number =>
      Math.hypot(
        (position[a * 3] as number) - (position[b * 3] as number),
        (position[a * 3 + 1] as number) - (position[b * 3 + 1] as number),
        (position[a * 3 + 2] as number) - (position[b * 3 + 2] as number),
      )
    for (let f = 0; f < index.length; ) {
      const [a, b, c] = [index[f] as number, index[f + 1] as number, index[f + 2] as number]
      const [ab, bc, ca] = [away(a, b), away(b, c), away(c, a)]
      const longest = Math.max(ab, bc, ca)
      if (longest <= most || Math.min(ab, bc, ca) < SLENDER) {
        f += 3
        continue
      }
      const [p, q, r] = longest === ab ? [a, b, c] : longest === bc ? [b, c, a] : [c, a, b]
      const key = Math.min(p, q) * VERTICES_AT_MOST + Math.max(p, q)
      let m = middles.get(key)
      if (m === undefined) middles.set(key, (m = this.between(p, q)))
      index[f] = p
      index[f + 1] = m
      index[f + 2] = r
      index.push(m, q, r)
    }
    return this
  }

  /**
   * Takes away triangles that nobody can see who stands on the ground: those that lie below `depth`, and those that look down
   * from less than `lift` over it (world heights, metres).
   */
  bury(depth: number, lift: number): this {
    const { position, index } = this
    const seen: number[] = []
    for (let f = 0; f < index.length; f += 3) {
      const [a, b, c] = [index[f] as number, index[f + 1] as number, index[f + 2] as number]
      const high = (v: number): number => position[v * 3 + 1] as number
      const highest = Math.max(high(a), high(b), high(c))
      if (highest > lift || (highest > depth && !this.looksDown(a * 3, b * 3, c * 3))) seen.push(a, b, c)
    }
    this.index = seen
    return this
  }

  /** Does the triangle of the vertices whose numbers begin there look more down than to the side? */
  private looksDown(a: number, b: number, c: number): boolean {
    const { position } = this
    const from = (p: number, q: number, k: number): number => (position[q + k] as number) - (position[p + k] as number)
    const up = from(a, b, 2) * from(a, c, 0) - from(a, b, 0) * from(a, c, 2)
    const x = from(a, b, 1) * from(a, c, 2) - from(a, b, 2) * from(a, c, 1)
    const z = from(a, b, 0) * from(a, c, 1) - from(a, b, 1) * from(a, c, 0)
    return up < -Math.hypot(x, z)
  }

  /** Puts what can be left out from afar last, and says how much of the index to draw from where: see sortByDetail. */
  sort(): Detailed['counts'] {
    const { index, counts } = sortByDetail(this.position, this.index, (v) => this.sways[v] === true)
    this.index = index
    return counts
  }

  /** Puts small bodies into cells, after what is always drawn: see sortIntoCells. */
  cells(): Omit<Cells, 'index'> {
    const { index, ...cells } = sortIntoCells(this.position, this.index, (v) => this.sways[v] === true)
    this.index = index
    return cells
  }

  build(): BufferGeometry {
    const g = new BufferGeometry()
    g.setAttribute('position', new BufferAttribute(new Float32Array(this.position), 3))
    g.setAttribute('normal', new BufferAttribute(new Int8Array(this.normal), 4, true))
    g.setAttribute('color', new BufferAttribute(new Uint8Array(this.color), 4, true))
    g.setAttribute('surface', new BufferAttribute(new Uint8Array(this.surface), 4, true))
    const index = this.vertices < SHORT_INDEX ? new Uint16Array(this.index) : new Uint32Array(this.index)
    g.setIndex(new BufferAttribute(index, 1))
    g.computeBoundingSphere()
    g.computeBoundingBox()
    return g
  }

  /** A vertex halfway between two, with the first one's colour and surface. */
  private between(p: number, q: number): number {
    const half = (from: number[], k: number): number => ((from[p * 3 + k] ?? 0) + (from[q * 3 + k] ?? 0)) / 2
    this.position.push(half(this.position, 0), half(this.position, 1), half(this.position, 2))
    const sum = (k: number): number => (this.normal[p * 4 + k] ?? 0) + (this.normal[q * 4 + k] ?? 0)
    packNormal(sum(0), sum(1), sum(2), this.normal)
    this.color.push(...this.color.slice(p * 4, p * 4 + 4))
    this.surface.push(...this.surface.slice(p * 4, p * 4 + 4))
    this.sways.push(this.sways[p] === true)
    return this.position.length / 3 - 1
  }
}
