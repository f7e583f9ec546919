/** The trainee and somebody on the road, over the whole run: the worst of each. Infinity: never. */
export interface Worst {
  /** Least distance between the bodies, m: 0 where they touched. */
  gapM: number
  /** Least time to collision, s, and least post-encroachment time of crossing ways, s. */
  ttcS: number
  petS: number
  /** Least gap to the side while one was beside it, m. */
  sideM: number
}

/** Something that came too near. `value` is in s for `ttc` and `pet`, for `hit` the speed of the one against the other, m/s. */
export interface Encounter {
  kind: 'ttc' | 'pet' | 'hit'
  id: string
  /** When it was worst, and when it began. */
  tick: number
  since: number
  value: number
}

/** Where a body was. */
export interface Past {
  tick: number
  x: number
  z: number
  hx: number
  hz: number
}

/** Who is beside the trainee now, and how near, m. */
export interface Beside {
  id: string
  gapM: number
}

/** What the trainee and the others on the road did to one another: plain data. */
export interface Near {
  worst: Record<string, Worst>
  log: Encounter[]
  /** Nearest vehicle of a large kind beside the trainee now, and nearest parked one. */
  large: Beside | null
  parked: Beside | null
  /** Where the trainee and those near them were in the last seconds. */
  trail: Past[]
  trails: Record<string, Past[]>
  /** Who touches the trainee now. */
  touching: string[]
}

export const createNear = (): Near => ({
  worst: {},
  log: [],
  large: null,
  parked: null,
  trail: [],
  trails: {},
  touching: [],
})
