import { expect, test } from 'vitest'
import { copyPlain } from '../../../src/base/copy'
import { createRng } from '../../../src/base/random'
import { offTracking } from '../../../src/sim/hazards/offTracking'
import { timeToContact } from '../../../src/sim/hazards/conflict'
import { checkMap } from '../../../src/sim/traffic/checkMap'
import { watch } from '../../../src/sim/traffic/conflicts'
import { timeToTouch } from '../../../src/sim/traffic/contact'
import { createTraffic } from '../../../src/sim/traffic/create'
import { PUBLISHED, followBrake, freeAccel, steadyGap } from '../../../src/sim/traffic/idm'
import type { Lane, TrafficMap } from '../../../src/sim/traffic/map'
import { agentOf, order } from '../../../src/sim/traffic/order'
import { cycleS, lightOf, signalOf } from '../../../src/sim/traffic/signals'
import type { Other, TrafficSpec } from '../../../src/sim/traffic/spec'
import { stepTraffic } from '../../../src/sim/traffic/step'
import { ringMap, ringSpec } from './ring'
import { Erratic, deepest } from './soak'

const lane = (id: string, kind: Lane['kind'], path: [number, number][], more: Partial<Lane> = {}): Lane => ({
  id,
  kind,
  path: path.map(([x, z]) => ({ x, z })),
  limitMS: 15,
  next: [],
  entry: true,
  ...more,
})
const only = (...lanes: Lane[]): TrafficMap => ({ lanes, crossings: [], signals: [] })
const rides = (x: number, z: number, vx = 0, vz = 0, onFoot = false): Other => ({
  x,
  z,
  yaw: vx > 0 ? -Math.PI / 2 : 0,
  lengthM: onFoot ? 0.4 : 1.8,
  widthM: 0.6,
  vx,
  vz,
  onFoot,
})
const street = only(
  lane('a', 'motor', [
    [0, 0],
    [600, 0],
  ]),
)
const one = (spec: TrafficSpec['agents'], map = street, seed = 't') =>
  createTraffic(map, { agents: spec, obeys: 1 }, createRng(seed))

test('Intelligent Driver Model: at the published steady gap nobody changes speed, and the published parameters stand', () => {
  expect(PUBLISHED).toEqual({ timeGapS: 1.6, standM: 2, accelMS2: 0.73, decelMS2: 1.67 })
  const v0 = 120 / 3.6
  for (const v of [0, 5, 12, 20, 30]) {
    expect(freeAccel(PUBLISHED, v, v0) - followBrake(PUBLISHED, v, v, steadyGap(PUBLISHED, v, v0))).toBeCloseTo(0, 9)
  }
  expect(steadyGap(PUBLISHED, 0, v0)).toBe(2)
})

test('a car at 15 m/s stops behind who stands 100 m ahead, without touching and without slamming the brakes', () => {
  const state = one([
    { id: 'ahead', kind: 'car', lane: 'a', atM: 150, likesMS: 15 },
    { id: 'behind', kind: 'car', lane: 'a', atM: 45.4, likesMS: 15 },
  ])
  const [ahead, behind] = [agentOf(state, 'ahead'), agentOf(state, 'behind')]
  ahead.v = 0
  ahead.held = true
  behind.v = 15
  let hardest = 0
  for (let t = 0; t < 3000; t++) {
    stepTraffic(state, street, [])
    hardest = Math.min(hardest, behind.a)
  }
  const gap = ahead.x - 3.7 - (behind.x + 0.9)
  expect(behind.v).toBeLessThan(0.01)
  expect(gap).toBeGreaterThan(0.5)
  expect(gap).toBeLessThan(4)
  expect(hardest).toBeGreaterThan(-3)
})

test('a column follows at about the steady gap of the model', () => {
  const state = one([
    { id: 'first', kind: 'car', lane: 'a', atM: 60, likesMS: 8 },
    { id: 'second', kind: 'car', lane: 'a', atM: 40, likesMS: 13 },
  ])
  for (let t = 0; t < 2400; t++) stepTraffic(state, street, [])
  const gap = agentOf(state, 'first').s - agentOf(state, 'second').s - 4.6
  const { timeGapS, standM } = { timeGapS: 1, standM: 2 }
  expect(gap).toBeCloseTo((standM + 8 * timeGapS) / Math.sqrt(1 - (8 / 13) ** 4), 0)
})

test('signals never let conflicting groups go together, say how long, and a plan that does is told', () => {
  const map = ringMap()
  for (const plan of map.signals) {
    for (let t = 0; t < cycleS(plan) * 60; t += 1) {
      for (const [a, b] of plan.conflicts)
        expect(lightOf(plan, a, t) === 'red' || lightOf(plan, b, t) === 'red', `${plan.id} ${a} ${b} ${t}`).toBe(true)
      const now = signalOf(plan, 'ew', t)
      expect(now.light).toBe(lightOf(plan, 'ew', t))
      const change = t + Math.round(now.leftS * 60)
      if (now.leftS > 0.05) expect(lightOf(plan, 'ew', change - 2), `${t}`).toBe(now.light)
      expect(lightOf(plan, 'ew', change + 1)).not.toBe(now.light)
    }
  }
  const [plan] = map.signals
  if (!plan) throw new Error('the ring has no signals')
  const bad = { ...plan, phases: [{ green: ['ew', 'ns'], greenS: 5, amberS: 3, allRedS: 2 }] }
  expect(
    checkMap({
      ...only(
        lane('a', 'motor', [
          [0, 0],
          [9, 0],
        ]),
      ),
      signals: [bad],
    }).join(),
  ).toContain("'ew' and 'ns' may both go")
})

test('a map that is wrong is told what is wrong', () => {
  expect(
    checkMap(
      only(
        lane(
          'a',
          'motor',
          [
            [0, 0],
            [9, 0],
          ],
          { next: ['b'] },
        ),
      ),
    ),
  ).toEqual(["lane 'a': there is no lane 'b'"])
  const apart = only(
    lane(
      'a',
      'motor',
      [
        [0, 0],
        [9, 0],
      ],
      { next: ['b'] },
    ),
    lane('b', 'motor', [
      [12, 0],
      [20, 0],
    ]),
  )
  expect(checkMap(apart)[0]).toContain('begins 3.00 m from its end')
  const near = only(
    lane('a', 'motor', [
      [0, 0],
      [99, 0],
    ]),
    lane('b', 'motor', [
      [99, 2],
      [0, 2],
    ]),
  )
  expect(checkMap(near)[0]).toContain('move them apart')
})

test('the same seed gives the same traffic, and a copy taken midway has the same future', () => {
  const map = ringMap()
  const run = (copyAt: number) => {
    let state = createTraffic(map, ringSpec(), createRng('same'))
    const rider = new Erratic('same')
    for (let t = 1; t <= 4000; t++) {
      if (t === copyAt) state = copyPlain(state)
      if (t % 500 === 0)
        order(state, map, 'runner', { kind: 'step-out', path: [{ x: -60, z: t % 1000 === 0 ? 121 : 99 }], speedMS: 2 })
      rider.step(t)
      stepTraffic(state, map, [rider.o])
      watch(state, rider.o)
    }
    return JSON.stringify(state)
  }
  const first = run(0)
  expect(run(0)).toBe(first)
  expect(run(2345)).toBe(first)
})

test('a lorry that turns has its rear wheels cut in as the closed form says', () => {
  const r = 14
  const arc: [number, number][] = Array.from({ length: 91 }, (_, k) => [
    r * Math.sin((k * Math.PI) / 45),
    -r * Math.cos((k * Math.PI) / 45),
  ])
  const map = only(lane('a', 'motor', arc, { limitMS: 4 }))
  const state = one([{ id: 'lorry', kind: 'lorry', lane: 'a', atM: 4 }], map)
  const lorry = agentOf(state, 'lorry')
  while (lorry.s < 60) stepTraffic(state, map, [])
  const { x, z, hx, hz } = lorry
  const rear = Math.sqrt((x - hx * 4.9) ** 2 + (z - hz * 4.9) ** 2)
  expect(Math.sqrt(x * x + z * z) - rear).toBeCloseTo(offTracking(r, 4.9).value, 1)
})

const zebra: TrafficMap = {
  lanes: [
    lane('road', 'motor', [
      [0, 0],
      [300, 0],
    ]),
    lane('over', 'foot', [
      [150, -6],
      [150, 6],
    ]),
    lane(
      'kerb',
      'foot',
      [
        [150, -20],
        [150, -6],
      ],
      { next: ['over'] },
    ),
  ],
  crossings: [{ id: 'z', lanes: ['over'], zebra: true }],
  signals: [],
}

test('drivers let people go first on a zebra crossing: also the trainee on foot, who waits at the kerb', () => {
  const state = one([{ id: 'car', kind: 'car', lane: 'road', atM: 60 }], zebra)
  const car = agentOf(state, 'car')
  const me = rides(150, -7, 0, 0, true)
  for (let t = 0; t < 1080; t++) stepTraffic(state, zebra, [me])
  expect(car.v).toBeLessThan(0.1)
  expect(car.x + 0.9).toBeLessThan(149)
  // across, at a walk
  for (let t = 0; t < 700; t++) {
    me.vz = 1.3
    me.z += 1.3 / 60
    stepTraffic(state, zebra, [me])
    watch(state, me)
  }
  expect(state.near.log.filter((e) => e.kind === 'hit')).toEqual([])
  for (let t = 0; t < 400; t++) stepTraffic(state, zebra, [])
  expect(car.x).toBeGreaterThan(160)
})

const rightTurn: TrafficMap = only(
  lane(
    'in',
    'motor',
    [
      [0, 0],
      [100, 0],
    ],
    { next: ['right'] },
  ),
  lane(
    'right',
    'motor',
    [
      [100, 0],
      [104, 0.4],
      [107, 2],
      [109, 5],
      [109.5, 9],
    ],
    { next: ['out'], turn: 'right', limitMS: 5, entry: undefined as never },
  ),
  lane(
    'out',
    'motor',
    [
      [109.5, 9],
      [109.5, 80],
    ],
    { entry: undefined as never },
  ),
  lane('bike', 'bike', [
    [0, 3],
    [200, 3],
  ]),
)

test('who obeys lets riders who go straight pass before turning right; who does not makes them brake, and still touches nobody', () => {
  const clears = (obeys: boolean) => {
    const state = one(
      [
        { id: 'lorry', kind: 'lorry', lane: 'in', atM: 62, obeys, likesMS: 7 },
        { id: 'rider', kind: 'ebike', lane: 'bike', atM: 72, likesMS: 4.5 },
      ],
      rightTurn,
    )
    const rider = agentOf(state, 'rider')
    rider.v = 4.5
    let slowest = 9
    for (let t = 0; t < 900; t++) {
      stepTraffic(state, rightTurn, [])
      expect(deepest(state)).toBe(0)
      if (rider.s < 130) slowest = Math.min(slowest, rider.v)
    }
    return slowest
  }
  expect(clears(true)).toBeGreaterThan(3)
  expect(clears(false)).toBeLessThanOrEqual(clears(true) + 1e-9)
})

test('a driver brakes for the trainee in the lane after a time of reaction', () => {
  const state = one([{ id: 'car', kind: 'car', lane: 'a', atM: 100, likesMS: 11 }])
  const car = agentOf(state, 'car')
  car.v = 11
  const me = rides(170, 0, 0, 0)
  for (let t = 0; t < 900; t++) {
    stepTraffic(state, street, [me])
    watch(state, me)
  }
  expect(car.v).toBeLessThan(0.05)
  expect(state.near.worst['car']?.gapM).toBeGreaterThan(0.4)
  expect(state.near.log.some((e) => e.kind === 'hit')).toBe(false)
})

test('time to touch of two rectangles: on one line gap over closing speed; never later than for the discs about them', () => {
  const a = { x: 0, z: 0, hx: 1, hz: 0, halfL: 1, halfW: 0.5 }
  expect(timeToTouch(a, { ...a, x: 12 }, -5, 0)).toBeCloseTo(2, 12)
  expect(timeToTouch(a, { ...a, x: 12, z: 1.1 }, -5, 0)).toBe(Number.POSITIVE_INFINITY)
  expect(timeToTouch(a, { ...a, x: 1.5 }, 0, 0)).toBe(0)
  const b = { ...a, x: 6, z: 7, hx: 0.6, hz: 0.8 }
  const inner = timeToContact({ x: 0, y: 0, vx: 0, vy: 0 }, { x: 6, y: 7, vx: -3, vy: -3.4 }, 1)
  expect(timeToTouch(a, b, -3, -3.4)).toBeLessThan(inner)
})

test('encounters are noted: a near crossing by its post-encroachment time, a hit by its speed', () => {
  const state = one([{ id: 'car', kind: 'car', lane: 'a', atM: 60, likesMS: 10 }])
  const car = agentOf(state, 'car')
  car.v = 10
  // crosses right before it, at 6 m/s
  const me = rides(100, -20, 0, 6)
  for (let t = 0; t < 500; t++) {
    me.z += 6 / 60
    stepTraffic(state, street, [me])
    watch(state, me)
  }
  expect(state.near.worst['car']?.petS).toBeLessThan(2.5)
  const still = one([{ id: 'car', kind: 'car', lane: 'a', atM: 60, parkedM: 0 }])
  const into = rides(40, 0, 5)
  for (let t = 0; t < 300; t++) {
    into.x += 5 / 60
    stepTraffic(still, street, [into])
    watch(still, into)
  }
  expect(still.near.log.map((e) => e.kind)).toEqual(['ttc', 'hit'])
  expect(still.near.log[1]?.value).toBeCloseTo(5, 6)
})

test('the gap beside a parked row and a lorry is measured while one is beside it', () => {
  const state = one([
    { id: 'parked', kind: 'car', lane: 'a', atM: 60, parkedM: 4 },
    { id: 'lorry', kind: 'lorry', lane: 'a', atM: 90, parkedM: -2.5 },
  ])
  const me = rides(40, 2, 4)
  let nearest = 9
  for (let t = 0; t < 1000; t++) {
    me.x += 4 / 60
    stepTraffic(state, street, [me])
    watch(state, me)
    if (state.near.parked) nearest = Math.min(nearest, state.near.parked.gapM)
  }
  expect(nearest).toBeCloseTo(4 - 2 - 0.9 - 0.3, 6)
  expect(state.near.worst['lorry']?.sideM).toBeCloseTo(4.5 - 1.25 - 0.3, 6)
})
