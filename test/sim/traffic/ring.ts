import type { Crossing, Lane, LaneKind, Point, SignalPlan, TrafficMap } from '../../../src/sim/traffic/map'
import type { AgentSpec, TrafficSpec } from '../../../src/sim/traffic/spec'

/**
 * A ring of four streets round a block with four crossroads, two with signals and two where one street gives way, arms to the edges of
 * the map, bike lanes, walkers round every junction, and a zebra crossing in the south street.
 */
const EDGE = { x: 290, z: 170 }
/** Centre of a junction to its stop lines, m; and to where people cross. */
const LINE = 15
const WALK = 11.5
const OFFSET: Record<'motor' | 'bike', number> = { motor: 1.75, bike: 4.75 }
const ARMS = ['n', 'e', 's', 'w'] as const
type Arm = (typeof ARMS)[number]
const OUT: Record<Arm, Point> = { n: { x: 0, z: -1 }, e: { x: 1, z: 0 }, s: { x: 0, z: 1 }, w: { x: -1, z: 0 } }
const OPPOSITE: Record<Arm, Arm> = { n: 's', e: 'w', s: 'n', w: 'e' }
/** Coming in from an arm, the arm on the right. */
const RIGHT: Record<Arm, Arm> = { n: 'w', e: 'n', s: 'e', w: 's' }

interface Junction {
  id: string
  at: Point
  plan: boolean
  /** Junction (and its arm) that each arm leads to; none: the edge. */
  to: Partial<Record<Arm, string>>
}
const JUNCTIONS: Junction[] = [
  { id: 'sw', at: { x: -230, z: 110 }, plan: false, to: { e: 'se', n: 'nw' } },
  { id: 'se', at: { x: 230, z: 110 }, plan: true, to: { w: 'sw', n: 'ne' } },
  { id: 'ne', at: { x: 230, z: -110 }, plan: true, to: { w: 'nw', s: 'se' } },
  { id: 'nw', at: { x: -230, z: -110 }, plan: false, to: { e: 'ne', s: 'sw' } },
]

const plus = (p: Point, d: Point, m: number): Point => ({ x: p.x + d.x * m, z: p.z + d.z * m })
const rightOf = (u: Point): Point => ({ x: -u.z, z: u.x })
const back = (u: Point): Point => ({ x: -u.x, z: -u.z })

/** Where traffic of a kind comes in over an arm, or goes out over it, `m` from the centre. */
function on(j: Junction, arm: Arm, way: 'in' | 'out', kind: 'motor' | 'bike', m: number): Point {
  const o = OUT[arm]
  return plus(plus(j.at, o, m), rightOf(way === 'out' ? o : back(o)), OFFSET[kind])
}

/** A bend from one line into another, by a quadratic curve about where they meet. */
function bend(a: Point, u: Point, b: Point): Point[] {
  const along = (b.x - a.x) * u.x + (b.z - a.z) * u.z
  const corner = plus(a, u, along)
  return Array.from({ length: 11 }, (_, k) => {
    const t = k / 10
    const [p, q, r] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t]
    return { x: a.x * p + corner.x * q + b.x * r, z: a.z * p + corner.z * q + b.z * r }
  })
}

const ofKind = (id: string, kind: LaneKind, path: Point[], limitMS: number, more: Partial<Lane> = {}): Lane => ({
  id,
  kind,
  path,
  limitMS,
  next: [],
  ...more,
})

function arms(j: Junction, kind: 'motor' | 'bike'): Lane[] {
  const limit = kind === 'motor' ? 11 : 5
  return ARMS.flatMap((arm) => {
    const group = arm === 'e' || arm === 'w' ? 'ew' : 'ns'
    const signal = j.plan ? { signal: { plan: j.id, group } } : {}
    const next = (kind === 'motor' ? ['left', 'straight', 'right'] : ['straight', 'right']).map(
      (t) => `${kind}-${j.id}-${arm}-${t}`,
    )
    const end = on(j, arm, 'in', kind, LINE)
    const other = j.to[arm]
    const far = arm === 'e' || arm === 'w' ? EDGE.x - Math.abs(j.at.x) : EDGE.z - Math.abs(j.at.z)
    const from = other ? JUNCTIONS.find((o) => o.id === other) : undefined
    const start = from ? on(from, OPPOSITE[arm], 'out', kind, LINE) : on(j, arm, 'in', kind, far)
    const lanes = [
      ofKind(`${kind}-${j.id}-${arm}-in`, kind, [start, end], limit, {
        next,
        ...signal,
        ...(from ? {} : { entry: true as const }),
      }),
    ]
    if (!from)
      lanes.push(
        ofKind(
          `${kind}-${j.id}-${arm}-out`,
          kind,
          [on(j, arm, 'out', kind, LINE), on(j, arm, 'out', kind, far)],
          limit,
        ),
      )
    const outOf = (a: Arm): string => (j.to[a] ? `${kind}-${j.to[a]}-${OPPOSITE[a]}-in` : `${kind}-${j.id}-${a}-out`)
    const turns = { left: OPPOSITE[RIGHT[arm]], straight: OPPOSITE[arm], right: RIGHT[arm] }
    for (const [turn, a] of Object.entries(turns) as ['left' | 'straight' | 'right', Arm][]) {
      if (kind === 'bike' && turn === 'left') continue
      const to = on(j, a, 'out', kind, LINE)
      const path = turn === 'straight' ? [end, to] : bend(end, back(OUT[arm]), to)
      const minor = !j.plan && group === 'ns'
      const first = minor
        ? ARMS.filter((m) => m === 'e' || m === 'w').flatMap((m) =>
            ['motor', 'bike'].flatMap((k) => ['left', 'straight', 'right'].map((t) => `${k}-${j.id}-${m}-${t}`)),
          )
        : []
      lanes.push(
        ofKind(`${kind}-${j.id}-${arm}-${turn}`, kind, path, turn === 'straight' ? limit : kind === 'motor' ? 5 : 3, {
          next: [outOf(a)],
          turn,
          ...(first.length > 0
            ? { yieldsTo: first.filter((id) => !(id.startsWith('bike') && id.endsWith('left'))) }
            : {}),
        }),
      )
    }
    return lanes
  })
}

/** People go round a junction, over its four arms and round its corners. */
function round(j: Junction): { lanes: Lane[]; crossings: Crossing[] } {
  const lanes: Lane[] = []
  const crossings: Crossing[] = []
  for (const [i, arm] of ARMS.entries()) {
    const o = OUT[arm]
    const next = ARMS[(i + 1) % 4] as Arm
    const r = rightOf(o)
    const from = plus(plus(j.at, o, WALK), r, -7)
    const to = plus(plus(j.at, o, WALK), r, 7)
    const turn = plus(plus(j.at, OUT[next], WALK), rightOf(OUT[next]), -7)
    lanes.push(ofKind(`foot-${j.id}-${arm}`, 'foot', [from, to], 1.6, { next: [`foot-${j.id}-${arm}-corner`] }))
    const group = arm === 'n' || arm === 's' ? 'walk-ew' : 'walk-ns'
    const nextGroup = group === 'walk-ew' ? 'walk-ns' : 'walk-ew'
    lanes.push(
      ofKind(
        `foot-${j.id}-${arm}-corner`,
        'foot',
        [to, plus(to, r, 1.5), plus(plus(turn, OUT[next], 0), rightOf(OUT[next]), -1.5), turn],
        1.6,
        {
          next: [`foot-${j.id}-${next}`],
          ...(j.plan ? { signal: { plan: j.id, group: nextGroup } } : {}),
        },
      ),
    )
    crossings.push({ id: `${j.id}-${arm}`, lanes: [`foot-${j.id}-${arm}`], zebra: true })
  }
  return { lanes, crossings }
}

const plan = (id: string): SignalPlan => ({
  id,
  offsetS: id === 'se' ? 0 : 20,
  phases: [
    { green: ['ew', 'walk-ew'], greenS: 22, amberS: 3, allRedS: 3 },
    { green: ['ns', 'walk-ns'], greenS: 18, amberS: 3, allRedS: 3 },
  ],
  conflicts: [
    ['ew', 'ns'],
    ['ew', 'walk-ns'],
    ['ns', 'walk-ew'],
  ],
})

const ZEBRA = 60

/** People walk over the south street and back, and along the outer pavement of the north street from edge to edge. */
function walks(): Lane[] {
  const to = [
    { x: ZEBRA, z: 103 },
    { x: ZEBRA, z: 117 },
  ]
  const fro = [
    { x: ZEBRA + 1.4, z: 117 },
    { x: ZEBRA + 1.4, z: 103 },
  ]
  return [
    ofKind('zebra-to', 'foot', to, 1.6, { next: ['south-bank'] }),
    ofKind(
      'south-bank',
      'foot',
      [to[1] as Point, { x: ZEBRA, z: 119 }, { x: ZEBRA + 1.4, z: 119 }, fro[0] as Point],
      1.6,
      { next: ['zebra-fro'] },
    ),
    ofKind('zebra-fro', 'foot', fro, 1.6, { next: ['north-bank'] }),
    ofKind(
      'north-bank',
      'foot',
      [fro[1] as Point, { x: ZEBRA + 1.4, z: 101 }, { x: ZEBRA, z: 101 }, to[0] as Point],
      1.6,
      { next: ['zebra-to'] },
    ),
    ofKind(
      'pavement',
      'foot',
      [
        { x: -200, z: -118 },
        { x: 200, z: -118 },
      ],
      1.6,
      { entry: true },
    ),
  ]
}

export function ringMap(): TrafficMap {
  const rounds = JUNCTIONS.map(round)
  return {
    lanes: [
      ...JUNCTIONS.flatMap((j) => [...arms(j, 'motor'), ...arms(j, 'bike')]),
      ...rounds.flatMap((r) => r.lanes),
      ...walks(),
    ],
    crossings: [...rounds.flatMap((r) => r.crossings), { id: 'zebra', lanes: ['zebra-to', 'zebra-fro'], zebra: true }],
    signals: [plan('se'), plan('ne')],
  }
}

/** More than 20 vehicles, 9 riders, a dozen people, and those who wait for an order. */
export function ringSpec(obeys = 0.85): TrafficSpec {
  const agents: AgentSpec[] = []
  const kinds = ['car', 'car', 'taxi', 'car', 'van', 'car', 'lorry', 'taxi', 'car', 'bus', 'car'] as const
  const streets = ['se-w-in', 'ne-s-in', 'nw-e-in', 'sw-n-in', 'sw-e-in', 'se-n-in', 'ne-w-in', 'nw-s-in']
  for (let i = 0; i < 24; i++) {
    const street = streets[i % streets.length] as string
    agents.push({
      id: `car-${i + 1}`,
      kind: kinds[i % kinds.length] as AgentSpec['kind'],
      lane: `motor-${street}`,
      atM: 20 + 38 * Math.floor(i / streets.length),
    })
  }
  for (let i = 0; i < 9; i++)
    agents.push({
      id: `ebike-${i + 1}`,
      kind: i % 5 === 4 ? 'tricycle' : 'ebike',
      lane: `bike-${streets[i % streets.length] as string}`,
      atM: 12 + 9 * i,
    })
  const corners = ['sw', 'se', 'ne', 'nw']
  for (let i = 0; i < 8; i++)
    agents.push({
      id: `walker-${i + 1}`,
      kind: 'walker',
      lane: `foot-${corners[i % 4] as string}-${i < 4 ? 'n' : 's'}-corner`,
      atM: 1,
    })
  agents.push({ id: 'walker-9', kind: 'walker', lane: 'south-bank', atM: 1 })
  agents.push({ id: 'child-1', kind: 'child', lane: 'north-bank', atM: 1 })
  agents.push({ id: 'walker-10', kind: 'walker', lane: 'pavement', atM: 60 })
  agents.push({ id: 'dog-1', kind: 'dog', lane: 'pavement', atM: 58.5, leash: 'walker-10' })
  // they wait for orders: parked on the right of the south street's eastbound side is the bike lane, so off the road there
  agents.push({ id: 'parked-1', kind: 'car', lane: 'motor-ne-s-in', atM: 60, parkedM: 9.5 })
  agents.push({ id: 'parked-2', kind: 'taxi', lane: 'motor-se-w-in', atM: 300, parkedM: 5.35 })
  agents.push({ id: 'runner', kind: 'child', at: { x: -60, z: 121, yaw: 0 } })
  agents.push({ id: 'against', kind: 'ebike' })
  return { agents, obeys }
}
