import { type Drag, fallEnergy, fallSpeedInAir } from './freeFall'

/**
 * Energy from which a dropped thing is expected to cause a recordable injury or worse, J (DROPS calculator). It takes a
 * helmet for granted, so it is no licence for what stays below.
 */
export const DROPS_INJURY_J = 40

/** Impact test of a helmet, GB 2811-2019: 5 kg from 1 m, at most 4900 N on the head form. */
export const HELMET_TEST = { massKg: 5, heightM: 1, forceN: 4900 } as const

/** Energy of the helmet test, J. */
export const helmetTestEnergy = (): number => fallEnergy(HELMET_TEST.massKg, HELMET_TEST.heightM)

/** What a dropped thing strikes with. */
export interface Strike {
  energyJ: number
  /** At or over the energy of DROPS. */
  injures: boolean
  /** Over what a helmet is tested with: it may break. */
  beyondHelmet: boolean
}

/**
 * Strike of `massKg` dropped from `heightM` above what it meets: m g h, or less where `drag` is given. A blunt thing is
 * assumed; a pointed one goes through with far less.
 */
export function strike(massKg: number, heightM: number, drag?: Drag): Strike {
  const speed = drag ? fallSpeedInAir(massKg, drag, heightM) : 0
  const energyJ = drag ? (massKg > 0 ? (massKg * speed * speed) / 2 : 0) : fallEnergy(massKg, heightM)
  return { energyJ, injures: energyJ >= DROPS_INJURY_J, beyondHelmet: energyJ > helmetTestEnergy() }
}
