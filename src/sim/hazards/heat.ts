/** Heat at work: the WBGT index, its limits, and Chinese rules for hot days. Degrees C. */

/** In the sun: 0.7 Tnw + 0.2 Tg + 0.1 Ta. Tnw natural wet bulb, Tg globe, Ta air. GBZ/T 189.7-2007, ISO 7243. */
export const wbgtSun = (wetBulb: number, globe: number, air: number): number => 0.7 * wetBulb + 0.2 * globe + 0.1 * air
/** Indoors or in the shade: 0.7 Tnw + 0.3 Tg. */
export const wbgtShade = (wetBulb: number, globe: number): number => 0.7 * wetBulb + 0.3 * globe
/** Mean by time of readings at different places or hours; `weight` in any one unit. NaN for none. */
export const meanWbgt = (readings: readonly { wbgt: number; weight: number }[]): number =>
  readings.reduce((s, r) => s + r.wbgt * r.weight, 0) / readings.reduce((s, r) => s + r.weight, 0)
/** Where heat is uneven over the height: (head + 2 belly + ankle) / 4. ISO 7243; unconfirmed. */
export const wbgtOverHeight = (head: number, belly: number, ankle: number): number => (head + 2 * belly + ankle) / 4

/** Labour class of GBZ 2.2: light, moderate, heavy, very heavy. */
export type Labour = 1 | 2 | 3 | 4
/** Least share of the 8 h day in the heat, and limits for the classes 1 to 4. GBZ 2.2-2007, table 8. */
export const WBGT_LIMITS = [
  { share: 1, limits: [30, 28, 26, 25] },
  { share: 0.75, limits: [31, 29, 27, 26] },
  { share: 0.5, limits: [32, 30, 28, 27] },
  { share: 0.25, limits: [33, 31, 29, 28] },
] as const
/** Work in heat begins here: mean WBGT of 25 or more. */
export const HEAT_WORK = 25

/**
 * Limit for a labour class and a share of the day (0..1). Between rows the stricter holds: more than three quarters counts as
 * all. Where the design temperature of outdoor ventilation is 30 C or more, 1 C is added.
 */
export function wbgtLimit(labour: Labour, share: number, designTemperature = 0): number {
  const row = [...WBGT_LIMITS].reverse().find((r) => share <= r.share) ?? WBGT_LIMITS[0]
  return (row.limits[labour - 1] as number) + (designTemperature >= 30 ? 1 : 0)
}

/**
 * Longest unbroken time in the heat, minutes, by air temperature at the place and light, moderate, heavy work.
 * GB/T 4200-2008, table 2: unconfirmed, from memory. `from` is inclusive for the first row, exclusive for the others.
 */
export const HEAT_MINUTES = [
  { from: 30, minutes: [80, 70, 60] },
  { from: 32, minutes: [70, 60, 50] },
  { from: 34, minutes: [60, 50, 40] },
  { from: 36, minutes: [50, 40, 30] },
  { from: 38, minutes: [40, 30, 20] },
  { from: 40, minutes: [30, 20, 15] },
  { from: 42, minutes: [20, 10, 10] },
] as const
export interface HeatTime {
  minutes: number
  outside: 'below-heat-table' | 'above-heat-table' | null
}
/** What the table allows at a temperature; below 30 C it sets none, above 44 C nothing is allowed by it. */
export function heatMinutes(celsius: number, work: 'light' | 'moderate' | 'heavy'): HeatTime {
  if (celsius < 30) return { minutes: Number.POSITIVE_INFINITY, outside: 'below-heat-table' }
  if (celsius > 44) return { minutes: 0, outside: 'above-heat-table' }
  const row = [...HEAT_MINUTES].reverse().find((r) => celsius > r.from) ?? HEAT_MINUTES[0]
  return { minutes: row.minutes[work === 'light' ? 0 : work === 'moderate' ? 1 : 2], outside: null }
}

export type HotDay =
  | 'normal'
  /** 35 to below 37 C: rotate, no overtime for those outdoors. */
  | 'rotate'
  /** 37 to below 40 C: at most 6 h outdoors, none in the hottest 3 h. */
  | 'six-hours'
  /** 40 C and above: no outdoor work that day. */
  | 'stop'
/** Highest temperature of the day by the weather service. Measures against heat (China, 2012), article 8; the 6 h are unconfirmed. */
export const hotDay = (maximum: number): HotDay =>
  maximum >= 40 ? 'stop' : maximum >= 37 ? 'six-hours' : maximum >= 35 ? 'rotate' : 'normal'
