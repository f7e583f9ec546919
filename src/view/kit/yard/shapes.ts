import type { Triple } from '../../geometry/frame'
import { addLathe } from '../../geometry/lathe'
import { frameAlong } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addBox } from '../../geometry/primitives'
import { addTube } from '../../geometry/tube'

/** A box with sharp edges by its middle and full size, metres: where chamfers would not be seen. */
export const addCrate = (b: MeshBuilder, at: Triple, [w, h, d]: Triple, yaw = 0): void =>
  addBox(b, at, [w / 2, h / 2, d / 2], yaw)

/** A body of revolution that stands on `at`, its profile from below (radius, height over `at`). */
export const addTurned = (
  b: MeshBuilder,
  at: Triple,
  profile: readonly (readonly [number, number])[],
  sides?: number,
): void => addLathe(b, frameAlong(at, [0, 1, 0]), profile, sides)

/** A wire, chain or cable that hangs between two points, `sag` metres at its middle (a parabola, as a short catenary is). */
export function addHanging(
  b: MeshBuilder,
  from: Triple,
  to: Triple,
  sag: number,
  radius: number,
  sides = 6,
  steps = 10,
): void {
  addTube(
    b,
    Array.from({ length: steps + 1 }, (_, i): Triple => {
      const t = i / steps
      return [
        from[0] + (to[0] - from[0]) * t,
        from[1] + (to[1] - from[1]) * t - 4 * sag * t * (1 - t),
        from[2] + (to[2] - from[2]) * t,
      ]
    }),
    radius,
    { sides },
  )
}

/** A round of a tube about `at` in the plane across `axis`: rims, coils of hose, guards of lamps. */
export function addHoop(
  b: MeshBuilder,
  at: Triple,
  axis: Triple,
  radius: number,
  thick: number,
  { steps = 20, sides = 6 }: { steps?: number; sides?: number } = {},
): void {
  const { u, v } = frameAlong(at, axis)
  addTube(
    b,
    Array.from({ length: steps + 1 }, (_, i): Triple => {
      const c = Math.cos((i / steps) * 2 * Math.PI) * radius
      const s = Math.sin((i / steps) * 2 * Math.PI) * radius
      return [at[0] + u[0] * c + v[0] * s, at[1] + u[1] * c + v[1] * s, at[2] + u[2] * c + v[2] * s]
    }),
    thick,
    { sides, open: true },
  )
}

/** A flat face seen from `facing`'s side, by its corners counter-clockwise from there. */
export function addFace(b: MeshBuilder, corners: readonly [Triple, Triple, Triple, Triple], n: Triple): void {
  const [i, j, k, l] = corners.map((p) => b.vertex(...p, ...n)) as [number, number, number, number]
  b.quad(i, j, k, l)
}
