import type { ValveAt } from '../../../site/looks/pipe'
import { type Frame, frameAlong, frameUp, inFrame, shifted } from '../../geometry/frame'
import { addChamferedBox } from '../../geometry/bevel'
import { addLathe, addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addHandWheel } from './handWheel'
import { addFlanges } from './flange'
import { PIPES } from './sizes'

/** Half the length of a flanged valve between its faces, metres: GB/T 12221 has 250 mm at DN 50 and 350 mm at DN 100. */
const halfLength = (dn: number): number => 0.075 + dn * 0.001
/** Radius of the hand wheel, metres: 0.1 at DN 50, 0.16 at DN 100 (makers' tables). */
const wheelRadius = (dn: number): number => 0.04 + dn * 0.0012

/** A flanged valve with what works it. */
export function addValve(b: MeshBuilder, { type, dn, at, along, up, material, far = false }: ValveAt): void {
  const f = frameUp(at, along, up)
  const { radius: r } = PIPES[dn]
  const half = halfLength(dn)
  for (const end of [-1, 1]) addFlanges(b, inFrame(f, 0, 0, end * half), f.w, dn, material, far ? 'far' : 'near')
  addLathe(
    b.use(material),
    f,
    [
      [r * 1.05, -half],
      [r * 1.1, -half * 0.7],
      [r * 1.65, -half * 0.35],
      [r * 1.75, 0],
      [r * 1.65, half * 0.35],
      [r * 1.1, half * 0.7],
      [r * 1.05, half],
    ],
    far ? 8 : 14,
  )
  if (type === 'gate') addGate(b, f, r, dn, material, far)
  else if (type === 'check') addCover(b, f, r, material)
  else addDrive(b, f, r)
}

/** Bonnet with its bolted joint, two yoke arms, stem and hand wheel. */
function addGate(b: MeshBuilder, f: Frame, r: number, dn: number, material: ValveAt['material'], far: boolean): void {
  const up = frameAlong(f.at, f.v)
  const top = r * 2.6
  addLathe(
    b.use(material),
    up,
    [
      [r * 1.25, r],
      [r * 1.15, r * 2.1],
      [r * 1.7, r * 2.15],
      [r * 1.7, r * 2.5],
      [r * 1.0, r * 2.6],
      [r * 0.6, r * 3.1],
      [r * 0.4, r * 3.2],
      [0, r * 3.2],
    ],
    far ? 8 : 14,
  )
  const rise = top + 0.06 + r * 2
  for (const side of [-1, 1])
    addRod(b, inFrame(f, side * r * 0.8, top, 0), inFrame(f, side * r * 0.45, rise, 0), r * 0.2, 6)
  addRod(b, inFrame(f, 0, rise - r * 0.2, 0), inFrame(f, 0, rise + r * 0.3, 0), r * 0.6, 10)
  addRod(b.use('stainless'), inFrame(f, 0, r * 3, 0), inFrame(f, 0, rise + r * 1.6 + 0.05, 0), r * 0.2, 8)
  addHandWheel(b, frameAlong(inFrame(f, 0, rise + r * 0.5, 0), f.v), wheelRadius(dn), 'paint-red', far ? 10 : undefined)
}

/** The bolted cover of a swing check valve, and the boss of its hinge. */
function addCover(b: MeshBuilder, f: Frame, r: number, material: ValveAt['material']): void {
  addLathe(
    b.use(material),
    frameAlong(f.at, f.v),
    [
      [r * 1.3, r],
      [r * 1.3, r * 1.75],
      [r * 1.75, r * 1.8],
      [r * 1.75, r * 2.15],
      [r * 1.2, r * 2.3],
      [0, r * 2.4],
    ],
    14,
  )
  addRod(b, inFrame(f, -r * 1.9, r * 1.3, -r * 0.6), inFrame(f, r * 1.9, r * 1.3, -r * 0.6), r * 0.25, 8)
}

/** Bracket, pneumatic drive along the pipe, limit-switch box with its indicator, and the solenoid valve. */
function addDrive(b: MeshBuilder, f: Frame, r: number): void {
  const base = r * 1.5 + 0.1
  addChamferedBox(b.use('steel'), shifted(f, 0, base - 0.05, 0), [0.035, 0.06, 0.045], 0.004)
  const drive = shifted(f, 0, base + 0.075, 0)
  addLathe(
    b.use('paint-grey'),
    drive,
    [
      [0, -0.2],
      [0.06, -0.2],
      [0.068, -0.19],
      [0.068, -0.17],
      [0.06, -0.165],
      [0.06, 0.165],
      [0.068, 0.17],
      [0.068, 0.19],
      [0.06, 0.2],
      [0, 0.2],
    ],
    14,
  )
  addChamferedBox(b, drive, [0.055, 0.07, 0.07], 0.01)
  addChamferedBox(b.use('black'), shifted(drive, 0, 0.13, 0), [0.055, 0.045, 0.065], 0.01)
  addLathe(
    b.use('paint-yellow'),
    frameAlong(inFrame(drive, 0, 0.17, 0), f.v),
    [
      [0.04, 0],
      [0.036, 0.03],
      [0, 0.035],
    ],
    12,
  )
  addChamferedBox(b.use('stainless'), shifted(drive, -0.095, 0, 0.06), [0.035, 0.035, 0.03], 0.006)
  addRod(b.use('black'), inFrame(drive, -0.12, 0, 0.06), inFrame(drive, -0.17, 0, 0.06), 0.014, 8)
}
