import { type Vec3, vec } from '../../../src/base/vec'
import type { Sim } from '../../../src/sim/sim'
import { bikeNow } from '../bike'
import { CORNER_AT, GATE_ZEBRA } from '../course'

/** The line that good riders take: on the right of the lane, at arm's length from parked cars, left in two stages. Metres, x and z. */
const LINE: readonly (readonly [x: number, z: number])[] = [
  [-205, 115.25],
  [-198, 115.1],
  [-161, 115.3],
  [-151, 117.35],
  [-90, 117.35],
  [-80, 115.4],
  [205, 115.4],
  [219, 115.1],
  [226, 114.9],
  [230.5, 115.6],
  [233, 116.5],
  [234.75, 116.9],
  [235.4, 116.1],
  [235.1, 115],
  [234.9, 113],
  [235, 99],
  [235, -99],
  [234.9, -106],
  [235.6, -110.5],
  [236.5, -113],
  [236.9, -114.75],
  [236.1, -115.4],
  [235, -115.1],
  [233, -114.9],
  [219, -115],
  [-143, -115],
]
/** Through the gate to the battery point. */
const YARD_LINE: readonly (readonly [x: number, z: number])[] = [
  [GATE_ZEBRA.x, -90],
  [GATE_ZEBRA.x, CORNER_AT.z - 16],
  [CORNER_AT.x, CORNER_AT.z],
]
/** Where one waits at the second stage of each left turn. */
export const BOXES = { se: [234.75, 116.9], ne: [236.9, -114.75] } as const

/** The nearest piece of a line, from where one was on it. */
function nearest(line: readonly (readonly [number, number])[], x: number, z: number): number {
  let best = Infinity
  let at = 1
  for (let i = 1; i < line.length; i++) {
    const [ax, az] = line[i - 1] as readonly [number, number]
    const [bx, bz] = line[i] as readonly [number, number]
    const l2 = (bx - ax) * (bx - ax) + (bz - az) * (bz - az)
    const t = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (z - az) * (bz - az)) / l2))
    const d = (x - ax - (bx - ax) * t) * (x - ax - (bx - ax) * t) + (z - az - (bz - az) * t) * (z - az - (bz - az) * t)
    if (d < best) {
      best = d
      at = i
    }
  }
  return at
}

/** From where the bike is along a line to a place on it. */
const between =
  (line: readonly (readonly [number, number])[], x: number, z: number) =>
  (sim: Sim): Vec3[] => {
    const bike = bikeNow(sim)
    const from = nearest(line, bike.x, bike.z)
    const to = nearest(line, x, z)
    const middle = line.slice(from, Math.max(from, to)).map(([px, pz]) => vec(px, 0, pz))
    return [vec(bike.x, 0, bike.z), ...middle, vec(x, 0, z)]
  }
export const along = (x: number, z: number): ((sim: Sim) => Vec3[]) => between(LINE, x, z)
export const intoYard = between(YARD_LINE, CORNER_AT.x, CORNER_AT.z)
