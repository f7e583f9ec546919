import { DISCHARGE_S_2005, EXTINGUISHER_RATINGS, GB_4351_2023, type Agent } from '../../../content/extinguishers'
import { PI } from '../../base/math'
import { grow } from './fireGrowth'
import { FUELS, heatRelease } from './poolFire'

/** A portable extinguisher, charged. Discharge, reach and delay are a trainer's choice within GB 4351-2023. */
export interface Extinguisher {
  chargeKg: number
  /** Seconds of full flow. */
  dischargeS: number
  /** Reach of the jet, m. */
  reachM: number
  /** From the lever to the first agent, s. */
  delayS: number
  /** kW of flame that each kg of agent takes away where it hits the base, see `knockDown`. */
  knockKWKg: number
  leftKg: number
  /** How long the lever has been held, s; let go, it starts anew. */
  heldS: number
  /** Agent leaving now, kg/s. */
  flowKgS: number
}

/** Shortest discharge for a rating (`13` in 13 A), s: GB 4351.1-2005, unconfirmed. */
export const leastDischarge = (fireClass: 'a' | 'b', rating: number): number =>
  DISCHARGE_S_2005[fireClass].find((row) => rating <= row.upTo)?.seconds ?? 0

/** Surface of the test fire of an n B rating, m2: n pi / 100 (EN 3-7, ISO 7165; 55 B is 1.73 m2). */
export const panArea = (ratingB: number): number => (ratingB * PI) / 100

/**
 * kW that 1 kg of an agent knocks down, from its rating: a trained man puts out the burning pan of petrol (NUREG-1805) with
 * what leaves the bottle. Null for what has no B rating. Training model.
 */
export function knockDown(agent: Agent, charge: number): number | null {
  const rated = EXTINGUISHER_RATINGS.find((r) => r.agent === agent && r.charge === charge)
  if (!rated || rated.b === null) return null
  return heatRelease(FUELS.gasoline, panArea(rated.b)) / (charge * (1 - GB_4351_2023.residueShare))
}

/** A full one. `knockKWKg` as of `knockDown`, or the trainer's own. */
export const createExtinguisher = (
  made: Pick<Extinguisher, 'chargeKg' | 'dischargeS' | 'reachM' | 'delayS' | 'knockKWKg'>,
): Extinguisher => ({ ...made, leftKg: made.chargeKg, heldS: 0, flowKgS: 0 })

/** kg that can leave it: all but what stays inside. */
const usableKg = (e: Extinguisher): number => Math.max(0, e.leftKg - e.chargeKg * GB_4351_2023.residueShare)

/** One step with the lever pressed or not; gives the kg that left it. It stops of itself when empty. */
export function stepExtinguisher(e: Extinguisher, pressed: boolean, dtS: number): number {
  e.heldS = pressed ? e.heldS + dtS : 0
  e.flowKgS = 0
  if (!pressed || e.heldS <= e.delayS || dtS <= 0) return 0
  const flowS = Math.min(dtS, e.heldS - e.delayS)
  const full = (e.chargeKg * (1 - GB_4351_2023.residueShare)) / e.dischargeS
  const gone = Math.min(usableKg(e), full * flowS)
  e.leftKg -= gone
  e.flowKgS = gone / dtS
  return gone
}

/**
 * Share of the jet that meets the base of the fire, 0..1: all of it within reach and aimed at the base; none from a quarter
 * beyond reach, or when it points `missM` of half a metre beside or above the base. Training model.
 */
export function hitShare(reachM: number, distanceM: number, missM: number): number {
  const far = distanceM <= reachM ? 1 : Math.max(0, 1 - (distanceM - reachM) / (0.25 * reachM))
  return far * Math.max(0, 1 - Math.max(0, missM) / 0.5)
}

/** A fire that grows by NFPA's curve and can be beaten down. */
export interface FireState {
  /** kW/s2, as in GROWTH. */
  alpha: number
  /** What there is to burn gives no more than this, kW. */
  peakKW: number
  heatKW: number
  /** Agent that met the base so far, kg. */
  hitKg: number
}

/** A fire of `heatKW` that grows with `alpha` up to `peakKW`. */
export const createFire = (alpha: number, heatKW: number, peakKW: number): FireState => ({
  alpha,
  peakKW,
  heatKW: Math.max(0, Math.min(peakKW, heatKW)),
  hitKg: 0,
})

/**
 * One step of a fire that `agentKg` left the nozzle for, of which `share` meets its base: it grows, then loses `knockKWKg`
 * for each kg. At 0 it is out and stays out; let go before, it grows again from where it stands. Embers that rekindle and
 * liquids that flash back from hot metal are not modelled. Training model.
 */
export function stepFire(fire: FireState, agentKg: number, share: number, knockKWKg: number, dtS: number): void {
  const hit = agentKg * share
  fire.hitKg += hit
  fire.heatKW = Math.max(0, grow(fire.alpha, fire.heatKW, dtS, fire.peakKW) - hit * knockKWKg)
}
