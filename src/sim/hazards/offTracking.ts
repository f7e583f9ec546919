import { atan2, cos, exp, sin, wrapAngle } from '../../base/math'

/**
 * How far the rear wheels of a turning truck cut in. Lengths in any one unit; angles in rad. Where the turn is tighter than
 * the truck can follow there is no such number: the value is NaN and the flag is up.
 */

export interface OffTracking {
  value: number
  outside: 'turn-too-tight' | null
}
const tooTight: OffTracking = { value: Number.NaN, outside: 'turn-too-tight' }

/** Single unit in a steady slow turn: R - sqrt(R^2 - L^2), R of the front axle, L wheelbase. */
export function offTracking(radius: number, wheelbase: number): OffTracking {
  if (radius < wheelbase) return tooTight
  return { value: radius - Math.sqrt(radius * radius - wheelbase * wheelbase), outside: null }
}

/** Several units behind one another: R - sqrt(R^2 - sum L^2 + sum of kingpin or hitch offsets^2). SAE J695 form. */
export function offTrackingOfTrain(
  radius: number,
  lengths: readonly number[],
  offsets: readonly number[] = [],
): OffTracking {
  const squares = (list: readonly number[]): number => list.reduce((sum, l) => sum + l * l, 0)
  const rest = radius * radius - squares(lengths) + squares(offsets)
  return rest < 0 ? tooTight : { value: radius - Math.sqrt(rest), outside: null }
}

export interface Semitrailer {
  /** Wheelbase of the tractor, half the track of its front axle. */
  wheelbase: number
  halfTrack: number
  /** Kingpin before the tractor's rear axle, and kingpin to trailer axle. */
  kingpinOffset: number
  kingpinToAxle: number
}
/**
 * Greatest off-tracking of a tractor with semitrailer, `turn` the radius of the outer front wheel:
 * sqrt(wb^2 + A^2) - sqrt(ko^2 + A^2 - ka^2), A = sqrt(tr^2 - wb^2) - ht. US practice (Society of Automotive Engineers).
 */
export function semitrailerOffTracking(turn: number, truck: Semitrailer): OffTracking {
  const { wheelbase: wb, halfTrack: ht, kingpinOffset: ko, kingpinToAxle: ka } = truck
  if (turn < wb) return tooTight
  const a = Math.sqrt(turn * turn - wb * wb) - ht
  const rest = ko * ko + a * a - ka * ka
  return a < 0 || rest < 0 ? tooTight : { value: Math.sqrt(wb * wb + a * a) - Math.sqrt(rest), outside: null }
}

/**
 * Radius of the outer front wheel from the angle of the inner one: sqrt(L^2 + (L / tan a + track)^2) (Ackermann).
 * @param angle steering angle of the inner front wheel, rad
 */
export function outerWheelRadius(wheelbase: number, track: number, angle: number): number {
  const inner = (wheelbase * cos(angle)) / sin(angle)
  return Math.sqrt(wheelbase * wheelbase + (inner + track) * (inner + track))
}

/** A unit that is pulled by its front: axle to axle `lengthM`, body before and behind, width. Metres from here on. */
export interface TruckUnit {
  lengthM: number
  frontOverhangM: number
  rearOverhangM: number
  widthM: number
  /** Hitch before its own rear axle (above 0) or behind it; where the next unit's front hangs. */
  hitchM: number
}
export interface Truck {
  units: readonly TruckUnit[]
  /** Middle of the front axle, and the heading of each unit, rad, counter-clockwise from x. */
  x: number
  y: number
  headings: number[]
  outside: 'jackknifed' | null
}

export const createTruck = (units: readonly TruckUnit[], x: number, y: number, heading: number): Truck => ({
  units,
  x,
  y,
  headings: units.map(() => heading),
  outside: null,
})

/** Heading of a body of length `l` whose front goes `s` along `along`: tan(f / 2) falls by exp(-s / l), f between the two. */
function follow(heading: number, along: number, s: number, l: number): number {
  const f = wrapAngle(heading - along)
  const half = f / 2
  // tan(f/2) e^(-s/l), kept as a quotient so that f = pi (pushed straight back) stays finite.
  return along + 2 * atan2(sin(half) * exp(-s / l), cos(half))
}

/** Where the rear axle of unit `i` is, on the plan. */
export function rearAxle(truck: Truck, i: number): { x: number; y: number } {
  let { x, y } = truck
  for (let k = 0; k <= i; k++) {
    const unit = truck.units[k] as TruckUnit
    const heading = truck.headings[k] as number
    const back = k === i ? unit.lengthM : unit.lengthM - unit.hitchM
    x -= back * cos(heading)
    y -= back * sin(heading)
  }
  return { x, y }
}

/** Hitch of unit `i`, where the next one is pulled. */
function hitch(truck: Truck, i: number): { x: number; y: number } {
  const axle = rearAxle(truck, i)
  const unit = truck.units[i] as TruckUnit
  const heading = truck.headings[i] as number
  return { x: axle.x + unit.hitchM * cos(heading), y: axle.y + unit.hitchM * sin(heading) }
}

/**
 * Moves the middle of the front axle to a point; each unit follows on its tractrix (rear wheels roll, never slip). Exact for
 * a straight piece of way, so fine steps only matter for how the driver's curve is cut into pieces.
 */
export function pullTruck(truck: Truck, x: number, y: number): void {
  const before = truck.units.map((_, i) => hitch(truck, i))
  let dx = x - truck.x
  let dy = y - truck.y
  truck.x = x
  truck.y = y
  truck.units.forEach((unit, i) => {
    const s = Math.sqrt(dx * dx + dy * dy)
    if (s > 0) truck.headings[i] = follow(truck.headings[i] as number, atan2(dy, dx), s, unit.lengthM)
    const from = before[i] as { x: number; y: number }
    const to = hitch(truck, i)
    dx = to.x - from.x
    dy = to.y - from.y
  })
  truck.outside = truck.headings.some(
    (h, i) => i > 0 && Math.abs(wrapAngle(h - (truck.headings[i - 1] as number))) > Math.PI / 2,
  )
    ? 'jackknifed'
    : null
}

/** Corners of the body of unit `i`: front left, front right, rear right, rear left. What they pass over is the swept path. */
export function outline(truck: Truck, i: number): { x: number; y: number }[] {
  const unit = truck.units[i] as TruckUnit
  const heading = truck.headings[i] as number
  const axle = rearAxle(truck, i)
  const at = (along: number, left: number): { x: number; y: number } => ({
    x: axle.x + along * cos(heading) - left * sin(heading),
    y: axle.y + along * sin(heading) + left * cos(heading),
  })
  const front = unit.lengthM + unit.frontOverhangM
  const half = unit.widthM / 2
  return [at(front, half), at(front, -half), at(-unit.rearOverhangM, -half), at(-unit.rearOverhangM, half)]
}
