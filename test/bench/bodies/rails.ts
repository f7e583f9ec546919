import { normalizeQuat, quat } from '../../../src/base/quat'
import { createRng, nextBetween } from '../../../src/base/random'
import { ticks } from '../../../src/base/time'
import { vec } from '../../../src/base/vec'
import { MOST_AWAKE } from '../../../src/sim/physics/loose'
import { median } from '../stats'
import type { BodySpec, Engine, Run } from './engine'

/** One guard rail: a figure of every engine, the smaller the better; null where the engine is not offered so. */
export interface Rail {
  name: string
  unit: string
  measure(engine: Engine): number | null
}

const RESTITUTION = 0.1
const CUBE = vec(0.1, 0.1, 0.1)

/** 20 balls of 2.5 cm at 50 m/s at a wall of 4 cm: how many were ever beyond it. */
function passed(engine: Engine): number | null {
  const rng = createRng('tunnel')
  let count = 0
  for (let i = 0; i < 20; i++) {
    const run = engine.start({
      bodies: [{ ball: 0.025, p: vec(-nextBetween(rng, 0.6, 1.5), 1, 0), v: vec(50, 0, 0), massKg: 0.5 }],
      wall: { p: vec(0, 1.5, 0), half: vec(0.02, 1.5, 2) },
      restitution: RESTITUTION,
    })
    if (!run) return null
    let beyond = false
    for (let t = 0; t < 30; t++) {
      run.tick()
      beyond ||= run.place(0).x > 0.02
    }
    if (beyond) count++
  }
  return count
}

/** The farthest that any of so many boxes, dropped turned by chance, got above its start in 4 s; metres. */
function rise(engine: Engine, drops: number, restitution: number): number | null {
  const rng = createRng('rise')
  const some = (): number => nextBetween(rng, -1, 1)
  let most = 0
  for (let i = 0; i < drops; i++) {
    const y = nextBetween(rng, 0.5, 2)
    const q = normalizeQuat(quat(some(), some(), some(), some()))
    const run = engine.start({ bodies: [{ half: vec(0.1, 0.06, 0.05), p: vec(0, y, 0), q, massKg: 2 }], restitution })
    if (!run) return null
    for (let t = 0; t < ticks(4); t++) {
      run.tick()
      most = Math.max(most, run.place(0).y - y)
    }
  }
  return most
}

/** How far the worst of ten stacked cubes is from where it was put, after 20 s; metres. */
function stackDrift(engine: Engine): number | null {
  const at = (i: number): number => 0.1 + 0.2 * i
  const bodies = Array.from({ length: 10 }, (_, i): BodySpec => ({ half: CUBE, p: vec(0, at(i), 0), massKg: 1 }))
  const run = engine.start({ bodies, restitution: RESTITUTION })
  if (!run) return null
  for (let t = 0; t < ticks(20); t++) run.tick()
  return Math.max(
    ...bodies.map(({ p }, i) => {
      const now = run.place(i)
      return Math.sqrt((now.x - p.x) ** 2 + (now.y - p.y) ** 2 + (now.z - p.z) ** 2)
    }),
  )
}

/** How far 100 kg sink into the 1 kg that bears them, in 5 s; metres. */
function sink(engine: Engine): number | null {
  const bodies = [
    { half: CUBE, p: vec(0, 0.1, 0), massKg: 1 },
    { half: CUBE, p: vec(0, 0.3, 0), massKg: 100 },
  ]
  const run = engine.start({ bodies, restitution: RESTITUTION })
  if (!run) return null
  for (let t = 0; t < ticks(5); t++) run.tick()
  return 0.3 - run.place(1).y
}

/** How far the energy of a pendulum of 1 m, let go level, was ever off within 60 s; as a share. */
function pendulumError(engine: Engine): number {
  const tick = engine.pendulum()
  let worst = 0
  for (let t = 0; t < ticks(60); t++) worst = Math.max(worst, Math.abs(tick() - 1))
  return worst
}

/** As many cubes as may move at once, falling on a heap. */
function heap(engine: Engine): Run | null {
  const rng = createRng('heap')
  const bodies = Array.from(
    { length: MOST_AWAKE },
    (_, i): BodySpec => ({
      half: CUBE,
      p: vec(nextBetween(rng, -0.3, 0.3), 0.2 + 0.21 * i, nextBetween(rng, -0.3, 0.3)),
      massKg: 1,
    }),
  )
  return engine.start({ bodies, restitution: RESTITUTION })
}

/** As many in three layers that slide over the ground at 6 m/s, each touching its neighbours: the dearest there is. */
function sliding(engine: Engine): Run | null {
  const bodies = Array.from(
    { length: MOST_AWAKE },
    (_, i): BodySpec => ({
      half: CUBE,
      p: vec((i % 5) * 0.2, 0.1 + Math.floor(i / 10) * 0.2, Math.floor((i % 10) / 5) * 0.2),
      v: vec(6, 0, 0),
      massKg: 1,
    }),
  )
  return engine.start({ bodies, restitution: RESTITUTION })
}

/** Ticks of the sliding layers that are looked at: half a second, in which none has come to rest. */
const SLIDE = 30

/** Milliseconds of each of so many ticks, of the fourth time: the engine is warm then. */
function tickMs(start: (engine: Engine) => Run | null, engine: Engine, count: number): number[] {
  let out: number[] = []
  for (let round = 0; round < 4; round++) {
    const run = start(engine)
    out = []
    for (let t = 0; run && t < count; t++) {
      const from = performance.now()
      run.tick()
      out.push(performance.now() - from)
    }
  }
  return out
}

function slidingMs(engine: Engine): number {
  const run = sliding(engine)
  for (let t = 0; t < SLIDE; t++) run?.tick()
  if (run?.awake() !== MOST_AWAKE) throw new Error(`${engine.name}: ${run?.awake()} of ${MOST_AWAKE} are awake`)
  return median(tickMs(sliding, engine, SLIDE))
}

/** Bytes a tick of the sliding layers leaves on the heap of JavaScript, in a process that puts off collecting. */
function garbage(engine: Engine): number {
  const growths: number[] = []
  for (let round = 0; round < 4; round++) {
    const run = sliding(engine)
    globalThis.gc?.()
    for (let t = 0; t < SLIDE; t += 10) {
      const before = process.memoryUsage().heapUsed
      for (let i = 0; i < 10; i++) run?.tick()
      const grown = process.memoryUsage().heapUsed - before
      // a span in which something was collected says nothing
      if (grown >= 0) growths.push(grown / 10)
    }
  }
  return median(growths)
}

export const RAILS: readonly Rail[] = [
  { name: 'tunnelling', unit: 'of 20 balls of 2.5 cm at 50 m/s got past a wall of 4 cm', measure: passed },
  {
    name: 'rise',
    unit: 'm that the worst of 200 dropped boxes rose above its start, restitution 0.1',
    measure: (engine) => rise(engine, 200, RESTITUTION),
  },
  {
    name: 'riseElastic',
    unit: 'm, the same for 50 at restitution 1, which ours does not offer',
    measure: (engine) => rise(engine, 50, 1),
  },
  { name: 'stack', unit: 'm that the worst of ten stacked cubes had moved after 20 s', measure: stackDrift },
  { name: 'mass', unit: 'm that 100 kg had sunk into 1 kg below after 5 s', measure: sink },
  { name: 'pendulum', unit: 'share by which energy was off within 60 s, let go level on 1 m', measure: pendulumError },
  {
    name: 'heap',
    unit: `ms a tick, mean of 4 s in which ${MOST_AWAKE} cubes fall on a heap and settle, each engine with its own rest`,
    measure: (engine) => tickMs(heap, engine, ticks(4)).reduce((a, b) => a + b, 0) / ticks(4),
  },
  {
    name: 'sliding',
    unit: `ms a tick, median, ${MOST_AWAKE} cubes in layers that slide, all awake and touching`,
    measure: slidingMs,
  },
  { name: 'garbage', unit: 'bytes a tick on the JavaScript heap, median, of the sliding ones', measure: garbage },
]
