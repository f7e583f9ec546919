import { Box3, Matrix4, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { VEHICLE_SIZES, VEHICLE_WORDS, vehicleMode } from '../../src/site/looks/vehicle'
import { KINDS } from '../../src/sim/traffic/kinds'
import type { AgentKind } from '../../src/sim/traffic/map'
import { isBlinkOn, isSeen } from '../../src/view/entity/worded'
import { COARSE, levelsOf } from '../../src/view/geometry/detail'
import { MeshBuilder } from '../../src/view/geometry/meshBuilder'
import { VEHICLE_EXAMPLES } from '../../src/view/kit/street/vehicleExamples'
import { SCOOTER } from '../../src/view/kit/street/scooter'
import { drawLook } from '../../src/view/kit/kit'
import type { Worded } from '../../src/view/kit/pieces'
import { Actor } from '../../src/view/person/actor'
import { boneOf } from '../../src/view/person/bones'
import type { Doing } from '../../src/view/person/doing'

interface Drawn {
  base: MeshBuilder
  glass: MeshBuilder
  worded: Map<Worded, MeshBuilder>
}
const drawn = (look: (typeof VEHICLE_EXAMPLES)[keyof typeof VEHICLE_EXAMPLES]): Drawn => {
  const [base, moving, lamps, glass, wire] = Array.from({ length: 5 }, () => new MeshBuilder()) as [
    MeshBuilder,
    MeshBuilder,
    MeshBuilder,
    MeshBuilder,
    MeshBuilder,
  ]
  const worded = new Map<Worded, MeshBuilder>()
  drawLook({ base, moving, lamps, glass, wire, worded }, look)
  return { base, glass, worded }
}
const seen = ({ base, glass, worded }: Drawn, mode: string): MeshBuilder[] => [
  base,
  glass,
  ...[...worded].flatMap(([word, b]) => (isSeen(word, mode) ? [b] : [])),
]
const boxOf = (pieces: MeshBuilder[]): Box3 => {
  const box = new Box3()
  for (const b of pieces) {
    if (b.triangles === 0) continue
    const g = b.build()
    if (g.boundingBox) box.union(g.boundingBox)
  }
  return box
}

/** How much of it is drawn from farther than 34 m. */
function afar(look: Parameters<typeof drawn>[0]): number {
  const { base, glass, worded } = drawn(look)
  let n = glass.triangles
  for (const b of [base, ...[...worded].flatMap(([word, w]) => (isSeen(word, '') ? [w] : []))]) {
    if (b.triangles === 0) continue
    const counts = b.sort(true)
    n += (levelsOf(b.build(), counts)[COARSE]?.index?.count ?? 0) / 3
  }
  return n
}

type Sized = keyof typeof VEHICLE_SIZES
const kinds = Object.keys(VEHICLE_SIZES) as Sized[]
/** Mirrors stand out, and so much lies over or under what is called a size, metres. */
const MIRRORS: Partial<Record<Sized, number>> = {
  car: 0.35,
  taxi: 0.35,
  van: 0.4,
  bus: 0.5,
  'dump-lorry': 0.55,
  ebike: 0.1,
}
const NEAR = 0.09

describe('vehicles', () => {
  it.each(kinds)('%s is as large as it is said to be', (kind) => {
    const size = boxOf(seen(drawn(VEHICLE_EXAMPLES[kind]), '')).getSize(new Vector3())
    const [x, y, z] = VEHICLE_SIZES[kind]
    expect(size.x).toBeGreaterThan(x - NEAR)
    expect(size.x).toBeLessThan(x + NEAR + (MIRRORS[kind] ?? 0))
    expect(Math.abs(size.y - y)).toBeLessThan(NEAR)
    expect(Math.abs(size.z - z)).toBeLessThan(NEAR)
  })

  it('are as long and broad as their kind is in traffic, about the same middle', () => {
    const looks: [AgentKind, Sized][] = [
      ['car', 'car'],
      ['taxi', 'taxi'],
      ['van', 'van'],
      ['bus', 'bus'],
      ['lorry', 'dump-lorry'],
      ['ebike', 'ebike'],
      ['tricycle', 'tricycle'],
    ]
    for (const [agent, kind] of looks) {
      const [x, , z] = VEHICLE_SIZES[kind]
      expect(z, kind).toBeCloseTo(KINDS[agent].lengthM, 1)
      expect(x, kind).toBeCloseTo(KINDS[agent].widthM, 1)
      const middle = boxOf(seen(drawn(VEHICLE_EXAMPLES[kind]), '')).getCenter(new Vector3())
      expect(Math.abs(middle.z), kind).toBeLessThan(0.07)
    }
  })

  it('have 600 to 2,900 triangles near by and far fewer from afar: thirty of them stay under 50,000', () => {
    let near = 0
    let far = 0
    for (const kind of kinds) {
      const n = seen(drawn(VEHICLE_EXAMPLES[kind]), '').reduce((sum, b) => sum + b.triangles, 0)
      const m = afar(VEHICLE_EXAMPLES[kind])
      expect(n, kind).toBeGreaterThan(600)
      expect(n, kind).toBeLessThan(2900)
      // a dog is one body
      if (kind !== 'dog') expect(m, kind).toBeLessThan(n * 0.55)
      near = Math.max(near, n)
      far = Math.max(far, m)
    }
    // a street as one sees it: four near by, the others far away
    expect(4 * near + 26 * far).toBeLessThan(50_000)
  })

  it('show brake lamps, doors, and turned wheels by words', () => {
    const car = drawn(VEHICLE_EXAMPLES.car)
    const count = (mode: string): number => seen(car, mode).reduce((n, b) => n + b.triangles, 0)
    const plain = count('')
    for (const word of ['brake', 'left', 'right', 'lights', 'door-right'] as const)
      expect(count(vehicleMode({ [word]: true })), word).toBeGreaterThan(plain)
    expect(count(vehicleMode({ 'wheels-left': true }))).toBe(plain)
    expect(isSeen('!wheels', vehicleMode({ 'wheels-left': true }))).toBe(false)
    expect(isSeen('left', vehicleMode({ 'wheels-left': true, 'door-left': true }))).toBe(false)
  })

  it('blink 60 to 120 times a minute (GB 4785), half of the time', () => {
    const on = Array.from({ length: 6000 }, (_, i) => isBlinkOn(i / 100))
    const begins = on.filter((is, i) => is && on[i - 1] === false).length
    expect(begins).toBeGreaterThanOrEqual(59)
    expect(begins).toBeLessThanOrEqual(120)
    expect(on.filter(Boolean).length / on.length).toBeCloseTo(0.5, 1)
  })
})

describe('modes of vehicles', () => {
  it('are words in one order, the same string each time', () => {
    expect(vehicleMode({})).toBe('')
    expect(vehicleMode({ left: true, brake: true })).toBe('brake left')
    expect(vehicleMode(Object.fromEntries(VEHICLE_WORDS.map((w) => [w, true])))).toBe(VEHICLE_WORDS.join(' '))
  })
})

describe('who sits astride', () => {
  const sat = (mode: string, size: number): Actor => {
    const actor = new Actor(1)
    const doing: Doing = {
      mode,
      speed: 4,
      yaw: 0,
      eye: new Vector3(0, 1.6, 20),
      speaks: false,
      work: null,
      holds: null,
      points: null,
      timeS: 0,
      dtS: 1 / 60,
    }
    for (let i = 0; i < 90; i++) {
      doing.timeS += doing.dtS
      actor.update(new Matrix4().makeScale(size, size, size), doing)
    }
    return actor
  }
  const of = (actor: Actor, bone: string, size: number): Vector3 =>
    new Vector3().setFromMatrixPosition(actor.frames[boneOf(bone)] as Matrix4).multiplyScalar(size)

  it.each([0.95, 1, 1.05])('has both hands on the grips and feet on the board, %f times as tall', (size) => {
    const actor = sat('ride', size)
    for (const [side, x] of [
      ['L', -1],
      ['R', 1],
    ] as const) {
      const { grip } = SCOOTER
      // the middle of a palm is 0.075 m from its wrist
      expect(of(actor, `hand${side}`, size).distanceTo(new Vector3(x * grip.x, grip.y, grip.z))).toBeLessThan(0.12)
      const foot = of(actor, `foot${side}`, size)
      expect(foot.y).toBeGreaterThan(0.36)
      expect(foot.y).toBeLessThan(0.5)
      expect(foot.z).toBeLessThan(-0.05)
      expect(foot.z).toBeGreaterThan(-0.5)
    }
    const hips = of(actor, 'hips', size)
    expect(hips.y).toBeGreaterThan(0.84)
    expect(hips.y).toBeLessThan(0.98)
  })

  it('treads on a bicycle', () => {
    const [a, b] = [sat('cycle', 1), sat('cycle', 1)]
    expect(of(a, 'footL', 1).distanceTo(of(b, 'footL', 1))).toBeLessThan(1e-6)
    expect(Math.abs(of(a, 'footL', 1).y - of(a, 'footR', 1).y)).toBeGreaterThan(0.02)
  })
})
