import { vec } from '../base/vec'
import { OPEN, SLIGHT, ball, block, letter, part, rod } from './solid'
import type { Part } from './types'

/** A horizontal pressure vessel ("bullet") along x on two saddles: outer diameter 3.2 m, 14 m long, about 100 m3. */
export function bulletTank(id: string, x: number, z: number, tag: string, product: string): Part {
  const r = 1.6
  const y = 1.2 + r
  const half = 6.2
  const bullet = part(
    'bullet',
    id,
    vec(x, 0, z),
    0,
    [
      rod('paint-white', 'x', [0, y, 0], r, half * 2),
      ball('paint-white', [-half, y, 0], r),
      ball('paint-white', [half, y, 0], r),
      rod('paint-yellow', 'x', [0, y, 0], r + 0.01, 0.5),
      ...[-4, 4].map((sx) => block('concrete', [sx, 0.8, 0], [0.5, 1.6, 2.4])),
      ...[-2, 0, 2].map((nx) => rod('steel', 'y', [nx, y + r + 0.15, 0], 0.12, 0.5, SLIGHT)),
      // walkway on top with its rail, and the ladder to it
      block('steel', [0, y + r + 0.05, 0.9], [8, 0.05, 0.8], SLIGHT),
      block('paint-yellow', [0, y + r + 1.1, 1.3], [8, 0.05, 0.05], SLIGHT),
      block('paint-yellow', [0, y + r + 0.6, 1.3], [8, 0.05, 0.05], SLIGHT),
      ...[-4, -2, 0, 2, 4].map((px) => block('paint-yellow', [px, y + r + 0.6, 1.3], [0.05, 1.1, 0.05], SLIGHT)),
      block('paint-yellow', [4.6, (y + r) / 2, 1.75], [0.5, y + r, 0.08], OPEN),
    ],
    [
      letter(tag, [-2.8, y + 0.25, r + 0.02], 0, 0.8, '#1d3f73'),
      letter(product, [-2.8, y - 0.55, r + 0.02], 0, 0.4, '#1d3f73'),
      letter('', [1.6, y, r + 0.02], 0, 0.7, '#000000', { sign: 'GHS04' }),
      letter('', [2.5, y, r + 0.02], 0, 0.7, '#000000', { sign: 'GHS06' }),
    ],
  )
  return {
    ...bullet,
    look: {
      kind: 'bullet-tank',
      radius: r,
      axis: y,
      half,
      saddles: [-4, 4],
      nozzles: [-2, 0, 2],
      platform: { half: 4, z: [0.5, 1.3], ladder: [4.6, 1.75] },
      band: 'paint-yellow',
    },
  }
}

/** A bund wall of 1 m round a rectangle, with a gap for steps on the south side at `gapX` (in its own frame). */
export function bund(id: string, x: number, z: number, w: number, d: number, gapX: number): Part {
  const t = 0.25
  const left = gapX - 0.6 + w / 2
  const right = w / 2 - gapX - 0.6
  const wall = part(
    'bund',
    id,
    vec(x, 0, z),
    0,
    [
      block('concrete', [0, 0.5, -d / 2], [w, 1, t]),
      block('concrete', [-w / 2, 0.5, 0], [t, 1, d]),
      block('concrete', [w / 2, 0.5, 0], [t, 1, d]),
      block('concrete', [-w / 2 + left / 2, 0.5, d / 2], [left, 1, t]),
      block('concrete', [w / 2 - right / 2, 0.5, d / 2], [right, 1, t]),
      block('paint-yellow', [-w / 2 + left / 2, 1.03, d / 2], [left, 0.06, t + 0.04], SLIGHT),
      block('paint-yellow', [w / 2 - right / 2, 1.03, d / 2], [right, 0.06, t + 0.04], SLIGHT),
      // steps over the wall, railed off: nobody has work inside during unloading
      block('paint-yellow', [gapX, 0.5, d / 2], [1.2, 1, 0.1], OPEN),
    ],
    [letter('sign.bund', [gapX - 4, 0.55, d / 2 + t / 2 + 0.01], 0, 0.4, '#ffffff', { ground: '#c8102e' })],
  )
  return { ...wall, look: { kind: 'bund', width: w, depth: d, height: 1, thick: t, steps: gapX } }
}
