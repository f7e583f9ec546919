import type { Vec3 } from '../../base/vec'
import type { Sim } from '../../sim/sim'
import type { DrawFrame } from '../stage/layer'
import type { AirUniforms } from './air'
import type { SkyLook } from './skies'

/** At the distance at which something is just seen haze leaves so little contrast: -ln 0.02 (Koschmieder, 1924). */
export const SEEN_TO = 3.912
/** Respirable dust in good order, mg/m3 (scenes/mine-heading, chosen): a beam looks as it usually does. */
const USUAL_DUST_MG = 0.8
/** Much dust is seen less than in proportion: by this power. Chosen by eye. */
const DUST_SEEN = 0.5
/** Smoke shows a beam so many times more than usual dust for each time that it is denser than usual haze, and at most so often: a wall of light. Chosen by eye. */
const SMOKE_SHOWS = 0.22
const MOST_SHOWN = 6
/** Light that smoke has of itself in the dark, and share of what falls on it from lamps that it throws to the eye (half of it, all round). */
const DARK = 0.006
const THROWN = 0.5 / (4 * Math.PI)
/** Luminous intensity of a baked lamp (tools/bake/lampLight.ts), the scene's units, and distance within which smoke does not get brighter, metres. */
const LAMP = 26
const SOFT_M = 2.5
/** Smoke and dust come and go within this, seconds. Chosen. */
const COMES_S = 0.6
/** Only eyes this near to the trainee's head are in the air that the simulation speaks of, metres. */
const SAME_AIR_M = 2

/** Density of haze, 1/m, in which nothing is seen farther than `sight` metres; at least `usual`. */
export const densityOf = (sight: number, usual: number): number => Math.max(usual, SEEN_TO / Math.max(0.1, sight))

/** Smoke and dust at the trainee's eyes, as the simulation has them: the picture shows nothing that is farther than one sees there. */
export class Murk {
  private tick = -1
  private density: number
  /** Dust at the eyes, times what is usual, as it is seen. */
  dust = 1
  private lit = 0
  private fresh = true

  /** @param lamps whose light smoke shows */
  constructor(
    private readonly sim: Sim,
    private readonly look: SkyLook,
    private readonly air: AirUniforms,
    private readonly lamps: readonly Vec3[],
  ) {
    this.density = look.hazeDensity
  }

  update({ eye, sight, dtS }: DrawFrame): void {
    const { sim, look, air } = this
    const { world, scene } = sim
    if (world.tick !== this.tick) {
      this.tick = world.tick
      const { p } = world.head
      const away = Math.hypot(p.x - eye.x, p.y - eye.y, p.z - eye.z)
      const inside = !sight.table && away < SAME_AIR_M
      const { sight: seen, dust } = scene.logic
      this.density = densityOf(inside && seen ? seen(sim) : Number.POSITIVE_INFINITY, look.hazeDensity)
      this.dust = inside && dust ? Math.max(1, dust.mgM3(sim, p) / USUAL_DUST_MG) ** DUST_SEEN : 1
      this.lit = 0
      for (const l of this.lamps)
        this.lit += LAMP / ((l.x - eye.x) ** 2 + (l.y - eye.y) ** 2 + (l.z - eye.z) ** 2 + SOFT_M * SOFT_M)
    }
    const step = this.fresh ? 1 : 1 - Math.exp(-dtS / COMES_S)
    this.fresh = false
    const haze = air.haze.value
    haze.x += (this.density - haze.x) * step
    const over = haze.x / look.hazeDensity
    const shown = Math.min(MOST_SHOWN, this.dust + SMOKE_SHOWS * (over - 1))
    air.hazeDust.value += (shown - air.hazeDust.value) * step
    const smoke = 1 - 1 / over
    const grey = DARK + this.lit * THROWN
    const [r, g, b] = look.haze
    air.hazeColor.value.setRGB(r + (grey - r) * smoke, g + (grey * 0.96 - g) * smoke, b + (grey * 0.9 - b) * smoke)
  }
}
