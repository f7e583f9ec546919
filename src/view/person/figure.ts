import type { BufferGeometry } from 'three'
import { MeshBuilder } from '../geometry/meshBuilder'
import { addBox, addCapsule, addCylinder, addSphere } from '../geometry/primitives'

/** Rigid pieces of a person; each is given about its upper joint, hanging down (-y), facing north (-z). */
export const SEGMENTS = [
  'hips',
  'chest',
  'head',
  'upperArmL',
  'foreArmL',
  'upperArmR',
  'foreArmR',
  'thighL',
  'shinL',
  'thighR',
  'shinR',
] as const
export type Segment = (typeof SEGMENTS)[number]

/**
 * Lengths in metres of a man of 1.72 m in shoes: shares of stature by Drillis and Contini (1966), as
 * tabulated in Winter, Biomechanics and Motor Control of Human Movement.
 */
export const BODY = {
  hipHeight: 0.92,
  hipHalf: 0.095,
  thigh: 0.42,
  shin: 0.42,
  waist: 0.12,
  chest: 0.38,
  shoulderHalf: 0.19,
  upperArm: 0.29,
  foreArm: 0.25,
  neck: 0.1,
} as const

/** What somebody wears. Colours are sRGB. */
export interface Dress {
  cloth: string
  vest: boolean
  helmet: string
  skin: string
}

/** The geometries of a person in the order of SEGMENTS. */
export function figureGeometries(dress: Dress): BufferGeometry[] {
  return SEGMENTS.map((s) => {
    const b = new MeshBuilder()
    PARTS[s](b, dress)
    return b.build()
  })
}

const limb = (b: MeshBuilder, length: number, r0: number, r1: number): void =>
  addCapsule(b, [0, -length, 0], [0, 0, 0], r1, r0)

function upperArm(b: MeshBuilder, { cloth }: Dress): void {
  b.use('cloth-blue', cloth)
  limb(b, BODY.upperArm, 0.062, 0.05)
}

function foreArm(b: MeshBuilder, { cloth, skin }: Dress): void {
  b.use('cloth-blue', cloth)
  limb(b, BODY.foreArm - 0.02, 0.05, 0.04)
  b.use('skin', skin)
  addCapsule(b, [0, -BODY.foreArm - 0.1, -0.01], [0, -BODY.foreArm - 0.02, 0], 0.033, 0.036)
  addCapsule(b, [0, -BODY.foreArm - 0.06, -0.04], [0, -BODY.foreArm - 0.02, -0.02], 0.013, 0.016)
}

function thigh(b: MeshBuilder, { cloth }: Dress): void {
  b.use('cloth-blue', cloth)
  limb(b, BODY.thigh, 0.088, 0.066)
}

function shin(b: MeshBuilder, { cloth }: Dress): void {
  b.use('cloth-blue', cloth)
  limb(b, BODY.shin - 0.04, 0.064, 0.055)
  b.use('rubber')
  addCapsule(b, [0, -BODY.shin - 0.035, -0.15], [0, -BODY.shin - 0.025, 0.05], 0.045, 0.05)
  addBox(b, [0, -BODY.shin - 0.07, -0.05], [0.052, 0.014, 0.145])
}

const PARTS: Record<Segment, (b: MeshBuilder, dress: Dress) => void> = {
  hips(b, { cloth }) {
    b.use('cloth-blue', cloth)
    addCapsule(b, [-0.075, 0, 0], [0.075, 0, 0], 0.115)
    b.use('black')
    addCylinder(b, [0, 0.095, 0], 'y', 0.02, 0.158)
  },
  chest(b, { cloth, vest }) {
    b.use(vest ? 'hi-vis' : 'cloth-blue', vest ? undefined : cloth)
    addCapsule(b, [0, 0.02, 0], [0, BODY.chest - 0.16, 0], 0.15, 0.165)
    addCapsule(b, [-0.1, BODY.chest - 0.07, 0], [0.1, BODY.chest - 0.07, 0], 0.105)
    addCapsule(
      b,
      [-BODY.shoulderHalf + 0.02, BODY.chest - 0.02, 0],
      [BODY.shoulderHalf - 0.02, BODY.chest - 0.02, 0],
      0.07,
    )
    if (vest) {
      b.use('paper', '#f2f4f5')
      addCylinder(b, [0, 0.06, 0], 'y', 0.022, 0.162)
      addCylinder(b, [0, 0.16, 0], 'y', 0.022, 0.17)
      for (const x of [-0.09, 0.09]) addCapsule(b, [x, 0.16, -0.135], [x * 1.05, BODY.chest - 0.02, -0.082], 0.022)
    }
  },
  head(b, { helmet, skin }) {
    b.use('skin', skin)
    addCapsule(b, [0, -0.03, 0], [0, 0.06, -0.005], 0.058, 0.052)
    addSphere(b, [0, 0.15, -0.01], 0.098, 1.22)
    addSphere(b, [0, 0.128, -0.108], 0.02, 1.3)
    for (const x of [-1, 1]) addSphere(b, [x * 0.097, 0.145, 0.005], 0.022, 1.4)
    b.use('black', '#15171a')
    for (const x of [-1, 1]) addSphere(b, [x * 0.036, 0.167, -0.093], 0.0115)
    addBox(b, [-0.036, 0.19, -0.096], [0.02, 0.004, 0.006])
    addBox(b, [0.036, 0.19, -0.096], [0.02, 0.004, 0.006])
    b.use('paint-brown', '#8d5346')
    addBox(b, [0, 0.09, -0.094], [0.024, 0.0045, 0.008])
    b.use('paint-white', helmet)
    addDome(b)
    b.use('black', '#2a2c30')
    for (const x of [-1, 1]) addCapsule(b, [x * 0.1, 0.2, -0.01], [x * 0.05, 0.045, -0.05], 0.005)
  },
  upperArmL: upperArm,
  foreArmL: foreArm,
  upperArmR: upperArm,
  foreArmR: foreArm,
  thighL: thigh,
  shinL: shin,
  thighR: thigh,
  shinR: shin,
}

/** Helmet: shell with a ridge over a brim that is longer in front. */
function addDome(b: MeshBuilder): void {
  addSphere(b, [0, 0.205, 0], 0.128, 0.92)
  addCapsule(b, [0, 0.312, -0.035], [0, 0.312, 0.035], 0.02)
  addCylinder(b, [0, 0.2, -0.012], 'y', 0.008, 0.15, 0.14)
  addCapsule(b, [-0.055, 0.199, -0.15], [0.055, 0.199, -0.15], 0.012)
}
