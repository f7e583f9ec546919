/** Slow systems run every so many ticks: ten times a second. */
export const EVERY = 6
