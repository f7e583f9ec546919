import { clamp } from '../../base/math'

/** Cardiac arrest: chances by the minute, and is a compression a good one. Training uses; no prognosis for a person. */

/** Points of percent lost a minute: without and with CPR. American Heart Association, as quoted in teaching texts. */
export const LOSS = { without: { least: 7, most: 10 }, with: { least: 3, most: 4 } } as const
/** Brain damage begins after this many minutes without blood flow. */
export const BRAIN_MINUTES = { from: 4, to: 6 } as const

export interface Chance {
  /** Percent, worst and best of what is published. */
  low: number
  high: number
  outside: 'brain-damage-likely' | null
}
/**
 * Chance to survive a shockable arrest if shocked after `minutes`, with CPR from minute `cprFrom` on (Infinity: none): 100 %
 * less 7 to 10 a minute without and 3 to 4 with CPR, never below 0. Linear, as the figures are quoted.
 */
export function survival(minutes: number, cprFrom = Number.POSITIVE_INFINITY): Chance {
  const t = Math.max(0, minutes)
  const alone = Math.min(t, Math.max(0, cprFrom))
  const helped = t - alone
  const after = (without: number, withCpr: number): number => clamp(100 - without * alone - withCpr * helped, 0, 100)
  return {
    low: after(LOSS.without.most, LOSS.with.most),
    high: after(LOSS.without.least, LOSS.with.least),
    outside: alone > BRAIN_MINUTES.from ? 'brain-damage-likely' : null,
  }
}

/**
 * Another published line: 67 % - 2.3 to CPR - 1.1 to defibrillation - 2.1 to advanced care, minutes from collapse (Larsen and
 * others, Annals of Emergency Medicine 22 (1993) 1652, abstract). Percent, never below 0.
 */
export const larsenSurvival = (toCpr: number, toShock: number, toAdvanced: number): number =>
  clamp(67 - 2.3 * toCpr - 1.1 * toShock - 2.1 * toAdvanced, 0, 100)

/** What guidelines ask of compressions on an adult. */
export const CPR = {
  ratePerMin: { from: 100, to: 120 },
  depthM: { from: 0.05, to: 0.06 },
  pauseS: 10,
  ratio: { compressions: 30, breaths: 2 },
  swapS: 120,
  checkS: 10,
} as const

/** One compression: when it was deepest, s, how deep, m, and whether the chest came up again before the next. */
export interface Press {
  s: number
  depthM: number
  recoil: boolean
}
export type CprFault =
  | 'too-slow'
  | 'too-fast'
  | 'too-shallow'
  | 'too-deep'
  | 'no-recoil'
  | 'paused-too-long'
  | 'no-swap'
export interface CprJudgement {
  /** Compressions a minute while compressing; 0 with fewer than two. */
  ratePerMin: number
  meanDepthM: number
  /** Share of presses within the depth, and with recoil. */
  depthShare: number
  recoilShare: number
  longestPauseS: number
  /** Share of the time spent compressing. */
  fraction: number
  faults: CprFault[]
}

/** From here between two presses it is a pause, not a slow rhythm, s: 30 a minute. Ours. */
const PAUSE_FROM_S = 2
/** Share of presses that have to be right for no fault: ours. */
const ENOUGH = 0.8

/**
 * Judges presses from `fromS` to `untilS`. The rate is that of the rhythm, pauses for breaths left out; time before the
 * first and after the last press counts as a pause too. `swaps`: when another took over.
 */
export function judgeCompressions(
  presses: readonly Press[],
  fromS: number,
  untilS: number,
  swaps: readonly number[] = [],
): CprJudgement {
  const count = presses.length
  let beats = 0
  let beating = 0
  let longest = count === 0 ? untilS - fromS : (presses[0] as Press).s - fromS
  for (let i = 1; i < count; i++) {
    const gap = (presses[i] as Press).s - (presses[i - 1] as Press).s
    if (gap >= PAUSE_FROM_S) longest = Math.max(longest, gap)
    else {
      beats++
      beating += gap
    }
  }
  if (count > 0) longest = Math.max(longest, untilS - (presses[count - 1] as Press).s)
  const share = (good: (p: Press) => boolean): number => (count > 0 ? presses.filter(good).length / count : 0)
  const ratePerMin = beating > 0 ? (60 * beats) / beating : 0
  const meanDepthM = count > 0 ? presses.reduce((sum, p) => sum + p.depthM, 0) / count : 0
  const depthShare = share((p) => p.depthM >= CPR.depthM.from && p.depthM <= CPR.depthM.to)
  const recoilShare = share((p) => p.recoil)
  const turns = [fromS, ...swaps, untilS]
  const faults: CprFault[] = []
  if (ratePerMin < CPR.ratePerMin.from) faults.push('too-slow')
  if (ratePerMin > CPR.ratePerMin.to) faults.push('too-fast')
  if (1 - share((p) => p.depthM < CPR.depthM.from) < ENOUGH || count === 0) faults.push('too-shallow')
  if (1 - share((p) => p.depthM > CPR.depthM.to) < ENOUGH) faults.push('too-deep')
  if (count > 0 && recoilShare < ENOUGH) faults.push('no-recoil')
  if (longest >= CPR.pauseS) faults.push('paused-too-long')
  if (turns.some((t, i) => i > 0 && t - (turns[i - 1] as number) > CPR.swapS * 1.25)) faults.push('no-swap')
  return {
    ratePerMin,
    meanDepthM,
    depthShare,
    recoilShare,
    longestPauseS: longest,
    fraction: untilS > fromS ? Math.min(1, beating / (untilS - fromS)) : 0,
    faults,
  }
}
