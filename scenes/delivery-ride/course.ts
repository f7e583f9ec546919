import { vec } from '../../src/base/vec'
import { BLOCK, OFF, ZEBRAS } from './map'

/** Places along the way that is ridden, in metres on the plan (x east, z south). North is -z; yaw 0 looks north. */
const SOUTH_Z = BLOCK.z + OFF.bike
const EAST_X = BLOCK.x + OFF.bike
const NORTH_Z = -BLOCK.z - OFF.bike

/** The bike at the start, at the kerb of A before the kitchen, looking east. */
export const START_AT = vec(-205, 0, SOUTH_Z + 0.5)
export const START_YAW = -Math.PI / 2
/** Where the trainee stands: on the pavement beside it. */
export const STAND_AT = vec(-206.2, 0, 117.3)
export const BOARD_AT = vec(-208, 0, 119)
export const HELMET_AT = vec(-204, 1.1, 118.6)
export const MATE_AT = vec(-202.6, 0, 118.2)

/** Iron in the lane of B: a cover, and an old rail that goes through it at a flat angle. */
export const MANHOLE = { x: EAST_X, z: -32 } as const
const MANHOLE_R = 0.4
const RAIL_HALF_M = 6
/** Direction of the rail: 20 degrees off the lane's own; unit vector. */
const RAIL_U = { ux: 0.342, uz: -0.94 } as const
export const RAIL = { at: { x: EAST_X, z: -62 }, ...RAIL_U } as const
/** Half the breadth of groove and head, m. */
const RAIL_R = 0.12

interface Spot {
  x: number
  z: number
}
export const onManhole = ({ x, z }: Spot): boolean =>
  (x - MANHOLE.x) * (x - MANHOLE.x) + (z - MANHOLE.z) * (z - MANHOLE.z) < MANHOLE_R * MANHOLE_R
export function onRail({ x, z }: Spot): boolean {
  const dx = x - RAIL.at.x
  const dz = z - RAIL.at.z
  const along = dx * RAIL.ux + dz * RAIL.uz
  const across = dz * RAIL.ux - dx * RAIL.uz
  return Math.abs(along) < RAIL_HALF_M && Math.abs(across) < RAIL_R
}
export const RAIL_LONG_M = 2 * RAIL_HALF_M

/** Below the railway on C, going west. */
export const UNDERPASS = { fromX: 110, toX: 70, z: -BLOCK.z } as const
/** Where the colleague lies, on the lane of C at the market. */
export const CRASH_AT = vec(-62, 0, NORTH_Z)
export const SHOP_AT = vec(-54, 0, -117.2)
export const DRIVER_AT = vec(-65.5, 0, -113)

/** The residential gate on the south side of C, the way in, and the house with its battery point. */
export const GATE_ZEBRA = ZEBRAS.gate
export const YARD = { x: GATE_ZEBRA.x, halfX: 9, fromZ: -103, toZ: 62 } as const
export const CORNER_AT = vec(-152.5, 0, 40)
export const CABINET_AT = vec(-155.2, 0, 41)
export const DOOR_AT = vec(-146.5, 0, 44)

/** Corner by corner: lane of A, over B and left in two stages, lane of B, over C likewise, lane of C, over it on foot, into the block. */
export const ROUTE: readonly (readonly [x: number, z: number])[] = [
  [START_AT.x, SOUTH_Z],
  [EAST_X, SOUTH_Z],
  [EAST_X, NORTH_Z],
  [GATE_ZEBRA.x, NORTH_Z],
  [CORNER_AT.x, CORNER_AT.z],
]

/** How far along the way somebody is: the nearest place of it, metres from its start. */
export function wayOf(at: Spot): number {
  let best = Infinity
  let way = 0
  let before = 0
  for (let i = 1; i < ROUTE.length; i++) {
    const [ax, az] = ROUTE[i - 1] as readonly [number, number]
    const [bx, bz] = ROUTE[i] as readonly [number, number]
    const [dx, dz] = [bx - ax, bz - az]
    const long = Math.sqrt(dx * dx + dz * dz)
    const on = Math.min(long, Math.max(0, ((at.x - ax) * dx + (at.z - az) * dz) / long))
    const [ex, ez] = [at.x - ax - (dx / long) * on, at.z - az - (dz / long) * on]
    const far = ex * ex + ez * ez
    if (far < best) {
      best = far
      way = before + on
    }
    before += long
  }
  return way
}
