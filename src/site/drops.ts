import type { Vec3 } from '../base/vec'

/** A rectangle on the plan, from and to, metres. */
export interface Rect {
  x: readonly [number, number]
  z: readonly [number, number]
}

/** A place with nothing to stand on: an open shaft, a hole in a slab, the air beyond its edge. */
export interface Drop {
  id: string
  rect: Rect
  /** What one lands on, metres: below 0, on which one walks. */
  toY: number
  /**
   * Entity that closes it: a socket as long as something sits in it, a portable as long as it sits in a socket, a door or lever
   * at value 0, anything else as long as it is there. What lies over a hole and does not bear is not named here.
   */
  closedBy?: string
}

/** Where there is a floor at all: an upper storey. All else is a drop, called OUTSIDE. */
export interface Slab {
  floor: readonly Rect[]
  /** What one lands on beyond its edge, metres below 0. */
  toY: number
}

/** The drop beyond the edge of a slab. */
export const OUTSIDE = 'outside'
/** Farther than any site reaches, metres. */
export const WORLD: Rect = { x: [-1000, 1000], z: [-1000, 1000] }

export const isIn = ({ x, z }: Rect, px: number, pz: number): boolean =>
  px >= x[0] && px <= x[1] && pz >= z[0] && pz <= z[1]

/** What is left of a rectangle without another one: up to four rectangles. */
function without(rect: Rect, hole: Rect): Rect[] {
  const x0 = Math.max(rect.x[0], hole.x[0])
  const x1 = Math.min(rect.x[1], hole.x[1])
  const z0 = Math.max(rect.z[0], hole.z[0])
  const z1 = Math.min(rect.z[1], hole.z[1])
  if (x0 >= x1 || z0 >= z1) return [rect]
  const pieces: Rect[] = [
    { x: rect.x, z: [rect.z[0], z0] },
    { x: rect.x, z: [z1, rect.z[1]] },
    { x: [rect.x[0], x0], z: [z0, z1] },
    { x: [x1, rect.x[1]], z: [z0, z1] },
  ]
  return pieces.filter((p) => p.x[0] < p.x[1] && p.z[0] < p.z[1])
}

/** The floor that is left when all holes are cut out of it. */
export const cutOut = (floor: readonly Rect[], holes: readonly Rect[]): Rect[] =>
  holes.reduce<Rect[]>((left, hole) => left.flatMap((rect) => without(rect, hole)), [...floor])

/** The drop of these, or beyond the slab, that is at a place, whether it is closed or not; null on firm floor. */
export function dropAt(drops: readonly Drop[], slab: Slab | undefined, x: number, z: number): Drop | null {
  for (const drop of drops) if (isIn(drop.rect, x, z)) return drop
  if (!slab || slab.floor.some((rect) => isIn(rect, x, z))) return null
  return { id: OUTSIDE, rect: WORLD, toY: slab.toY }
}

/** The side of a drop that is nearest to a place, as the way along its edge: a unit vector on the plan. */
export function alongEdge(drop: Drop, slab: Slab | undefined, x: number, z: number): Vec3 {
  const rects = drop.id === OUTSIDE ? (slab?.floor ?? []) : [drop.rect]
  let best = Infinity
  let alongX = true
  for (const rect of rects) {
    const inX = Math.max(rect.x[0], Math.min(rect.x[1], x))
    const inZ = Math.max(rect.z[0], Math.min(rect.z[1], z))
    const sides: [number, boolean][] = [
      [Math.abs(x - rect.x[0]) + Math.abs(z - inZ), false],
      [Math.abs(x - rect.x[1]) + Math.abs(z - inZ), false],
      [Math.abs(z - rect.z[0]) + Math.abs(x - inX), true],
      [Math.abs(z - rect.z[1]) + Math.abs(x - inX), true],
    ]
    for (const [away, along] of sides) {
      if (away >= best) continue
      best = away
      alongX = along
    }
  }
  return alongX ? { x: 1, y: 0, z: 0 } : { x: 0, y: 0, z: 1 }
}
