/** Nobody comes nearer to a sound than this, metres. */
const NEAREST_M = 0.5
/** Talk at 1 m (ISO 9921: normal vocal effort, 60 dB) and where recorded voices lie, dB of full scale. Chosen. */
const TALK = { db: 60, fullDb: -22 }
/**
 * Share of a difference in level that is kept: loudspeakers and ears of trainees do not get the 110 dB of a siren. Chosen so
 * that a breath of wind is heard and a siren at 10 m stays well below full scale; what is nearer meets the limiter.
 */
const KEPT = 0.5
/** Softer at the ear than this is not played, dB: the night in the country. */
export const UNHEARD_DB = 18

/** Loss by distance from a point, dB against 1 m: 6 dB each time it doubles (ISO 9613-2, 7.1). */
export const spreadDb = (m: number): number => 20 * Math.log10(Math.max(m, NEAREST_M))

/** How loud something with `db` at the ear is played, dB of full scale. */
export const playedDb = (db: number): number => TALK.fullDb + KEPT * (db - TALK.db)

/** A factor of amplitude in dB, and back. */
export const toDb = (share: number): number => (share > 0 ? 20 * Math.log10(share) : -Infinity)
export const fromDb = (db: number): number => 10 ** (db / 20)

/** Absorption by air, dB a metre at 4 kHz: 20 degC, 70 % relative humidity (ISO 9613-1, table 1). */
export const AIR_DB_M = 0.0229
/** The loss above is one at this pitch, Hz. */
const AT_HZ = 4000
/** Lowest and highest edge of the low-pass, Hz. */
const EDGE = { low: 250, high: 18_000 }

/**
 * Edge of a low-pass of second order (Butterworth) that takes `db` more away at 4 kHz than below, Hz.
 * Its power falls as 1 / (1 + (f / edge)^4).
 */
export function edgeHz(db: number): number {
  const over = 10 ** (Math.max(0, db) / 10) - 1
  return over <= 0 ? EDGE.high : Math.min(EDGE.high, Math.max(EDGE.low, AT_HZ / over ** 0.25))
}
