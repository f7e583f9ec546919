import { BufferAttribute, BufferGeometry, DoubleSide, FrontSide, Ray, Sphere, Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'

/** Rays from a point; and how far from its surface they begin, metres. */
const RAYS = 64
const OFF = 0.015
/** Of the rays every so many look for light that is thrown on: that changes slowly from place to place. */
const SPARSE = 3
/** The ground goes on so far, metres. */
const FAR = 1000
/** Golden angle, radians: with it and equal shares of area points of a disc keep apart (H. Vogel, 1979). */
const GOLDEN = 2.399963229728653

/** Directions over a hemisphere about z with density of the cosine: x, y, z one after the other. */
const directions = Float64Array.from({ length: RAYS * 3 }, (_, k) => {
  const i = Math.floor(k / 3)
  const share = (i + 0.5) / RAYS
  const r = Math.sqrt(share)
  return [r * Math.cos(i * GOLDEN), r * Math.sin(i * GOLDEN), Math.sqrt(1 - share)][k % 3] as number
})

/** What hides the sky: triangles of all given geometries, which face outwards, and the ground at height 0 if that is wanted. */
export class Occluders {
  private readonly bvh: MeshBVH
  private readonly all = new BufferGeometry()
  private readonly ray = new Ray()
  private readonly ball: Sphere
  private readonly n = new Vector3()
  private readonly t = new Vector3()
  private readonly b = new Vector3()

  /** @param reach what is farther away hides nothing, metres; nearer it hides the more, 1 - (d / reach)^2 */
  constructor(
    geometries: readonly BufferGeometry[],
    private readonly reach: number,
    ground = true,
  ) {
    const position: number[] = []
    const normal: number[] = []
    const index: number[] = []
    for (const g of geometries) {
      const first = position.length / 3
      for (const v of g.getAttribute('position').array) position.push(v)
      const n = g.getAttribute('normal')
      for (let i = 0; i < n.count; i++) normal.push(n.getX(i), n.getY(i), n.getZ(i))
      for (const i of g.index?.array ?? []) index.push(first + i)
    }
    if (ground) {
      const first = position.length / 3
      position.push(-FAR, 0, FAR, FAR, 0, FAR, FAR, 0, -FAR, -FAR, 0, -FAR)
      normal.push(0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0)
      index.push(first, first + 1, first + 2, first, first + 2, first + 3)
    }
    const { all } = this
    all.setAttribute('position', new BufferAttribute(new Float32Array(position), 3))
    all.setAttribute('normal', new BufferAttribute(new Float32Array(normal), 3))
    all.setIndex(new BufferAttribute(new Uint32Array(index), 1))
    this.bvh = new MeshBVH(all)
    this.ball = new Sphere(new Vector3(), reach)
  }

  /**
   * How open to the sky a point is, 0..1, on a surface with the unit normal (nx, ny, nz). Faces seen from behind hide
   * nothing: a point that is stuck in something is not dark all over.
   * @param turn of the fixed directions about the normal, radians
   */
  open(x: number, y: number, z: number, nx: number, ny: number, nz: number, turn = 0): number {
    let hidden = 0
    this.look([x, y, z], [nx, ny, nz], turn, this.reach, 1, (distance) => {
      hidden += 1 - (distance / this.reach) ** 2
    })
    return 1 - hidden / RAYS
  }

  /** Mean over the hemisphere, by the cosine, of what the vertices hold that are seen from a point within `reach` metres. */
  gather(
    x: number,
    y: number,
    z: number,
    nx: number,
    ny: number,
    nz: number,
    reach: number,
    held: Float32Array,
  ): number {
    const index = this.all.index
    let sum = 0
    this.look([x, y, z], [nx, ny, nz], 0, reach, SPARSE, (_, face) => {
      for (let k = 0; k < 3; k++) sum += (held[index?.getX(face * 3 + k) ?? 0] ?? 0) / 3
    })
    return (sum * SPARSE) / RAYS
  }

  /** What `of` says for the place and unit normal of every vertex. */
  eachVertex(of: (x: number, y: number, z: number, nx: number, ny: number, nz: number) => number): Float32Array {
    const p = this.all.getAttribute('position')
    const n = this.all.getAttribute('normal')
    return Float32Array.from({ length: p.count }, (_, i) => {
      const l = Math.hypot(n.getX(i), n.getY(i), n.getZ(i)) || 1
      return of(p.getX(i), p.getY(i), p.getZ(i), n.getX(i) / l, n.getY(i) / l, n.getZ(i) / l)
    })
  }

  /** Does anything stand between a point and `to`, up to `before` metres from it? */
  between(x: number, y: number, z: number, to: { x: number; y: number; z: number }, before: number): boolean {
    const { ray } = this
    ray.origin.set(x, y, z)
    ray.direction.set(to.x - x, to.y - y, to.z - z)
    const far = ray.direction.length() - before
    if (far <= 0) return false
    ray.direction.normalize()
    return this.bvh.raycastFirst(ray, FrontSide, 0, far) !== null
  }

  /** Rays over the hemisphere about a normal; each hit tells its distance and face. */
  private look(
    [x, y, z]: readonly [number, number, number],
    [nx, ny, nz]: readonly [number, number, number],
    turn: number,
    reach: number,
    every: number,
    hits: (distance: number, face: number) => void,
  ): void {
    const { n, t, b, ray } = this
    n.set(nx, ny, nz)
    t.set(Math.abs(nx) < 0.8 ? 1 : 0, Math.abs(nx) < 0.8 ? 0 : 1, 0)
      .cross(n)
      .normalize()
    b.crossVectors(n, t)
    const c = Math.cos(turn)
    const s = Math.sin(turn)
    ray.origin.set(x + nx * OFF, y + ny * OFF, z + nz * OFF)
    for (let i = 0; i < RAYS * 3; i += 3 * every) {
      const u = directions[i] ?? 0
      const v = directions[i + 1] ?? 0
      const w = directions[i + 2] ?? 0
      const p = u * c - v * s
      const q = u * s + v * c
      ray.direction.set(t.x * p + b.x * q + n.x * w, t.y * p + b.y * q + n.y * w, t.z * p + b.z * q + n.z * w)
      const hit = this.bvh.raycastFirst(ray, FrontSide, 0, reach)
      if (hit) hits(hit.distance, hit.faceIndex ?? 0)
    }
  }

  /** Is anything within reach of a point? */
  near(x: number, y: number, z: number): boolean {
    this.ball.center.set(x, y, z)
    return this.bvh.intersectsSphere(this.ball)
  }

  /** Is the first thing over a point seen from below? */
  roofed(x: number, y: number, z: number): boolean {
    this.ray.origin.set(x, y, z)
    this.ray.direction.set(0.011, 1, 0.007).normalize()
    const hit = this.bvh.raycastFirst(this.ray, DoubleSide)
    return (hit?.face?.normal.y ?? 0) < 0
  }

  /** Is a point inside of something closed? What is right above it is then seen from behind. */
  inside(x: number, y: number, z: number): boolean {
    this.ray.origin.set(x, y, z)
    this.ray.direction.set(0.011, 1, 0.007).normalize()
    const hit = this.bvh.raycastFirst(this.ray, DoubleSide)
    return (hit?.face?.normal.y ?? 0) > 0
  }
}
