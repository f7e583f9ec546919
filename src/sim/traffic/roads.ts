import type { Lane, LaneKind, TrafficMap } from './map'
import { BREADTH, type Road } from './road'
import { findZones } from './zones'

export interface Roads {
  list: Road[]
  index: Map<string, number>
  entries: Record<LaneKind, number[]>
}

function roadOf(map: TrafficMap, lane: Lane, index: number, at: Map<string, number>): Road {
  const xs = lane.path.map((p) => p.x)
  const zs = lane.path.map((p) => p.z)
  const cum = [0]
  const ux: number[] = []
  const uz: number[] = []
  for (let i = 1; i < xs.length; i++) {
    const dx = (xs[i] as number) - (xs[i - 1] as number)
    const dz = (zs[i] as number) - (zs[i - 1] as number)
    const l = Math.sqrt(dx * dx + dz * dz)
    cum.push((cum[i - 1] as number) + l)
    ux.push(dx / l)
    uz.push(dz / l)
  }
  const crossing = map.crossings.find((c) => c.lanes.includes(lane.id))
  const reach = BREADTH[lane.kind]
  return {
    index,
    id: lane.id,
    kind: lane.kind,
    limitMS: lane.limitMS,
    lengthM: cum.at(-1) as number,
    xs,
    zs,
    cum,
    ux,
    uz,
    cutsLeft: [],
    cutsRight: [],
    cutLeft: 0,
    cutRight: 0,
    next: lane.next.map((id) => at.get(id) as number),
    shares: lane.shares ? [...lane.shares] : null,
    only: lane.only ?? null,
    preds: [],
    siblings: [],
    zones: [],
    turn: lane.turn ?? null,
    plan: map.signals.find((s) => s.id === lane.signal?.plan) ?? null,
    group: lane.signal?.group ?? '',
    entry: lane.entry === true,
    crossing: crossing ? (crossing.zebra ? 'zebra' : 'plain') : '',
    box: {
      x0: Math.min(...xs) - reach,
      z0: Math.min(...zs) - reach,
      x1: Math.max(...xs) + reach,
      z1: Math.max(...zs) + reach,
    },
  }
}

function compile(map: TrafficMap): Roads {
  const index = new Map(map.lanes.map((lane, i) => [lane.id, i]))
  const list = map.lanes.map((lane, i) => roadOf(map, lane, i, index))
  for (const road of list) for (const n of road.next) list[n]?.preds.push(road.index)
  findZones(map, list)
  const entries = (kind: LaneKind): number[] => list.filter((r) => r.entry && r.kind === kind).map((r) => r.index)
  return { list, index, entries: { motor: entries('motor'), bike: entries('bike'), foot: entries('foot') } }
}

const known = new WeakMap<TrafficMap, Roads>()

/** The map made ready; kept as long as the map is. The map must have passed `checkMap`. */
export function roadsOf(map: TrafficMap): Roads {
  const before = known.get(map)
  if (before) return before
  const roads = compile(map)
  known.set(map, roads)
  return roads
}
