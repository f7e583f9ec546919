import { PI, ln, pow } from '../../base/math'
import { STANDARD_GRAVITY } from '../../base/gravity'

/**
 * Heavy gas at the ground over open country, by the nomographs of R. E. Britter and J. McQuaid, Workbook on the Dispersion
 * of Dense Gases (HSE contract research report 17/1988), as straight pieces in CCPS, Guidelines for Consequence Analysis of
 * Chemical Releases (1999). Concentrations are volume shares of what was released.
 */

/** A piece of a line of the nomograph: up to which alpha it holds, and beta = slope alpha + start. */
type Piece = readonly [toAlpha: number, slope: number, start: number]
/** For each concentration ratio its line over alpha; beta is log10 of the distance over the release's own length. */
type Nomograph = readonly (readonly [ratio: number, pieces: readonly Piece[]])[]

const END = Number.POSITIVE_INFINITY
const PLUME: Nomograph = [
  [
    0.1,
    [
      [-0.55, 0, 1.75],
      [-0.14, 0.24, 1.88],
      [END, -0.5, 1.78],
    ],
  ],
  [
    0.05,
    [
      [-0.68, 0, 1.92],
      [-0.29, 0.36, 2.16],
      [-0.18, 0, 2.06],
      [END, -0.56, 1.96],
    ],
  ],
  [
    0.02,
    [
      [-0.69, 0, 2.08],
      [-0.31, 0.45, 2.39],
      [-0.16, 0, 2.25],
      [END, -0.54, 2.16],
    ],
  ],
  [
    0.01,
    [
      [-0.7, 0, 2.25],
      [-0.29, 0.49, 2.59],
      [-0.2, 0, 2.45],
      [END, -0.52, 2.35],
    ],
  ],
  [
    0.005,
    [
      [-0.67, 0, 2.4],
      [-0.28, 0.59, 2.8],
      [-0.15, 0, 2.63],
      [END, -0.48, 2.56],
    ],
  ],
  [
    0.002,
    [
      [-0.69, 0, 2.6],
      [-0.25, 0.39, 2.87],
      [-0.13, 0, 2.77],
      [END, -0.5, 2.71],
    ],
  ],
]
const PUFF: Nomograph = [
  [
    0.1,
    [
      [-0.44, 0, 0.7],
      [0.43, 0.26, 0.81],
      [END, 0, 0.93],
    ],
  ],
  [
    0.05,
    [
      [-0.56, 0, 0.85],
      [0.31, 0.26, 1],
      [END, -0.12, 1.12],
    ],
  ],
  [
    0.02,
    [
      [-0.66, 0, 0.95],
      [0.32, 0.36, 1.19],
      [END, -0.26, 1.38],
    ],
  ],
  [
    0.01,
    [
      [-0.71, 0, 1.15],
      [0.37, 0.34, 1.39],
      [END, -0.38, 1.66],
    ],
  ],
  [
    0.005,
    [
      [-0.52, 0, 1.48],
      [0.24, 0.26, 1.62],
      [END, -0.3, 1.75],
    ],
  ],
  [
    0.002,
    [
      [0.27, 0, 1.83],
      [END, -0.32, 1.92],
    ],
  ],
  [
    0.001,
    [
      [-0.1, 0, 2.075],
      [END, -0.27, 2.05],
    ],
  ],
]
/** Beyond this alpha the nomographs were not drawn. */
const ALPHA_TO = 1

const log10 = (x: number): number => ln(x) / Math.LN10
const cbrt = (x: number): number => pow(x, 1 / 3)

const beta = (pieces: readonly Piece[], alpha: number): number => {
  const [, slope, start] = pieces.find(([to]) => alpha <= to) ?? (pieces[pieces.length - 1] as Piece)
  // Far to the left the line is level, and 0 times minus infinity would be no number.
  return slope === 0 ? start : slope * alpha + start
}

export type BritterMcQuaidOutside = 'not-heavier-than-air' | 'alpha-above-1' | 'wind-below-1-m-s'

/** What is released, and into what air. */
export interface HeavyRelease {
  /** Of the released gas as it leaves: kg/m3 and K. */
  densityKgM3: number
  tempK: number
  airKgM3: number
  airK: number
  /** m/s at 10 m. */
  windMS: number
}
export interface HeavyPlumeRelease extends HeavyRelease {
  /** Volume of released gas a second, m3/s. */
  volumeM3S: number
}
export interface HeavyPuffRelease extends HeavyRelease {
  /** Volume of gas let go at once, m3. */
  volumeM3: number
}

/** Reduced gravity g (rho - rho air) / rho air, m/s2; below 0 for a gas lighter than air, 0 without air. */
export const reducedGravity = (densityKgM3: number, airKgM3: number): number =>
  airKgM3 > 0 ? (STANDARD_GRAVITY * (densityKgM3 - airKgM3)) / airKgM3 : 0

/**
 * Is a continuous release heavy: (g' q / (u^3 D))^(1/3) > 0.15? Otherwise it spreads like a gas as heavy as air.
 * @param buoyancyFlux g' q, m4/s3; @param u wind, m/s; @param D width of the source, m (sqrt(q / u) where it has none)
 */
export const isHeavyPlume = (buoyancyFlux: number, u: number, D: number): boolean =>
  buoyancyFlux > 0 && buoyancyFlux / (u * u * u * D) > 0.15 * 0.15 * 0.15

/** Is an instantaneous release heavy: sqrt(g' V) / (u V^(1/3)) > 0.2? Britter and McQuaid (1988). @param volumeM3 V */
export const isHeavyPuff = (gravity: number, volumeM3: number, u: number): boolean =>
  gravity > 0 && Math.sqrt(gravity * volumeM3) > 0.2 * u * cbrt(volumeM3)

/** alpha of the nomographs: 0.2 log10(g'^2 q / u^5) of a plume, 0.5 log10(g' V^(1/3) / u^2) of a puff; -Infinity for no weight. */
export function plumeAlpha(release: HeavyPlumeRelease): number {
  const g = reducedGravity(release.densityKgM3, release.airKgM3)
  return g > 0 ? 0.2 * log10((g * g * release.volumeM3S) / pow(release.windMS, 5)) : Number.NEGATIVE_INFINITY
}
export function puffAlpha(release: HeavyPuffRelease): number {
  const g = reducedGravity(release.densityKgM3, release.airKgM3)
  const { volumeM3, windMS } = release
  return g > 0 ? 0.5 * log10((g * cbrt(volumeM3)) / (windMS * windMS)) : Number.NEGATIVE_INFINITY
}

function outsideOf(release: HeavyRelease, alpha: number): BritterMcQuaidOutside | null {
  if (release.windMS < 1) return 'wind-below-1-m-s'
  if (release.densityKgM3 <= release.airKgM3) return 'not-heavier-than-air'
  return alpha > ALPHA_TO ? 'alpha-above-1' : null
}

/**
 * Concentration ratio at the scaled distance `x`, along the points (beta, ratio): straight in log10 x between them; past
 * the last it falls as x^-2. `near` gives the ratio before the first.
 */
function ratioAt(points: readonly (readonly [beta: number, ratio: number])[], x: number, near: (x: number) => number) {
  const [first] = points as [readonly [number, number]]
  const last = points[points.length - 1] as readonly [number, number]
  const b = log10(x)
  if (b <= first[0]) return near(x)
  if (b >= last[0]) {
    const far = pow(10, last[0]) / x
    return last[1] * far * far
  }
  const i = points.findIndex(([to]) => b < to)
  const [b0, c0] = points[i - 1] as readonly [number, number]
  const [b1, c1] = points[i] as readonly [number, number]
  return c0 + ((c1 - c0) * (b - b0)) / (b1 - b0)
}

/** Ratio corrected for a release colder or warmer than the air (workbook, section 5.5). */
const corrected = (ratio: number, tempK: number, airK: number): number => ratio / (ratio + ((1 - ratio) * tempK) / airK)

const NEAR_PLUME = 30
const nearPlume = (x: number): number => 306 / (306 + x * x)

/** A heavy plume: its volume share on the axis at the ground, how wide and deep it is there, and the flag. */
export interface HeavyPlume {
  share: number
  halfWidthM: number
  depthM: number
  outside: BritterMcQuaidOutside | null
}

/**
 * Heavy plume of a steady release at the ground, `x` metres downwind: means over a few minutes. Within 30 lengths
 * D = sqrt(q / u) the ratio is 306 / (306 + (x / D)^2). It reaches D / 2 + 2 l upwind, l = g' q / u^3 (farther up there is
 * none), is half as wide as D + 8 l + 2.5 (l x^2)^(1/3), and as deep as continuity gives.
 */
export function heavyPlume(release: HeavyPlumeRelease, x: number): HeavyPlume {
  const { volumeM3S: q, windMS: u, tempK, airK } = release
  if (!(u > 0) || !(q > 0)) return { share: 0, halfWidthM: 0, depthM: 0, outside: 'wind-below-1-m-s' }
  const alpha = plumeAlpha(release)
  const outside = outsideOf(release, alpha)
  const D = Math.sqrt(q / u)
  const l = (q * Math.max(0, reducedGravity(release.densityKgM3, release.airKgM3))) / (u * u * u)
  if (x < -(D / 2 + 2 * l)) return { share: 0, halfWidthM: 0, depthM: 0, outside }
  const points = PLUME.map(([ratio, pieces]) => [beta(pieces, alpha), ratio] as const)
  // Where the nomograph begins beyond 30 lengths, a straight piece joins the two.
  if ((points[0]?.[0] ?? 0) > log10(NEAR_PLUME)) points.unshift([log10(NEAR_PLUME), nearPlume(NEAR_PLUME)])
  const ratio = x > 0 ? ratioAt(points, x / D, nearPlume) : 1
  const share = corrected(ratio, tempK, airK)
  const halfWidthM = D + 8 * l + (x > 0 ? 2.5 * cbrt(l * x * x) : 0)
  return { share, halfWidthM, depthM: (D * D) / (2 * halfWidthM * share), outside }
}

/** A heavy puff: its volume share while it is over a place, where its middle is, its radius and depth, and the flag. */
export interface HeavyPuff {
  share: number
  middleM: number
  radiusM: number
  depthM: number
  outside: BritterMcQuaidOutside | null
}

/**
 * Heavy puff let go at the ground, `t` seconds later: a flat cylinder of one concentration, whose middle goes with 0.4 of
 * the wind at 10 m and whose radius grows as R^2 = R0^2 + 1.2 sqrt(g' V) t with R0^3 = 3 V / (4 pi). The ratio is that of
 * its front at (middle + R) / V^(1/3); nearer than the nomograph 3.24 / (3.24 + x^2), and not below its first ratio.
 * @param warmed corrects for a release colder or warmer than the air (workbook, section 5.5)
 */
export function heavyPuff(release: HeavyPuffRelease, t: number, warmed = true): HeavyPuff {
  const { volumeM3: V, windMS: u } = release
  const alpha = u > 0 ? puffAlpha(release) : ALPHA_TO
  const outside = outsideOf(release, alpha)
  if (!(V > 0) || !(t >= 0)) return { share: 0, middleM: 0, radiusM: 0, depthM: 0, outside }
  const gravity = Math.max(0, reducedGravity(release.densityKgM3, release.airKgM3))
  const middleM = 0.4 * Math.max(0, u) * t
  const squared = pow((3 * V) / (4 * PI), 2 / 3) + 1.2 * Math.sqrt(gravity * V) * t
  const radiusM = Math.sqrt(squared)
  const points = PUFF.map(([ratio, pieces]) => [beta(pieces, alpha), ratio] as const)
  const near = (x: number): number => Math.max(points[0]?.[1] ?? 0, 3.24 / (3.24 + x * x))
  const ratio = ratioAt(points, (middleM + radiusM) / cbrt(V), near)
  const share = warmed ? corrected(ratio, release.tempK, release.airK) : ratio
  return { share, middleM, radiusM, depthM: V / (share * PI * squared), outside }
}

/** Volume share at a place, `x` metres downwind and `y` across, `z` above ground: the puff's own within its cylinder, else 0. */
export function heavyPuffAt(
  release: HeavyPuffRelease,
  x: number,
  y: number,
  z: number,
  t: number,
  warmed = true,
): number {
  const puff = heavyPuff(release, t, warmed)
  const dx = x - puff.middleM
  const inside = dx * dx + y * y <= puff.radiusM * puff.radiusM && z >= 0 && z <= puff.depthM
  return inside ? puff.share : 0
}

/** Volume share at a place in a heavy plume: the axis' own within its width and depth, else 0. */
export function heavyPlumeAt(release: HeavyPlumeRelease, x: number, y: number, z: number): number {
  const plume = heavyPlume(release, x)
  return z >= 0 && z <= plume.depthM && Math.abs(y) <= plume.halfWidthM ? plume.share : 0
}
