/**
 * The hierarchy of controls, best first (ISO 45001:2018, 8.1.2): 1 elimination, 2 substitution, 3 engineering,
 * 4 administrative, 5 personal protective equipment. Names are text keys `rank.<n>`.
 */
export const CONTROL_RANKS = [1, 2, 3, 4, 5] as const
