import type { Rule } from './rules'
import type { Loss } from './types'

/** A loss before rounding: `points` in thousandths (S2). */
export type Draft = Omit<Loss, 'points' | 'rule'> & { points: number; rule: Rule }
