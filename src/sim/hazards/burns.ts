import { ln, pow } from '../../base/math'
import { RADIATION_LEVELS, type DamageLevel } from '../../../content/damageLevels'
import { probability } from './probit'

/** Thermal dose units, (kW/m2)^(4/3) s: where a harm begins, and the spread that is published for it. */
export interface DoseLevel {
  tdu: number
  from: number
  to: number
}

/** Bare skin, thermal radiation. HSL (2007), as quoted by "Thermal dose unit", Wikipedia. */
export const BURN_TDU = {
  pain: { tdu: 92, from: 86, to: 103 },
  'first-degree': { tdu: 105, from: 80, to: 130 },
  'second-degree': { tdu: 290, from: 240, to: 350 },
  'third-degree': { tdu: 1000, from: 870, to: 2600 },
} as const satisfies Record<string, DoseLevel>
export type Burn = keyof typeof BURN_TDU

const BY_DOSE = ['third-degree', 'second-degree', 'first-degree', 'pain'] as const

/** kW/m2 that is borne without discomfort for any time (AQ/T 3046-2013, table H.2): below it a dose means nothing. */
export const HARMLESS_KW_M2 = 1.58

/** q^(4/3) t, in thermal dose units. 0 for no radiation or no time. */
export const thermalDose = (kWM2: number, seconds: number): number =>
  kWM2 > 0 && seconds > 0 ? pow(kWM2, 4 / 3) * seconds : 0

/** The worst harm that a dose has reached; null below pain. */
export const burnOf = (tdu: number): Burn | null => BY_DOSE.find((burn) => tdu >= BURN_TDU[burn].tdu) ?? null

/** Seconds in a steady radiation, and whether it is so weak that it is borne for any time. */
export interface BurnTime {
  seconds: number
  outside: 'under-1.58-kW-m2' | null
}

/** How long bare skin bears `kWM2` until `burn`, s; Infinity without radiation. Flagged where the dose means nothing. */
export const burnTime = (burn: Burn, kWM2: number): BurnTime => ({
  seconds: kWM2 > 0 ? BURN_TDU[burn].tdu / pow(kWM2, 4 / 3) : Number.POSITIVE_INFINITY,
  outside: kWM2 <= HARMLESS_KW_M2 ? 'under-1.58-kW-m2' : null,
})

/** What the skin has met. */
export interface BurnState {
  kWM2: number
  peakKWM2: number
  tdu: number
  worst: Burn | null
}

/** Unharmed. */
export const createBurn = (): BurnState => ({ kWM2: 0, peakKWM2: 0, tdu: 0, worst: null })

/** Adds `dtS` seconds in `kWM2`. Radiation that is borne without discomfort adds nothing; recovery is not counted. */
export function stepBurn(state: BurnState, kWM2: number, dtS: number): void {
  state.kWM2 = Math.max(0, kWM2)
  state.peakKWM2 = Math.max(state.peakKWM2, state.kWM2)
  if (state.kWM2 <= HARMLESS_KW_M2) return
  state.tdu += thermalDose(state.kWM2, dtS)
  state.worst = burnOf(state.tdu)
}

/** Pr = a + b ln(Q^(4/3) t), Q in W/m2 and t in seconds. */
export interface HeatProbit {
  a: number
  b: number
}

/**
 * Deaths by radiation. AQ/T 3046-2013 10.2 (for up to 20 s), and Eisenberg (1975), who writes -14.9 + 2.56 ln(Q^(4/3) t / 10^4):
 * whoever forgets the 10^4 is off by 23.6 probits, that is, kills everybody.
 */
export const HEAT_PROBITS = {
  'aq-t-3046': { a: -36.38, b: 2.56 },
  eisenberg: { a: -14.9 - 2.56 * ln(1e4), b: 2.56 },
} as const satisfies Record<string, HeatProbit>

/** Probit of death; -Infinity for no radiation or no time. */
export const heatProbit = (probit: HeatProbit, kWM2: number, seconds: number): number =>
  kWM2 > 0 && seconds > 0 ? probit.a + probit.b * ln(pow(kWM2 * 1000, 4 / 3) * seconds) : Number.NEGATIVE_INFINITY

/** Share of people dead, 0..1, and whether the standard's 20 s are over (it counts on flight or shelter by then). */
export interface HeatDeaths {
  share: number
  outside: 'over-20-s' | null
}

/**
 * Share of people dead after `seconds` in `kWM2` by AQ/T 3046-2013 10.2: all of them from 37.5 kW/m2 on (as inside the
 * flames), else by its probit. Its own table H.2 says 1 % for 37.5 kW/m2 in 10 s: do not mix the two.
 */
export function heatDeaths(kWM2: number, seconds: number): HeatDeaths {
  const outside = seconds > 20 ? 'over-20-s' : null
  if (kWM2 >= 37.5 && seconds > 0) return { share: 1, outside }
  return { share: probability(heatProbit(HEAT_PROBITS['aq-t-3046'], kWM2, seconds)), outside }
}

/** The worst row of AQ/T 3046-2013 table H.2 that `kWM2` reaches; null below all of them. */
export const radiationLevel = (kWM2: number): DamageLevel | null =>
  RADIATION_LEVELS.find((level) => kWM2 >= level.at) ?? null
