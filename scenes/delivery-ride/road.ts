import { roadsOf } from '../../src/sim/traffic/roads'
import { type Seen, project } from '../../src/sim/traffic/road'
import { KINDS } from '../../src/sim/traffic/kinds'
import { agentOf } from '../../src/sim/traffic/order'
import type { AgentKind } from '../../src/sim/traffic/map'
import type { AgentSpec, Order } from '../../src/sim/traffic/spec'
import type { Other } from '../../src/sim/ride/def'
import type { Sim } from '../../src/sim/sim'
import type { DrawnForm } from '../../src/sim/world'
import { shows } from './form'
import { BLOCK, OFF, PARKED, ZEBRAS, map } from './map'

/** Who stands or drives where a form wants them: what is set going by the trainee, and what only looks dangerous. */

const seen: Seen = { s: 0, d: 0, far2: 0, ux: 0, uz: 0 }
/** How far along a lane a place is, m. */
function alongLane(lane: string, x: number, z: number): number {
  const road = roadsOf(map).list[roadsOf(map).index.get(lane) ?? -1]
  if (!road) throw new Error(`there is no lane '${lane}' in the map of the streets`)
  project(road, x, z, seen)
  return seen.s
}
/** Parked to the right of a lane, front axle at a place along it. */
const parked = (id: string, kind: AgentKind, lane: string, x: number, z: number, parkedM: number): AgentSpec => ({
  id,
  kind,
  lane,
  atM: alongLane(lane, x, z),
  parkedM,
})
const stands = (id: string, kind: AgentKind, x: number, z: number, yaw: number): AgentSpec => ({
  id,
  kind,
  at: { x, z, yaw },
})

/** Yaws. */
const [EAST, WEST] = [-Math.PI / 2, Math.PI / 2]
const LANE = {
  a: 'motor-sw-out-e',
  aBike: 'bike-sw-out-e',
  c: 'motor-ne-out-w',
  b: 'motor-se-out-n',
  bSouth: 'bike-ne-out-s',
} as const
export const LANES = { taxiOnto: 'motor-nw-out-e' } as const

/** Places of parked cars along A, one every so many metres; middle of the strip from the motor lane's, m. */
const ROW = { first: -142, stepM: 6.8, n: 7, offM: 4.6 - OFF.motor } as const
const EMPTY_CAR = 6
const rowX = (n: number): number => ROW.first + (n - 1) * ROW.stepM
if (rowX(ROW.n) > PARKED.to) throw new Error('the row of parked cars is longer than its strip')

function row(form: DrawnForm): AgentSpec[] {
  const door = form.numbers.doorCar ?? 3
  return Array.from({ length: ROW.n }, (_, i) => i + 1).map((n) => {
    const id =
      n === door && shows(form, 'car-door')
        ? 'door-car'
        : n === EMPTY_CAR && shows(form, 'decoy-parked-empty')
          ? 'empty-car'
          : `parked-${n}`
    return parked(id, 'car', LANE.a, rowX(n), BLOCK.z, ROW.offM)
  })
}

export const SCHOOL_ZEBRA = ZEBRAS.school
export const CHILD_PATHS = [
  [
    'child-1',
    [
      { x: 84.2, z: 113 },
      { x: 84.2, z: 102.6 },
    ],
  ],
  [
    'child-2',
    [
      { x: 86, z: 113 },
      { x: 86, z: 102.6 },
    ],
  ],
] as const
export const VAN_PATH = [
  { x: 7.6, z: -115.8 },
  { x: 7.6, z: -102.6 },
] as const
/** Against the traffic on A, towards the trainee, nearer to the cars. */
const GHOST_X = { from: 168, to: -60 } as const
export const GHOST = {
  from: { x: GHOST_X.from, z: BLOCK.z + OFF.bike },
  order: {
    kind: 'wrong-way',
    lane: LANE.aBike,
    fromM: alongLane(LANE.aBike, GHOST_X.from, BLOCK.z),
    toM: alongLane(LANE.aBike, GHOST_X.to, BLOCK.z),
    offM: -0.9,
    speedMS: 3,
  } satisfies Order,
}
/** Over the corner at red, and on against the traffic of B: a short cut. */
export const RUNNER = {
  afterS: 2.5,
  order: {
    kind: 'wrong-way',
    lane: LANE.bSouth,
    fromM: alongLane(LANE.bSouth, BLOCK.x - OFF.bike, BLOCK.z - 18),
    toM: alongLane(LANE.bSouth, BLOCK.x - OFF.bike, BLOCK.z - 90),
    offM: 0,
    speedMS: 3.5,
  } satisfies Order,
}
export const NE = { x: BLOCK.x, y: 0, z: -BLOCK.z } as const
/** The way of the lorry that turns right: up the southern arm, along B, and out to the east. */
/** It comes once the trainee has gone so far, m, and waits from there on, z, m. */
export const LORRY = { id: 'lorry-turning', comesM: 300, waitsZ: -82 } as const
const LORRY_TOUR = ['motor-se-in-n', 'motor-se-n-straight', LANE.b, 'motor-ne-n-right', 'motor-ne-out-e'] as const

/** Of each hazard and decoy, who stands for it on the road at the start. */
const CAST: Record<string, () => AgentSpec[]> = {
  'bus-out': () => [parked('bus-out', 'bus', LANE.a, -18, BLOCK.z, 4.45 - OFF.motor)],
  'school-children': () => [stands('child-1', 'child', 84.2, 117.3, 0), stands('child-2', 'child', 86, 117.5, 0)],
  'wrong-way-ebike': () => [{ id: 'ghost-rider', kind: 'ebike' }],
  'red-light': () => [stands('red-runner', 'ebike', 216.6, BLOCK.z + OFF.bike, EAST)],
  'fence-truck': () => [stands('fence-lorry', 'lorry', 238.6, -4, WEST)],
  'right-turn-truck': () => [
    { ...parked('lorry-turning', 'lorry', 'motor-se-in-n', BLOCK.x, 156, 5.9), tour: LORRY_TOUR },
  ],
  'taxi-uturn': () => [parked('taxi-turning', 'taxi', LANE.c, 38, -BLOCK.z, 6.4 - OFF.motor)],
  'ped-behind-van': () => [
    parked('van', 'van', LANE.c, 10, -BLOCK.z, 7.1 - OFF.motor),
    stands('van-walker', 'walker', 7.6, -117.6, Math.PI),
  ],
  'decoy-straight-truck': () => [stands('straight-lorry', 'lorry', BLOCK.x - 8, -52, Math.PI)],
  'decoy-siren-far': () => [stands('far-ambulance', 'van', 266, 117.4, EAST)],
  'decoy-brake-lamp-queue': () => [stands('queue-car', 'car', 249, 102.6, WEST)],
  'decoy-dog-leash': () => [
    { id: 'dog-walker', kind: 'walker', lane: 'foot-a-w', atM: 95, likesMS: 1.2 },
    { id: 'leashed-dog', kind: 'dog', lane: 'foot-a-w', atM: 96.5, leash: 'dog-walker' },
  ],
}

/** Who of the form's own is on the road. */
export const castOf = (form: DrawnForm): AgentSpec[] => [
  ...row(form),
  ...[...form.hazards, ...form.decoys].flatMap((item) => CAST[item]?.() ?? []),
]

/** How somebody goes who was run into. */
export function otherOf({ world }: Sim, id: string): Other {
  const agent = world.traffic?.agents.some((a) => a.id === id) ? agentOf(world.traffic, id) : null
  if (!agent) return { vx: 0, vz: 0, massKg: 75 }
  return { vx: agent.hx * agent.v, vz: agent.hz * agent.v, massKg: KINDS[agent.kind].massKg }
}
