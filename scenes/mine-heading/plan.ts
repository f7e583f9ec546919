import { type Vec3, vec } from '../../src/base/vec'

/**
 * Where things are, in metres: x east, z south, y up, floors at y = 0. The heading 3201 runs east along z = 0 from
 * the main intake road to its face; the crosscut leaves the main road to the west, into the track road. Parts,
 * entities, people and duties take their places from here.
 */
export const BOUNDS = { minX: -60, maxX: 40, minZ: -44, maxZ: 44 } as const

/** The heading 3201 掘进巷: from the main road's east wall to the face. */
export const HEADING = {
  fromX: -36,
  faceX: 36,
  z: 0,
  profile: { width: 4.6, spring: 1.9, crown: 3.4 },
} as const
/** The main intake road 运输大巷: fresh air at full pressure comes from the south and goes north. */
export const MAIN = { x: -38.5, fromZ: -38, toZ: 38, profile: { width: 5, spring: 1.8, crown: 3.8 } } as const
/** The crosscut 联络巷 from the main road west into the track road. */
export const CROSSCUT = { z: -24, fromX: -53, toX: -41, profile: { width: 4, spring: 1.7, crown: 3.2 } } as const
/** The track road 轨道巷, with fresh air of its own. */
export const TRACK = { x: -55.5, fromZ: -32, toZ: -16, profile: { width: 5, spring: 1.8, crown: 3.6 } } as const

/** Where a trainee of either role begins, looking into the heading (east). */
export const START = vec(-34.5, 0, 0.6)

/** Muster points: A on the fresh side in the main road south of the fan, B in the track road behind the air doors. */
export const MUSTER: { a: Vec3; b: Vec3 } = { a: vec(-38.5, 0, 27), b: vec(-55.5, 0, -24) }
/** A muster point is left when one stands farther than this from its middle, metres. */
export const MUSTER_RADIUS = 5

/** The auxiliary fan and its standby twin over it in one rack, their middles, at the main road's east side, 16 m upwind of the junction. */
export const FAN = { one: vec(-36.75, 0.9, 16), two: vec(-36.75, 1.95, 16) } as const
/** The duct: along the main road, an elbow at the junction, then along the heading's south shoulder. */
export const DUCT = {
  diameter: 0.8,
  /** It begins behind the junction of both fans, and rises from there to the roof; metres along z. */
  main: { x: -36.8, y: 2.7, fromZ: 12.45, riseZ: 10.2 },
  heading: { y: 2.5, z: 1.4 },
  /** Its mouth in good order, 5 m from the face, and in the form where nobody lengthened it. */
  mouthX: 31,
  mouthFarX: 27,
} as const
/** Where the duct is torn in the form with the tear. */
export const DUCT_TEAR = vec(6, 2.5, 1.4)

/** The belt along the heading's north side, from the transfer point to the tail drum; it carries coal west. */
export const BELT = { headX: -30, tailX: 16, z: -1.3, top: 0.9, width: 0.8 } as const
/** A pull on the cord beside the belt stops it; the switch box it pulls on. */
export const BELT_STOP = vec(-4, 1.05, -0.72)
export const BELT_TAIL_GUARD = vec(16, 0.75, -1.3)
/** The roadheader, its boom towards the face; `at` is its middle on the floor. */
export const HEADER = {
  at: vec(28, 0, -0.6),
  length: 8,
  width: 2.2,
  height: 1.7,
  cutter: vec(33.2, 1.5, -0.6),
} as const
/** Inby of the belt's tail, so that one gets to it without reaching over the belt. */
export const HEADER_SWITCH = vec(18.5, 1.25, -2.05)
/** The heading's feeder switch, cut by the fan's and the methane's interlocks. */
export const FEEDER = vec(-33, 1.25, -2.0)
/** Two supplies' switches of the fans, in the main road. */
export const FAN_SWITCH = vec(-36.5, 1.25, 22.4)
/** Signal lamps: on the fan's casing, and on the relay switch. They face that way, radians of yaw. */
export const LAMPS = {
  'fan-lamp': { at: vec(FAN.one.x - 0.48, 1.2, 16.6), out: -Math.PI / 2 },
  'box-lamp': { at: vec(1.5, 1.62, -2), out: 0 },
} as const
export const TRANSFORMER = vec(-37, 0, -10)
/** The flameproof junction box on the north wall. */
export const JUNCTION_BOX = vec(2, 1.4, -2.2)

/** Last bolted row in good forms, 2 m from the face, and where it stands with the span unsupported. */
export const LAST_BOLTS = { goodX: 34, farX: 31.5 } as const
/** The patch of roof that comes loose (form with loose roof): middle at roof height. */
export const LOOSE_ROOF = { at: vec(20.5, 3.35, 0.5), halfX: 1.4, halfZ: 0.9 } as const
/** Where coal has come off the south rib behind its mesh. */
export const RIB = vec(14, 1.1, 2.25)
export const BOLT_PLATE = vec(8, 1.75, 2.22)
export const FOREPOLES = vec(34.4, 3.1, 0.3)
export const SOUNDING_BAR = vec(23, 0, 1.9)
export const DUST_HEAP = vec(-27.4, 0, -0.55)

/** Methane heads under the roof (no more than 0.3 m below it, 0.2 m off the rib: AQ 1029): at the face (opposite the duct) and in the heading's return. */
export const T1 = vec(33, 2.85, -1.4)
export const T2 = vec(-30, 2.85, -1.4)
/** Where the face's head hangs when somebody moved it: at the duct's mouth. */
export const T1_MOVED = vec(30.2, 2.5, 1.0)
export const CO_HEAD = vec(-29, 2.7, -1.3)
/** Head for respirable dust, in the return from the face. */
export const DUST_HEAD = vec(12, 2.5, -1.4)
export const WIND_GAUGE = vec(-20, 2.5, -1.4)
export const DUCT_GAUGE = vec(25, 2.1, 1.9)
/** Roof-separation gauges 顶板离层仪. */
export const ROOF_GAUGES = [
  { id: 'roof-gauge-1', at: vec(0, 3.3, 0.25) },
  { id: 'roof-gauge-2', at: vec(20, 3.3, 0.25) },
] as const

/** Boards on the junction's walls inside the heading: south wall, looking north. */
export const BOARDS = {
  vent: vec(-34.9, 1.78, 2.1),
  gas: vec(-33.6, 1.78, 2.1),
  route: vec(-32.3, 1.78, 2.1),
  roof: vec(-31, 1.78, 2.1),
} as const
export const RESCUER_BOX = vec(-34, 0, -2.0)
export const SPRAYS = [vec(-26, 3.1, 0), vec(-28.2, 2.2, -1.3)] as const
export const SPRAY_VALVE = vec(-26, 1.15, 1.86)
export const PHONE = {
  /** Outby of where the roof may be loose: one stands there for a while. */
  face: vec(10.2, 1.6, 2.15),
  junction: vec(-29.6, 1.6, 2.12),
  a: vec(-40.85, 1.4, 27),
  b: vec(-57.85, 1.4, -25.5),
} as const

/** Air doors of the crosscut; only one may stand open. Each spans the road at its x. */
export const DOORS = [
  { id: 'door-1', x: -44 },
  { id: 'door-2', x: -49 },
] as const
/** Compressed-air self-rescue station 压风自救装置 of the refuge at B. */
export const AIR_STATION = vec(-57.7, 1.2, -21.5)
/** Rails 600 mm gauge on the main road's west side; a tub behind its stop block on them. */
export const RAILS = { x: -39.7, gauge: 0.6 } as const
export const TUB = vec(-39.7, 0, 8)
export const STOP_BLOCK = vec(-39.7, 0, 5.6)

/** Pipes on the heading's south wall, lower to upper: drainage, water supply, compressed air. */
export const PIPES = { z: 2.08, drain: 0.45, water: 0.78, air: 1.1 } as const
/** Cables on hooks on the heading's north wall. */
export const CABLES = { z: -2.2, low: 1.7, high: 2.1 } as const

/** Where the belt of the main road burns in the form with smoke: south of the fan, so that the fan draws it in. */
export const BELT_FIRE = vec(-37.2, 0.75, 33)
/** The main road's own belt on its east side, from its tail on to the south; `toZ` is as far as one sees. */
export const MAIN_BELT = { x: -37.2, tailZ: 31.6, toZ: 47.6, top: 0.9, width: 0.8 } as const

/** People at the run's start. */
export const PEOPLE = {
  inspector: vec(30.2, 0, 1.7),
  electrician: vec(1.4, 0, -0.2),
  driver: vec(25.2, 0, 1.1),
  beltTender: vec(-27.6, 0, 0.4),
  newHand: vec(12, 0, 0.9),
  foreman: vec(-31.6, 0, -0.2),
} as const
