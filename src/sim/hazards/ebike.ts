import { atan2, clamp, cos, exp, sin } from '../../base/math'
import { GRAVITY } from '../../base/gravity'

/** A two-wheeler with its rider. Lengths in m, masses in kg, forces in N. */
export interface Bike {
  massKg: number
  wheelbaseM: number
  /** Centre of gravity: before the rear axle, and above the road. */
  cogBeforeRearM: number
  cogHeightM: number
  /** Greatest pull of the motor, N, and its power, W. */
  motorN: number
  motorW: number
  /** Greatest force of each brake at the tyre, N. */
  frontBrakeN: number
  rearBrakeN: number
}

/** No more pull from here, km/h: GB 17761-2024 (and -2018) asks that the motor stops helping above it. */
export const MOTOR_CUTOFF_KMH = 25
/** Rated power that GB 17761 allows, W, and greatest mass, kg: 55, with lead-acid batteries 63 (2024). */
export const RATED_W = 400
export const MAX_MASS_KG = { other: 55, leadAcid: 63 } as const
/** Rolling resistance and drag area, m2, of an upright rider: textbook values, unconfirmed for e-bikes. Air in kg/m3. */
const ROLLING = 0.01
const DRAG_AREA = 0.6
const AIR = 1.2
/** How fast the lean follows the bars, s: chosen for training. */
const LEAN_LAG_S = 0.25

/** A rider of 70 kg on a bike of 55 kg; geometry by GB 17761 (wheelbase up to 1.25 m), centre of gravity chosen. */
export const RIDER_AND_BIKE: Bike = {
  massKg: 125,
  wheelbaseM: 1.25,
  cogBeforeRearM: 0.5,
  cogHeightM: 1,
  motorN: 200,
  motorW: RATED_W,
  frontBrakeN: 600,
  rearBrakeN: 400,
}
/** The same with a load: at height `heightM` above the road and `beforeRearM` before the rear axle (below 0: behind it). */
export function loaded(bike: Bike, loadKg: number, heightM: number, beforeRearM: number): Bike {
  const massKg = bike.massKg + loadKg
  const mean = (own: number, load: number): number => (own * bike.massKg + load * loadKg) / massKg
  return {
    ...bike,
    massKg,
    cogHeightM: mean(bike.cogHeightM, heightM),
    cogBeforeRearM: mean(bike.cogBeforeRearM, beforeRearM),
  }
}

export type BikeFlag = 'front-wheel-slides' | 'rear-wheel-slides' | 'rear-wheel-lifts' | 'slides-in-bend'
export interface BrakeResult {
  /** Forces that the tyres pass on, N, and weight on each wheel, N. */
  frontN: number
  rearN: number
  frontLoadN: number
  rearLoadN: number
  /** (front + rear) / mass, m/s2. */
  decelMS2: number
  flags: BikeFlag[]
}

/**
 * What the tyres make of two brake forces. Weight moves forward by F h / L: N_front = (m g b + F h) / L, N_rear = (m g
 * (L - b) - F h) / L, F both tyres together; a tyre passes on mu N at most. A wheel asked for more slides; the rear one
 * lifts at F = m g (L - b) / h. Rigid bike, upright, one friction for rolling and sliding.
 * @param friction what is left of it along the road, see `gripAlong`
 */
export function brake(bike: Bike, frontN: number, rearN: number, friction: number, grade = 0): BrakeResult {
  const { massKg, wheelbaseM: l, cogBeforeRearM: b, cogHeightM: h } = bike
  const weight = (massKg * GRAVITY) / Math.sqrt(1 + grade * grade)
  const mu = Math.max(0, friction)
  const askFront = Math.max(0, frontN)
  const askRear = Math.max(0, rearN)
  const lift = (weight * (l - b)) / h
  const frontLoad = (f: number): number => (weight * b + f * h) / l
  const rearLoad = (f: number): number => (weight * (l - b) - f * h) / l
  // The front tyre takes what it is asked for as long as its own load, which grows with the braking, bears it.
  const rearOnly = (front: number): number => {
    const free = front + askRear
    return askRear <= mu * rearLoad(free) ? askRear : Math.max(0, (mu * rearLoad(front)) / (1 + (mu * h) / l))
  }
  let front = askFront
  let rear = rearOnly(front)
  const slides = front > mu * frontLoad(front + rear)
  if (slides) {
    // Both tyres at their limit pass on mu times the weight; else the rear gives all that it is asked for.
    const both = mu * weight
    const alone = (mu * (weight * b + askRear * h)) / (l - mu * h)
    const rearGives = mu * h < l && askRear <= mu * rearLoad(alone + askRear)
    rear = rearGives ? askRear : Math.max(0, mu * rearLoad(both))
    front = rearGives ? alone : both - rear
    front = Math.min(front, askFront)
  }
  const lifts = front + rear >= lift && front + rear > 0
  if (lifts) {
    front = Math.min(front, lift)
    rear = 0
  }
  const f = front + rear
  const flags: BikeFlag[] = []
  if (slides && !lifts) flags.push('front-wheel-slides')
  if (rear < askRear && !lifts) flags.push('rear-wheel-slides')
  if (lifts) flags.push('rear-wheel-lifts')
  return {
    frontN: front,
    rearN: rear,
    frontLoadN: frontLoad(f),
    rearLoadN: Math.max(0, rearLoad(f)),
    decelMS2: f / massKg,
    flags,
  }
}

/** Greatest deceleration, m/s2: the lesser of grip, mu g, and of lifting the rear wheel, g (L - b) / h. */
export const bestDecel = (bike: Bike, friction: number): number =>
  Math.min(GRAVITY * Math.max(0, friction), (GRAVITY * (bike.wheelbaseM - bike.cogBeforeRearM)) / bike.cogHeightM)

/** Angle of lean in a bend, rad: atan(v^2 / (g r)). 0 on the straight (r infinite). */
export const leanAngle = (speedMS: number, radiusM: number): number =>
  atan2(speedMS * speedMS, GRAVITY * Math.abs(radiusM))
/** Smallest radius that the grip allows at a speed, m: v^2 / (mu g). */
export const leastRadius = (speedMS: number, friction: number): number =>
  friction > 0 ? (speedMS * speedMS) / (friction * GRAVITY) : Number.POSITIVE_INFINITY
/** Friction left along the road when `acrossMS2` is used across it: sqrt(mu^2 - (a / g)^2); 0 beyond the circle. */
export const gripAlong = (friction: number, acrossMS2: number): number => {
  const used = acrossMS2 / GRAVITY
  return Math.sqrt(Math.max(0, friction * friction - used * used))
}

/** Pull of the motor at a speed, N: power over speed, up to its greatest; none from 25 km/h. `throttle` 0..1. */
export function motorPull(bike: Bike, speedMS: number, throttle: number): number {
  if (speedMS * 3.6 >= MOTOR_CUTOFF_KMH) return 0
  return clamp(throttle, 0, 1) * Math.min(bike.motorN, speedMS > 0 ? bike.motorW / speedMS : bike.motorN)
}

export interface Ride {
  /** On the plan, m; heading in rad, counter-clockwise from x. */
  x: number
  y: number
  heading: number
  speedMS: number
  /** Curvature that it rides, 1/m, above 0 to the left, and lean, rad, to the inside. */
  curvature: number
  leanRad: number
  flags: BikeFlag[]
  /** What the last step's tyres did, m/s2. */
  decelMS2: number
}
export interface RideInput {
  throttle: number
  /** Share of each brake lever, 0..1. */
  front: number
  rear: number
  /** Curvature that the rider wants, 1/m. */
  curvature: number
  friction: number
  /** Rise over run, above 0 uphill. */
  grade: number
}

export const createRide = (x: number, y: number, heading: number, speedMS: number): Ride => ({
  x,
  y,
  heading,
  speedMS,
  curvature: 0,
  leanRad: 0,
  flags: [],
  decelMS2: 0,
})

/**
 * One step. Beyond the grip circle the bike no longer follows the bars: it runs wide at the least radius (`slides-in-bend`,
 * as a rule a fall, which the scene judges). Braking brings it to rest, never backwards. Rolling and drag only take energy.
 */
export function stepRide(ride: Ride, bike: Bike, input: RideInput, dtS: number): void {
  const { friction, grade } = input
  const v = ride.speedMS
  const follow = 1 - exp(-dtS / LEAN_LAG_S)
  ride.curvature += (input.curvature - ride.curvature) * follow
  const across = v * v * Math.abs(ride.curvature)
  const wide = across > friction * GRAVITY
  if (wide) ride.curvature *= (friction * GRAVITY) / across
  const held = wide ? friction * GRAVITY : across
  const tyres = brake(
    bike,
    clamp(input.front, 0, 1) * bike.frontBrakeN,
    clamp(input.rear, 0, 1) * bike.rearBrakeN,
    gripAlong(friction, held),
    grade,
  )
  const flat = 1 / Math.sqrt(1 + grade * grade)
  const push = motorPull(bike, v, input.throttle) / bike.massKg - GRAVITY * grade * flat
  const drag = v > 0 ? ROLLING * GRAVITY * flat + (0.5 * AIR * DRAG_AREA * v * v) / bike.massKg : 0
  const drive = v + push * dtS
  const taken = (tyres.decelMS2 + drag) * dtS
  const after = Math.max(0, drive - taken)
  const way = ((v + after) / 2) * dtS
  const turn = way * ride.curvature
  const middle = ride.heading + turn / 2
  // The chord of the arc: its length is the arc's, shortened by sin(t/2) / (t/2).
  const chord = Math.abs(turn) > 1e-9 ? (way * sin(turn / 2)) / (turn / 2) : way
  ride.x += chord * cos(middle)
  ride.y += chord * sin(middle)
  ride.heading += turn
  ride.speedMS = after
  ride.leanRad = atan2(after * after * ride.curvature, GRAVITY)
  ride.decelMS2 = v > 0 ? tyres.decelMS2 : 0
  ride.flags = v > 0 ? tyres.flags : []
  if (wide && v > 0) ride.flags = [...ride.flags, 'slides-in-bend']
}
