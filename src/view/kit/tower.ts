import type { TowerLook } from '../../site/looks/vessel'
import { frameAlong } from '../geometry/frame'
import { addLathe, addRod } from '../geometry/lathe'
import type { MeshBuilder } from '../geometry/meshBuilder'
import { addTube, rounded } from '../geometry/tube'
import type { KitPieces } from './pieces'

/** Towers are seen from 40 m and more. */
const SIDES = 14
/** Bands of the aviation marking (MH/T 6012): by turns red and white. */
const BANDS = 5
/** A stack narrows to this share of its foot. */
const TAPER = 0.72

/** A stack, or a column with platforms and its overhead line. */
export function tower({ base: b }: KitPieces, { radius, height, banded, platforms, material }: TowerLook): void {
  const up = (y: number) => frameAlong([0, y, 0], [0, 1, 0])
  const at = (y: number): number => (banded ? radius * (1 - (1 - TAPER) * (y / height)) : radius)
  addLathe(
    b.use('concrete'),
    up(0),
    [
      [radius * 1.5, 0],
      [radius * 1.5, 0.5],
      [radius, 0.5],
    ],
    SIDES,
  )
  if (banded) {
    addLathe(
      b.use(material),
      up(0),
      [
        [at(0), 0.4],
        [at(height / 2), height / 2],
      ],
      SIDES,
    )
    for (let i = 0; i < BANDS; i++) {
      const [low, high] = [height / 2 + (i * height) / 2 / BANDS, height / 2 + ((i + 1) * height) / 2 / BANDS]
      addLathe(
        b.use(i % 2 === 0 ? 'paint-red' : 'paint-white'),
        up(0),
        [
          [at(low), low],
          [at(high), high],
        ],
        SIDES,
      )
    }
    addLathe(
      b.use('black'),
      up(height),
      [
        [at(height), 0],
        [at(height) * 0.8, 0],
        [at(height) * 0.8, -1],
        [0, -1],
      ],
      SIDES,
    )
  } else {
    addLathe(
      b.use(material),
      up(0),
      [
        [radius * 1.25, 0.4],
        [radius, height * 0.12],
        [radius, height - radius * 0.7],
        [radius * 0.85, height - radius * 0.35],
        [radius * 0.5, height - radius * 0.1],
        [0, height],
      ],
      SIDES,
    )
    addTube(
      b.use('stainless'),
      rounded(
        [
          [0, height, 0],
          [0, height + 0.8, 0],
          [radius + 0.7, height + 0.8, 0],
          [radius + 0.7, 2, 0],
        ],
        radius * 0.6,
      ),
      radius * 0.22,
      { sides: 8 },
    )
  }
  for (let i = 1; i <= platforms; i++) {
    const y = (height * i) / (platforms + (banded ? 1 : 0.4))
    addLathe(
      b.use('paint-grey'),
      up(y),
      [
        [at(y), -0.08],
        [at(y) + 0.9, -0.08],
        [at(y) + 0.9, 0.04],
        [at(y), 0.04],
      ],
      SIDES,
    )
    b.use('paint-yellow')
    for (const h of [0.6, 1.1]) addHoop(b, y + h, at(y) + 0.87)
    for (let k = 0; k < 8; k++) {
      const a = (k / 8) * 2 * Math.PI
      const [x, z] = [Math.cos(a) * (at(y) + 0.87), Math.sin(a) * (at(y) + 0.87)]
      addTube(
        b,
        [
          [x, y, z],
          [x, y + 1.1, z],
        ],
        0.03,
        { sides: 4, open: true },
      )
    }
  }
  // the ladder's cage up the south side, as a thin run
  b.use('paint-yellow')
  for (const x of [-0.25, 0.25]) addRod(b, [x, 1, at(1) + 0.2], [x, height - 1, at(height - 1) + 0.2], 0.03, 4)
}

function addHoop(b: MeshBuilder, y: number, r: number): void {
  const path = Array.from({ length: SIDES + 1 }, (_, i) => {
    const a = (i / SIDES) * 2 * Math.PI
    return [Math.cos(a) * r, y, Math.sin(a) * r] as const
  })
  addTube(b, path, 0.03, { sides: 3, open: true })
}
