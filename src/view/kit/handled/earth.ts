import type { EarthClampLook, HoseLook, MeterBoxLook } from '../../../site/looks/handled'
import { addBlock } from '../../geometry/bevel'
import { type Triple, frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import { addBox } from '../../geometry/primitives'
import { addTube } from '../../geometry/tube'
import type { KitPieces } from '../pieces'

/** A clamp with two toothed jaws, its spring between the grips, and the cable's sleeve. */
export function earthClamp({ base: b }: KitPieces, _: EarthClampLook): void {
  b.use('stainless')
  for (const side of [-1, 1]) {
    addBlock(b, [0, 0.045, side * 0.014], [0.04, 0.04, 0.01], 0, 0.003)
    addBlock(b, [0, 0.0, side * 0.02], [0.034, 0.06, 0.008], 0, 0.003)
    addBlock(b, [0, -0.045, side * 0.027], [0.03, 0.045, 0.006], 0, 0.002)
    for (let i = 0; i < 3; i++) addBox(b, [0, 0.034 + i * 0.011, side * 0.0075], [0.018, 0.003, 0.003])
  }
  addRod(b.use('steel'), [-0.024, 0.01, 0], [0.024, 0.01, 0], 0.008, 10)
  const coil = Array.from({ length: 37 }, (_, i): Triple => {
    const a = (i / 9) * 2 * Math.PI
    return [Math.cos(a) * 0.009, -0.035 + Math.sin(a) * 0.009, -0.018 + i * 0.001]
  })
  addTube(b, coil, 0.002, { sides: 4 })
  addLathe(
    b.use('paint-green'),
    frameAlong([0, -0.22, 0], [0, 1, 0]),
    [
      [0, 0],
      [0.012, 0],
      [0.014, 0.04],
      [0.02, 0.06],
      [0.02, 0.15],
      [0.012, 0.165],
      [0, 0.165],
    ],
    12,
  )
}

/** A box with a screen in its face. */
export function meterBox({ base: b }: KitPieces, { size: [w, h, d] }: MeterBoxLook): void {
  addBlock(b.use('black'), [0, 0, 0], [w, h, d], 0, 0.006)
  addBox(b.use('screen'), [0, 0, d / 2 + 0.001], [w * 0.4, h * 0.38, 0.001])
  for (const x of [-0.46, 0.46])
    for (const y of [-0.43, 0.43])
      addRod(b.use('steel'), [x * w, y * h, d / 2 - 0.001], [x * w, y * h, d / 2 + 0.002], 0.005, 6)
}

/** Ribs of the hose: a crest and a valley every 32 mm. */
const RIB = 0.016
const BULGE = { at: 0.12, more: 0.04, breadth: 0.06 }

/** A corrugated hose between its fittings. */
export function hose({ base: b }: KitPieces, { half, radius, sag, bulge }: HoseLook): void {
  const n = Math.round((half * 2) / RIB)
  const path: Triple[] = []
  const radii: number[] = []
  for (let i = 0; i <= n; i++) {
    const x = -half + (2 * half * i) / n
    const t = x / half
    path.push([x, -sag * (1 - t * t), 0])
    const off = (x - BULGE.at) / BULGE.breadth
    radii.push(radius * (i % 2 === 0 ? 0.86 : 1) + (bulge ? BULGE.more * Math.exp(-off * off) : 0))
  }
  addTube(b.use('stainless'), path, radii, { sides: 10 })
  for (const end of [-1, 1])
    addLathe(
      b.use('steel'),
      frameAlong([end * (half - 0.05), 0, 0], [end, 0, 0]),
      [
        [radius, 0],
        [radius * 1.2, 0.005],
        [radius * 1.2, 0.04],
        [radius * 0.9, 0.045],
        [radius * 1.5, 0.05],
        [radius * 1.5, 0.075],
        [0, 0.075],
      ],
      12,
    )
  if (!bulge) return
  b.use('rust')
  for (let i = 0; i < 6; i++) {
    const x = BULGE.at - 0.04 + i * 0.016
    const z = -0.03 + ((i * 7) % 5) * 0.014
    addTube(
      b,
      [
        [x, 0.04, z],
        [x + 0.006, 0.1, z],
        [x + 0.02 - (i % 2) * 0.03, 0.115 + (i % 3) * 0.012, z + 0.01],
      ],
      0.0025,
      { sides: 4 },
    )
  }
}
