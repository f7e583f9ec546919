/**
 * Gas in a network of roadways: carried with the air, mixed where roads meet, given off along the way. Each road is cut
 * into cells of equal length; upwind finite volumes, explicit, in as many sub-steps as keep it stable. What leaves one cell
 * enters the next, so volume is kept to rounding. Little gas: it adds nothing to the flow of air.
 */

export interface Road {
  id: string
  from: string
  to: string
  lengthM: number
  areaM2: number
  /** Air from `from` to `to`, m3/s; below 0 it flows back. */
  airM3S: number
  /** Gas given off evenly along it, m3/s a metre. */
  gasM3SM: number
  /** Mixing along the road beside that of the cells, m2/s. */
  mixingM2S: number
  /** Fraction of gas in each cell, from `from` to `to`. */
  cells: number[]
}
export interface RoadSpec {
  id: string
  from: string
  to: string
  lengthM: number
  areaM2: number
  airM3S: number
  gasM3SM?: number
  mixingM2S?: number
  /** Length of a cell, m; 5 by default. Mixing by the cells themselves is about speed x cell / 2. */
  cellM?: number
}

/** Gas let out at a place, m3/s. */
export interface GasPoint {
  road: string
  /** Metres from the road's `from`. */
  atM: number
  m3S: number
}

export interface RoadNet {
  roads: Road[]
  /** Gas in the air that comes in from outside at a node, fraction; 0 where none is named. */
  outsideAir: Record<string, number>
  points: GasPoint[]
  /** Books in m3: given off, brought in with air from outside, gone out. */
  emittedM3: number
  enteredM3: number
  leftM3: number
}

export const createRoadNet = (specs: readonly RoadSpec[], points: readonly GasPoint[] = []): RoadNet => ({
  roads: specs.map((s) => ({
    id: s.id,
    from: s.from,
    to: s.to,
    lengthM: s.lengthM,
    areaM2: s.areaM2,
    airM3S: s.airM3S,
    gasM3SM: s.gasM3SM ?? 0,
    mixingM2S: s.mixingM2S ?? 0,
    cells: Array.from({ length: Math.max(1, Math.round(s.lengthM / (s.cellM ?? 5))) }, () => 0),
  })),
  outsideAir: {},
  points: points.map((p) => ({ ...p })),
  emittedM3: 0,
  enteredM3: 0,
  leftM3: 0,
})

export const roadOf = (net: RoadNet, id: string): Road | null => net.roads.find((r) => r.id === id) ?? null
/** Gas in all roads, m3. Always emittedM3 + enteredM3 - leftM3. */
export const storedM3 = (net: RoadNet): number =>
  net.roads.reduce((sum, r) => sum + (r.cells.reduce((s, c) => s + c, 0) * r.areaM2 * r.lengthM) / r.cells.length, 0)

const cellAt = (road: Road, atM: number): number =>
  Math.min(road.cells.length - 1, Math.max(0, Math.floor((atM / road.lengthM) * road.cells.length)))
/** Fraction of gas `atM` metres from the road's `from`; 0 for an unknown road. */
export function fractionAt(net: RoadNet, id: string, atM: number): number {
  const road = roadOf(net, id)
  return road === null ? 0 : (road.cells[cellAt(road, atM)] ?? 0)
}
/** Mean speed of the air in a road, m/s. */
export const airSpeed = (road: Road): number => Math.abs(road.airM3S) / road.areaM2

/** More gas than the place holds: air does not carry it off and the thin-gas model no longer holds. */
export const roadwayOutside = (net: RoadNet): 'more-gas-than-road' | null =>
  net.roads.some((r) => r.cells.some((c) => c > 1)) ? 'more-gas-than-road' : null

interface Node {
  /** Air in and out of the node's roads, m3/s, and gas that it brings; exchange without flow, m3/s, and its gas. */
  inM3S: number
  gasM3S: number
  outM3S: number
  swapM3S: number
  swapGasM3S: number
  fraction: number
}

/** Longest step that is stable, s. */
function stableS(net: RoadNet): number {
  let rate = 0
  for (const r of net.roads) {
    const dx = r.lengthM / r.cells.length
    rate = Math.max(rate, Math.abs(r.airM3S) / (r.areaM2 * dx) + (4 * r.mixingM2S) / (dx * dx))
  }
  return rate > 0 ? 0.9 / rate : Number.POSITIVE_INFINITY
}

/** Exchange of an end cell with its node, m3/s of air each way. */
const swapOf = (r: Road): number => (2 * r.mixingM2S * r.areaM2 * r.cells.length) / r.lengthM

function nodesOf(net: RoadNet): Map<string, Node> {
  const nodes = new Map<string, Node>()
  const node = (id: string): Node => {
    let n = nodes.get(id)
    if (n === undefined) {
      n = { inM3S: 0, gasM3S: 0, outM3S: 0, swapM3S: 0, swapGasM3S: 0, fraction: 0 }
      nodes.set(id, n)
    }
    return n
  }
  const end = (id: string, intoNode: number, cell: number, swap: number): void => {
    const n = node(id)
    if (intoNode > 0) {
      n.inM3S += intoNode
      n.gasM3S += intoNode * cell
    } else n.outM3S -= intoNode
    n.swapM3S += swap
    n.swapGasM3S += swap * cell
  }
  for (const r of net.roads) {
    end(r.from, -r.airM3S, r.cells[0] ?? 0, swapOf(r))
    end(r.to, r.airM3S, r.cells[r.cells.length - 1] ?? 0, swapOf(r))
  }
  for (const [id, n] of nodes) {
    // What a node's roads carry off and none brings comes from outside.
    const fresh = Math.max(0, n.outM3S - n.inM3S)
    const all = n.inM3S + fresh + n.swapM3S
    const gas = n.gasM3S + fresh * (net.outsideAir[id] ?? 0) + n.swapGasM3S
    n.fraction = all > 0 ? gas / all : 0
  }
  return nodes
}

/** One stable sub-step. */
function substep(net: RoadNet, dtS: number): void {
  const nodes = nodesOf(net)
  for (const [id, n] of nodes) {
    const fresh = n.outM3S - n.inM3S
    if (fresh > 0) net.enteredM3 += fresh * (net.outsideAir[id] ?? 0) * dtS
    else net.leftM3 -= fresh * n.fraction * dtS
  }
  for (const r of net.roads) {
    const count = r.cells.length
    const cellM3 = (r.areaM2 * r.lengthM) / count
    const from = nodes.get(r.from)?.fraction ?? 0
    const to = nodes.get(r.to)?.fraction ?? 0
    const swap = swapOf(r)
    const inner = swap / 2
    // Gas through the face before each cell, m3/s. It was reckoned from old values, so cells may change as we go.
    let through = (r.airM3S > 0 ? r.airM3S * from : r.airM3S * (r.cells[0] ?? 0)) + swap * (from - (r.cells[0] ?? 0))
    for (let i = 0; i < count; i++) {
      const here = r.cells[i] ?? 0
      const last = i === count - 1
      const next = last ? to : (r.cells[i + 1] ?? 0)
      const out = (r.airM3S > 0 ? r.airM3S * here : r.airM3S * next) + (last ? swap : inner) * (here - next)
      const given = (r.gasM3SM * r.lengthM) / count
      r.cells[i] = here + ((through - out + given) * dtS) / cellM3
      net.emittedM3 += given * dtS
      through = out
    }
  }
  for (const p of net.points) {
    const r = roadOf(net, p.road)
    if (r === null) continue
    const i = cellAt(r, p.atM)
    r.cells[i] = (r.cells[i] ?? 0) + (p.m3S * dtS * r.cells.length) / (r.areaM2 * r.lengthM)
    net.emittedM3 += p.m3S * dtS
  }
}

/** Carries gas on by `dtS` seconds. Flows may be changed between steps. */
export function stepRoadNet(net: RoadNet, dtS: number): void {
  const steps = Math.max(1, Math.ceil(dtS / stableS(net)))
  for (let i = 0; i < steps; i++) substep(net, dtS / steps)
}
