import type { TrafficMap } from './map'
import { KINDS } from './kinds'
import { BREADTH, CUT_STEP_M, type OnLane, type Road, type Seen, pointAt, project } from './road'

const at: OnLane = { x: 0, z: 0, ux: 0, uz: 0 }
const seen: Seen = { s: 0, d: 0, far2: 0, ux: 0, uz: 0 }

/** Two bodies pass at least so far from each other, m, and lanes are looked at so often. Chosen. */
const MARGIN_M = 0.3
const STEP_M = CUT_STEP_M

/** Beyond a bend the tail still follows it for so far, m. Chosen: what is left then is under the margin. */
const AFTER_M = 14

/** Notes that a body is at a place of the lane, if it is beside it and not before or beyond it. */
function note(road: Road, x: number, z: number): void {
  project(road, x, z, seen)
  if (seen.s <= 0 || seen.s >= road.lengthM) return
  const k = Math.round(seen.s / CUT_STEP_M)
  for (let n = Math.max(0, k - 1); n <= k + 1 && n < road.cutsLeft.length; n++) {
    road.cutsRight[n] = Math.max(road.cutsRight[n] as number, seen.d)
    road.cutsLeft[n] = Math.max(road.cutsLeft[n] as number, -seen.d)
  }
}

/** How far the lorry leaves the breadth of a lane and of the next one, drawn along both by its front axle. */
function cutIn(road: Road, next: Road | null): void {
  const { wheelbaseM, lengthM, noseM } = KINDS.lorry
  const overhang = lengthM - noseM - wheelbaseM
  pointAt(road, 0, 0, at)
  let rx = at.x - at.ux * wheelbaseM
  let rz = at.z - at.uz * wheelbaseM
  const end = road.lengthM + Math.min(AFTER_M, next?.lengthM ?? AFTER_M)
  for (let s = 0; s <= end; s += STEP_M) {
    if (s <= road.lengthM || !next) pointAt(road, s, 0, at)
    else pointAt(next, s - road.lengthM, 0, at)
    const dx = at.x - rx
    const dz = at.z - rz
    const l = Math.sqrt(dx * dx + dz * dz)
    rx = at.x - (dx / l) * wheelbaseM
    rz = at.z - (dz / l) * wheelbaseM
    // the axle cuts in, the tail swings out, the nose goes wide
    for (const along of [0, -overhang, wheelbaseM / 2, wheelbaseM + noseM]) {
      const px = rx + (dx / l) * along
      const pz = rz + (dz / l) * along
      note(road, px, pz)
      if (next) note(next, px, pz)
    }
  }
}

function cutIns(roads: readonly Road[]): void {
  for (const road of roads) {
    const cells = Math.ceil(road.lengthM / CUT_STEP_M) + 1
    road.cutsLeft = Array.from({ length: cells }, () => 0)
    road.cutsRight = Array.from({ length: cells }, () => 0)
  }
  for (const road of roads) {
    if (road.kind !== 'motor') continue
    if (road.next.length === 0) cutIn(road, null)
    for (const n of road.next) cutIn(road, roads[n] as Road)
  }
  for (const road of roads) {
    road.cutLeft = Math.max(...road.cutsLeft)
    road.cutRight = Math.max(...road.cutsRight)
  }
}

/** How far bodies may be to one side of the centre line at a way along the lane, m. */
const sideAt = (road: Road, cuts: readonly number[], s: number): number =>
  BREADTH[road.kind] / 2 + (cuts[Math.round(s / CUT_STEP_M)] ?? 0)

/** Ways along two lanes at which their breadths meet. */
interface Hit {
  s: number
  t: number
}

/** Adds to `out` where the breadth of `a` lies in that of `b`; `s` along the first of the pair. */
function overlap(a: Road, b: Road, turned: boolean, out: Hit[]): void {
  const steps = Math.ceil(a.lengthM / STEP_M)
  for (let i = 0; i <= steps; i++) {
    const s = (a.lengthM * i) / steps
    pointAt(a, s, 0, at)
    if (outside(b, at.x, at.z)) continue
    const left = sideAt(a, a.cutsLeft, s)
    const right = sideAt(a, a.cutsRight, s)
    const across = Math.ceil((left + right) / STEP_M)
    for (let k = 0; k <= across; k++) {
      pointAt(a, s, -left + ((left + right) * k) / across, at)
      project(b, at.x, at.z, seen)
      // beyond the ends of b its traffic is on other lanes
      if (seen.far2 - seen.d * seen.d > 0.01 || -seen.d > sideAt(b, b.cutsLeft, seen.s) + MARGIN_M) continue
      if (seen.d > sideAt(b, b.cutsRight, seen.s) + MARGIN_M) continue
      out.push(turned ? { s: seen.s, t: s } : { s, t: seen.s })
    }
  }
}

/** Farther than this from all of a lane nothing of another one's traffic meets it, m: half a lorry's breadth and its cutting in. */
const NEAR_M = 5
const outside = ({ box }: Road, x: number, z: number): boolean =>
  x < box.x0 - NEAR_M || x > box.x1 + NEAR_M || z < box.z0 - NEAR_M || z > box.z1 + NEAR_M

/** Lanes that part and meet again, or cross twice, have a zone for each time, if so far apart, m. Chosen: more than a bus. */
const TWICE_M = 14

/** All zones of two lanes, from where they meet. */
function meetings(a: Road, b: Road): { from: number; to: number; otherFrom: number; otherTo: number }[] {
  const hits: Hit[] = []
  overlap(a, b, false, hits)
  overlap(b, a, true, hits)
  hits.sort((p, q) => p.s - q.s || p.t - q.t)
  const out: { from: number; to: number; otherFrom: number; otherTo: number }[] = []
  for (const { s, t } of hits) {
    const last = out.at(-1)
    if (last && s - last.to < TWICE_M) {
      last.to = s
      last.otherFrom = Math.min(last.otherFrom, t)
      last.otherTo = Math.max(last.otherTo, t)
    } else out.push({ from: s, to: s, otherFrom: t, otherTo: t })
  }
  return out
}

const apart = (a: Road, b: Road): boolean =>
  a.box.x1 + 2 < b.box.x0 || b.box.x1 + 2 < a.box.x0 || a.box.z1 + 2 < b.box.z0 || b.box.z1 + 2 < a.box.z0

/** Who lets the other go first where nothing else is said: turning before straight on, walkers away from stripes, the later lane. */
function rank(road: Road): number {
  if (road.crossing === 'zebra') return 4
  if (road.kind === 'foot') return 0
  if (road.turn === 'u-turn') return 0.5
  if (road.turn === 'left') return 1
  if (road.turn === 'right') return 2
  return 3
}

function yields(map: TrafficMap, a: Road, b: Road): boolean {
  if (map.lanes[a.index]?.yieldsTo?.includes(b.id)) return true
  if (map.lanes[b.index]?.yieldsTo?.includes(a.id)) return false
  const ra = rank(a)
  const rb = rank(b)
  return ra === rb ? a.index > b.index : ra < rb
}

/** Finds where lanes meet, and writes it into them. */
export function findZones(map: TrafficMap, roads: readonly Road[]): void {
  cutIns(roads)
  for (const a of roads) {
    for (let j = a.index + 1; j < roads.length; j++) {
      const b = roads[j] as Road
      if (a.next.includes(b.index) || b.next.includes(a.index) || apart(a, b)) continue
      const met = meetings(a, b)
      if (met.length === 0) continue
      if (a.preds.some((p) => b.preds.includes(p))) {
        // ways part here: one follows the other, as on one lane
        a.siblings.push({ lane: b.index, until: (met[0] as { to: number }).to })
        b.siblings.push({ lane: a.index, until: (met[0] as { otherTo: number }).otherTo })
        met.shift()
      }
      const wait = yields(map, a, b)
      for (const m of met) {
        a.zones.push({ ...m, other: b.index, yields: wait })
        const { from, to, otherFrom, otherTo } = m
        b.zones.push({ from: otherFrom, to: otherTo, other: a.index, otherFrom: from, otherTo: to, yields: !wait })
      }
    }
  }
  for (const road of roads) road.zones.sort((p, q) => p.from - q.from)
}
