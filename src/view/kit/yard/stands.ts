import type { MonitorLook, PlateLook, StandBoardLook, ValvePostLook, WallLook } from '../../../site/looks/instruments'
import { addBlock } from '../../geometry/bevel'
import { frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import { addTube, rounded } from '../../geometry/tube'
import { addHandWheel } from '../parts/handWheel'
import type { KitPieces } from '../pieces'
import { addFoot } from './posts'
import { addTurned } from './shapes'

type Wall<K extends WallLook['kind']> = Extract<WallLook, { kind: K }>

/** A spindle over a ground valve: foot, tube with a stuffing box, hand wheel on top (moving) with its nut and turning handle. */
export function valvePost({ base, moving }: KitPieces, { material }: ValvePostLook): void {
  addFoot(base, [0, -0.8, 0], 0.2)
  addTurned(
    base.use('paint-grey', '#7d868b'),
    [0, -0.78, 0],
    [
      [0.07, 0],
      [0.05, 0.04],
      [0.05, 0.6],
      [0.062, 0.62],
      [0.062, 0.68],
      [0.035, 0.7],
      [0, 0.705],
    ],
    14,
  )
  addRod(base.use('stainless'), [0, -0.1, 0], [0, 0.03, 0], 0.016, 8)
  addHandWheel(moving, frameAlong([0, 0, 0], [0, 1, 0]), 0.16, material)
  addTurned(
    moving.use('black'),
    [0, 0.005, 0.14],
    [
      [0.012, 0],
      [0.012, 0.02],
      [0.02, 0.03],
      [0.02, 0.05],
      [0, 0.06],
    ],
    10,
  )
}

/** A water cannon: riser with flange, swivel joints, barrel with its nozzle, lever at the valve (moving). */
export function monitor({ base, moving }: KitPieces, _: MonitorLook): void {
  base.use('paint-red')
  addTurned(
    base,
    [0, -1.1, 0],
    [
      [0, 0],
      [0.15, 0],
      [0.15, 0.025],
      [0.08, 0.03],
      [0.08, 0.96],
      [0.1, 0.98],
      [0.1, 1.02],
      [0, 1.03],
    ],
    18,
  )
  base.use('steel')
  for (let i = 0; i < 8; i++) {
    const a = ((i + 0.5) / 8) * 2 * Math.PI
    addTurned(
      base,
      [Math.cos(a) * 0.12, -1.075, Math.sin(a) * 0.12],
      [
        [0.012, 0],
        [0.012, 0.014],
        [0, 0.016],
      ],
      6,
    )
  }
  base.use('paint-red')
  addBlock(base, [0, -0.1, 0.05], [0.17, 0.1, 0.24], 0, 0.03)
  addTube(
    base,
    rounded(
      [
        [0, -0.1, 0.1],
        [0, 0.25, 0.1],
        [0.3, 0.25, 0.1],
      ],
      0.14,
    ),
    0.06,
    { sides: 14 },
  )
  addLathe(
    base,
    frameAlong([0.15, 0.25, 0.1], [1, 0, 0]),
    [
      [0.06, 0],
      [0.075, 0.02],
      [0.075, 0.08],
      [0.055, 0.1],
      [0.046, 0.55],
      [0.06, 0.58],
      [0.065, 0.66],
      [0.05, 0.68],
      [0.04, 0.62],
      [0, 0.6],
    ],
    18,
  )
  addTurned(
    base.use('brass'),
    [0, -0.06, 0],
    [
      [0.085, 0],
      [0.085, 0.04],
      [0.07, 0.05],
    ],
    18,
  )
  addRod(base.use('steel'), [-0.06, 0.25, 0.1], [-0.3, 0.32, 0.16], 0.014, 8)
  addRod(base.use('black'), [-0.3, 0.32, 0.02], [-0.3, 0.32, 0.3], 0.018, 8)
  addRod(moving.use('steel'), [0, 0.05, 0], [0, 0.05, 0.18], 0.012, 8)
  addRod(moving.use('black'), [0, 0.05, 0.15], [0, 0.05, 0.25], 0.019, 10)
}

/** A board on one post, with a stiffening frame behind. */
export function standBoard({ base }: KitPieces, { size: [w, h], y, drop, material }: StandBoardLook): void {
  addBlock(base.use(material), [0, y, 0], [w, h, 0.03], 0, 0.006)
  base.use('stainless')
  for (const s of [-1, 1]) addBlock(base, [0, y + s * h * 0.3, -0.025], [w * 0.8, 0.03, 0.02], 0, 0.004)
  addRod(base.use('steel'), [0, -drop, -0.045], [0, y + h * 0.45, -0.045], 0.025, 12)
  addFoot(base, [0, -drop, -0.045], 0.2)
}

/** A clipboard: board, sheets with a little shift, the clamp. */
export function clipboard({ base }: KitPieces, { size: [w, h] }: Wall<'clipboard'>): void {
  addBlock(base.use('wood'), [0, 0, -0.006], [w + 0.03, h + 0.05, 0.012], 0, 0.003)
  addBlock(base.use('paper', '#e6e2d2'), [0.004, -0.004, 0.002], [w, h, 0.006], 0, 0.001)
  addBlock(base.use('paper'), [0, 0, 0.006], [w, h, 0.008], 0, 0.001)
  addBlock(base.use('stainless'), [0, h / 2 + 0.005, 0.012], [0.12, 0.03, 0.02], 0, 0.004)
}

/** A key cabinet: case, door with a round lock. */
export function keyBox({ base }: KitPieces, _: Wall<'key-box'>): void {
  addBlock(base.use('paint-red'), [0, 0, 0.012], [0.4, 0.5, 0.044], 0, 0.008)
  addBlock(base.use('paint-red', '#ad1c19'), [0, 0, 0.04], [0.36, 0.46, 0.02], 0, 0.006)
  addRod(base.use('stainless'), [0.14, 0, 0.05], [0.14, 0, 0.062], 0.016, 14)
  base.use('steel')
  for (const y of [-0.15, 0.15]) addRod(base, [-0.18, y - 0.03, 0.05], [-0.18, y + 0.03, 0.05], 0.007, 6)
  // the hook that keys hang on while the lorry stands
  addTube(
    base.use('stainless'),
    rounded(
      [
        [0, -0.02, 0.045],
        [0, -0.03, 0.1],
        [0, 0, 0.115],
      ],
      0.02,
    ),
    0.004,
    { sides: 6 },
  )
}

/** An indicator's housing on a wall: bezel round a dark screen. */
export function indicator({ base }: KitPieces, { size: [w, h] }: Wall<'indicator'>): void {
  addBlock(base.use('paint-grey', '#6d757a'), [0, 0, -0.004], [w + 0.05, h + 0.05, 0.03], 0, 0.008)
  addBlock(base.use('black'), [0, 0, 0.008], [w, h, 0.014], 0, 0.003)
  addTube(
    base.use('steel'),
    [
      [w * 0.4, h / 2, -0.005],
      [w * 0.4, h / 2 + 0.5, -0.005],
    ],
    0.012,
    { sides: 6 },
  )
}

/** A push plate of a shower or eyewash, on its hinge (all moving). */
export function pushPlate({ moving }: KitPieces, _: PlateLook): void {
  addBlock(moving.use('paint-green'), [0, 0, 0.1], [0.18, 0.012, 0.16], 0, 0.005)
  for (const s of [-1, 1]) addBlock(moving, [s * 0.084, 0.006, 0.1], [0.012, 0.016, 0.16], 0, 0.004)
  addRod(moving.use('stainless'), [-0.06, 0, 0], [0.06, 0, 0], 0.012, 10)
  addBlock(moving, [0, 0, 0.02], [0.05, 0.01, 0.06], 0, 0.003)
}
