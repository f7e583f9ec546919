import type { Region } from '../../../src/view/person/regions'
import { BELT, BANDS, BOOTS, BUCKLE, CYLINDER, JACKET, SOLES, TROUSERS, VEST, VEST_CLOTH, frameOf } from './clothes'
import { type Field, type P3, both, within } from './field'
import * as gear from './gear'
import { GLOVE, SLEEVE_CUFF } from './hand'
import * as head from './head'

/** A part of a person that is polygonised by itself, so that its edge against others is sharp. */
export interface Piece {
  region: Region
  field: Field
  low: P3
  high: P3
  /** Of the grid, metres. */
  cell: number
  /** Triangles near by, from afar (0: left out). */
  near: number
  far: number
  /** Longest edge, metres: what bends needs vertices. */
  longest: number
  /** Bones that move it, without their side; 'x:' goes for both sides. */
  bones: readonly string[]
  /** How soon one bone gives way to the next, metres. */
  soft: number
  /** Thickness that comes with a person's build, 0..1. */
  girth?: (x: number, y: number, z: number) => number
  /** Where form matters more than its size says. */
  weight?: (x: number, y: number, z: number) => number
  /** Its normals, where those of its own edges would make it look thick. */
  smooth?: Field
  /** Given for the right side only; the left is its mirror image. */
  mirrored?: boolean
}

const inHead = (f: Field): Field => within(frameOf('head'), f)
const [, , , , , , , , , , , , , HY = 0, HZ = 0] = frameOf('head')
export const HEAD_AT: P3 = [0, HY, HZ]
const headBox = (x: number, low: P3, high: P3): Pick<Piece, 'low' | 'high'> => ({
  low: [-x, HY + low[1], HZ + low[2]],
  high: [x, HY + high[1], HZ + high[2]],
})
const HEAD_ONLY = { bones: ['head'], soft: 0.01, longest: 1 } as const
const fade = (v: number, from: number, to: number): number => {
  const t = Math.min(1, Math.max(0, (v - from) / (to - from)))
  return t * t * (3 - 2 * t)
}
const TRUNK = ['hips', 'spine', 'chest', 'neck', 'x:clavicle', 'x:upperArm', 'x:foreArm', 'x:twist'] as const
/** A vest hangs on the trunk alone: arms move in its holes and do not take its edges along. */
const HANGS = ['hips', 'spine', 'chest', 'neck', 'x:clavicle'] as const
const jacketGirth = (x: number, y: number): number => fade(Math.abs(x), 0.56, 0.3) * fade(y, 1.47, 1.38)
/** Eyes, nose, mouth and ears count many times over. */
const features = (x: number, y: number, z: number): number => {
  const [ax, ly, lz] = [Math.abs(x), y - HY, z - HZ]
  if (lz < -0.05 && ly > -0.04 && ly < 0.115 && ax < 0.06) return ly > 0.055 && ly < 0.098 ? 90 : ly < 0.03 ? 50 : 25
  return ly > 0.02 && ly < 0.1 && ax > 0.068 ? 3 : 1
}

export const PIECES: readonly Piece[] = [
  {
    region: 'skin',
    field: inHead(head.HEAD),
    ...headBox(0.1, [0, -0.2, -0.13], [0, 0.2, 0.11]),
    cell: 0.002,
    near: 1900,
    far: 260,
    longest: 0.024,
    bones: ['chest', 'neck', 'head'],
    soft: 0.016,
    weight: features,
  },
  {
    region: 'hair',
    field: inHead(head.HAIR),
    ...headBox(0.1, [0, -0.03, -0.11], [0, 0.21, 0.12]),
    cell: 0.004,
    near: 200,
    far: 50,
    ...HEAD_ONLY,
  },
  {
    region: 'brow',
    field: inHead(head.BROW),
    ...headBox(0.06, [0, 0.085, -0.11], [0, 0.11, -0.06]),
    cell: 0.0012,
    near: 88,
    far: 0,
    ...HEAD_ONLY,
  },
  {
    region: 'skin',
    field: inHead(head.LID),
    low: [0.015, HY + 0.06, HZ - 0.096],
    high: [0.048, HY + 0.093, HZ - 0.062],
    cell: 0.0011,
    near: 60,
    far: 0,
    longest: 1,
    bones: ['x:lid'],
    soft: 0.01,
    mirrored: true,
  },
  {
    region: 'jacket',
    field: JACKET,
    low: [-0.62, 0.9, -0.16],
    high: [0.62, 1.51, 0.17],
    cell: 0.0075,
    near: 1500,
    far: 330,
    longest: 0.075,
    bones: TRUNK,
    soft: 0.014,
    girth: jacketGirth,
  },
  {
    region: 'trousers',
    field: TROUSERS,
    low: [-0.3, 0.1, -0.15],
    high: [0.3, 1.0, 0.16],
    cell: 0.008,
    near: 820,
    far: 200,
    longest: 0.08,
    bones: ['hips', 'spine', 'x:thigh', 'x:shin', 'x:foot'],
    soft: 0.02,
    girth: (_x, y) => fade(y, 0.15, 0.7),
  },
  {
    region: 'belt',
    field: BELT,
    low: [-0.2, 0.88, -0.15],
    high: [0.2, 0.97, 0.17],
    cell: 0.006,
    near: 110,
    far: 0,
    longest: 1,
    bones: ['hips'],
    soft: 0.02,
    girth: () => 1,
  },
  {
    region: 'buckle',
    field: BUCKLE,
    low: [-0.04, 0.89, -0.13],
    high: [0.04, 0.96, -0.08],
    cell: 0.003,
    near: 40,
    far: 0,
    longest: 1,
    bones: ['hips'],
    soft: 0.02,
    girth: () => 1,
  },
  {
    region: 'vest',
    field: VEST,
    low: [-0.26, 0.86, -0.18],
    high: [0.26, 1.52, 0.19],
    cell: 0.0075,
    near: 800,
    far: 150,
    longest: 0.09,
    bones: HANGS,
    soft: 0.014,
    girth: jacketGirth,
  },
  {
    region: 'band',
    field: BANDS,
    smooth: VEST_CLOTH,
    low: [-0.26, 0.9, -0.18],
    high: [0.26, 1.52, 0.19],
    cell: 0.006,
    near: 520,
    far: 110,
    longest: 0.09,
    bones: HANGS,
    soft: 0.014,
    girth: jacketGirth,
  },
  {
    region: 'glove',
    field: GLOVE,
    low: [0.3, 0.68, -0.13],
    high: [0.72, 1.08, 0.12],
    cell: 0.0026,
    near: 520,
    far: 60,
    longest: 0.06,
    bones: HAND_BONES(),
    soft: 0.0045,
    mirrored: true,
  },
  {
    region: 'boot',
    field: BOOTS,
    low: [-0.24, -0.01, -0.24],
    high: [0.24, 0.24, 0.12],
    cell: 0.005,
    near: 460,
    far: 90,
    longest: 0.08,
    bones: ['x:shin', 'x:foot', 'x:toe'],
    soft: 0.014,
  },
  {
    region: 'sole',
    field: SOLES,
    low: [-0.24, -0.02, -0.26],
    high: [0.24, 0.06, 0.12],
    cell: 0.0045,
    near: 180,
    far: 50,
    longest: 0.1,
    bones: ['x:foot', 'x:toe'],
    soft: 0.014,
  },
  {
    region: 'helmet',
    field: inHead(head.HELMET),
    ...headBox(0.14, [0, 0.06, -0.19], [0, 0.24, 0.17]),
    cell: 0.0028,
    near: 570,
    far: 120,
    ...HEAD_ONLY,
  },
  {
    region: 'harness',
    field: inHead(head.HARNESS),
    ...headBox(0.11, [0, -0.06, -0.13], [0, 0.14, 0.13]),
    cell: 0.0028,
    near: 230,
    far: 0,
    ...HEAD_ONLY,
  },
  {
    region: 'glasses',
    field: inHead(head.GLASSES),
    ...headBox(0.11, [0, 0.04, -0.13], [0, 0.11, 0.05]),
    cell: 0.0018,
    near: 300,
    far: 0,
    ...HEAD_ONLY,
  },
  {
    region: 'mask',
    field: inHead(head.HALF_MASK),
    ...headBox(0.11, [0, -0.06, -0.16], [0, 0.09, 0.13]),
    cell: 0.003,
    near: 460,
    far: 60,
    ...HEAD_ONLY,
  },
  {
    region: 'filter',
    field: inHead(head.FILTER),
    ...headBox(0.13, [0, -0.07, -0.18], [0, 0.06, -0.06]),
    cell: 0.003,
    near: 260,
    far: 40,
    ...HEAD_ONLY,
  },
  {
    region: 'cylinder',
    field: CYLINDER,
    low: [-0.14, 0.85, 0.1],
    high: [0.14, 1.47, 0.32],
    cell: 0.006,
    near: 300,
    far: 70,
    longest: 1,
    bones: ['chest', 'spine'],
    soft: 0.05,
  },
  {
    region: 'webbing',
    field: gear.WEBBING,
    smooth: VEST_CLOTH,
    low: [-0.22, 0.93, -0.18],
    high: [0.22, 1.52, 0.2],
    cell: 0.006,
    near: 330,
    far: 80,
    longest: 0.09,
    bones: HANGS,
    soft: 0.014,
    girth: jacketGirth,
  },
  {
    region: 'lanyard',
    field: gear.LOOPS,
    low: [-0.26, 0.66, -0.14],
    high: [0.26, 0.92, 0.14],
    cell: 0.006,
    near: 70,
    far: 0,
    longest: 1,
    bones: ['hips', 'x:thigh'],
    soft: 0.02,
    girth: () => 1,
  },
  {
    region: 'lanyard',
    field: gear.LINE,
    low: [-0.02, 0.77, -0.14],
    high: [0.24, 1.3, 0.2],
    cell: 0.004,
    near: 100,
    far: 0,
    longest: 1,
    bones: ['hips', 'spine', 'chest'],
    soft: 0.03,
    girth: () => 1,
  },
  {
    region: 'shaft',
    field: gear.SHAFTS,
    low: [-0.28, 0.06, -0.12],
    high: [0.28, 0.47, 0.14],
    cell: 0.006,
    near: 170,
    far: 40,
    longest: 0.1,
    bones: ['x:shin', 'x:foot'],
    soft: 0.02,
  },
  {
    region: 'selfRescuer',
    field: gear.SELF_RESCUER,
    low: [-0.22, 0.76, 0.06],
    high: [-0.08, 0.95, 0.19],
    cell: 0.005,
    near: 70,
    far: 0,
    longest: 1,
    bones: ['hips'],
    soft: 0.02,
    girth: () => 1,
  },
  {
    region: 'armband',
    field: gear.ARMBAND,
    low: [-0.5, 1.1, -0.1],
    high: [-0.16, 1.42, 0.11],
    cell: 0.005,
    near: 60,
    far: 16,
    longest: 1,
    bones: ['upperArmL'],
    soft: 0.02,
    girth: jacketGirth,
  },
  {
    region: 'lamp',
    field: inHead(gear.LAMP),
    ...headBox(0.04, [0, 0.1, -0.175], [0, 0.19, -0.1]),
    cell: 0.003,
    near: 90,
    far: 24,
    ...HEAD_ONLY,
  },
  {
    region: 'lens',
    field: inHead(gear.LAMP_GLASS),
    ...headBox(0.03, [0, 0.13, -0.165], [0, 0.182, -0.15]),
    cell: 0.0016,
    near: 40,
    far: 0,
    ...HEAD_ONLY,
  },
  {
    region: 'riderHelmet',
    field: inHead(gear.RIDER_HELMET),
    ...headBox(0.13, [0, 0.02, -0.2], [0, 0.24, 0.15]),
    cell: 0.003,
    near: 380,
    far: 90,
    ...HEAD_ONLY,
  },
  {
    region: 'fullMask',
    field: inHead(gear.FULL_MASK),
    ...headBox(0.11, [0, -0.1, -0.19], [0, 0.16, 0.13]),
    cell: 0.0028,
    near: 580,
    far: 70,
    ...HEAD_ONLY,
  },
  {
    region: 'fullMask',
    field: gear.airHose(HEAD_AT),
    low: [-0.17, 1.32, HZ - 0.2],
    high: [0.02, HY + 0.03, 0.15],
    cell: 0.004,
    near: 90,
    far: 0,
    longest: 0.05,
    bones: ['chest', 'neck', 'head'],
    soft: 0.04,
  },
]

/** The trainee's own hands, seen from so near that they are finer. */
export const OWN: readonly Piece[] = [
  {
    region: 'glove',
    field: GLOVE,
    low: [0.3, 0.68, -0.13],
    high: [0.72, 1.08, 0.12],
    cell: 0.0021,
    near: 1900,
    far: 0,
    longest: 0.03,
    bones: HAND_BONES(),
    soft: 0.0045,
    mirrored: true,
  },
  {
    region: 'jacket',
    field: SLEEVE_CUFF,
    low: [0.2, 0.9, -0.08],
    high: [0.62, 1.3, 0.08],
    cell: 0.0045,
    near: 320,
    far: 0,
    longest: 0.06,
    bones: ['x:foreArm', 'x:twist'],
    soft: 0.02,
    mirrored: true,
  },
]

function HAND_BONES(): string[] {
  return [
    'x:twist',
    'x:hand',
    ...['thumb', 'index', 'middle', 'ring', 'little'].flatMap((f) => [1, 2, 3].map((i) => `x:${f}${i}`)),
  ]
}

const right = both(GLOVE)
/** Everything that throws shade on a person: what nobody is without. */
export const SHADES: readonly Field[] = [inHead(head.HEAD), JACKET, TROUSERS, BOOTS, right, inHead(head.HELMET)]
export const LIPS: Field = inHead(both(head.isLips))
