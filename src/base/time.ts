/** Simulation ticks a second. The step is fixed; devices drop frames, never ticks. */
export const TICK_RATE = 60
/** Length of a tick in seconds. */
export const DT = 1 / TICK_RATE
/** Whole ticks in `seconds`. */
export const ticks = (seconds: number): number => Math.round(seconds * TICK_RATE)
/** Seconds at `tick`. */
export const seconds = (tick: number): number => tick / TICK_RATE
