import type { Rect } from './footprint'
import { BREADTH, type Road, type Seen, project } from './road'
import type { Touch } from './state'

const seen: Seen = { s: 0, d: 0, far2: 0, ux: 0, uz: 0 }
/** What is so far beside a lane's breadth still counts as in it, m. Chosen. */
const BESIDE_M = 0.2

/**
 * Gives to `add` every lane that a body stands in, and where in it, also if it goes on for `aheadS` seconds as it moves now.
 * @param vx its velocity, m/s
 */
export function touchesOf(
  roads: readonly Road[],
  body: Rect,
  vx: number,
  vz: number,
  aheadS: number,
  add: (t: Touch) => void,
): void {
  const reach = body.halfL + body.halfW + aheadS * (Math.abs(vx) + Math.abs(vz))
  for (const road of roads) {
    const { box } = road
    if (body.x < box.x0 - reach || body.x > box.x1 + reach || body.z < box.z0 - reach || body.z > box.z1 + reach)
      continue
    project(road, body.x, body.z, seen)
    const { ux, uz } = seen
    const c = Math.abs(body.hx * ux + body.hz * uz)
    const s = Math.abs(body.hx * uz - body.hz * ux)
    const along = c * body.halfL + s * body.halfW
    const across = s * body.halfL + c * body.halfW
    const half = BREADTH[road.kind] / 2 + BESIDE_M
    const drift = (vz * ux - vx * uz) * aheadS
    const left = seen.d - across + Math.min(0, drift)
    const right = seen.d + across + Math.max(0, drift)
    if (left > half + road.cutRight || right < -half - road.cutLeft) continue
    // beside a lane's end, not in it
    const beyond = Math.sqrt(Math.max(0, seen.far2 - seen.d * seen.d))
    if (beyond > along) continue
    const at = seen.s <= 0 ? -beyond : seen.s >= road.lengthM ? road.lengthM + beyond : seen.s
    add({ lane: road.index, rear: at - along, front: at + along, left, right, v: vx * ux + vz * uz })
  }
}
