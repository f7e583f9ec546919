import type { LanyardDef } from '../../src/sim/lanyard'

/** What the trainee's hooks go into: two pieces of the lifeline; and two things that bear nobody, or too low. */
export const ANCHOR_IDS = ['life-1', 'life-2', 'foot-tube', 'riser'] as const

/** Of these one is tied off as one should be: overhead, and made for it. */
export const GOOD_ANCHORS: readonly string[] = ['life-1', 'life-2']

/**
 * Harness with a twin lanyard of 2.0 m (the longest of GB 6095 for a lanyard with an absorber, from practice). Absorber: tears at 6 kN
 * (GB 6095-2009, the most that it may let through), by at most 1.75 m. Anchors: a lifeline's piece 15 kN; a foot-level scaffold tube
 * in couplers 8 kN; a water pipe DN25 on clips 1.5 kN: both chosen.
 */
export const lanyard: LanyardDef = {
  harness: 'harness',
  hooks: ['hook-1', 'hook-2'],
  lengthM: 2,
  absorber: { forceN: 6000, longestM: 1.75 },
  // a webbing of 2 m: chosen
  stiffnessNM: 30_000,
  massKg: 85,
  anchorsKN: { 'life-1': 15, 'life-2': 15, 'foot-tube': 8, riser: 1.5 },
}
