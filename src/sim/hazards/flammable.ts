/** Limits between which a gas burns in air, percent by volume, at room temperature and 1 atm. */
export interface FlammableRange {
  lel: number
  uel: number
  unconfirmed?: true
}

/**
 * M. G. Zabetakis, Flammability Characteristics of Combustible Gases and Vapors, US Bureau of Mines Bulletin 627 (1965), with
 * the Matheson Gas Data Book (7th ed., 2001).
 */
export const FLAMMABLE = {
  acetone: { lel: 2.6, uel: 13 },
  acetylene: { lel: 2.5, uel: 100 },
  ammonia: { lel: 15, uel: 28 },
  benzene: { lel: 1.3, uel: 7.9 },
  butane: { lel: 1.8, uel: 8.4 },
  'carbon-monoxide': { lel: 12.5, uel: 74 },
  ethane: { lel: 3, uel: 12.4, unconfirmed: true },
  ethanol: { lel: 3.3, uel: 19, unconfirmed: true },
  ethylene: { lel: 2.7, uel: 36, unconfirmed: true },
  'gasoline-vapour': { lel: 1.2, uel: 7.1, unconfirmed: true },
  heptane: { lel: 1.1, uel: 6.7 },
  hexane: { lel: 1.2, uel: 7.4 },
  hydrogen: { lel: 4, uel: 75 },
  'hydrogen-cyanide': { lel: 5.6, uel: 40 },
  'hydrogen-sulfide': { lel: 4, uel: 44 },
  methane: { lel: 5, uel: 15 },
  methanol: { lel: 6.7, uel: 36 },
  propane: { lel: 2.1, uel: 9.5, unconfirmed: true },
  toluene: { lel: 1.2, uel: 7.1, unconfirmed: true },
} as const satisfies Record<string, FlammableRange>
export type Fuel = keyof typeof FLAMMABLE

/** Percent of the lower limit that `percent` by volume of a fuel are: what a meter in %LEL shows. */
export const lelPercent = (fuel: Fuel, percent: number): number => (100 * percent) / FLAMMABLE[fuel].lel

/** Would a flame run through air with `percent` by volume of it? Both limits belong to the range. */
export const isFlammable = (range: FlammableRange, percent: number): boolean =>
  percent >= range.lel && percent <= range.uel

/** Limit of a mixture, percent by volume, by Le Chatelier: sum(v) / sum(v / limit); v in any unit. null for no fuel. */
export function leChatelier(parts: readonly { volume: number; limit: number }[]): number | null {
  let whole = 0
  let sum = 0
  for (const { volume, limit } of parts) {
    if (!(volume > 0)) continue
    whole += volume
    sum += volume / limit
  }
  return whole > 0 ? whole / sum : null
}

/** How much of each fuel a mixture holds, in any unit of volume. */
export type Mixture = Partial<Record<Fuel, number>>
const partsOf = (mixture: Mixture): [Fuel, number][] =>
  (Object.entries(mixture) as [Fuel, number][]).filter(([, volume]) => volume > 0)

/**
 * Limits of a mixture of fuels by Le Chatelier, each by its own limits. null for no fuel. Fair for fuels that are alike; off
 * for hydrogen, acetylene and hydrogen sulfide in others' company, which mixtureOutside names.
 */
export function mixtureRange(mixture: Mixture): FlammableRange | null {
  const limit = (edge: 'lel' | 'uel'): number | null =>
    leChatelier(partsOf(mixture).map(([fuel, volume]) => ({ volume, limit: FLAMMABLE[fuel][edge] })))
  const lel = limit('lel')
  const uel = limit('uel')
  return lel === null || uel === null ? null : { lel, uel }
}
const UNLIKE: ReadonlySet<Fuel> = new Set<Fuel>(['hydrogen', 'acetylene', 'hydrogen-sulfide'])
export function mixtureOutside(mixture: Mixture): 'le-chatelier-unlike-fuels' | null {
  const parts = partsOf(mixture)
  return parts.length > 1 && parts.some(([fuel]) => UNLIKE.has(fuel)) ? 'le-chatelier-unlike-fuels' : null
}

/** Percent of the LEL of air with several fuels, each in percent by volume: the sum of their shares. */
export const mixtureLelPercent = (inAir: Mixture): number =>
  partsOf(inAir).reduce((sum, [fuel, v]) => sum + lelPercent(fuel, v), 0)
