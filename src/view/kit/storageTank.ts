import type { StorageTankLook } from '../../site/looks/vessel'
import { addBlock } from '../geometry/bevel'
import { type Triple, frameAlong } from '../geometry/frame'
import { type Turn, addLathe, addRod } from '../geometry/lathe'
import type { MeshBuilder } from '../geometry/meshBuilder'
import { addBox } from '../geometry/primitives'
import { addTube } from '../geometry/tube'
import { addBlindNozzle } from './parts/flange'
import { addRailing } from './parts/railing'
import type { KitPieces } from './pieces'

/** Shell courses are 1.8 m high (plates of 1.8 m by 8 m); a cone roof rises one in six (GB 50341: between 1/6 and 3/4). */
const COURSE = 1.8
const ROOF_RISE = 1 / 6
/** Sides of the shell: these tanks stand beyond a fence. */
const SIDES = 32
/** Courses step back by this much, metres (by eye: real steps of 2 mm would not show). */
const LEDGE = 0.014
/** Steps are drawn half as many as they are and so a half coarser: 44 of them a tank do not show at 30 m. */
const STAIR = { rise: 0.3, breadth: 0.7, going: 0.33, off: 0.12 }

/** An upright storage tank; it has no piping of its own. */
export function storageTank({ base: b }: KitPieces, { radius, height, band, stairs }: StorageTankLook): void {
  const up = (y: number) => frameAlong([0, y, 0], [0, 1, 0])
  addLathe(
    b.use('concrete'),
    up(0),
    [
      [radius + 0.5, -0.2],
      [radius + 0.5, 0.26],
      [radius + 0.44, 0.3],
      [radius, 0.32],
    ],
    SIDES,
  )
  const courses = Math.round(height / COURSE)
  const course = height / courses
  // each course is set back by its plates' difference, shown as a ledge
  const shell: Turn[] = Array.from({ length: courses }, (_, i): Turn[] => [
    [radius - i * LEDGE, i * course],
    [radius - i * LEDGE, (i + 1) * course],
  ]).flat()
  const roof = radius * ROOF_RISE
  addLathe(
    b.use('paint-white'),
    up(0.3),
    [
      ...shell,
      [radius + 0.12, height],
      [radius + 0.12, height + 0.08],
      [radius + 0.02, height + 0.08],
      [0, height + 0.08 + roof],
    ],
    SIDES,
  )
  const low = 0.3 + course * (courses - 2) + 0.25
  addLathe(
    b.use(band),
    up(low),
    [
      [radius + 0.006, 0],
      [radius + 0.006, 0.55],
    ],
    SIDES,
  )
  // wind girder: a ring of angle one metre under the edge
  addLathe(
    b.use('paint-white'),
    up(0.3 + height - 1.1),
    [
      [radius - 0.03, 0],
      [radius + 0.16, 0],
      [radius + 0.16, 0.1],
      [radius - 0.03, 0.12],
    ],
    SIDES,
  )
  addSeams(b, radius, course, courses)
  const top = 0.3 + height + 0.08
  addRailing(b, ring(radius - 0.15, top, 20), { closed: true, sides: 3, apart: 2.2, toe: false })
  addFoam(b, radius, top)
  addStairsRound(b, radius, top, stairs)
  addManway(b, radius, stairs + 2.4)
  addManway(b, radius, stairs - 1.1)
  addRod(b.use('paint-grey'), [radius * 0.3, top, 0], [radius * 0.3, top + roof + 0.7, 0], 0.2, 10)
  addLathe(
    b,
    frameAlong([radius * 0.3, top + roof + 0.7, 0], [0, 1, 0]),
    [
      [0.24, 0],
      [0.4, 0.05],
      [0.4, 0.2],
      [0, 0.36],
    ],
    12,
  )
}

const ring = (r: number, y: number, steps: number): Triple[] =>
  Array.from({ length: steps }, (_, i) => {
    const a = (i / steps) * 2 * Math.PI
    return [Math.cos(a) * r, y, Math.sin(a) * r]
  })

/** Upright seams, shifted from course to course. */
function addSeams(b: MeshBuilder, radius: number, course: number, courses: number): void {
  b.use('paint-white', '#c9cac5')
  for (let i = 0; i < courses; i++)
    for (let k = 0; k < 4; k++) {
      const a = ((k + (i % 2) * 0.5 + i * 0.13) / 4) * 2 * Math.PI
      addBox(
        b,
        [Math.cos(a) * (radius - i * LEDGE), 0.3 + (i + 0.5) * course, Math.sin(a) * (radius - i * LEDGE)],
        [0.012, course / 2 - 0.02, 0.012],
        -a,
      )
    }
}

/** Foam line round the edge with its risers and chambers (GB 50151), and the cooling ring. */
function addFoam(b: MeshBuilder, radius: number, top: number): void {
  b.use('paint-red')
  const hoop = ring(radius + 0.26, top - 0.5, 20)
  addTube(b, [...hoop, hoop[0] as Triple], 0.045, { sides: 4, open: true })
  for (let k = 0; k < 4; k++) {
    const a = (k / 4) * 2 * Math.PI + 0.5
    const at = (r: number, y: number): Triple => [Math.cos(a) * r, y, Math.sin(a) * r]
    addTube(b, [at(radius + 0.26, 0.4), at(radius + 0.26, top - 0.9)], 0.05, { sides: 4 })
    addRod(b, at(radius + 0.26, top - 0.95), at(radius + 0.26, top - 0.1), 0.11, 6)
    addRod(b, at(radius + 0.26, top - 0.2), at(radius - 0.02, top - 0.2), 0.07, 5)
    for (const y of [2, 4.5, 7]) if (y < top - 1) addRod(b, at(radius, y), at(radius + 0.26, y), 0.025, 4)
  }
}

/** Stairs that wind up the shell (GB 4053.2): treads, stringers, rail, brackets, and a landing at the edge. */
function addStairsRound(b: MeshBuilder, radius: number, top: number, start: number): void {
  const inner = radius + STAIR.off
  const outer = inner + STAIR.breadth
  const steps = Math.floor(top / STAIR.rise)
  const turn = STAIR.going / ((inner + outer) / 2)
  const at = (r: number, i: number, lift: number): Triple => {
    const a = start + turn * i
    return [Math.cos(a) * r, i * STAIR.rise + lift, Math.sin(a) * r]
  }
  b.use('steel')
  for (let i = 1; i <= steps; i++) {
    const [x, y, z] = at((inner + outer) / 2, i, 0)
    addBox(b, [x, y, z], [STAIR.breadth / 2, 0.016, 0.15], -(start + turn * i))
  }
  const line = (r: number, lift: number, every: number): Triple[] => {
    const out: Triple[] = []
    for (let i = 0; i <= steps; i += every) out.push(at(r, i, lift))
    return out
  }
  b.use('paint-yellow')
  for (const [r, lift, round] of [
    [outer, -0.05, 0.05],
    [inner, -0.05, 0.05],
    [outer, 1.1, 0.024],
    [outer, 0.6, 0.02],
  ] as const)
    addTube(b, line(r, lift, 3), round, { sides: 3 })
  for (let i = 0; i <= steps; i += 5) addTube(b, [at(outer, i, 0), at(outer, i, 1.1)], 0.021, { sides: 4, open: true })
  for (let i = 5; i <= steps; i += 8)
    addTube(b, [at(outer, i, -0.1), at(radius - 0.02, i, -0.9)], 0.03, { sides: 4, open: true })
  const end = at((inner + outer) / 2, steps, 0)
  addBlock(b.use('steel'), [end[0], top - 0.02, end[2]], [STAIR.breadth + 0.3, 0.05, 1.2], -(start + turn * steps))
}

function addManway(b: MeshBuilder, radius: number, a: number): void {
  addBlindNozzle(
    b,
    [Math.cos(a) * (radius - 0.1), 1.2, Math.sin(a) * (radius - 0.1)],
    [Math.cos(a), 0, Math.sin(a)],
    500,
    0.35,
    'paint-white',
    'far',
  )
}
