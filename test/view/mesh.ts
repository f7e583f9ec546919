import { type BufferGeometry, Vector3 } from 'three'

/** Corners of a geometry's triangles, in metres. */
export function triangles(g: BufferGeometry): [Vector3, Vector3, Vector3][] {
  const position = g.getAttribute('position')
  const index = g.index
  if (!index) throw new Error('the geometry has no index')
  const at = (i: number): Vector3 => new Vector3().fromBufferAttribute(position, index.getX(i))
  return Array.from({ length: index.count / 3 }, (_, t) => [at(3 * t), at(3 * t + 1), at(3 * t + 2)])
}

const key = (p: Vector3): string => `${Math.round(p.x * 1e5)},${Math.round(p.y * 1e5)},${Math.round(p.z * 1e5)}`

/** Edges that are not met by exactly one edge the other way: 0 for a closed body. Places are the same within 10 micrometres. */
export function openEdges(g: BufferGeometry): number {
  const edges = new Map<string, number>()
  for (const corners of triangles(g)) {
    const keys = corners.map(key)
    keys.forEach((a, i) => {
      const c = keys[(i + 1) % 3] as string
      if (a === c) return
      edges.set(`${a}|${c}`, (edges.get(`${a}|${c}`) ?? 0) + 1)
    })
  }
  let open = 0
  for (const [edge, n] of edges) {
    const [a, c] = edge.split('|')
    if (edges.get(`${c}|${a}`) !== n) open++
  }
  return open
}

/** Volume of a closed body in cubic metres; negative when it is inside out. */
export const volumeOf = (g: BufferGeometry): number =>
  triangles(g).reduce((sum, [a, c, d]) => sum + a.dot(c.clone().cross(d)) / 6, 0)

/** Triangles whose vertices' normals point against the face. */
export function insideOf(g: BufferGeometry): number {
  const normal = g.getAttribute('normal')
  const index = g.index
  if (!index) throw new Error('the geometry has no index')
  const n = new Vector3()
  return triangles(g).filter(([a, c, d], t) => {
    const face = c.clone().sub(a).cross(d.clone().sub(a))
    if (face.length() < 1e-12) return false
    return [0, 1, 2].some((k) => face.dot(n.fromBufferAttribute(normal, index.getX(3 * t + k))) < 0)
  }).length
}
