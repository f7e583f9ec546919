import type { Gas } from './gases'

/** Chinese occupational limits of a gas, mg/m3; null where it has none of that kind. */
export interface Oel {
  /** Never to be exceeded, at any time of the working day. */
  mac: number | null
  /** Mean over 8 hours, and over any 15 minutes. */
  twa: number | null
  stel: number | null
  unconfirmed?: true
}

/** GBZ 2.1-2019 as tabulated in GB/T 50493-2019, annex B. */
export const OEL: Partial<Readonly<Record<Gas, Oel>>> = {
  ammonia: { mac: null, twa: 20, stel: 30 },
  benzene: { mac: null, twa: 6, stel: 10 },
  'carbon-dioxide': { mac: null, twa: 9000, stel: 18_000 },
  'carbon-monoxide': { mac: null, twa: 20, stel: 30 },
  chlorine: { mac: 1, twa: null, stel: null },
  'hydrogen-chloride': { mac: 7.5, twa: null, stel: null },
  'hydrogen-cyanide': { mac: 1, twa: null, stel: null },
  'hydrogen-fluoride': { mac: 2, twa: null, stel: null },
  'hydrogen-sulfide': { mac: 10, twa: null, stel: null },
  'nitrogen-dioxide': { mac: null, twa: 5, stel: 10 },
  phosgene: { mac: 0.5, twa: null, stel: null },
  'sulfur-dioxide': { mac: null, twa: 5, stel: 10 },
}

/** Carbon monoxide at altitude: below 2000 m the table above, then a MAC. Sources differ on the upper one (15, 30). */
const CO_PLATEAU: Oel = { mac: 20, twa: null, stel: null }
const CO_HIGH_PLATEAU: Oel = { mac: 15, twa: null, stel: null, unconfirmed: true }

/** Limits of carbon monoxide at `altitudeM` metres above the sea. GBZ 2.1-2019. */
export function carbonMonoxideOel(altitudeM: number): Oel {
  if (altitudeM > 3000) return CO_HIGH_PLATEAU
  return altitudeM >= 2000 ? CO_PLATEAU : (OEL['carbon-monoxide'] as Oel)
}

/**
 * What an alarm is set by: the MAC, or else the PC-TWA. GB/T 50493-2019: first alarm at most 100 %, second at most 200 %
 * of it (5 % and 10 % of the IDLH where no detector measures so low). null for a gas without a limit.
 */
export function toxicAlarms(gas: Gas): { lowMgM3: number; highMgM3: number } | null {
  const oel = OEL[gas]
  const limit = oel?.mac ?? oel?.twa ?? null
  return limit === null ? null : { lowMgM3: limit, highMgM3: 2 * limit }
}

/** Bins of the 15-minute window, and seconds of a bin. */
const BINS = 60
const BIN_S = 15
/** The time that a PC-STEL and a PC-TWA are means over, minutes (GBZ 2.1-2019, chapter 3). */
export const STEL_MIN = 15
export const TWA_MIN = 480

/** What somebody has breathed in a shift, for comparison with PC-TWA and PC-STEL. */
export interface ShiftExposure {
  elapsedS: number
  /** All of it, mg/m3 s. */
  doseMgS: number
  /** Mean over the 15 minutes up to now, and the highest such mean so far, mg/m3. */
  stelMgM3: number
  highestStelMgM3: number
  peakMgM3: number
  /** mg/m3 s of the last 60 whole quarter minutes, oldest at `oldest`, and of the quarter minute that runs. */
  bins: number[]
  oldest: number
  bin: number
  binS: number
}

export const createShift = (): ShiftExposure => ({
  elapsedS: 0,
  doseMgS: 0,
  stelMgM3: 0,
  highestStelMgM3: 0,
  peakMgM3: 0,
  bins: Array<number>(BINS).fill(0),
  oldest: 0,
  bin: 0,
  binS: 0,
})

/**
 * `dtS` seconds in `mgM3`. Time before the shift counts as clean air, so a short exposure is averaged over the whole 15
 * minutes as GBZ 2.1-2019 has it. The window slides by the quarter minute; within one the oldest is let go evenly.
 */
export function stepShift(shift: ShiftExposure, mgM3: number, dtS: number): void {
  const c = Math.max(0, mgM3)
  shift.peakMgM3 = Math.max(shift.peakMgM3, c)
  for (let left = dtS; left > 0; ) {
    const piece = Math.min(left, BIN_S - shift.binS)
    left -= piece
    shift.elapsedS += piece
    shift.doseMgS += c * piece
    shift.bin += c * piece
    shift.binS += piece
    if (shift.binS >= BIN_S) {
      shift.bins[shift.oldest] = shift.bin
      shift.oldest = (shift.oldest + 1) % BINS
      shift.bin = 0
      shift.binS = 0
    }
    shift.stelMgM3 = window(shift) / (STEL_MIN * 60)
    shift.highestStelMgM3 = Math.max(shift.highestStelMgM3, shift.stelMgM3)
  }
}

function window(shift: ShiftExposure): number {
  let sum = shift.bin
  for (const dose of shift.bins) sum += dose
  return sum - ((shift.bins[shift.oldest] ?? 0) * shift.binS) / BIN_S
}

/** Mean over 8 hours of what was breathed so far, mg/m3: the rest of the day counts as clean air. Longer shifts count in full. */
export const twaMgM3 = (shift: ShiftExposure): number => shift.doseMgS / (TWA_MIN * 60)

/** Which limits the shift has exceeded by now. */
export function exceeded(shift: ShiftExposure, oel: Oel): ('mac' | 'twa' | 'stel')[] {
  const over: ('mac' | 'twa' | 'stel')[] = []
  if (oel.mac !== null && shift.peakMgM3 > oel.mac) over.push('mac')
  if (oel.twa !== null && twaMgM3(shift) > oel.twa) over.push('twa')
  if (oel.stel !== null && shift.highestStelMgM3 > oel.stel) over.push('stel')
  return over
}
