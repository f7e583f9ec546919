import { BufferAttribute, BufferGeometry, Color } from 'three'
import { type Kind, LOOKS, type Look } from '../look/materials'
import type { Material } from '../../site/types'
import { ROUND_MOST, packNormal, packSurface } from './pack'
import { type Cells, FACES, type Face, sortIntoCells } from './cells'
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
/** Something turned with fewer sides than this keeps them from afar. */
const FEWEST_HALVED = 8
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
  /** What each triangle is drawn for: see FACES. */
  private faces: Face[] = []
  private face: Face = FACES.always
  /** Within `either` the faces are of one kind, whatever is turned there. */
  private isEither = false
  private roughs = 0
  private readonly sways: boolean[] = []
  private look: Look = LOOKS.steel
  private kind: Kind = LOOKS.steel.kind
  private swing = 0
  private rgb: [number, number, number] = bytesOf(LOOKS.steel.color)
  private at: Placing = ORIGIN

  get vertices(): number {
    return this.position.length / 3
  }
  /** Triangles that are drawn near by. */
  get triangles(): number {
    return this.index.length / 3 - this.roughs
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

  /**
   * The vertices that follow are of a roadway's lining, `round` metres from the foot of one wall, and have this in place of a
   * colour (16 bits), so that patterns run round the arch. `along` is the axis of the site that the road follows; `meshed`: under
   * wire mesh.
   */
  unrolled(round: number, along: 'x' | 'z', meshed: boolean): this {
    const ticks = Math.round((round / ROUND_MOST) * 65_535)
    this.kind = this.look === LOOKS.rock ? 'strata' : 'shotcrete'
    this.rgb = [ticks >> 8, ticks & 255, (along === 'x' ? 0 : 85) + (meshed ? 170 : 0)]
    return this
  }

  /** The vertices that follow glow by themselves, 0..1, until the next material. Only what is plain may. */
  glowing(glow: number): this {
    this.look = { ...this.look, glow }
    return this
  }

  /** The vertices that follow are as dirty and uneven as this, 0..1, until the next material: what works in dust and mud. */
  grimed(grain: number): this {
    this.look = { ...this.look, grain }
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
    this.faces.push(this.face)
    if (this.face === FACES.rough) this.roughs++
  }

  /** Two triangles a, b, c and a, c, d; counter-clockwise seen from outside. */
  quad(a: number, b: number, c: number, d: number): void {
    this.triangle(a, b, c)
    this.triangle(a, c, d)
  }

  /**
   * Faces all round something turned: `side` draws the one from ring vertex `from` to `to`, of `sides` in all. Where they can be
   * halved they are drawn a second time by half as many, which who is far away sees instead.
   */
  around(sides: number, side: (from: number, to: number) => void): void {
    if (this.isEither) {
      const step = this.face === FACES.rough && sides % 2 === 0 && sides >= FEWEST_HALVED ? 2 : 1
      for (let k = 0; k < sides; k += step) side(k, k + step)
      return
    }
    const halves = sides % 2 === 0 && sides >= FEWEST_HALVED
    this.face = halves ? FACES.fine : FACES.always
    for (let k = 0; k < sides; k++) side(k, k + 1)
    this.face = FACES.rough
    if (halves) for (let k = 0; k < sides; k += 2) side(k, k + 2)
    this.face = FACES.always
  }

  /** Draws something twice: as it is seen near by, and with fewer triangles as who is far away sees it. */
  either(fine: () => void, rough: () => void): void {
    this.isEither = true
    this.face = FACES.fine
    fine()
    this.face = FACES.rough
    rough()
    this.face = FACES.always
    this.isEither = false
  }

  /**
   * Halves triangles at their longest edges until none is longer than `most` metres, so that what is baked per vertex has
   * vertices to lie on. Triangles that share an edge are cut at the same places. Slender ones (pipes, rails, rounded edges)
   * stay, since light changes little along them, and what is only seen from afar.
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
      const stays = longest <= most || Math.min(ab, bc, ca) < SLENDER || this.faces[f / 3] === FACES.rough
      if (stays) {
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
      this.face = this.faces[f / 3] as Face
      this.triangle(m, q, r)
    }
    this.face = FACES.always
    return this
  }

  /**
   * Takes away triangles that nobody can see who stands on the ground: those that lie below `depth`, and those that look down
   * from less than `lift` over it (world heights, metres).
   */
  bury(depth: number, lift: number): this {
    const { position, index } = this
    this.keep((f) => {
      const [a, b, c] = [index[f] as number, index[f + 1] as number, index[f + 2] as number]
      const high = (v: number): number => position[v * 3 + 1] as number
      const highest = Math.max(high(a), high(b), high(c))
      return highest > lift || (highest > depth && !this.looksDown(a * 3, b * 3, c * 3))
    })
    return this
  }

  /** Keeps the triangles of which this is true; it is given where one begins in the index. */
  private keep(stays: (f: number) => boolean): void {
    const { index, faces } = this
    this.index = []
    this.faces = []
    this.roughs = 0
    for (let f = 0; f < index.length; f += 3) {
      if (!stays(f)) continue
      this.face = faces[f / 3] as Face
      this.triangle(index[f] as number, index[f + 1] as number, index[f + 2] as number)
    }
    this.face = FACES.always
  }

  /** From now on only what is drawn near by is there, or only what is drawn far away. */
  private settle(rough: boolean): void {
    const { faces } = this
    if (this.roughs > 0) this.keep((f) => faces[f / 3] !== (rough ? FACES.fine : FACES.rough))
    this.roughs = 0
    this.faces = this.faces.map(() => FACES.always)
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

  /**
   * Puts what can be left out from afar last, and says how much of the index to draw from where: see sortByDetail.
   * @param rough with half of the faces round what is turned
   */
  sort(rough = false): Detailed['counts'] {
    this.settle(rough)
    const { index, counts } = sortByDetail(this.position, this.index, (v) => this.sways[v] === true)
    this.index = index
    return counts
  }

  /** Puts small bodies into cells, after what is always drawn: see sortIntoCells. */
  cells(): Omit<Cells, 'index'> {
    const { faces } = this
    const { index, ...cells } = sortIntoCells(
      this.position,
      this.index,
      (v) => this.sways[v] === true,
      (f) => faces[f / 3] as Face,
    )
    this.index = index
    this.faces = Array.from({ length: index.length / 3 }, () => FACES.always)
    this.roughs = 0
    return cells
  }

  build(): BufferGeometry {
    this.settle(false)
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
