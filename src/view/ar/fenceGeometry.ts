import { BufferAttribute, BufferGeometry, Color } from 'three'

/** A life-size site is drawn this far around the place where one stands in the room, metres. Chosen. */
export const FENCE_RADIUS = 15
/** The floor that whoever placed the site looked at is a circle of this radius, metres: the 2 m asked for. */
export const FREE_RADIUS = 1
/** Posts of the fence: how many, how high and how thick, metres. Low, so that nobody thinks it holds them. */
const POSTS = { count: 36, height: 0.9, half: 0.03 }
/** Two tapes between them: heights of their lower edges and width, metres. Stripes alternate along them. */
const TAPES = { at: [0.42, 0.78], width: 0.08, stripes: 144 }
/** The ring on the ground under the fence, metres wide. */
const RING = 0.12
/** Rim of the free floor and the stripes within it, metres. */
const FREE = { rim: 0.05, stripe: 0.1, gap: 0.3 }
/** Above the ground, so that it lies on what is painted there, metres. */
const ABOVE = 0.02
const YELLOW = new Color('#f2b70c')
const BLACK = new Color('#1c1d20')
const WHITE = new Color('#f4f6f8')

class Strips {
  private readonly position: number[] = []
  private readonly color: number[] = []

  quad(c: Color, ...corners: readonly (readonly [number, number, number])[]): void {
    const [p, q, r, s] = corners
    for (const v of [p, q, r, p, r, s]) {
      if (!v) continue
      this.position.push(...v)
      this.color.push(c.r, c.g, c.b)
    }
  }

  build(): BufferGeometry {
    const g = new BufferGeometry()
    g.setAttribute('position', new BufferAttribute(new Float32Array(this.position), 3))
    g.setAttribute('color', new BufferAttribute(new Float32Array(this.color), 3))
    g.computeBoundingSphere()
    return g
  }
}

const around = (i: number, of: number, r: number): [number, number] => {
  const a = (i / of) * 2 * Math.PI
  return [Math.sin(a) * r, Math.cos(a) * r]
}

function ring(s: Strips, color: (i: number) => Color, inner: number, outer: number, sides: number): void {
  for (let i = 0; i < sides; i++) {
    const [ax, az] = around(i, sides, inner)
    const [bx, bz] = around(i + 1, sides, inner)
    const [cx, cz] = around(i + 1, sides, outer)
    const [dx, dz] = around(i, sides, outer)
    s.quad(color(i), [ax, ABOVE, az], [bx, ABOVE, bz], [cx, ABOVE, cz], [dx, ABOVE, dz])
  }
}

/** The end of the drawn site, round the origin: ring, posts, two striped tapes. */
export function fenceGeometry(): BufferGeometry {
  const s = new Strips()
  const striped = (i: number): Color => (i % 2 === 0 ? YELLOW : BLACK)
  ring(s, striped, FENCE_RADIUS - RING, FENCE_RADIUS, TAPES.stripes)
  const { half, height } = POSTS
  for (let i = 0; i < POSTS.count; i++) {
    const [x, z] = around(i, POSTS.count, FENCE_RADIUS)
    const [tx, tz] = [(z / FENCE_RADIUS) * half, (-x / FENCE_RADIUS) * half]
    s.quad(BLACK, [x - tx, 0, z - tz], [x + tx, 0, z + tz], [x + tx, height, z + tz], [x - tx, height, z - tz])
  }
  for (const low of TAPES.at) {
    const high = low + TAPES.width
    for (let i = 0; i < TAPES.stripes; i++) {
      const [ax, az] = around(i, TAPES.stripes, FENCE_RADIUS)
      const [bx, bz] = around(i + 1, TAPES.stripes, FENCE_RADIUS)
      s.quad(striped(i), [ax, low, az], [bx, low, bz], [bx, high, bz], [ax, high, az])
    }
  }
  return s.build()
}

/** The real floor that was looked at before it all began: a white rim, and stripes over it. */
export function freeFloorGeometry(): BufferGeometry {
  const s = new Strips()
  const inner = FREE_RADIUS - FREE.rim
  ring(s, () => WHITE, inner, FREE_RADIUS, 64)
  for (let at = FREE.stripe / 2 - inner; at <= inner - FREE.stripe / 2; at += FREE.gap) {
    // stripes run at 45 degrees; each is cut where it meets the rim
    const ends = (d: number): number => Math.sqrt(Math.max(0, inner * inner - d * d))
    const [a, b] = [at - FREE.stripe / 2, at + FREE.stripe / 2]
    const corner = (d: number, along: number): [number, number, number] => [
      (along - d) * Math.SQRT1_2,
      ABOVE,
      (along + d) * Math.SQRT1_2,
    ]
    s.quad(WHITE, corner(a, -ends(a)), corner(a, ends(a)), corner(b, ends(b)), corner(b, -ends(b)))
  }
  return s.build()
}
