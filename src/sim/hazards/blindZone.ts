/**
 * What the driver of a truck must be able to see on the ground by mirrors, and so where nobody should stand: fields of
 * vision of UN Regulation No. 46 (as Directive 2003/97/EC), for a left-hand drive. In the truck's own frame: x forward from
 * the plane across the driver's eyes, y to the left from the middle of the vehicle, metres, on the ground.
 */

export interface Point {
  x: number
  y: number
}
export interface Cab {
  /** Half the width of the vehicle. */
  halfWidthM: number
  /** From the driver's eyes to the front of the cab, and to the tail. */
  eyeToFrontM: number
  eyeToTailM: number
  /** Side of the driver. China and the Continent: left. */
  driver: 'left' | 'right'
  /** Height of the eyes, and of the lower edges of windscreen and passenger's window, above the road. */
  eyeHeightM: number
  screenEdgeM: number
  windowEdgeM: number
}
/** A lorry with a high cab; dimensions assumed, not of any make. */
export const HIGH_CAB: Cab = {
  halfWidthM: 1.25,
  eyeToFrontM: 0.9,
  eyeToTailM: 9,
  driver: 'left',
  eyeHeightM: 2.6,
  screenEdgeM: 1.75,
  windowEdgeM: 1.85,
}

export type MirrorClass = 'II driver' | 'II passenger' | 'IV driver' | 'IV passenger' | 'V' | 'VI'

/** How far back the polygons of class II are drawn, m: the regulation says to the horizon. */
const HORIZON_M = 200

/** A field given for the passenger's side of a left-hand drive as distances out from the side, at each x. */
const beside = (cab: Cab, side: 'driver' | 'passenger', field: readonly (readonly [number, number])[]): Point[] => {
  const left = (side === 'driver') === (cab.driver === 'left')
  const y = (out: number): number => (left ? 1 : -1) * (cab.halfWidthM + out)
  return [...field.map(([x, out]) => ({ x, y: y(out) })), ...[...field].reverse().map(([x]) => ({ x, y: y(0) }))]
}

/** Main mirror: 1 m wide from 4 m behind the eyes, 5 m from 30 m on to the horizon. */
const CLASS_II = [
  [-4, 1],
  [-30, 5],
  [-HORIZON_M, 5],
] as const
/** Wide angle: 4.5 m from 1.5 m behind the eyes, 15 m from 10 to 25 m. Its area is 307.9 m2, as the directive's papers say. */
const CLASS_IV = [
  [-1.5, 4.5],
  [-10, 15],
  [-25, 15],
] as const
/** Close proximity, passenger's side: 2 m wide, from 1 m before to 1.75 m behind the eyes: 5.5 m2. */
const CLASS_V = [
  [1, 2],
  [-1.75, 2],
] as const

/** Field of a class on the ground as a polygon. */
export function mirrorField(mirror: MirrorClass, cab: Cab): Point[] {
  switch (mirror) {
    case 'II driver':
      return beside(cab, 'driver', CLASS_II)
    case 'II passenger':
      return beside(cab, 'passenger', CLASS_II)
    case 'IV driver':
      return beside(cab, 'driver', CLASS_IV)
    case 'IV passenger':
      return beside(cab, 'passenger', CLASS_IV)
    case 'V':
      return beside(cab, 'passenger', CLASS_V)
    case 'VI':
      return frontField(cab)
  }
}

/** Front mirror: 2 m before the cab, from the driver's side to 2 m beside the passenger's; that far corner may be rounded by 2 m. */
function frontField(cab: Cab): Point[] {
  const sign = cab.driver === 'left' ? 1 : -1
  const driver = sign * cab.halfWidthM
  const out = -sign * (cab.halfWidthM + 2)
  const near = cab.eyeToFrontM
  // The rounded corner, cut straight: it is allowed to be missing, so nobody may count on being seen there.
  return [
    { x: near, y: driver },
    { x: near + 2, y: driver },
    { x: near + 2, y: -sign * cab.halfWidthM },
    { x: near, y: out },
  ]
}

/** Even-odd rule; a point on the edge may fall on either side. */
export function inPolygon(polygon: readonly Point[], p: Point): boolean {
  let inside = false
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const a = polygon[i] as Point
    const b = polygon[j] as Point
    if (a.y > p.y !== b.y > p.y && p.x < ((b.x - a.x) * (p.y - a.y)) / (b.y - a.y) + a.x) inside = !inside
  }
  return inside
}
/** Area of a polygon, m2. */
export const areaOf = (polygon: readonly Point[]): number =>
  Math.abs(
    polygon.reduce((sum, a, i) => {
      const b = polygon[(i + 1) % polygon.length] as Point
      return sum + (a.x * b.y - b.x * a.y) / 2
    }, 0),
  )

/**
 * From the eyes to where the ground (or the top of something `heightM` high) comes in sight over an edge, m:
 * d (eye - height) / (eye - edge), d the distance to the edge across the ground. Straight lines of sight. Infinity with the
 * eyes no higher than the edge.
 */
export const hiddenWithin = (eyeM: number, edgeM: number, toEdgeM: number, heightM = 0): number =>
  heightM >= edgeM ? 0 : eyeM > edgeM ? (toEdgeM * (eyeM - heightM)) / (eyeM - edgeM) : Number.POSITIVE_INFINITY

export type SeenBy = MirrorClass | 'windscreen' | 'passenger-window' | 'driver-window'
const MIRRORS: readonly MirrorClass[] = ['II driver', 'II passenger', 'IV driver', 'IV passenger', 'V', 'VI']

/**
 * By what the driver can see a point on the ground with something `heightM` high there; empty: blind. Mirrors only show
 * what the regulation asks for, and only to a driver who looks. Direct sight by the two edges of the cab (pillars and
 * mirror housings left out); the driver's own window counts from 1 m out.
 */
export function seenBy(cab: Cab, p: Point, heightM: number, fitted: readonly MirrorClass[] = MIRRORS): SeenBy[] {
  const by: SeenBy[] = fitted.filter((m) => inPolygon(mirrorField(m, cab), p))
  const toward = cab.driver === 'left' ? p.y : -p.y
  if (p.x >= hiddenWithin(cab.eyeHeightM, cab.screenEdgeM, cab.eyeToFrontM, heightM) && p.x > cab.eyeToFrontM)
    by.push('windscreen')
  const abreast = p.x > -1 && p.x <= cab.eyeToFrontM + 3
  // The driver's eyes are 0.8 m inside the driver's side: assumed.
  const eyeY = cab.halfWidthM - 0.8
  const across = eyeY - toward
  if (abreast && toward < -cab.halfWidthM) {
    if (across >= hiddenWithin(cab.eyeHeightM, cab.windowEdgeM, eyeY + cab.halfWidthM, heightM))
      by.push('passenger-window')
  }
  if (abreast && toward > cab.halfWidthM + 1) by.push('driver-window')
  return by
}
/** Is the point outside the body and seen by nothing? */
export function blindAt(cab: Cab, p: Point, heightM: number, fitted: readonly MirrorClass[] = MIRRORS): boolean {
  const body = Math.abs(p.y) <= cab.halfWidthM && p.x <= cab.eyeToFrontM && p.x >= -cab.eyeToTailM
  return !body && seenBy(cab, p, heightM, fitted).length === 0
}
