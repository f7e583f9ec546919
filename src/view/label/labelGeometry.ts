import { BufferAttribute, BufferGeometry } from 'three'
import type { Label, Solid } from '../../site/types'
import { type Placing, ORIGIN } from '../geometry/meshBuilder'
import type { Region } from './atlas'

/** How far a label stands off what it is on, metres. */
const STAND_OFF = 0.004
/** A label this near to a round surface follows it, metres. */
const CURVE_NEAR = 0.12
/** A curved label is cut into strips whose middles lie this much under the round at most, metres; never into more than so many. */
const SAG = 0.0015
const MOST_STRIPS = 14

/** A round surface that a label lies on, in the owner's frame: the axis passes through (x, y, z). */
interface Curve {
  axis: 'x' | 'y' | 'z'
  x: number
  y: number
  z: number
  radius: number
}

/** Lettering that would reach farther round a shell than this many radii stays a flat plate: it could not be read. */
const MOST_ROUND = 1.3

/** The cylinder that `label` (`w` by `h` metres) was put on, if any: lettering on tanks bends with the shell. */
export function curveUnder(
  label: Label,
  { w: width, h: height }: { w: number; h: number },
  solids: readonly Solid[],
): Curve | null {
  const p = label.at
  for (const { shape } of solids) {
    if (shape.kind !== 'cylinder' || shape.radius < 0.05) continue
    const { axis, at } = shape
    const dx = axis === 'x' ? 0 : p.x - at.x
    const dy = axis === 'y' ? 0 : p.y - at.y
    const dz = axis === 'z' ? 0 : p.z - at.z
    const w = axis === 'x' ? p.x - at.x : axis === 'y' ? p.y - at.y : p.z - at.z
    const off = Math.sqrt(dx * dx + dy * dy + dz * dz) - shape.radius
    if (Math.abs(w) > shape.half || off < -0.25 * shape.radius || off > CURVE_NEAR) continue
    if ((axis === 'y' ? width : height) > MOST_ROUND * shape.radius) continue
    const alongFace = axis === 'y' ? 0 : axis === 'x' ? Math.sin(label.yaw) : Math.cos(label.yaw)
    if (Math.abs(alongFace) > 0.5) continue
    return { axis, x: at.x, y: at.y, z: at.z, radius: shape.radius + Math.max(0, off) }
  }
  return null
}

/** Collects the quads of labels into one geometry with texture coordinates of the atlas. */
export class LabelMesh {
  private readonly position: number[] = []
  private readonly normal: number[] = []
  private readonly uv: number[] = []
  private readonly index: number[] = []

  get empty(): boolean {
    return this.index.length === 0
  }

  /** Adds a label of an owner placed by `at`; `solids` are the owner's, for lettering that bends. */
  add(label: Label, region: Region, at: Placing = ORIGIN, solids: readonly Solid[] = []): void {
    const curve = curveUnder(label, region, solids)
    const sin = Math.sin(label.yaw)
    const cos = Math.cos(label.yaw)
    const bendsUp = curve !== null && curve.axis !== 'y'
    const strips = curve ? stripsOf(bendsUp ? region.h : region.w, curve.radius) : 1
    const nu = bendsUp ? 1 : strips
    const nv = bendsUp ? strips : 1
    const first = this.position.length / 3
    for (let j = 0; j <= nv; j++) {
      for (let i = 0; i <= nu; i++) {
        const s = i / nu - 0.5
        const t = j / nv - 0.5
        const [x, y, z, nx, ny, nz] = curve
          ? bent(label, curve, s * region.w, t * region.h)
          : ([
              label.at.x + cos * s * region.w + sin * STAND_OFF,
              label.at.y + t * region.h,
              label.at.z - sin * s * region.w + cos * STAND_OFF,
              sin,
              0,
              cos,
            ] as const)
        this.position.push(at.x + at.cos * x + at.sin * z, at.y + y, at.z - at.sin * x + at.cos * z)
        this.normal.push(at.cos * nx + at.sin * nz, ny, -at.sin * nx + at.cos * nz)
        this.uv.push(region.u0 + (s + 0.5) * (region.u1 - region.u0), region.v0 + (t + 0.5) * (region.v1 - region.v0))
      }
    }
    for (let j = 0; j < nv; j++) {
      for (let i = 0; i < nu; i++) {
        const a = first + j * (nu + 1) + i
        const b = a + nu + 1
        this.index.push(a, a + 1, b + 1, a, b + 1, b)
      }
    }
  }

  build(): BufferGeometry {
    const g = new BufferGeometry()
    g.setAttribute('position', new BufferAttribute(new Float32Array(this.position), 3))
    g.setAttribute('normal', new BufferAttribute(new Float32Array(this.normal), 3))
    g.setAttribute('uv', new BufferAttribute(new Float32Array(this.uv), 2))
    g.setIndex(new BufferAttribute(new Uint32Array(this.index), 1))
    g.computeBoundingSphere()
    return g
  }
}

/** Strips for `length` metres round a shell: a chord over an angle a lies r (1 - cos(a / 2)), about r a^2 / 8, under it. */
const stripsOf = (length: number, radius: number): number =>
  Math.max(1, Math.min(MOST_STRIPS, Math.ceil(length / radius / Math.sqrt((8 * SAG) / radius))))

/** A point of a label on a round shell: `u` to the reader's right and `v` up, both measured on the surface. */
function bent(
  label: Label,
  curve: Curve,
  u: number,
  v: number,
): readonly [number, number, number, number, number, number] {
  const r = curve.radius + STAND_OFF
  const sin = Math.sin(label.yaw)
  const cos = Math.cos(label.yaw)
  if (curve.axis === 'y') {
    const a = label.yaw + u / curve.radius
    return [curve.x + r * Math.sin(a), label.at.y + v, curve.z + r * Math.cos(a), Math.sin(a), 0, Math.cos(a)]
  }
  const rise = Math.max(-1, Math.min(1, (label.at.y - curve.y) / curve.radius))
  const a = Math.asin(rise) + v / curve.radius
  const out = Math.cos(a)
  const up = Math.sin(a)
  const x = curve.axis === 'x' ? label.at.x + cos * u : curve.x + sin * r * out
  const z = curve.axis === 'x' ? curve.z + cos * r * out : label.at.z - sin * u
  return [x, curve.y + r * up, z, sin * out, up, cos * out]
}
