/**
 * What a hazard model says of itself: the page of the models, the table in src/sim/hazards/README.md and the tests of
 * its published cases are all made from this. One card describes one file of src/sim/hazards.
 */
export interface ModelCard {
  /** The file's name without its ending, as in `release`. */
  file: string
  group: Group
  title: Words
  /** What it answers and what it takes for granted, in two or three sentences for a safety engineer. */
  about: Words
  /** In TeX, one a line as it is printed in a textbook, with the names that `symbols` explains. */
  equations: string[]
  /** Every symbol of the equations, with its unit ('1' for a bare number). */
  symbols: { tex: string; unit: string; means: Words }[]
  /** Where it holds. What leaves it has a flag, see `outside`. */
  range: Words
  /** Standards, books and papers with year, and clause or page. */
  sources: string[]
  /** `published`: the equation and its numbers are. `training`: made plausible for drills, compared with nothing. */
  standing: 'published' | 'training'
  /** Numbers that were confirmed nowhere, each with the place where it is used. */
  unconfirmed: Words[]
  /** Names of the flags that its functions may raise; their words are in content/outside.*.json. */
  outside: string[]
  oracles: Oracle[]
  plots: Plot[]
}

export const GROUPS = ['gas', 'mine', 'fire', 'fall', 'traffic', 'body', 'machine'] as const
export type Group = (typeof GROUPS)[number]

export interface Words {
  zh: string
  en: string
}

/** A published case, or one computed from a published formula, that the code has to reproduce. */
export interface Oracle {
  /** As in `D8 mass flow`: the case's id, then which of its numbers. No two cards share one. */
  id: string
  /** V1: read in the standard itself. V2: in a secondary source. C: computed from a formula of either. */
  tag: 'V1' | 'V2' | 'C'
  source: string
  unit: string
  published: number
  /** As tight as the published digits allow: half a unit of the last one, as a share of `published` or in its unit. */
  tolerance: { share: number } | { unit: number }
  computed: () => number
}

export interface Quantity {
  name: Words
  unit: string
  from: number
  to: number
  /** A logarithmic axis or slider; `from` is above 0 then. */
  log?: true
}

export interface Slider extends Quantity {
  key: string
  /** Where it stands at first. */
  at: number
}

/** A picture of the model: lines over one quantity, moved by a slider or two, and the published points on it. */
export interface Plot {
  title: Words
  x: Quantity
  y: Omit<Quantity, 'from' | 'to'>
  sliders: Slider[]
  lines: { name: Words; at: (x: number, sliders: Readonly<Record<string, number>>) => number }[]
  /** The flag at `x`, or null inside the range: the page says it in words and greys that part of the line. */
  outside?: (x: number, sliders: Readonly<Record<string, number>>) => string | null
  /** Shown while the sliders stand where they stood at first. */
  points: { x: number; y: number; oracle: string }[]
}

/** How far an oracle is off: as a share of the published value, or in its unit where that is 0. */
export const deviation = (oracle: Oracle): number => {
  const off = Math.abs(oracle.computed() - oracle.published)
  return oracle.published === 0 ? off : off / Math.abs(oracle.published)
}

/** Is the computed value within the oracle's tolerance? NaN is not. */
export const holds = (oracle: Oracle): boolean => {
  const off = Math.abs(oracle.computed() - oracle.published)
  const { tolerance } = oracle
  return off <= ('share' in tolerance ? tolerance.share * Math.abs(oracle.published) : tolerance.unit)
}
