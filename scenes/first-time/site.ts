import { PI } from '../../src/base/math'
import { vec } from '../../src/base/vec'
import { outline, slab } from '../../src/site/ground'
import { pipework } from '../../src/site/piping'
import { SLIGHT, block, letter, part } from '../../src/site/solid'
import type { Site } from '../../src/site/types'
import { cabinet, cylinderRack, fence, signBoard, tree } from '../../src/site/yard'

/** Where one begins, looking north, and the marked square to go to, metres. */
export const START = vec(0, 0, 4)
export const SQUARE = vec(0, 0, 0)
/** What there is to look at: the middle of each board, so far aside that the head has to turn (60 degrees from the start). */
export const BOARD_LEFT = vec(-4.2, 1.55, 1.6)
export const BOARD_RIGHT = vec(4.2, 1.55, 1.6)
/** The bench with what hands work: its front edge is a short arm's length from the square. Top and middle, metres. */
export const BENCH = { z: -0.75, top: 0.9, depth: 0.4 }

const bench = part('bench', 'bench', vec(0, 0, BENCH.z), 0, [
  block('wood', [0, BENCH.top - 0.03, 0], [2, 0.06, BENCH.depth], { clear: true }),
  ...[-0.9, 0.9].map((x) => block('steel', [x, (BENCH.top - 0.06) / 2, 0], [0.06, BENCH.top - 0.06, 0.3], SLIGHT)),
])

/** A small yard behind a fence, with trees: 24 x 20 m, pleasant and without danger. The plan is in README.md. */
export const site: Site = {
  id: 'first-time',
  half: { x: 12, z: 10 },
  parts: [
    slab('lawn', 0, 0, 24, 20, 'grass'),
    slab('yard', 0, 0, 13, 13, 'concrete'),
    outline('square', SQUARE.x, SQUARE.z, 1.1, 1.1, 0.1, 'paint-green'),
    bench,
    signBoard('board-left', BOARD_LEFT.x, BOARD_LEFT.z, PI / 3, [1.3, 0.9], 'paint-blue', [
      letter('sign.left', [0, 0, 0], 0, 0.3, '#ffffff'),
    ]),
    signBoard('board-right', BOARD_RIGHT.x, BOARD_RIGHT.z, -PI / 3, [1.3, 0.9], 'paint-green', [
      letter('sign.right', [0, 0, 0], 0, 0.3, '#ffffff'),
    ]),
    pipework(
      'pipe',
      'paint-grey',
      0.09,
      [
        { axis: 'x', centre: [0, 1.3, -3], length: 8 },
        { axis: 'y', centre: [-3.9, 0.65, -3], length: 1.3 },
        { axis: 'y', centre: [3.9, 0.65, -3], length: 1.3 },
      ],
      {
        runs: [
          {
            dn: 150,
            material: 'paint-grey',
            route: [
              [-3.9, 0, -3],
              [-3.9, 1.3, -3],
              [3.9, 1.3, -3],
              [3.9, 0, -3],
            ],
            flanges: [0.3, 2.2, -2.2, -0.3],
          },
        ],
      },
    ),
    cabinet('cabinet', -4.6, -4.6, 0, [1.2, 1.8, 0.5], 'paint-red', [
      letter('sign.yard', [0, 1.35, 0.26], 0, 0.16, '#ffffff'),
    ]),
    cylinderRack('bottles', 4.6, -4.8, 3, 'paint-blue', 'N2'),
    fence('fence-north', [-8, -8], [8, -8]),
    fence('fence-west', [-8, -8], [-8, 8]),
    fence('fence-east', [8, -8], [8, 8]),
    fence('fence-south', [-8, 8], [8, 8]),
    ...[
      [-10, -8.6, 5],
      [-4, -9.2, 4.2],
      [3, -9, 5.4],
      [10, -7.5, 4.6],
      [-10.4, 1, 4.8],
      [10.4, 3, 5.2],
    ].map(([x = 0, z = 0, height = 5], i) => tree(`tree-${i + 1}`, x, z, height)),
  ],
}
