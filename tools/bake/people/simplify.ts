import type { Surface } from './nets'

interface Candidate {
  cost: number
  a: number
  b: number
  stamp: number
  x: number
  y: number
  z: number
}

/**
 * Takes edges away until `target` triangles are left, those first that are missed least (quadric error metrics, M. Garland and
 * P. Heckbert, 1997). Keeps the surface closed; no edge grows longer than `longest` metres.
 * @param weight how much an error at a place counts
 */
export function simplify(
  s: Surface,
  target: number,
  longest: number,
  weight: (x: number, y: number, z: number) => number,
): Surface {
  const n = s.position.length / 3
  const p = Float64Array.from(s.position)
  const faces = Int32Array.from(s.index)
  const alive = new Uint8Array(faces.length / 3).fill(1)
  const around: Set<number>[] = Array.from({ length: n }, () => new Set())
  const q = new Float64Array(n * 10)
  for (let f = 0; f < alive.length; f++) {
    for (let k = 0; k < 3; k++) around[faces[f * 3 + k] as number]?.add(f)
    addPlane(f)
  }
  const stamp = new Uint32Array(n)
  const heap = new Heap()
  const near = (v: number): Set<number> => {
    const out = new Set<number>()
    for (const f of around[v] as Set<number>) for (let k = 0; k < 3; k++) out.add(faces[f * 3 + k] as number)
    out.delete(v)
    return out
  }
  for (let v = 0; v < n; v++) for (const u of near(v)) if (u > v) propose(v, u)
  let left = alive.length
  while (left > target) {
    const c = heap.pop()
    if (!c) break
    if (c.stamp !== (stamp[c.a] as number) + (stamp[c.b] as number) || !around[c.a]?.size || !around[c.b]?.size)
      continue
    if (!allowed(c)) continue
    left -= collapse(c)
  }
  return gather()

  function addPlane(f: number): void {
    const [i = 0, j = 0, k = 0] = faces.subarray(f * 3, f * 3 + 3)
    const [ax = 0, ay = 0, az = 0] = p.subarray(i * 3, i * 3 + 3)
    const ux = (p[j * 3] as number) - ax
    const uy = (p[j * 3 + 1] as number) - ay
    const uz = (p[j * 3 + 2] as number) - az
    const vx = (p[k * 3] as number) - ax
    const vy = (p[k * 3 + 1] as number) - ay
    const vz = (p[k * 3 + 2] as number) - az
    let nx = uy * vz - uz * vy
    let ny = uz * vx - ux * vz
    let nz = ux * vy - uy * vx
    const area = Math.hypot(nx, ny, nz)
    if (area < 1e-14) return
    nx /= area
    ny /= area
    nz /= area
    const d = -(nx * ax + ny * ay + nz * az)
    const w = area * weight(ax, ay, az)
    const m = [nx * nx, nx * ny, nx * nz, nx * d, ny * ny, ny * nz, ny * d, nz * nz, nz * d, d * d]
    for (const v of [i, j, k])
      for (let e = 0; e < 10; e++) q[v * 10 + e] = (q[v * 10 + e] as number) + w * (m[e] as number)
  }

  function propose(a: number, b: number): void {
    const m = new Float64Array(10)
    for (let e = 0; e < 10; e++) m[e] = (q[a * 10 + e] as number) + (q[b * 10 + e] as number)
    const at = (v: number): [number, number, number] => [
      p[v * 3] as number,
      p[v * 3 + 1] as number,
      p[v * 3 + 2] as number,
    ]
    const [ax, ay, az] = at(a)
    const [bx, by, bz] = at(b)
    const l = Math.hypot(ax - bx, ay - by, az - bz)
    let best: [number, number, number] = [(ax + bx) / 2, (ay + by) / 2, (az + bz) / 2]
    let cost = errorAt(m, ...best)
    for (const o of [optimum(m), at(a), at(b)]) {
      if (!o || Math.hypot(o[0] - (ax + bx) / 2, o[1] - (ay + by) / 2, o[2] - (az + bz) / 2) > l * 0.75) continue
      const e = errorAt(m, ...o)
      if (e < cost * 0.999) {
        cost = e
        best = o
      }
    }
    // among equals the shorter edge goes first
    heap.push({
      cost: cost + l * l * 1e-9,
      a,
      b,
      stamp: (stamp[a] as number) + (stamp[b] as number),
      x: best[0],
      y: best[1],
      z: best[2],
    })
  }

  function allowed({ a, b, x, y, z }: Candidate): boolean {
    const na = near(a)
    let shared = 0
    for (const v of near(b)) if (na.has(v)) shared++
    if (shared !== 2) return false
    for (const v of [a, b]) {
      const other = v === a ? b : a
      for (const f of around[v] as Set<number>) {
        const t = faces.subarray(f * 3, f * 3 + 3)
        if (t.includes(other)) continue
        const k = t.indexOf(v)
        const i = t[(k + 1) % 3] as number
        const j = t[(k + 2) % 3] as number
        const [ix, iy, iz] = [p[i * 3] as number, p[i * 3 + 1] as number, p[i * 3 + 2] as number]
        const [jx, jy, jz] = [p[j * 3] as number, p[j * 3 + 1] as number, p[j * 3 + 2] as number]
        if (Math.hypot(ix - x, iy - y, iz - z) > longest) return false
        const before = normal(
          p[v * 3] as number,
          p[v * 3 + 1] as number,
          p[v * 3 + 2] as number,
          ix,
          iy,
          iz,
          jx,
          jy,
          jz,
        )
        const after = normal(x, y, z, ix, iy, iz, jx, jy, jz)
        const lb = Math.hypot(...before)
        const la = Math.hypot(...after)
        if (la < 1e-12) return false
        if (before[0] * after[0] + before[1] * after[1] + before[2] * after[2] < 0.5 * la * lb) return false
        const e = Math.hypot(ix - jx, iy - jy, iz - jz)
        // no needles
        if (la < 0.02 * e * e && la < lb) return false
      }
    }
    return true
  }

  function collapse({ a, b, x, y, z }: Candidate): number {
    let gone = 0
    for (const f of around[b] as Set<number>) {
      const t = faces.subarray(f * 3, f * 3 + 3)
      if (t.includes(a)) {
        alive[f] = 0
        gone++
        for (const v of t) around[v]?.delete(f)
      } else {
        t[t.indexOf(b)] = a
        around[a]?.add(f)
      }
    }
    around[b]?.clear()
    p.set([x, y, z], a * 3)
    for (let e = 0; e < 10; e++) q[a * 10 + e] = (q[a * 10 + e] as number) + (q[b * 10 + e] as number)
    stamp[a] = (stamp[a] as number) + 1
    for (const u of near(a)) propose(a, u)
    return gone
  }

  function gather(): Surface {
    const position: number[] = []
    const index: number[] = []
    const number = new Map<number, number>()
    for (let f = 0; f < alive.length; f++) {
      if (!alive[f]) continue
      for (const v of faces.subarray(f * 3, f * 3 + 3)) {
        if (!number.has(v)) {
          number.set(v, position.length / 3)
          position.push(p[v * 3] as number, p[v * 3 + 1] as number, p[v * 3 + 2] as number)
        }
        index.push(number.get(v) as number)
      }
    }
    return { position, index }
  }
}

function normal(
  ax: number,
  ay: number,
  az: number,
  bx: number,
  by: number,
  bz: number,
  cx: number,
  cy: number,
  cz: number,
): [number, number, number] {
  const [ux, uy, uz] = [bx - ax, by - ay, bz - az]
  const [vx, vy, vz] = [cx - ax, cy - ay, cz - az]
  return [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
}

function errorAt(m: Float64Array, x: number, y: number, z: number): number {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0, j = 0] = m
  return (
    a * x * x +
    2 * b * x * y +
    2 * c * x * z +
    2 * d * x +
    e * y * y +
    2 * f * y * z +
    2 * g * y +
    h * z * z +
    2 * i * z +
    j
  )
}

function optimum(m: Float64Array): [number, number, number] | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = m
  const det = a * (e * h - f * f) - b * (b * h - f * c) + c * (b * f - e * c)
  const size = a + e + h
  if (Math.abs(det) < 1e-4 * size * size * size) return null
  const x = -(d * (e * h - f * f) - g * (b * h - c * f) + i * (b * f - c * e)) / det
  const y = -(-d * (b * h - f * c) + g * (a * h - c * c) - i * (a * f - b * c)) / det
  const z = -(d * (b * f - e * c) - g * (a * f - b * c) + i * (a * e - b * b)) / det
  return [x, y, z]
}

/** Least cost first. */
class Heap {
  private readonly items: Candidate[] = []
  push(c: Candidate): void {
    const { items } = this
    items.push(c)
    let i = items.length - 1
    while (i > 0) {
      const up = (i - 1) >> 1
      if ((items[up] as Candidate).cost <= c.cost) break
      items[i] = items[up] as Candidate
      i = up
    }
    items[i] = c
  }
  pop(): Candidate | undefined {
    const { items } = this
    const top = items[0]
    const last = items.pop()
    if (!last || !top || items.length === 0) return top
    let i = 0
    for (;;) {
      let down = 2 * i + 1
      if (down >= items.length) break
      if (down + 1 < items.length && (items[down + 1] as Candidate).cost < (items[down] as Candidate).cost) down++
      if ((items[down] as Candidate).cost >= last.cost) break
      items[i] = items[down] as Candidate
      i = down
    }
    items[i] = last
    return top
  }
}
