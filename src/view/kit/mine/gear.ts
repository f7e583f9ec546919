import type {
  BarLook,
  BenchLook,
  BoltPlateLook,
  DrillHoleLook,
  ForepolesLook,
  HungSignLook,
  PropLook,
  RescuerLook,
  RockPatchLook,
  RoofGaugeLook,
  SandBoxLook,
  WallBoardLook,
} from '../../../site/looks/mineSafety'
import { addBlock } from '../../geometry/bevel'
import { type Triple, frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import { addDisc, addTube } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addHoop, addTurned } from '../yard/shapes'
import { addBoltEnd } from './bolts'
import { addHeap } from './heap'
import { hashed } from './rockNoise'

const OUT: Triple = [0, 0, 1]

/** A board in a frame of angles, two hooks. */
export function wallBoard({ base }: KitPieces, { size: [w, h], material }: WallBoardLook): void {
  addBlock(base.use(material), [0, 0, -0.012], [w, h, 0.02], 0, 0.003)
  base.use('stainless')
  for (const s of [-1, 1]) {
    addBlock(base, [s * (w / 2 + 0.012), 0, -0.01], [0.026, h + 0.05, 0.034], 0, 0.005)
    addBlock(base, [0, s * (h / 2 + 0.012), -0.01], [w + 0.05, 0.026, 0.034], 0, 0.005)
    addRod(base.use('steel', '#6b645c'), [s * w * 0.35, h / 2, -0.02], [s * w * 0.35, h / 2 + 0.16, -0.06], 0.005, 4)
    base.use('stainless')
  }
}

/** Deep (thin) and shallow (wide) sleeve, each banded green, yellow, red from the roof down; what shows is how far it has come. */
export function roofGauge({ base }: KitPieces, { shows }: RoofGaugeLook): void {
  const down = { green: 0.05, yellow: 0.1, red: 0.15 }[shows]
  addLathe(
    base.use('steel', '#8b857b'),
    frameAlong([0, 0.06, 0], [0, -1, 0]),
    [
      [0.07, 0],
      [0.07, 0.05],
      [0.036, 0.06],
      [0.036, 0.12],
      [0, 0.121],
    ],
    14,
  )
  let y = -0.06
  for (const [color, long] of [
    ['paint-red', 0.05],
    ['paint-yellow', 0.05],
    ['paint-green', down],
  ] as const) {
    addRod(base.use(color), [0, y, 0], [0, y - long, 0], 0.03, 12)
    y -= long
  }
  addRod(base.use('black'), [0, y, 0], [0, y - 0.02, 0], 0.034, 12)
  for (const [color, long] of [
    ['paint-red', 0.03],
    ['paint-yellow', 0.04],
    ['paint-green', 0.06],
  ] as const) {
    addRod(base.use(color), [0, y - 0.02, 0], [0, y - 0.02 - long, 0], 0.018, 10)
    y -= long
  }
  addTurned(
    base.use('black'),
    [0, y - 0.04, 0],
    [
      [0, 0],
      [0.02, 0.004],
      [0.02, 0.02],
      [0, 0.021],
    ],
    10,
  )
}

/** A cupboard with its lid on feet, two sets seen in it; or one set, lid with its lever, seal, strap, gauge's window. */
export function rescuer({ base }: KitPieces, look: RescuerLook): void {
  if (look.kind === 'rescuer-box') {
    addBlock(base.use('paint-orange', '#d0611f'), [0, 0.14, 0], [1.5, 0.6, 0.4], 0, 0.015)
    for (const x of [-0.37, 0.37]) {
      addBlock(base.use('paint-orange', '#c75a1b'), [x, 0.14, 0.2], [0.68, 0.52, 0.02], 0, 0.008)
      addBlock(base.use('stainless'), [x * 0.25, 0.14, 0.215], [0.03, 0.14, 0.03], 0, 0.008)
    }
    base.use('steel', '#57514a')
    for (const x of [-0.68, 0.68])
      for (const z of [-0.15, 0.15]) addBlock(base, [x, -0.3, z], [0.05, 0.3, 0.05], 0, 0.006)
    return
  }
  addBlock(base.use('paint-orange', '#e06a20'), [0, 0, 0], [0.2, 0.12, 0.1], 0, 0.03)
  addBlock(base.use('black', '#232220'), [0, 0.075, 0], [0.205, 0.04, 0.104], 0, 0.02)
  addBlock(base.use('paint-red'), [0.05, 0.085, 0.05], [0.06, 0.02, 0.02], 0, 0.004)
  const whole = look.seal === 'whole'
  addRod(
    base.use(whole ? 'paint-white' : 'rust'),
    [-0.06, 0.05, 0.056],
    whole ? [-0.06, 0.09, 0.056] : [-0.075, 0.0, 0.075],
    0.004,
    5,
  )
  addLathe(
    base.use('stainless'),
    frameAlong([-0.05, -0.01, 0.048], OUT),
    [
      [0.022, 0],
      [0.022, 0.008],
      [0, 0.009],
    ],
    14,
  )
  addDisc(base.use(whole ? 'paint-green' : 'paint-red'), [-0.05, -0.01, 0.058], OUT, 0.016, 12)
  addTube(
    base.use('black', '#2c2a28'),
    [
      [-0.1, 0.05, 0],
      [-0.16, 0.1, -0.03],
      [-0.1, 0.22, -0.05],
      [0.1, 0.22, -0.05],
      [0.16, 0.1, -0.03],
      [0.1, 0.05, 0],
    ],
    0.012,
    { sides: 5 },
  )
}

/** Cylinder, handles, valve, piston with its crown. */
export function prop({ base }: KitPieces, { height }: PropLook): void {
  const split = Math.min(height * 0.62, 1.9)
  addTurned(
    base.use('paint-blue', '#3c5a74'),
    [0, 0, 0],
    [
      [0, 0],
      [0.09, 0],
      [0.09, 0.03],
      [0.055, 0.05],
      [0.055, split],
      [0.064, split],
      [0.064, split + 0.08],
      [0, split + 0.081],
    ],
    16,
  )
  addTurned(
    base.use('stainless', '#a8aaa7'),
    [0, split + 0.08, 0],
    [
      [0.045, 0],
      [0.045, height - split - 0.16],
    ],
    14,
  )
  addTurned(
    base.use('steel', '#57514a'),
    [0, height - 0.09, 0],
    [
      [0, 0],
      [0.05, 0.002],
      [0.08, 0.05],
      [0.08, 0.09],
      [0, 0.091],
    ],
    8,
  )
  addHoop(base, [0, split * 0.86, 0], [0, 1, 0], 0.085, 0.009, { steps: 14, sides: 5 })
  addRod(base.use('brass'), [0, split * 0.92, 0.05], [0, split * 0.92, 0.1], 0.018, 8)
}

/** Pipes of 89 mm in rings that hang from bolts; planks across. */
export function forepoles({ base }: KitPieces, _: ForepolesLook): void {
  for (const z of [-0.7, 0.7]) {
    addRod(base.use('steel', '#7a5a3a'), [-2.4, 0, z], [1.6, 0, z], 0.0445, 12)
    for (const x of [-1.9, -1.1]) {
      addHoop(base.use('steel', '#6b645c'), [x, 0, z], [1, 0, 0], 0.062, 0.014, { steps: 14, sides: 5 })
      addRod(base, [x, 0.06, z], [x, 0.26, z], 0.012, 5)
    }
  }
  for (let i = 0; i < 4; i++) {
    const x = -0.2 + i * 0.52
    addBlock(base.use('wood', '#7a6347'), [x, 0.075, 0.05 * (i % 2)], [0.2, 0.05, 2.3], 0.03 * (i - 1.5), 0.006)
  }
  for (let i = 0; i < 3; i++)
    addBlock(base.use('wood', '#6b573e'), [0.1 + i * 0.5, 0.13, (i - 1) * 0.5], [0.24, 0.06, 0.3], 0.2 * i, 0.006)
}

/** The bar with its flattened chisel; or the probe's rod, hose and filter. */
export function bar({ base }: KitPieces, { kind }: BarLook): void {
  if (kind === 'sounding-bar') {
    addRod(base.use('steel', '#6f6a63'), [0, -1, 0], [0, 1.14, 0], 0.013, 8)
    addBlock(base.use('stainless', '#96918a'), [0, 1.17, 0], [0.04, 0.1, 0.012], 0, 0.003)
    addRod(base.use('rubber'), [0, -0.95, 0], [0, -0.5, 0], 0.018, 8)
    return
  }
  addRod(base.use('stainless'), [0, 0, 0], [0, 0, -0.9], 0.006, 6)
  addRod(base, [0, 0, -0.9], [0, 0, -1.7], 0.004, 6)
  addRod(base.use('paint-yellow'), [0, 0, -1.7], [0, 0, -1.78], 0.012, 8)
  addRod(base.use('black'), [0, 0, 0.14], [0, 0, -0.02], 0.014, 8)
}

export function boltPlate({ base }: KitPieces, { state }: BoltPlateLook): void {
  if (state === 'tight') return addBoltEnd(base, [0, 0, 0], OUT)
  addDisc(base.use('black', '#0c0b0a'), [0, 0, 0.004], OUT, 0.021, 14)
  addRod(base.use('rust', '#5a3a28'), [0.03, -0.12, 0], [0.03, -0.12, 0.006], 0.05, 7)
  if (state === 'loose') addBoltEnd(base, [0.01, -0.012, 0.05], [0.18, -0.22, 1])
}

/** Stains, drops or the paint about a crack, flat on the rock. */
export function rockPatch({ base }: KitPieces, { size: [w, h], shows }: RockPatchLook): void {
  const n = 22
  const blot = (color: string, grow: number, z: number, material: 'rust' | 'paper' | 'stainless'): void => {
    base.use(material, color)
    const middle = base.vertex(0, 0, z, ...OUT)
    const rim = Array.from({ length: n }, (_, i) => {
      const a = (i / n) * 2 * Math.PI
      const r = grow * (0.72 + 0.5 * hashed(i, 2, shows.length))
      return base.vertex(
        (Math.cos(a) * w * r) / 2,
        (Math.sin(a) * h * r) / 2 - (Math.sin(a) < -0.4 ? h * 0.16 * hashed(i, 3, 1) : 0),
        z,
        ...OUT,
      )
    })
    rim.forEach((v, i) => base.triangle(middle, v, rim[(i + 1) % n] as number))
  }
  if (shows === 'crack') {
    base.use('black', '#0a0909')
    for (let i = 0; i < 8; i++) {
      const y = (k: number): number => (hashed(k, 1, 9) - 0.5) * h * 0.3
      addRod(base, [-w / 2 + (i / 8) * w, y(i), 0.004], [-w / 2 + ((i + 1) / 8) * w, y(i + 1), 0.004], 0.004, 4)
    }
    base.use('paint-red', '#b3372a')
    for (const s of [-1, 1]) addBlock(base, [0, s * h * 0.38, 0.004], [w * 1.05, 0.02, 0.004], 0, 0.001)
    for (const s of [-1, 1]) addBlock(base, [s * w * 0.52, 0, 0.004], [0.02, h * 0.76, 0.004], 0, 0.001)
    return
  }
  if (shows === 'lime') {
    blot('#8d8a80', 1, 0.006, 'paper')
    blot('#b4b1a6', 0.6, 0.012, 'paper')
  } else {
    blot('#5a2d18', 1, 0.006, 'rust')
    blot('#7a3c1c', 0.66, 0.012, 'rust')
  }
  base.use('stainless', '#c5d2d8')
  for (let i = 0; i < 16; i++) {
    const at: Triple = [(hashed(i, 5, 3) - 0.5) * w * 0.8, (hashed(i, 6, 3) - 0.5) * h * 0.8, 0.012]
    addLathe(
      base,
      frameAlong(at, OUT),
      [
        [0.012, 0],
        [0.009, 0.008],
        [0, 0.012],
      ],
      7,
    )
  }
}

/** The hole's dark mouth with a ring of fines, a run of them down the face. */
export function drillHole({ base }: KitPieces, _: DrillHoleLook): void {
  addLathe(
    base.use('coal'),
    frameAlong([0.01, 0, 0], [-1, 0, 0]),
    [
      [0.08, 0],
      [0.055, 0.03],
      [0.026, 0.02],
    ],
    14,
  )
  addDisc(base.use('black', '#050505'), [-0.004, 0, 0], [-1, 0, 0], 0.026, 14)
  addHeap(base, [-0.25, -1.38, 0], [0.3, 0.16, 0.35], 'coal', 8, 4)
}

/** Planks on legs of channel. */
export function bench({ base }: KitPieces, { length }: BenchLook): void {
  for (const z of [-0.11, 0, 0.11])
    addBlock(base.use('wood', '#7a6347'), [0, 0.45, z], [length, 0.035, 0.095], 0, 0.006)
  for (const x of [-length / 2 + 0.25, length / 2 - 0.25]) {
    addBlock(base.use('steel', '#57514a'), [x, 0.41, 0], [0.06, 0.05, 0.32], 0, 0.006)
    for (const z of [-0.13, 0.13]) addBlock(base, [x, 0.2, z], [0.05, 0.4, 0.05], 0, 0.006)
  }
}

/** A plate, hung up by chains. */
export function hungSign({ base }: KitPieces, { size: [w, h], chain, material }: HungSignLook): void {
  addBlock(base.use(material), [0, 0, 0], [w, h, 0.02], 0, 0.004)
  base.use('steel', '#8b857b')
  for (const x of [-w * 0.4, w * 0.4]) addRod(base, [x, h / 2, 0], [x, h / 2 + chain, 0], 0.005, 4)
}

/** A box of planks full of sand, a shovel before it. */
export function sandBox({ base }: KitPieces, _: SandBoxLook): void {
  addBlock(base.use('paint-red', '#a33325'), [0, 0.3, 0], [0.9, 0.56, 0.5], 0, 0.012)
  addBlock(base, [0, 0.6, -0.02], [0.94, 0.04, 0.54], 0, 0.008)
  addRod(base.use('wood', '#9a7a4f'), [0.36, 0.35, 0.29], [0.36, 1.25, 0.27], 0.016, 8)
  addBlock(base.use('steel', '#8a857c'), [0.36, 0.22, 0.29], [0.24, 0.3, 0.012], 0, 0.004)
}
