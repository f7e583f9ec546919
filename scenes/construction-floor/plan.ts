import { type Vec3, vec } from '../../src/base/vec'

/**
 * Where things are, in metres: x east, z south, y up; one walks on the slab of the 8th floor at y = 0, the street lies at
 * STREET_Y. Parts, entities, people and duties take their places from here.
 */
export const HALF = { x: 36, z: 30 } as const
/** The street and the yard, 8 storeys of 3.0 m below. */
export const STREET_Y = -24
/** The slab of the 8th floor. */
export const SLAB = { x: 20, z: 12, thick: 0.15 } as const
/** Underside of the slab above, and the x that it reaches to: east of it stands its formwork, and the loading bay is open to the sky. */
export const CEILING = { y: 2.85, toX: 4 } as const

/** Columns on the axes, 0.6 m square. */
export const COLUMNS: readonly (readonly [x: number, z: number])[] = [
  [-18, -10.5],
  [-9, -10.5],
  [0, -10.5],
  [9, -10.5],
  [-18, 10.5],
  [-9, 10.5],
  [0, 10.5],
  [9, 10.5],
  [18, 10.5],
]
export const COLUMN_SIZE = 0.6
/** The core: stairs, and at its west side the lift shaft with its landing opening to the west. */
export const CORE = { half: 4, wall: 0.25, shaft: 2.2, opening: 1.2 } as const
/** The bay of formwork for the slab above; nobody walks in it. */
export const FORMWORK = { at: vec(15.25, 0, 4), size: [7.5, 10] } as const
export const BAD_LEG = vec(11.5, 0, 2.5)
/** Where the crane sets down and lifts away, open to the sky; barred while it lifts. */
export const BAY = { fromX: 12, toX: 20, fromZ: -12, toZ: -4 } as const
/** The load's place in the bay. */
export const LOAD_AT = vec(16, 0, -8)
/** Where the chain is hung that bars the bay. */
export const ZONE_GATE = vec(12.6, 1.0, -3.75)

/** Openings in the slab: middles and full sizes. */
export const MEP_HOLE = { at: vec(-9, 0, 6), size: [1.2, 0.9] } as const
export const PIPE_HOLE = { at: vec(7, 0, -2), size: [1.5, 1] } as const
export const FIXED_COVER = vec(-13, 0, -5)
export const SLEEVE = vec(6, 0, 7)

/** The stretch of the north edge that is worked at without its rail, under a permit and a lifeline. */
export const STRIP = { fromX: 1.4, toX: 7.9, edgeZ: -SLAB.z } as const
/** Nearer to the open edge than this one has to be tied off, metres. Chosen: more than an arm's length and a stumble. */
export const STRIP_DEPTH = 1.2
/** The lifeline over it, between its end posts; its posts divide it into pieces that a hook does not pass. */
export const LIFELINE = { y: 1.9, z: -11.2, fromX: -16, toX: 10 } as const
/** Pieces of the lifeline that the two tasks of the strip are within reach of. */
export const ANCHORS = { one: vec(3.6, LIFELINE.y, LIFELINE.z), two: vec(6, LIFELINE.y, LIFELINE.z) } as const
/** A scaffold tube at foot level, and a water pipe, that one could hook to and must not. */
export const FOOT_TUBE = vec(4.7, 0.28, -11.6)
export const RISER = vec(0.62, 1.5, -10.6)
/** Ties of the net at the strip's outside, to be made fast. */
export const NET_TIES = [vec(3.6, 1.05, -11.62), vec(6, 1.05, -11.62)] as const

/** The rigger's place at the north edge, where he hangs once he has fallen, and where he is laid. */
export const RIGGER = vec(-7.6, 0, -11.3)
export const HANGS = vec(-7.6, -1.7, -12.35)
export const LAID = vec(-6.4, 0, -10.6)
/** The water pipe on clips at the north edge, DN25. */
export const WATER_PIPE = { from: -8.6, to: -2.4, y: 1.35, z: -11.86 } as const
/** The certified anchor that the rescue kit hangs on (>= 15 kN), at the column beside him. */
export const RESCUE_RING = vec(-8.62, 1.55, -10.6)
export const RESCUE_KIT = vec(-12, 0, -9.5)

/** South scaffold: planked at the floor's height, two ways onto it. */
export const SCAFFOLD = { fromZ: 12.05, toZ: 13.25, gaps: [-15, 8] } as const
export const LOOSE_PLANK = vec(2, 0, 12.6)
export const WALL_TIE = vec(-8, 1.5, 12.02)
export const NET_SHADOW = vec(-6, 1.1, 13.28)

/** Construction hoist at the west: landing before the slab's edge, mast beyond the cage. */
export const HOIST = { z: 3, landing: 1.1, breadth: 2.4, mast: vec(-22.8, 0, 3), cage: vec(-21.8, 0, 3) } as const
/** Cantilever unloading platform at the east. */
export const PLATFORM = { x: SLAB.x, z: -8, out: 3, breadth: 2.4 } as const
export const GONDOLA = vec(20.95, 0, 6)
/** Its length, and how high over the floor the outriggers are that hold its ropes: over the formwork. */
export const GONDOLA_HANGS = { length: 2.5, y: 4.15 } as const
/** Where rails are to be told from good ones: low ones at the west edge, a gap at the east edge; middles and lengths. */
export const LOW_RAIL = { at: vec(-19.93, 0, -7), length: 4 } as const
export const EDGE_GAP = { at: vec(19.93, 0, -2.2), length: 2 } as const

/** Tower crane: mast, height of the jib over the slab, how far its hook can get. */
export const CRANE = { at: vec(4, 0, -20), jibY: 19, cabY: 17.4, reachM: 45 } as const

/** The neighbour's crane: its hook hangs empty, high over everybody, and slews to and fro about an angle (yaw: 0 points north). */
export const OTHER_CRANE = {
  at: vec(32, 0, -26),
  jibY: 25,
  hookY: 15,
  hookM: 17,
  from: 2.4,
  sweep: 0.5,
  periodS: 50,
} as const

export const SITE_BOX = vec(-6, 1.2, -10)
export const BOARDS = {
  task: vec(-18.3, 1.35, 5.7),
  rescue: vec(-16.9, 1.35, 5.7),
  lift: vec(-15.5, 1.35, 5.7),
} as const
export const HARNESS_STAND = vec(-13.4, 0, 5.9)
/** Repeaters of the anemometers on the crane's top and on the floor, facing south. */
export const WIND_GAUGES = { crane: vec(-17.3, 1.45, 0.5), floor: vec(-16.5, 1.45, 0.5) } as const
export const SLING_RACK = vec(10.4, 0, -6.2)
export const TOOL_BAG = vec(9.9, 1.0, -10.35)
export const SPANNER = vec(11, 0.04, -11.72)
export const PLY_STACK = vec(-2, 0, 8)
export const SHEET_STRAP = vec(-2, 0.95, 7.45)
export const ROPE_COIL = vec(9, 0, 9)
export const DRY_CABLE = vec(-12, 2.5, 9)
export const WELDING = vec(-17, 0, -9)

/** The muster point on the slab, by the hoist's landing, and how far from its middle still counts. */
export const MUSTER: Vec3 = vec(-14, 0, 2)
export const MUSTER_RADIUS = 4.5

/** Where every role begins: off the hoist's landing, looking east. */
export const START = vec(-18.3, 0, 3)

/** People at the run's start. */
export const PEOPLE = {
  signaller: vec(10.7, 0, -2.6),
  foreman: vec(7, 0, -0.4),
  helper: vec(9.4, 0, -4.6),
  helperUnder: vec(14.6, 0, -6.2),
  carpenter: vec(10.4, 0, 4.6),
  scaffolder: vec(-3, 0, 12.6),
  welder: vec(WELDING.x, 0, WELDING.z),
  fireWatch: vec(-15.2, 0, -8.2),
} as const
