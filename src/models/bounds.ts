/** Where a rule begins to hold, in steps of 1 / `per` from 0 up to `until`: what the cards of rules compare with the text. */

/** The least value for which `due` holds; NaN for none. For "reaches" and "at least". */
export function firstWhere(per: number, until: number, due: (value: number) => boolean): number {
  for (let i = 0; i <= until * per; i++) if (due(i / per)) return i / per
  return Number.NaN
}

/** The greatest value before `due` holds for the first time; NaN where it holds at once or never. For "exceeds". */
export function lastBefore(per: number, until: number, due: (value: number) => boolean): number {
  const first = firstWhere(per, until, due)
  return first > 0 ? (Math.round(first * per) - 1) / per : Number.NaN
}
