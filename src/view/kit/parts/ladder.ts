import type { Material } from '../../../site/types'
import { type Frame, type Triple, frameUp, inFrame } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube } from '../../geometry/tube'
import { addPlank } from './plank'

/**
 * GB 4053.1: fixed ladders are 500 mm broad, rungs 300 mm apart and 20 mm thick, stringers reach 1.05 m over the floor; from 3 m of
 * height on a cage begins 2.2 m up, of 700 mm, with hoops at most 1.5 m apart. Metres.
 */
const LADDER = { breadth: 0.5, rung: 0.3, round: 0.01, over: 1.05, caged: 3, cageFrom: 2.2, cage: 0.68, hoop: 1.1 }
const HOOP_STEPS = 10
const STRAPS = 5

/** A ladder that leads from `foot` up by `height` metres; whoever climbs it stands on the side of `out` (level, length 1). */
export function addLadder(
  b: MeshBuilder,
  foot: Triple,
  height: number,
  out: Triple,
  material: Material = 'paint-yellow',
): void {
  const f: Frame = frameUp(foot, out, [0, 1, 0])
  const top = height + LADDER.over
  b.use(material)
  for (const side of [-1, 1]) {
    const x = (side * LADDER.breadth) / 2
    addPlank(b, inFrame(f, x, 0, 0), inFrame(f, x, top, 0), 0.012, 0.06)
  }
  for (let y = LADDER.rung; y <= height + 0.01; y += LADDER.rung)
    addTube(b, [inFrame(f, -LADDER.breadth / 2, y, 0), inFrame(f, LADDER.breadth / 2, y, 0)], LADDER.round, {
      sides: 6,
      open: true,
    })
  if (height < LADDER.caged) return
  const hoop = (y: number): Triple[] =>
    Array.from({ length: HOOP_STEPS + 1 }, (_, i) => cagePoint(f, (i / HOOP_STEPS) * Math.PI, y))
  for (let y = LADDER.cageFrom; y < top; y += LADDER.hoop) addTube(b, hoop(y), 0.014, { sides: 4 })
  for (let i = 0; i < STRAPS; i++) {
    const a = ((i + 0.5) / STRAPS) * Math.PI
    addTube(b, [cagePoint(f, a, LADDER.cageFrom), cagePoint(f, a, top)], 0.011, { sides: 4 })
  }
}

/** A half ellipse from one stringer round to the other. */
const cagePoint = (f: Frame, a: number, y: number): Triple =>
  inFrame(f, (Math.cos(a) * LADDER.breadth) / 2 + Math.cos(a) * 0.06, y, Math.sin(a) * LADDER.cage)

/** A straight flight of steps from `foot` to `top`, `breadth` metres broad: stringers, treads with nosings, rails on both sides (GB 4053.2). */
export function addStairs(b: MeshBuilder, foot: Triple, top: Triple, breadth: number, rails = true): void {
  const level: Triple = [top[0] - foot[0], 0, top[2] - foot[2]]
  const f = frameUp(foot, level, [0, 1, 0])
  const run = Math.hypot(level[0], level[2])
  const rise = top[1] - foot[1]
  const steps = Math.max(1, Math.round(rise / 0.2))
  const half = breadth / 2
  b.use('paint-grey')
  for (const side of [-1, 1])
    addPlank(b, inFrame(f, side * half, 0.02, 0), inFrame(f, side * half, rise - 0.04, run), 0.012, 0.18)
  for (let i = 1; i <= steps; i++) {
    const [y, z] = [(rise * i) / steps - 0.02, (run * (i - 0.5)) / steps]
    addPlank(b.use('steel'), inFrame(f, -half, y, z), inFrame(f, half, y, z), 0.26, 0.035)
    addPlank(
      b.use('paint-yellow'),
      inFrame(f, -half, y + 0.019, z - 0.11),
      inFrame(f, half, y + 0.019, z - 0.11),
      0.03,
      0.004,
    )
  }
  if (!rails) return
  b.use('paint-yellow')
  for (const side of [-1, 1]) {
    const x = side * (half + 0.02)
    for (const [h, r] of [
      [0.95, 0.021],
      [0.5, 0.016],
    ] as const)
      addTube(b, [inFrame(f, x, h, 0), inFrame(f, x, rise + h, run)], r, { sides: 6 })
    for (const t of [0, 0.5, 1])
      addTube(b, [inFrame(f, x, rise * t, run * t), inFrame(f, x, rise * t + 0.95, run * t)], 0.021, {
        sides: 6,
        open: true,
      })
  }
}
