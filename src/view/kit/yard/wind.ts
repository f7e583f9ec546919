import type { WindsockLook } from '../../../site/looks/instruments'
import { type Triple, frameAlong, inFrame, minus, unit } from '../../geometry/frame'
import { addRod } from '../../geometry/lathe'
import type { KitPieces } from '../pieces'
import { addHoop, addTurned } from './shapes'

/** Five bands, orange at both ends (as on aerodromes: ICAO Annex 14, 5.1.1); mouth 0.27, tail 0.14 of a size-1 cloth, metres. */
const BANDS = 5
const MOUTH = 0.27
const TAIL = 0.14
const LENGTH = 1.75
const RINGS = 15
const SIDES = 16

/** A windsock: bearing on the mast's top, swivel frame with its ring, cloth from the ring that bends down along its length and creases. */
export function windsock({ moving }: KitPieces, { size, droop }: WindsockLook): void {
  const start = 0.05 * size
  addTurned(
    moving.use('stainless'),
    [0, -0.25 * size - 0.02, 0],
    [
      [0.05, 0],
      [0.05, 0.1],
      [0.03, 0.11],
      [0.03, 0.25 * size + 0.3 * size],
      [0, 0.26 * size + 0.3 * size],
    ],
    12,
  )
  moving.use('steel')
  addHoop(moving, [0, 0, start], [0, 0, 1], MOUTH * size, 0.014 * Math.sqrt(size), { steps: 24, sides: 6 })
  for (const s of [-1, 1]) addRod(moving, [0, s * MOUTH * size * 0.9, 0], [0, s * MOUTH * size, start], 0.012, 6)
  for (const s of [-1, 1]) addRod(moving, [s * 0.02, 0, 0], [s * MOUTH * size, 0, start], 0.01, 6)
  const at = (t: number): Triple => [
    0,
    -droop * LENGTH * size * t * t,
    start + LENGTH * size * t * (1 - droop * droop * 0.4 * t),
  ]
  const put = (i: number, k: number, side: 1 | -1): number => {
    const t = i / RINGS
    const here = at(t)
    const f = frameAlong(here, unit(minus(at(Math.min(1, t + 0.02)), at(Math.max(0, t - 0.02)))))
    const a = (k / SIDES) * 2 * Math.PI
    const crease = 1 + 0.05 * t * Math.sin(3 * a + 9 * t) + 0.035 * t * Math.sin(5 * a - 14 * t)
    const r = (MOUTH + (TAIL - MOUTH) * t) * size * crease - (side < 0 ? 0.004 : 0)
    const p = inFrame(f, Math.cos(a) * r, Math.sin(a) * r, 0)
    const n = inFrame({ ...f, at: [0, 0, 0] }, Math.cos(a) * side, Math.sin(a) * side, 0)
    return moving.sway(0.3 * t * t).vertex(...p, ...n)
  }
  for (const side of [1, -1] as const) {
    let before = -1
    for (let i = 0; i < RINGS; i++) {
      moving.use(Math.floor((i / RINGS) * BANDS) % 2 ? 'paint-white' : 'paint-orange')
      const low = Array.from({ length: SIDES + 1 }, (_, k) => put(i, k, side))
      const high = Array.from({ length: SIDES + 1 }, (_, k) => put(i + 1, k, side))
      for (let k = 0; k < SIDES; k++) {
        const [p, q, r, s] = [low[k], low[k + 1], high[k + 1], high[k]] as [number, number, number, number]
        if (side > 0) moving.quad(p, q, r, s)
        else moving.quad(p, s, r, q)
      }
      // no area: it ties the bands, which share no vertices, into one cloth, so that none is taken for a leaf from afar
      if (before >= 0) moving.triangle(before, before, low[0] as number)
      before = high[0] as number
    }
  }
}
