import { exp, ln } from '../../base/math'

/**
 * Probability that a source that is there with `present` lights a cloud over it within `t` seconds:
 * P(t) = present (1 - exp(-omega t)). AQ/T 3046-2013 G.1.
 * @param present 0..1; @param omega efficiency of the source, 1/s, see efficiencyOf
 */
export const delayedIgnition = (present: number, omega: number, t: number): number =>
  t > 0 ? present * (1 - exp(-omega * t)) : 0

/** Efficiency, 1/s, of a source that lights with the share `within` in `s` seconds; Infinity for 1 (or more). */
export const efficiencyOf = (within: number, s: number): number =>
  within < 1 ? -ln(1 - within) / s : Number.POSITIVE_INFINITY

/** Probability of lighting within a minute, by source. AQ/T 3046-2013 table G.5. */
export const IGNITION_MINUTE = {
  'motor-vehicle': 0.4,
  flame: 1,
  'outdoor-furnace': 0.9,
  'indoor-furnace': 0.45,
  'outdoor-boiler': 0.45,
  'indoor-boiler': 0.23,
  ship: 0.5,
  'chemical-tanker-ship': 0.3,
  'fishing-boat': 0.2,
  yacht: 0.1,
  'diesel-locomotive': 0.4,
  'electric-locomotive': 0.8,
  /** For each 100 m. */
  'power-line': 0.2,
  /** For each works. */
  'chemical-works': 0.9,
  refinery: 0.9,
  'heavy-industry': 0.7,
  /** For each person. */
  resident: 0.01,
  worker: 0.01,
} as const
export type IgnitionSource = keyof typeof IGNITION_MINUTE

/** Probability that a source of a kind, there with `present`, has lit the cloud after `t` seconds; a flame does at once. */
export function ignitedBy(source: IgnitionSource, t: number, present = 1): number {
  const within = IGNITION_MINUTE[source]
  if (within >= 1) return t > 0 ? present : 0
  return delayedIgnition(present, efficiencyOf(within, 60), t)
}

/**
 * By the traffic on a road or railway: `density` vehicles on it at a time on average, each of efficiency `omega`:
 * d (1 - exp(-omega t)) up to one of them, 1 - exp(-d omega t) above. AQ/T 3046-2013 G.3, G.4.
 */
export const ignitedByTraffic = (density: number, omega: number, t: number): number =>
  density <= 1 ? delayedIgnition(density, omega, t) : delayedIgnition(1, density * omega, t)
/**
 * Vehicles on a piece of road at a time: N E / V; Infinity where they stand. AQ/T 3046-2013 G.2.
 * @param perHour N; @param km E; @param kmH V
 */
export const trafficDensity = (perHour: number, km: number, kmH: number): number =>
  perHour * km > 0 ? (perHour * km) / Math.max(0, kmH) : 0

/** What lights at once, by the reactivity of a gas and by the flash point of a liquid. AQ/T 3046-2013 tables G.3, G.4. */
export type Flammability = 'gas-reactive' | 'gas-unreactive' | 'liquid-1' | 'liquid-2' | 'liquid-3-4'
/** Probability that a release from fixed plant lights at once. AQ/T 3046-2013 table G.1. Edges belong to the middle band. */
export function immediateIgnition(kind: Flammability, release: { kgS: number } | { kg: number }): number {
  if (kind === 'liquid-1') return 0.065
  if (kind === 'liquid-2') return 0.01
  if (kind === 'liquid-3-4') return 0
  const tens = 'kgS' in release ? release.kgS / 10 : release.kg / 1000
  const band = tens < 1 ? 0 : tens <= 10 ? 1 : 2
  return (kind === 'gas-reactive' ? [0.2, 0.5, 0.7] : [0.02, 0.04, 0.09])[band] as number
}
