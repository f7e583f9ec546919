import { type Rng, nextBetween } from '../../../base/random'
import { bandPass, filter } from '../signal/biquad'
import { brown, white } from '../signal/noise'
import { ping, scatter } from '../signal/scatter'
import { add, blow, shape } from '../signal/shape'
import type { Recipe, Steps, Take } from './recipe'

/** How a boot sounds on a ground: its thud, the click of the heel and the toe after it, grains that give way, and what rings. */
interface Ground {
  thud: number
  heel: number
  toe: number
  grains: number
  /** Their pitch, Hz: stones are higher than stalks. */
  grainHz: number
  ring: number
}

/** Chance in pitch and strength from one step to the next: 15 %. */
const CHANCE = 0.15
const vary = (rng: Rng, x: number): number => x * nextBetween(rng, 1 - CHANCE, 1 + CHANCE)
/** From the heel to the toe, s. */
const TOE_S = 0.075
/** Overtones of a grating of steel, Hz. Chosen. */
const GRATING_HZ = [310, 745, 1480] as const

function* boot({ n, rate, rng }: Take, { thud, heel, toe, grains, grainHz, ring }: Ground): Steps {
  const x = new Float32Array(n)
  const hit = (noise: Float32Array, at: number, hz: number, q: number, loud: number, decay: number): void => {
    filter(noise, bandPass(rate, vary(rng, hz), q), false)
    add(x, shape(noise, rate, blow(at, 0.001, decay)), vary(rng, loud))
  }
  hit(brown(n, rng), 0, 95, 1.4, 1.8 * thud, 0.09)
  hit(white(n, rng), 0.002, 1100, 0.8, 0.5 * heel, 0.035)
  yield
  hit(white(n, rng), TOE_S, 1700, 0.7, 0.3 * toe, 0.07)
  hit(white(n, rng), TOE_S + 0.01, 3800, 0.8, 0.16 * toe, 0.1)
  yield
  if (grains > 0) {
    const bed = scatter(new Float32Array(n), rng, Math.round(grains), 0.5, (r) =>
      shape(white(Math.round(rate * 0.012), r), rate, blow(0, 0.0004, nextBetween(r, 0.004, 0.012))),
    )
    filter(bed, bandPass(rate, grainHz, 0.6), false)
    // stones move while the weight comes, and once more as it goes
    const weight = (s: number): number => blow(0, 0.02, 0.3)(s) + 0.6 * blow(0.11, 0.02, 0.25)(s)
    add(x, shape(bed, rate, weight), 1)
    yield
  }
  for (const hz of GRATING_HZ) if (ring > 0) add(x, ping(rate, vary(rng, hz), 0, 0.22), 0.12 * ring)
  return x
}

const step = (db: number, ground: Ground): Recipe => ({
  seconds: 0.3,
  rate: 24_000,
  loop: false,
  variants: 6,
  db,
  make: (take) => boot(take, ground),
})

/** Levels at 1 m chosen: safety boots at a walk. */
export const stepConcrete = step(58, { thud: 1, heel: 1, toe: 1, grains: 0, grainHz: 0, ring: 0 })
export const stepAsphalt = step(56, { thud: 1.1, heel: 0.6, toe: 0.8, grains: 8, grainHz: 2500, ring: 0 })
export const stepGravel = step(64, { thud: 0.5, heel: 0.1, toe: 0.1, grains: 120, grainHz: 3000, ring: 0 })
export const stepGrass = step(50, { thud: 0.8, heel: 0.05, toe: 0.25, grains: 14, grainHz: 1000, ring: 0 })
export const stepSteel = step(68, { thud: 0.6, heel: 1, toe: 0.7, grains: 0, grainHz: 0, ring: 2 })
