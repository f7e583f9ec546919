import { BufferAttribute, BufferGeometry, Color } from 'three'
import { LOOKS, type Look } from '../look/materials'
import type { Material } from '../../site/types'

/** Where a piece stands: turn about the vertical, then move. */
export interface Placing {
  x: number
  y: number
  z: number
  sin: number
  cos: number
}
export const ORIGIN: Placing = { x: 0, y: 0, z: 0, sin: 0, cos: 1 }

const linear = new Map<string, [number, number, number]>()
/** sRGB text to linear components, kept. */
function linearOf(color: string): [number, number, number] {
  const known = linear.get(color)
  if (known) return known
  const c = new Color(color)
  const rgb: [number, number, number] = [c.r, c.g, c.b]
  linear.set(color, rgb)
  return rgb
}

/**
 * Collects vertices of many pieces into one geometry. Per vertex: position and normal (metres, world or the
 * owner's frame), linear colour, and `surface` (roughness, metalness, grain, glow), so that one material
 * draws everything.
 */
export class MeshBuilder {
  private readonly position: number[] = []
  private readonly normal: number[] = []
  private readonly color: number[] = []
  private readonly surface: number[] = []
  private readonly index: number[] = []
  private look: Look = LOOKS.steel
  private rgb: [number, number, number] = linearOf(LOOKS.steel.color)
  private at: Placing = ORIGIN

  get vertices(): number {
    return this.position.length / 3
  }
  get triangles(): number {
    return this.index.length / 3
  }

  /** Material of the vertices that follow; a colour overrides the material's own. */
  use(material: Material, color?: string): this {
    this.look = LOOKS[material]
    this.rgb = linearOf(color ?? this.look.color)
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
    this.normal.push(cos * nx + sin * nz, ny, -sin * nx + cos * nz)
    this.color.push(this.rgb[0], this.rgb[1], this.rgb[2])
    const { roughness, metalness, grain, glow } = this.look
    this.surface.push(roughness, metalness, grain, glow)
    return this.position.length / 3 - 1
  }

  triangle(a: number, b: number, c: number): void {
    this.index.push(a, b, c)
  }

  /** Two triangles a, b, c and a, c, d; counter-clockwise seen from outside. */
  quad(a: number, b: number, c: number, d: number): void {
    this.index.push(a, b, c, a, c, d)
  }

  build(): BufferGeometry {
    const g = new BufferGeometry()
    g.setAttribute('position', new BufferAttribute(new Float32Array(this.position), 3))
    g.setAttribute('normal', new BufferAttribute(new Float32Array(this.normal), 3))
    g.setAttribute('color', new BufferAttribute(new Float32Array(this.color), 3))
    g.setAttribute('surface', new BufferAttribute(new Float32Array(this.surface), 4))
    g.setIndex(new BufferAttribute(new Uint32Array(this.index), 1))
    g.computeBoundingSphere()
    g.computeBoundingBox()
    return g
  }
}
