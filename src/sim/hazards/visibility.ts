/** Light lost per soot on the way, m2/g: NUREG-1805 (2004), chapter 18. */
export const EXTINCTION_M2_G = { flaming: 7.6, smouldering: 4.4 } as const
export type Burning = keyof typeof EXTINCTION_M2_G

/** What the eye needs: extinction coefficient times distance at which a sign is just seen (Jin; NUREG-1805 chapter 18). */
export const SIGN_K = { 'lit-sign': 8, 'reflecting-sign': 3 } as const
export type SignKind = keyof typeof SIGN_K

/** How far one sees, m (Infinity without soot), and whether the smoke is so thick that eyes sting too much for it. */
export interface Visibility {
  metres: number
  outside: 'smoke-stings' | null
}

/**
 * How far a sign is seen through evenly mixed smoke of `sootGM3` g/m3: S = K / (sigma m). Jin's trials: beyond an
 * extinction of 0.25 1/m irritant smoke stings so that people saw less than this; flagged.
 */
export function visibility(sootGM3: number, sign: SignKind, burning: Burning): Visibility {
  const extinction = EXTINCTION_M2_G[burning] * Math.max(0, sootGM3)
  return { metres: SIGN_K[sign] / extinction, outside: extinction > 0.25 ? 'smoke-stings' : null }
}

/** Soot in a closed room, g/m3: yield (g/g, as 0.015 of wood) times what burnt, mixed through `volumeM3`. */
export const roomSoot = (burntG: number, sootYield: number, volumeM3: number): number =>
  volumeM3 > 0 ? (Math.max(0, burntG) * Math.max(0, sootYield)) / volumeM3 : 0
