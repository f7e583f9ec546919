import type { Vec3 } from '../../src/base/vec'
import { MOST_LIGHT } from '../../src/view/look/bakedLightShader'
import type { Occluders } from './occlusion'

/** Luminous intensity of a lamp straight down, in the scene's units, beside the cap lamp's (src/view/look/capLampLayer.ts): chosen by pictures. */
const STRENGTH = 26
/** Farther than this a lamp gives nothing, metres. */
const REACH = 34
/** Rays to a lamp end so far before it, metres: its own housing throws no shadow. */
const HOUSING = 0.2
/** Share of light that rock and gear throw back, about: sprayed concrete 0.3, coal less. */
const ALBEDO = 0.26
/** Light thrown on comes from within so many metres. */
const BOUNCE = 14

/** Light of a site's lamps on its surfaces: straight, with shadows, and thrown on once. */
export class LampLight {
  /** Irradiance of every vertex of the occluders, straight from the lamps. */
  private readonly straight: Float32Array

  constructor(
    private readonly lamps: readonly Vec3[],
    private readonly occluders: Occluders,
  ) {
    this.straight = occluders.eachVertex((x, y, z, nx, ny, nz) => this.direct(x, y, z, nx, ny, nz))
  }

  /** Irradiance at a point with a unit normal, as the root of its share of MOST_LIGHT, a byte. */
  byteAt(x: number, y: number, z: number, nx: number, ny: number, nz: number): number {
    if (!this.lamps.some((l) => Math.hypot(l.x - x, l.y - y, l.z - z) < REACH)) return 0
    const thrown = ALBEDO * this.occluders.gather(x, y, z, nx, ny, nz, BOUNCE, this.straight)
    const share = (this.direct(x, y, z, nx, ny, nz) + thrown) / MOST_LIGHT
    return Math.round(255 * Math.sqrt(Math.min(1, share)))
  }

  private direct(x: number, y: number, z: number, nx: number, ny: number, nz: number): number {
    let sum = 0
    for (const lamp of this.lamps) {
      const [dx, dy, dz] = [lamp.x - x, lamp.y - y, lamp.z - z]
      const d = Math.hypot(dx, dy, dz)
      const facing = (dx * nx + dy * ny + dz * nz) / d
      if (d > REACH || facing <= 0) continue
      // a tube under the roof: it shines down and to the sides, little up
      const shape = Math.max(0.12, Math.min(1, 0.55 + 0.6 * (dy / d)))
      const edge = 1 - (d / REACH) ** 2
      const light = (STRENGTH * shape * facing * edge * edge) / (d * d + 0.15)
      if (light > 0.002 && !this.occluders.between(x + nx * 0.03, y + ny * 0.03, z + nz * 0.03, lamp, HOUSING))
        sum += light
    }
    return sum
  }
}
