import { type Vec3, groundDistance, vec } from '../base/vec'
import type { Collider } from '../site/collider'
import type { CompiledSite } from '../site/compile'
import { BODY_RADIUS, isFree } from '../site/walk'
import type { Bears } from './drops'

/** Side of a cell of the walking grid, metres. */
const CELL = 0.4

interface Grid {
  nx: number
  nz: number
  free: Uint8Array
}

const grids = new WeakMap<CompiledSite, Grid>()

function gridOf(site: CompiledSite): Grid {
  const known = grids.get(site)
  if (known) return known
  const { half } = site.site
  const nx = Math.floor((2 * half.x) / CELL)
  const nz = Math.floor((2 * half.z) / CELL)
  const grid: Grid = { nx, nz, free: new Uint8Array(nx * nz) }
  for (let k = 0; k < nx * nz; k++) grid.free[k] = isFree(NOTHING, half, centre(site, grid, k)) ? 1 : 0
  close(site, grid, site.blocking)
  grids.set(site, grid)
  return grid
}
const NOTHING: readonly Collider[] = []

/** Takes the cells that a collider stands in: only those within its reach are looked at, however large the site is. */
function close(site: CompiledSite, grid: Grid, by: readonly Collider[]): void {
  for (const c of by) {
    const reach = c.bound + BODY_RADIUS
    const low = cellAt(site, grid, vec(c.c.x - reach, 0, c.c.z - reach))
    const high = cellAt(site, grid, vec(c.c.x + reach, 0, c.c.z + reach))
    const columns = (high % grid.nx) - (low % grid.nx)
    for (let row = low; row <= high; row += grid.nx) {
      for (let k = row; k <= row + columns; k++) {
        if (grid.free[k] === 1 && !isFree([c], site.site.half, centre(site, grid, k))) grid.free[k] = 0
      }
    }
  }
}

const centre = (site: CompiledSite, grid: Grid, k: number): Vec3 =>
  vec(((k % grid.nx) + 0.5) * CELL - site.site.half.x, 0, (Math.floor(k / grid.nx) + 0.5) * CELL - site.site.half.z)

function cellAt(site: CompiledSite, grid: Grid, p: Vec3): number {
  const i = Math.min(grid.nx - 1, Math.max(0, Math.floor((p.x + site.site.half.x) / CELL)))
  const j = Math.min(grid.nz - 1, Math.max(0, Math.floor((p.z + site.site.half.z) / CELL)))
  return j * grid.nx + i
}

/** Steps to the eight neighbours: dx, dz, cost in cells. */
const MOVES: readonly [number, number, number][] = [
  [1, 0, 1],
  [-1, 0, 1],
  [0, 1, 1],
  [0, -1, 1],
  [1, 1, Math.SQRT2],
  [1, -1, Math.SQRT2],
  [-1, 1, Math.SQRT2],
  [-1, -1, Math.SQRT2],
]

/** Binary heap of cells by cost. */
class Queue {
  private readonly cells: number[] = []
  constructor(private readonly cost: Float64Array) {}
  get size(): number {
    return this.cells.length
  }
  push(cell: number): void {
    const { cells } = this
    let i = cells.push(cell) - 1
    while (i > 0) {
      const up = (i - 1) >> 1
      if (this.at(up) <= this.at(i)) break
      this.swap(i, up)
      i = up
    }
  }
  pop(): number {
    const { cells } = this
    const top = cells[0] as number
    const last = cells.pop() as number
    if (cells.length > 0) {
      cells[0] = last
      let i = 0
      for (;;) {
        let least = i
        for (const child of [2 * i + 1, 2 * i + 2]) {
          if (child < cells.length && this.at(child) < this.at(least)) least = child
        }
        if (least === i) break
        this.swap(i, least)
        i = least
      }
    }
    return top
  }
  private at(i: number): number {
    return this.cost[this.cells[i] as number] as number
  }
  private swap(i: number, j: number): void {
    const t = this.cells[i] as number
    this.cells[i] = this.cells[j] as number
    this.cells[j] = t
  }
}

/** The site's grid without the cells that something more stands in, or that do not bear. */
function gridWith(site: CompiledSite, more: readonly Collider[], bears: Bears | null): Grid {
  const bare = gridOf(site)
  if (more.length === 0 && !bears) return bare
  const grid = { ...bare, free: bare.free.slice() }
  for (let k = 0; bears && k < grid.free.length; k++) {
    const { x, z } = centre(site, grid, k)
    if (grid.free[k] === 1 && !bears(x, z)) grid.free[k] = 0
  }
  close(site, grid, more)
  return grid
}

type Good = (p: Vec3) => boolean

/**
 * The shortest way on the ground from `from` to the nearest place where `good` holds (Dijkstra over 0.4 m cells),
 * as points to walk through, the start left out; null when there is no way. `blocking` is what a body meets, the
 * site's solids first; `bears` is where there is floor (default: everywhere).
 */
export function findPath(
  site: CompiledSite,
  from: Vec3,
  good: Good,
  blocking: readonly Collider[] = site.blocking,
  bears: Bears | null = null,
): Vec3[] | null {
  const grid = gridWith(site, blocking.slice(site.blocking.length), bears)
  const free: Good = (p) => stands(site, blocking, bears, p)
  const way = search(site, grid, from, good, free)
  if (way) return way
  // between two cells, close to a wall, one may stand in none: then one steps into one first
  const aside = freeBeside(site, grid, from, free)
  const rest = aside && search(site, grid, aside, good, free)
  return rest && [aside, ...rest]
}

/** The nearest free cell that one gets to straight from a place that is in none, within two cells. */
function freeBeside(site: CompiledSite, grid: Grid, from: Vec3, free: Good): Vec3 | null {
  let best: Vec3 | null = null
  for (let dx = -2; dx <= 2; dx++) {
    for (let dz = -2; dz <= 2; dz++) {
      const k = cellAt(site, grid, vec(from.x + dx * CELL, 0, from.z + dz * CELL))
      const at = centre(site, grid, k)
      if (grid.free[k] !== 1 || !clear(from, at, free)) continue
      if (!best || groundDistance(from, at) < groundDistance(from, best)) best = at
    }
  }
  return best
}

function search(site: CompiledSite, grid: Grid, from: Vec3, good: Good, free: Good): Vec3[] | null {
  const start = cellAt(site, grid, from)
  const cost = new Float64Array(grid.nx * grid.nz).fill(Infinity)
  const came = new Int32Array(grid.nx * grid.nz).fill(-1)
  const queue = new Queue(cost)
  cost[start] = 0
  queue.push(start)
  while (queue.size > 0) {
    const k = queue.pop()
    const at = centre(site, grid, k)
    if (grid.free[k] === 1 && good(at)) return unwind(site, grid, came, k, free)
    const i = k % grid.nx
    const j = Math.floor(k / grid.nx)
    for (const [di, dj, d] of MOVES) {
      const ni = i + di
      const nj = j + dj
      if (ni < 0 || nj < 0 || ni >= grid.nx || nj >= grid.nz) continue
      const n = nj * grid.nx + ni
      // a diagonal step must not cut a corner
      if (!grid.free[n] || !grid.free[j * grid.nx + ni] || !grid.free[nj * grid.nx + i]) continue
      const c = (cost[k] as number) + d
      if (c >= (cost[n] as number)) continue
      cost[n] = c
      came[n] = k
      queue.push(n)
    }
  }
  return null
}

/** Can somebody stand there? */
const stands = (site: CompiledSite, blocking: readonly Collider[], bears: Bears | null, p: Vec3): boolean =>
  isFree(blocking, site.site.half, p) && (bears === null || bears(p.x, p.z))

function unwind(site: CompiledSite, grid: Grid, came: Int32Array, end: number, good: Good): Vec3[] {
  const out: Vec3[] = []
  for (let k = end; came[k] !== -1; k = came[k] as number) out.push(centre(site, grid, k))
  out.reverse()
  return straighten(out, good)
}

/** Leaves out the points that a straight walk may skip. */
function straighten(path: Vec3[], good: Good): Vec3[] {
  const out: Vec3[] = []
  let i = 0
  while (i < path.length) {
    let j = Math.min(path.length - 1, i + 12)
    while (j > i && !clear(path[i] as Vec3, path[j] as Vec3, good)) j--
    out.push(path[j] as Vec3)
    i = j + 1
  }
  return out
}

function clear(a: Vec3, b: Vec3, good: Good): boolean {
  const d = Math.sqrt((b.x - a.x) * (b.x - a.x) + (b.z - a.z) * (b.z - a.z))
  const n = Math.ceil(d / (CELL / 2))
  for (let s = 1; s <= n; s++) {
    const t = s / n
    if (!good(vec(a.x + (b.x - a.x) * t, 0, a.z + (b.z - a.z) * t))) return false
  }
  return true
}
