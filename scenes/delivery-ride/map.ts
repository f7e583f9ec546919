import { cos, sin } from '../../src/base/math'
import type { Crossing, Lane, LaneKind, Phase, Point, SignalPlan, TrafficMap } from '../../src/sim/traffic/map'

/** Half of the block between the middles of its streets, and where the streets leave the site, metres. */
export const BLOCK = { x: 230, z: 110 } as const
const EDGE = { x: 289, z: 169 } as const
/** To the right of a street's middle: lanes of cars and of bikes, and the latter where cars are parked; middle of the way that people walk on the pavement. */
export const OFF = { motor: 1.75, bike: 4.75, bikeByParked: 6.95, foot: 9.1 } as const
/** Stop lines lie so far before a junction's middle, m. */
export const STOP_M = 15
/** Where cars are parked between the lanes of A, x; and over how much way the bicycle lane shifts, m. */
export const PARKED = { from: -150, to: -90, shiftM: 10 } as const
/** Speeds, m/s: 40 km/h in towns without a line (Implementing Regulations, Art. 45), 15 in lanes for bicycles; turning: comfort, chosen. */
const LIMIT = { motor: 40 / 3.6, bike: 15 / 3.6, foot: 1.5, left: 5.5, right: 4.2 } as const

type Dir = 'e' | 'n' | 'w' | 's'
const U: Record<Dir, readonly [number, number]> = { e: [1, 0], n: [0, -1], w: [-1, 0], s: [0, 1] }
const RIGHT: Record<Dir, Dir> = { e: 's', s: 'w', w: 'n', n: 'e' }
const LEFT: Record<Dir, Dir> = { e: 'n', n: 'w', w: 's', s: 'e' }
const DIRS: readonly Dir[] = ['e', 'n', 'w', 's']

interface Junction {
  id: string
  x: number
  z: number
  plan: boolean
}
const JUNCTIONS: readonly Junction[] = [
  { id: 'sw', x: -BLOCK.x, z: BLOCK.z, plan: false },
  { id: 'se', x: BLOCK.x, z: BLOCK.z, plan: true },
  { id: 'ne', x: BLOCK.x, z: -BLOCK.z, plan: true },
  { id: 'nw', x: -BLOCK.x, z: -BLOCK.z, plan: false },
]

/** A place so far along a direction from a junction's middle, and so far to the right of it. */
const at = (j: { x: number; z: number }, d: Dir, along: number, right: number): Point => {
  const [ux, uz] = U[d]
  return { x: j.x + ux * along - uz * right, z: j.z + uz * along + ux * right }
}
/** A quarter of a circle to the right (`side` 1) or left (-1), from `from` in direction `d`. */
const PIECES = 8
function quarter(from: Point, d: Dir, radius: number, side: 1 | -1): Point[] {
  const [ux, uz] = U[d]
  const points: Point[] = []
  for (let i = 0; i <= PIECES; i++) {
    const a = (Math.PI / 2) * (i / PIECES)
    const along = radius * sin(a)
    const right = side * radius * (1 - cos(a))
    points.push({ x: from.x + ux * along - uz * right, z: from.z + uz * along + ux * right })
  }
  return points
}

const lanes: Lane[] = []
const exitOf = (j: Junction, kind: LaneKind, d: Dir): string => `${kind}-${j.id}-out-${d}`
const group = (d: Dir): string => (d === 'e' || d === 'w' ? 'ew' : 'ns')
const signal = (j: Junction, d: Dir): Pick<Lane, 'signal'> =>
  j.plan ? { signal: { plan: j.id, group: group(d) } } : {}

/** The junction that one comes to from this one in a direction, or null where the street leaves the site. */
const beyond = (j: Junction, d: Dir): Junction | null => {
  const [ux, uz] = U[d]
  return JUNCTIONS.find((o) => o !== j && Math.sign(o.x - j.x) === ux && Math.sign(o.z - j.z) === uz) ?? null
}

/** The lane of bikes shifts outwards along the parked cars of A. */
function pathOf(kind: LaneKind, from: Point, to: Point, d: Dir): Point[] {
  const shifts = kind === 'bike' && d === 'e' && from.z > BLOCK.z && from.x < PARKED.from && to.x > PARKED.to
  if (!shifts) return [from, to]
  const z = BLOCK.z + OFF.bikeByParked
  return [
    from,
    { x: PARKED.from - PARKED.shiftM, z: from.z },
    { x: PARKED.from, z },
    { x: PARKED.to, z },
    { x: PARKED.to + PARKED.shiftM, z: to.z },
    to,
  ]
}

/** Streets between junctions and out to the edges; each is the way out of one junction, and the way into the next. */
function street(kind: 'motor' | 'bike', j: Junction, d: Dir): void {
  const next = beyond(j, d)
  const [ux, uz] = U[d]
  const from = at(j, d, STOP_M, OFF[kind])
  const to = next
    ? at(next, d, -STOP_M, OFF[kind])
    : { x: ux === 0 ? from.x : ux * EDGE.x, z: uz === 0 ? from.z : uz * EDGE.z }
  lanes.push({
    id: exitOf(j, kind, d),
    kind,
    path: pathOf(kind, from, to, d),
    limitMS: LIMIT[kind],
    next: next ? turnsOf(next, kind, d) : [],
    ...(next ? signal(next, d) : {}),
  })
  if (next) return
  // the same arm inwards
  const back = RIGHT[RIGHT[d]]
  const end = at(j, back, -STOP_M, OFF[kind])
  const [bx, bz] = U[back]
  lanes.push({
    id: `${kind}-${j.id}-in-${back}`,
    kind,
    path: [{ x: bx === 0 ? end.x : -bx * EDGE.x, z: bz === 0 ? end.z : -bz * EDGE.z }, end],
    limitMS: LIMIT[kind],
    next: turnsOf(j, kind, back),
    entry: true,
    ...signal(j, back),
  })
}

/** At the lights cars do not turn left; bikes do it in two stages. */
const waysOn = (j: Junction, kind: LaneKind): string[] =>
  j.plan ? ['straight', 'right', ...(kind === 'bike' ? ['wait'] : [])] : ['straight', 'right', 'left']
const turnsOf = (j: Junction, kind: LaneKind, d: Dir): string[] =>
  waysOn(j, kind).map((t) => `${kind}-${j.id}-${d}-${t}`)

/** Where one waits to turn left in the second stage: beyond the middle, out of the way of who goes straight on. */
const BOX = { along: 4.75, right: 6.9 } as const

/** Ways through a junction for who comes in direction `d`. */
function through(kind: 'motor' | 'bike', j: Junction, d: Dir): void {
  const off = OFF[kind]
  const from = at(j, d, -STOP_M, off)
  const add = (turn: 'straight' | 'left' | 'right', path: Point[], to: Dir, limitMS: number): void => {
    lanes.push({ id: `${kind}-${j.id}-${d}-${turn}`, kind, path, limitMS, next: [exitOf(j, kind, to)], turn })
  }
  add('straight', [from, at(j, d, STOP_M, off)], d, LIMIT[kind])
  add('right', quarter(from, d, STOP_M - off, 1), RIGHT[d], Math.min(LIMIT[kind], LIMIT.right))
  if (!j.plan) add('left', quarter(from, d, STOP_M + off, -1), LEFT[d], Math.min(LIMIT[kind], LIMIT.left))
  if (kind === 'motor' || !j.plan) return
  const wait = `bike-${j.id}-${d}-wait`
  const go = `bike-${j.id}-${d}-go`
  const box = at(j, d, BOX.along, BOX.right)
  lanes.push({
    id: wait,
    kind,
    path: [from, at(j, d, -4, off), at(j, d, 0.5, off + 0.8), at(j, d, 3, BOX.right - 0.4), box],
    limitMS: 3,
    next: [go],
    turn: 'straight',
    ...signal(j, LEFT[d]),
  })
  lanes.push({
    id: go,
    kind,
    path: [box, at(j, d, 5.3, 6.2), at(j, d, 5.1, 5), at(j, d, off, 3), at(j, d, off, -STOP_M)],
    limitMS: LIMIT.bike,
    next: [exitOf(j, kind, LEFT[d])],
    turn: 'left',
  })
}

for (const kind of ['motor', 'bike'] as const)
  for (const j of JUNCTIONS)
    for (const d of DIRS) {
      street(kind, j, d)
      through(kind, j, d)
    }

/** Zebra crossings away from the junctions: over A at the school, over C at the residential gate. */
export const ZEBRAS = { school: { x: 85, z: BLOCK.z }, gate: { x: -150, z: -BLOCK.z } } as const
const crossings: Crossing[] = []
/** On the pavement beside a zebra one waits so far from the street's middle, m. */
const KERB_M = 6.6

for (const [id, { x, z }] of Object.entries(ZEBRAS)) {
  const ids = [`foot-${id}-s`, `foot-${id}-n`]
  const walks: readonly (readonly [string, Dir])[] = [
    [`foot-${id}-s`, 's'],
    [`foot-${id}-n`, 'n'],
  ]
  for (const [lane, d] of walks)
    lanes.push({
      id: lane,
      kind: 'foot',
      path: [at({ x, z }, d, -KERB_M, 0.6), at({ x, z }, d, KERB_M, 0.6)],
      limitMS: LIMIT.foot,
      next: [],
    })
  crossings.push({ id, lanes: ids, zebra: true })
}

/** Pavements: outside of A and of C, there and back; walkers come in and leave at their ends. */
for (const [id, d, z] of [
  ['a-e', 'e', BLOCK.z],
  ['a-w', 'w', BLOCK.z],
  ['c-w', 'w', -BLOCK.z],
  ['c-e', 'e', -BLOCK.z],
] as const) {
  const [ux] = U[d]
  const outer = z > 0 ? 1 : -1
  const side = z + outer * (OFF.foot + (d === 'e' ? 0.35 : -0.35))
  lanes.push({
    id: `foot-${id}`,
    kind: 'foot',
    path: [
      { x: -ux * 215, z: side },
      { x: ux * 215, z: side },
    ],
    limitMS: LIMIT.foot,
    next: [],
    entry: true,
  })
}

/** Lights of both signalled corners: east and west, then north and south. Times of small junctions in towns, s; chosen. */
const phases: Phase[] = [
  { green: ['ew'], greenS: 20, amberS: 3, allRedS: 2 },
  { green: ['ns'], greenS: 20, amberS: 3, allRedS: 2 },
]
const plan = (id: string, offsetS: number): SignalPlan => ({ id, phases, offsetS, conflicts: [['ew', 'ns']] })

/** Everybody's ways: a ring of four streets round a block, with arms to the edges of the site. */
export const map: TrafficMap = { lanes, crossings, signals: [plan('se', 0), plan('ne', 17)] }
