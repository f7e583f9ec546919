/**
 * The hierarchy of controls, best first (ISO 45001:2018, 8.1.2): 1 elimination, 2 substitution, 3 engineering,
 * 4 administrative, 5 personal protective equipment. Names are text keys `rank.<n>`.
 */
export const CONTROL_RANKS = [1, 2, 3, 4, 5] as const

/**
 * Controls that one can order against nearly anything: what is offered where a finding has no list of its own. Rank 0 controls
 * nothing. Texts are `control.<id>`. Chosen.
 */
export const COMMON_CONTROLS = [
  { id: 'common-stop', rank: 1 },
  { id: 'common-guard', rank: 3 },
  { id: 'common-sign', rank: 4 },
  { id: 'common-gear', rank: 5 },
  { id: 'common-note', rank: 0 },
] as const
