/** Version of the rules in SPEC.md; every verdict carries it. Raise it whenever a rule changes what a run is worth. */
export const RULES = '1.3.0'

/** The numbered rules of SPEC.md that points are lost by. */
export type Rule =
  | 'S5'
  | 'S6'
  | 'S7'
  | 'S10'
  | 'S11'
  | 'S12'
  | 'S15'
  | 'S16'
  | 'S17'
  | 'S18'
  | 'S21'
  | 'S22'
  | 'S25'
  | 'S30'
  | 'S31'
  | 'S32'
  | 'S33'

/** Points are counted in whole thousandths, so that sums are exact and do not depend on their order (S2). */
export const THOUSANDTHS = 1000

/** S1: what the four parts of a run are worth, in points of 100. */
export const PARTS = { hazards: 45, duties: 35, report: 10, exposure: 10 } as const

/** S4: shares of a hazard in percent, when it can be controlled here and when it cannot. */
export const SHARES = { noticed: 10, marked: 50, controlled: 40 } as const
export const SHARES_UNCONTROLLED = { noticed: 10, marked: 90, controlled: 0 } as const

/** S29: the same in a role that judges; level, order and control hang on the mark. */
export const SHARES_JUDGED = { noticed: 10, marked: 30, level: 20, order: 15, controlled: 25 } as const

/** S30: percent that a level next to the right one earns. */
export const LEVEL_BESIDE = 50

/** S6: percent of the share of marking that a mark with the wrong class earns. */
export const WRONG_CLASS = 50

/** S26: share of the marks on hazards, as a fraction, that has to bear the right accident type for a pass. */
export const NAMED_RIGHT = { of: 3, least: 2 } as const

/** S26: of this many fields of a report at least so many must be true to pass. */
export const REPORTED_RIGHT = { of: 2, least: 1 } as const

/** S7: percent of the share of control by how many ranks the control lies below the best one there is. */
const CONTROL_BY_STEP = [100, 75, 50, 25] as const
/** The same as a function: S7, and S32 of a control that is chosen. */
export const controlByStep = (step: number): number =>
  CONTROL_BY_STEP[Math.max(0, Math.min(step, CONTROL_BY_STEP.length - 1))] ?? 0

/** S11, S12: points that a false alarm costs when no decoy is marked by it. */
export const STRAY_COST = 2

/** S16: percent that a timed duty earns in each fifth of its window. */
export const BANDS = [100, 80, 60, 40, 20] as const

/** S17: percent that remains of a duty that was done out of order. */
export const OUT_OF_ORDER = 50

/** S22: percent of the exposure part that is left at each level, worst first; a level counts from 1 (100 %). */
export const EXPOSURE_LEVELS = [
  { level: 'lethality', from: 0.01, left: 0 },
  { level: 'aegl3', from: 1, left: 0 },
  { level: 'aegl2', from: 1, left: 30 },
  { level: 'idlh', from: 1, left: 30 },
  { level: 'aegl2-half', from: 0.5, left: 60 },
  { level: 'aegl1', from: 1, left: 80 },
] as const

/** S33: percent of the exposure part that is left after a fall, a crash or a blow, worst first. */
export const HARM_LEFT = { fell: 0, struck: 0, crashed: 0, arrested: 30, grazed: 60 } as const
