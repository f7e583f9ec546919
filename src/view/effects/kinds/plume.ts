/**
 * Speed on the axis of a fire, m/s: McCaffrey (NBSIR 79-1910, 1979), u = k Q^(1/5) (z / Q^(2/5))^n, Q in kW, z in m: 6.8 and
 * 1/2 in the steady flame (below 0.08), 1.9 and 0 where it comes and goes (below 0.2), 1.1 and -1/3 in the plume.
 */
export function plumeSpeed(heatKW: number, z: number): number {
  const q = heatKW ** 0.4
  const s = z / q
  const fifth = heatKW ** 0.2
  return fifth * (s < 0.08 ? 6.8 * Math.sqrt(s) : s < 0.2 ? 1.9 : 1.1 / Math.cbrt(s))
}

/** Radius in which smoke is seen `z` metres over the fire: twice Heskestad's b = 0.12 z (SFPE Handbook, fire plumes). */
export const plumeRadius = (z: number): number => 0.24 * z
