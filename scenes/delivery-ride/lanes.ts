import { roadsOf } from '../../src/sim/traffic/roads'
import { type Road, type Seen, project } from '../../src/sim/traffic/road'
import type { LaneKind } from '../../src/sim/traffic/map'
import { map } from './map'

/** Where somebody is with regard to a lane: along it, to its right, how far from its centre line, and how their heading lies to it. */
export interface OnLane {
  road: Road
  s: number
  d: number
  farM: number
  /** Cosine between heading and lane: 1 with it, -1 against it. */
  along: number
}

const seen: Seen = { s: 0, d: 0, far2: 0, ux: 0, uz: 0 }

/** The nearest lane of the kind within `reachM` of a place, for somebody who heads (hx, hz) and goes along it rather than across it. */
export function laneAt(kind: LaneKind, x: number, z: number, hx: number, hz: number, reachM: number): OnLane | null {
  let best: OnLane | null = null
  for (const road of roadsOf(map).list) {
    if (road.kind !== kind) continue
    const { box } = road
    if (x < box.x0 - reachM || x > box.x1 + reachM || z < box.z0 - reachM || z > box.z1 + reachM) continue
    project(road, x, z, seen)
    const farM = Math.sqrt(seen.far2)
    if (farM > reachM || (best && farM >= best.farM)) continue
    best = { road, s: seen.s, d: seen.d, farM, along: seen.ux * hx + seen.uz * hz }
  }
  return best
}
