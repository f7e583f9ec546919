/**
 * Risk of a job by D = L E C (Graham and Kinney; tables as used in China's graded control of risks, from secondary
 * sources). L: how likely; E: how often somebody is exposed; C: how bad. Names are text keys `lec.l.<value>` and so on, the
 * same in plain words `lec.l.<value>.plain` (numbers of dead as the table is commonly printed: 1 to 2, 3 to 9, 10 and more).
 */
export const LIKELIHOODS = [10, 6, 3, 1, 0.5, 0.2, 0.1] as const
export const EXPOSURES = [10, 6, 3, 2, 1, 0.5] as const
export const CONSEQUENCES = [100, 40, 15, 7, 3, 1] as const
export type Likelihood = (typeof LIKELIHOODS)[number]
export type Exposure = (typeof EXPOSURES)[number]
export type Consequence = (typeof CONSEQUENCES)[number]

/**
 * Levels of risk, worst first, with the least D of each. Sources differ at exactly 320, 160 and 70: here the bound
 * belongs to the worse level. Colours as on the four-colour risk maps. Names are text keys `risk.<level>`, what follows
 * from the level `risk.<level>.plain`.
 */
export const RISK_LEVELS = [
  { level: 1, from: 320, colour: 'red' },
  { level: 2, from: 160, colour: 'orange' },
  { level: 3, from: 70, colour: 'yellow' },
  { level: 4, from: 0, colour: 'blue' },
] as const
export type RiskLevel = (typeof RISK_LEVELS)[number]

/**
 * D = L E C, a bare number. Counted in twentieths, all of them whole, so that equal products are equal: 0.1 x 6 x 100 is
 * 10 x 6 x 1 here, and is not when engines multiply 0.1.
 */
export const danger = (l: number, e: number, c: number): number => (Math.round(l * 10) * (e * 2) * c) / 20

/** The level of a danger score of 0 or more. */
export function riskLevel(score: number): RiskLevel {
  const found = RISK_LEVELS.find(({ from }) => score >= from)
  if (!found) throw new RangeError(`a danger score is 0 or more, not ${score}`)
  return found
}
