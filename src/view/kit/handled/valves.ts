import type { CheckValveLook, GaugeLook, ValveLeverLook, ValveWheelLook } from '../../../site/looks/handled'
import { addBlock, addChamferedBox } from '../../geometry/bevel'
import { type Triple, frameAlong, frameUp, inFrame, shifted } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import { addHandWheel } from '../parts/handWheel'
import { addGauge } from '../parts/gauge'
import { PIPES } from '../parts/sizes'
import { addFlanges } from '../parts/flange'
import { addValve } from '../parts/valve'
import type { KitPieces } from '../pieces'

/** A hand wheel with the knob that a hand turns it by; behind it stem, yoke and the flange of the bonnet. */
export function valveWheel({ base, moving }: KitPieces, { radius, facing, stem, material }: ValveWheelLook): void {
  const f = frameAlong([0, 0, 0], [0, 0, facing])
  addHandWheel(moving, shifted(f, 0, 0, 0.02), radius, material)
  const knob: Triple = [0, radius * 0.92, facing * 0.02]
  addLathe(
    moving.use('black'),
    frameAlong(knob, [0, 0, facing]),
    [
      [0.008, 0],
      [0.008, 0.015],
      [0.014, 0.02],
      [0.017, 0.04],
      [0.012, 0.05],
      [0, 0.052],
    ],
    12,
  )
  addRod(base.use('stainless'), inFrame(f, 0, 0, 0.015), inFrame(f, 0, 0, -stem), 0.013, 10)
  base.use('steel')
  addLathe(
    base,
    shifted(f, 0, 0, -stem * 0.3),
    [
      [0.013, -0.02],
      [0.028, -0.02],
      [0.032, 0],
      [0.028, 0.02],
      [0.013, 0.025],
    ],
    12,
  )
  for (const side of [-1, 1])
    addRod(base, inFrame(f, side * 0.022, 0, -stem * 0.3), inFrame(f, side * 0.035, 0, -stem), 0.009, 6)
}

/** A quarter-turn lever with its grip. */
export function valveLever(
  { base, moving }: KitPieces,
  { axis, along, length, off, material, body }: ValveLeverLook,
): void {
  const turn = frameUp([0, 0, 0], axis, along)
  const start = inFrame(turn, 0, 0, off)
  addLathe(
    moving.use('steel'),
    shifted(turn, 0, 0, off),
    [
      [0, -0.016],
      [0.03, -0.016],
      [0.03, 0.012],
      [0.018, 0.016],
      [0.018, 0.024],
      [0, 0.024],
    ],
    12,
  )
  const arm = frameUp(inFrame({ ...turn, at: start }, 0, length * 0.28, 0), along, axis)
  addChamferedBox(moving, arm, [0.013, 0.006, length * 0.28], 0.003)
  const grip = frameAlong(inFrame({ ...turn, at: start }, 0, length * 0.42, 0), along)
  const long = length * 0.6
  addLathe(
    moving.use(material),
    grip,
    [
      [0, 0],
      [0.014, 0],
      [0.018, 0.012],
      [0.016, long * 0.5],
      [0.019, long - 0.02],
      [0.013, long],
      [0, long],
    ],
    12,
  )
  if (body === 'box') {
    addChamferedBox(base.use('black'), shifted(turn, 0, 0, -0.06), [0.07, 0.07, 0.05], 0.012)
    addChamferedBox(base.use('stainless'), shifted(turn, 0, 0, -0.009), [0.05, 0.05, 0.003], 0.002)
    addRod(base, inFrame(turn, 0, 0, -0.01), inFrame(turn, 0, 0, off), 0.012, 10)
    return
  }
  if (body === 'stem') {
    addLathe(
      base.use('stainless'),
      turn,
      [
        [0, -0.06],
        [0.05, -0.06],
        [0.05, -0.045],
        [0.03, -0.04],
        [0.03, -0.012],
        [0.016, -0.01],
        [0.016, off],
        [0, off],
      ],
      14,
    )
    return
  }
  const r = PIPES[100].radius
  const drop = -0.08
  const pipe = frameAlong([0, drop, 0], [1, 0, 0])
  addLathe(
    base.use('paint-grey'),
    pipe,
    [
      [r, -0.12],
      [r * 1.25, -0.085],
      [r * 1.62, -0.04],
      [r * 1.62, 0.04],
      [r * 1.25, 0.085],
      [r, 0.12],
    ],
    18,
  )
  for (const end of [-1, 1]) addFlanges(base, [end * 0.13, drop, 0], [1, 0, 0], 100, 'paint-grey')
  addRod(base.use('stainless'), [0, drop, 0], [0, off, 0], 0.018, 10)
  addBlock(base.use('paint-grey'), [0, 0.008, 0], [0.09, 0.016, 0.09], 0, 0.004)
}

/** A gauge on its stem, with the piece of pipe under it. */
export function gauge({ base: b }: KitPieces, { radius, facing, stem, pipe }: GaugeLook): void {
  addGauge(b, frameAlong([0, 0, 0], [0, 0, facing]), radius)
  const behind = -facing * 0.012
  addLathe(
    b.use('stainless'),
    frameAlong([0, -stem, behind], [0, 1, 0]),
    [
      [0, 0],
      [0.01, 0],
      [0.01, stem * 0.3],
      [0.022, stem * 0.32],
      [0.022, stem * 0.42],
      [0.012, stem * 0.45],
      [0.012, stem - radius * 0.95],
      [0, stem - radius * 0.95],
    ],
    8,
  )
  if (!pipe) return
  const { radius: r } = PIPES[pipe.dn]
  const y = -stem - r + 0.01
  addRod(b.use(pipe.material), [-pipe.half, y, -0.02], [pipe.half, y, -0.02], r)
  addRod(b.use('stainless'), [0, y + r - 0.01, -0.012], [0, y + r + 0.05, -0.012], 0.024, 10)
}

/** A check valve in its line. */
export function checkValve({ base: b }: KitPieces, { dn, half, pipe }: CheckValveLook): void {
  addValve(b, { type: 'check', dn, at: [0, 0, 0], along: [1, 0, 0], up: [0, 1, 0], material: 'paint-green' })
  for (const end of [-1, 1]) addRod(b.use(pipe), [end * 0.17, 0, 0], [end * half, 0, 0], PIPES[dn].radius)
}
