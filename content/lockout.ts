/**
 * Steps of lockout in their order. OSHA 29 CFR 1910.147(d) names the six in the middle and (e) the release; telling people
 * first, and putting the control back to off after the trial start, is Chinese practice beside GB/T 33579-2017, whose text
 * was not read.
 */
export const LOCKOUT_STEPS = [
  'tell',
  'prepare',
  'shut-down',
  'isolate',
  'lock-and-tag',
  'relieve-energy',
  'try-start',
  'control-to-off',
  'work',
  'clear-people-and-tools',
  'remove-own-lock',
  'tell-of-restart',
] as const
export type LockoutStep = (typeof LOCKOUT_STEPS)[number]

/** The six steps of 29 CFR 1910.147(d); preparing stands for (d)(1), try-start for the check of isolation (d)(6). */
export const OSHA_APPLY: readonly LockoutStep[] = [
  'prepare',
  'shut-down',
  'isolate',
  'lock-and-tag',
  'relieve-energy',
  'try-start',
]
