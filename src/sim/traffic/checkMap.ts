import { lightOf, cycleS } from './signals'
import { ticks } from '../../base/time'
import type { Lane, SignalPlan, TrafficMap } from './map'
import { BREADTH, type Road } from './road'
import { roadsOf } from './roads'

/** Lanes join end to start within this, m, and bend there by less than this cosine (60 degrees). Chosen. */
const JOIN_M = 0.3
const BEND_COS = 0.5
/** Lanes side by side for longer than this are too near each other, m: a crossing takes less. Chosen. */
const BESIDE_M = 45
/** Who stands at a line is this near to it, m. */
const LINE_M = 0.5

const dist = (a: { x: number; z: number }, b: { x: number; z: number }): number =>
  Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.z - b.z) * (a.z - b.z))

/** Unit direction of the first (0) or last (-1) piece of a path. */
function heading(lane: Lane, end: 0 | -1): { x: number; z: number } {
  const n = lane.path.length
  const a = lane.path[end === 0 ? 0 : n - 2] as { x: number; z: number }
  const b = lane.path[end === 0 ? 1 : n - 1] as { x: number; z: number }
  const l = dist(a, b)
  return { x: (b.x - a.x) / l, z: (b.z - a.z) / l }
}

function checkLane(lane: Lane, byId: Map<string, Lane>, map: TrafficMap): string[] {
  const out: string[] = []
  const say = (what: string): void => void out.push(`lane '${lane.id}': ${what}`)
  if (lane.path.length < 2) return [`lane '${lane.id}': it has ${lane.path.length} points; give at least two`]
  for (const [i, p] of lane.path.entries())
    if (i > 0 && dist(p, lane.path[i - 1] as { x: number; z: number }) < 1e-3)
      return [`lane '${lane.id}': points ${i - 1} and ${i} are the same; leave one out`]
  if (!(lane.limitMS > 0)) say(`its limit is ${lane.limitMS} m/s; it must be above 0`)
  if (lane.shares && lane.shares.length !== lane.next.length)
    say(`it has ${lane.shares.length} shares for ${lane.next.length} lanes that follow`)
  for (const id of [...lane.next, ...(lane.yieldsTo ?? [])]) if (!byId.has(id)) say(`there is no lane '${id}'`)
  for (const id of lane.next) {
    const next = byId.get(id)
    if (!next || next.path.length < 2) continue
    if (next.kind !== lane.kind) say(`'${id}' is for ${next.kind}, not for ${lane.kind}`)
    const gap = dist(lane.path.at(-1) as { x: number; z: number }, next.path[0] as { x: number; z: number })
    if (gap > JOIN_M) say(`'${id}' begins ${gap.toFixed(2)} m from its end; join them`)
    const [u, v] = [heading(lane, -1), heading(next, 0)]
    if (lane.kind !== 'foot' && u.x * v.x + u.z * v.z < BEND_COS) say(`'${id}' goes off at a sharp angle; add a bend`)
  }
  const plan = map.signals.find((s) => s.id === lane.signal?.plan)
  if (lane.signal && !plan) say(`there is no signal plan '${lane.signal.plan}'`)
  if (lane.signal && plan && !plan.phases.some((p) => p.green.includes(lane.signal?.group ?? '')))
    say(`group '${lane.signal.group}' of plan '${plan.id}' never has green`)
  return out
}

/** Groups that show green or amber together and must not. */
function checkPlan(plan: SignalPlan): string[] {
  const out: string[] = []
  const cycle = cycleS(plan)
  if (!(cycle > 0)) return [`signal plan '${plan.id}': its cycle is ${cycle} s`]
  for (const [a, b] of plan.conflicts) {
    for (let t = 0; t < ticks(cycle); t++) {
      if (lightOf(plan, a, t) === 'red' || lightOf(plan, b, t) === 'red') continue
      out.push(`signal plan '${plan.id}': '${a}' and '${b}' may both go at ${(t / 60).toFixed(1)} s of the run`)
      break
    }
  }
  return out
}

/** Lanes that lie beside one another too near, and lines at which one stands in the way of others. */
function checkRoad(road: Road, roads: readonly Road[]): string[] {
  const out: string[] = []
  for (const zone of road.zones) {
    const other = roads[zone.other] as Road
    if (zone.other > road.index && zone.to - zone.from > BESIDE_M)
      out.push(
        `lanes '${road.id}' and '${other.id}' lie in one another for ${(zone.to - zone.from).toFixed(0)} m; their traffic takes ${BREADTH[road.kind]} and ${BREADTH[other.kind]} m: move them apart`,
      )
    if (road.plan && zone.to > road.lengthM - LINE_M && zone.to - zone.from > 0.3)
      out.push(
        `lane '${road.id}': who waits at its line stands in the way of '${other.id}'; move the line back or the other away`,
      )
  }
  return out
}

/** What is wrong with a map, in words; empty: nothing. Geometry is looked at once all else is right. */
export function checkMap(map: TrafficMap): string[] {
  const byId = new Map(map.lanes.map((l) => [l.id, l]))
  const out = map.lanes.flatMap((lane) => checkLane(lane, byId, map))
  if (byId.size < map.lanes.length) {
    const twice = map.lanes.filter((l, i) => map.lanes.findIndex((m) => m.id === l.id) !== i)
    out.push(...twice.map((l) => `lane '${l.id}' is there twice`))
  }
  for (const c of map.crossings)
    for (const id of c.lanes)
      if (byId.get(id)?.kind !== 'foot') out.push(`crossing '${c.id}': '${id}' is no lane for people on foot`)
  out.push(...map.signals.flatMap(checkPlan))
  for (const kind of ['motor', 'bike', 'foot'] as const) {
    const ends = map.lanes.filter((l) => l.kind === kind && l.next.length === 0)
    if (ends.length > 0 && !map.lanes.some((l) => l.kind === kind && l.entry))
      out.push(
        `lane '${(ends[0] as Lane).id}' leads off the map, and no ${kind} lane is an entry: who leaves never comes back`,
      )
  }
  if (out.length > 0) return out
  const roads = roadsOf(map).list
  return roads.flatMap((road) => checkRoad(road, roads))
}
