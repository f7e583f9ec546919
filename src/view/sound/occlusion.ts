import type { Vec3 } from '../../base/vec'
import type { Collider } from '../../site/collider'
import { rayCollider } from '../../site/ray'
import { createSurface, surface } from '../../site/surface'

/** Speed of sound, m/s at 20 degC. */
const SOUND_MS = 343
/** Pitches that the loss is worked out for, Hz: what is left of a voice's body, and what makes it clear. */
const LOW_HZ = 250
const HIGH_HZ = 4000
/** No screen takes more away than this, dB (ISO 9613-2, 7.4: 20 for a thin one, 25 for a thick one). */
const MOST_DB = 25
/** Smaller things sound gets round as if they were not there, metres: half a wave length at 170 Hz, both ways across. Chosen. */
const LEAST_HALF = 0.5
/** What is inside a solid or so near to it (its own housing) is not hidden by it, metres. */
const OWN = 0.3

/** What a way round costs, dB at low and at high pitch. */
export interface Loss {
  low: number
  high: number
}

/** The solids that are large enough to stand in the way of sound; glass hides nothing from the eye, and much from the ear. */
export const screensOf = (colliders: readonly Collider[]): Collider[] =>
  colliders.filter(({ shape, blocksSight, blocksBody, material }) => {
    if (!blocksSight && !(material === 'glass' && blocksBody)) return false
    const halves =
      shape.kind === 'box'
        ? [shape.half.x, shape.half.y, shape.half.z]
        : shape.kind === 'sphere'
          ? [shape.radius, shape.radius, shape.radius]
          : [shape.radius, shape.radius, shape.half]
    return halves.filter((h) => h >= LEAST_HALF).length >= 2
  })

/**
 * Loss of a screen by how much longer the way round it is, dB: 10 lg(3 + 20 N) with Fresnel's number N = 2 delta / lambda
 * (Maekawa 1968, as ISO 9613-2 has it), at most 25.
 */
export function screenDb(detourM: number, hz: number): number {
  const n = (2 * Math.max(0, detourM) * hz) / SOUND_MS
  return Math.min(MOST_DB, 10 * Math.log10(3 + 20 * n))
}

const scratch = createSurface()
const d = { x: 0, y: 0, z: 0 }

/** Half of the solid's extent across (ux, uz), a level unit vector, and its top, metres. */
function across({ shape, sin, cos }: Collider, ux: number, uz: number): number {
  if (shape.kind === 'sphere') return shape.radius
  // the solid's own axes in the world
  const alongX = Math.abs(ux * cos - uz * sin)
  const alongZ = Math.abs(ux * sin + uz * cos)
  if (shape.kind === 'box') return alongX * shape.half.x + alongZ * shape.half.z
  if (shape.axis === 'y') return shape.radius
  return shape.axis === 'x' ? alongX * shape.half + alongZ * shape.radius : alongZ * shape.half + alongX * shape.radius
}
function topOf({ shape, c }: Collider): number {
  if (shape.kind === 'box') return c.y + shape.half.y
  if (shape.kind === 'sphere' || shape.axis !== 'y') return c.y + shape.radius
  return c.y + shape.half
}

/** The way from `a` to `b` by (x, y, z), metres. */
const by = (a: Vec3, b: Vec3, x: number, y: number, z: number): number =>
  Math.hypot(x - a.x, y - a.y, z - a.z) + Math.hypot(x - b.x, y - b.y, z - b.z)

/**
 * What stands between ear and source takes away, into `out`: the solid that costs most, over its top or round a side,
 * whichever is shorter. Nothing is made in here.
 */
export function occlusion(screens: readonly Collider[], ear: Vec3, source: Vec3, out: Loss): Loss {
  out.low = 0
  out.high = 0
  const m = Math.hypot(source.x - ear.x, source.y - ear.y, source.z - ear.z)
  if (m < OWN) return out
  d.x = (source.x - ear.x) / m
  d.y = (source.y - ear.y) / m
  d.z = (source.z - ear.z) / m
  let longest = -1
  for (const solid of screens) {
    const cx = solid.c.x - ear.x
    const cy = solid.c.y - ear.y
    const cz = solid.c.z - ear.z
    const along = cx * d.x + cy * d.y + cz * d.z
    const r = solid.bound
    if (along < -r || along - r > m || cx * cx + cy * cy + cz * cz - along * along > r * r) continue
    const at = rayCollider(solid, ear, d)
    if (!(at > 0 && at < m)) continue
    if (surface(solid, source, scratch).distance < OWN) continue
    longest = Math.max(longest, detour(solid, ear, source, m))
  }
  if (longest < 0) return out
  out.low = screenDb(longest, LOW_HZ)
  out.high = screenDb(longest, HIGH_HZ)
  return out
}

/** How much longer the shortest way round the solid is than the straight one of `m` metres. */
function detour(solid: Collider, ear: Vec3, source: Vec3, m: number): number {
  const { c } = solid
  const level = Math.hypot(d.x, d.z)
  const ux = level > 0 ? d.x / level : 1
  const uz = level > 0 ? d.z / level : 0
  // where the ray passes the middle
  const t = Math.min(m, Math.max(0, (c.x - ear.x) * d.x + (c.y - ear.y) * d.y + (c.z - ear.z) * d.z))
  const x = ear.x + d.x * t
  const y = ear.y + d.y * t
  const z = ear.z + d.z * t
  const w = across(solid, -uz, ux)
  return (
    Math.min(
      by(ear, source, x, Math.max(y, topOf(solid)), z),
      by(ear, source, c.x - uz * w, y, c.z + ux * w),
      by(ear, source, c.x + uz * w, y, c.z - ux * w),
    ) - m
  )
}
