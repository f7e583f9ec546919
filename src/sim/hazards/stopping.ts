import { GRAVITY } from '../../base/gravity'

/** Stopping on the road. Speeds as each source has them: km/h, mph or m/s, said in the name. */

export const msFromKmH = (kmH: number): number => kmH / 3.6
/** Metres a second of a mile an hour: 1609.344 m in 3600 s. */
export const MS_PER_MPH = 0.44704

/** AASHTO, A Policy on Geometric Design of Highways and Streets: reaction 2.5 s, 3.4 m/s2 (11.2 ft/s2). */
export const AASHTO = { reactionS: 2.5, decelMS2: 3.4, decelFtS2: 11.2 } as const

export interface Distance {
  value: number
  outside: 'cannot-stop-on-slope' | null
}
const never: Distance = { value: Number.POSITIVE_INFINITY, outside: 'cannot-stop-on-slope' }

/**
 * Stopping sight distance on the level, m: 0.278 V t + 0.039 V^2 / a; V in km/h, t in s, a in m/s2. Constants as printed.
 * Infinity without deceleration, 0 at no speed; so are the other forms.
 */
export const sightDistance = (
  kmH: number,
  reactionS: number = AASHTO.reactionS,
  decelMS2: number = AASHTO.decelMS2,
): number => (kmH > 0 ? 0.278 * kmH * reactionS + (0.039 * kmH * kmH) / Math.max(0, decelMS2) : 0)

/** The same in feet, V in mph: 1.47 V t + 1.075 V^2 / a, a in ft/s2. */
export const sightDistanceFeet = (
  mph: number,
  reactionS: number = AASHTO.reactionS,
  decelFtS2: number = AASHTO.decelFtS2,
): number => (mph > 0 ? 1.47 * mph * reactionS + (1.075 * mph * mph) / Math.max(0, decelFtS2) : 0)

/** On a grade, m: 0.278 V t + V^2 / (254 (a / 9.81 + G)); `grade` is rise over run, above 0 uphill. */
export function sightDistanceOnGrade(
  kmH: number,
  grade: number,
  reactionS: number = AASHTO.reactionS,
  decelMS2: number = AASHTO.decelMS2,
): Distance {
  const pull = decelMS2 / 9.81 + grade
  if (pull <= 0) return kmH > 0 ? never : { value: 0, outside: null }
  return { value: 0.278 * kmH * reactionS + (kmH * kmH) / (254 * pull), outside: null }
}
/** On a grade in feet: 1.47 V t + V^2 / (30 (a / 32.2 + G)). On the level 0.5 ft in 566 less than the other form at 60 mph. */
export function sightDistanceFeetOnGrade(
  mph: number,
  grade: number,
  reactionS: number = AASHTO.reactionS,
  decelFtS2: number = AASHTO.decelFtS2,
): Distance {
  const pull = decelFtS2 / 32.2 + grade
  if (pull <= 0) return mph > 0 ? never : { value: 0, outside: null }
  return { value: 1.47 * mph * reactionS + (mph * mph) / (30 * pull), outside: null }
}
/** Design values are the computed ones rounded up to the next 5 (m or ft). */
export const designDistance = (computed: number): number => Math.ceil(computed / 5) * 5

/** Thinking v t and braking v^2 / 2a, m; v in m/s. */
export interface Stop {
  thinkingM: number
  brakingM: number
  totalM: number
}
export function stop(speedMS: number, reactionS: number, decelMS2: number): Stop {
  const thinkingM = Math.max(0, speedMS) * Math.max(0, reactionS)
  const brakingM = decelMS2 > 0 ? (speedMS * speedMS) / (2 * decelMS2) : speedMS === 0 ? 0 : Number.POSITIVE_INFINITY
  return { thinkingM, brakingM, totalM: thinkingM + brakingM }
}

/**
 * Reaction in s and deceleration in m/s2 that give the whole table of rule 126 of the Highway Code (UK) again; at least twice
 * the gap when wet, ten times on ice.
 */
export const HIGHWAY_CODE_FIT = { reactionS: 0.671, decelMS2: 6.56, wet: 2, ice: 10 } as const

/** Friction of tyres on asphalt; unconfirmed. */
export const FRICTION = { dry: 0.7, wet: 0.4 } as const

export interface Braking {
  /** m/s at the start. */
  speedMS: number
  /** Friction of tyre on road. */
  friction: number
  /** Rise over run, above 0 uphill. */
  grade?: number
  /** What the brakes can do at most, N, and what there is to stop, kg: load makes braking longer once the brakes are the limit. */
  brakeN?: number
  massKg?: number
}
/**
 * Greatest deceleration, m/s2: the lesser of friction, g mu cos, and of the brakes, F / m; and g sin of the slope. On the
 * level and with brakes that can lock, g mu. May be below 0: it gains speed.
 */
export function brakingDecel({ friction, grade = 0, brakeN, massKg }: Braking): number {
  const cos = 1 / Math.sqrt(1 + grade * grade)
  const grip = GRAVITY * Math.max(0, friction) * cos
  const brakes = brakeN !== undefined && massKg !== undefined && massKg > 0 ? brakeN / massKg : grip
  return Math.min(grip, brakes) + GRAVITY * grade * cos
}
/** Braking distance, m: v^2 / 2a; on the level v^2 / (2 g mu). Infinite, with a flag, where the slope is stronger. */
export function brakingDistance(braking: Braking): Distance {
  const a = brakingDecel(braking)
  const v = braking.speedMS
  if (v === 0) return { value: 0, outside: null }
  return a > 0 ? { value: (v * v) / (2 * a), outside: null } : never
}
/** Mean deceleration over a stop, m/s2: v^2 / 2d; Infinity for no way. What a brake test by distance asks for. */
export const meanDecel = (speedMS: number, distanceM: number): number =>
  speedMS === 0 ? 0 : (speedMS * speedMS) / (2 * Math.max(0, distanceM))
/** Brake test of GB 17761-2018 on e-bikes: from km/h within m. `confirmed: false`: not seen in print. */
export const EBIKE_BRAKE_TEST = [
  { wet: false, brakes: 'both', kmH: 25, withinM: 7, confirmed: true },
  { wet: true, brakes: 'both', kmH: 16, withinM: 9, confirmed: true },
  { wet: false, brakes: 'rear', kmH: 25, withinM: 15, confirmed: false },
  { wet: true, brakes: 'rear', kmH: 16, withinM: 19, confirmed: false },
] as const
/** Most in a lane for bicycles, km/h: Road Traffic Safety Law of China, article 58. The motor's limit is another thing. */
export const EBIKE_LANE_KMH = 15
