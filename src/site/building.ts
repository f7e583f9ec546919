import { vec } from '../base/vec'
import { SLIGHT, block, letter, looking, part } from './solid'
import type { Part } from './types'

/** A closed one-storey building, `w` by `d` by 4 m, its door and windows on the south side, its name over the door. */
export function building(id: string, x: number, z: number, w: number, d: number, name: string): Part {
  const h = 4
  return looking(
    part(
      'building',
      id,
      vec(x, 0, z),
      0,
      [
        block('brick', [0, h / 2, 0], [w, h, d]),
        block('concrete', [0, h + 0.15, 0], [w + 0.8, 0.3, d + 0.8], { passable: true }),
        block('concrete', [0, 0.1, d / 2 + 0.5], [2, 0.2, 1], { passable: true }),
        block('paint-grey', [0, 1.15, d / 2 + 0.02], [1.2, 2.3, 0.06], SLIGHT),
        ...[-w / 3, w / 3].flatMap((wx) => [
          block('paint-white', [wx, 1.9, d / 2 + 0.01], [2.2, 1.5, 0.06], SLIGHT),
          block('glass', [wx, 1.9, d / 2 + 0.04], [2.0, 1.3, 0.04], SLIGHT),
        ]),
        block('glass', [w / 2 + 0.03, 1.9, 0], [0.04, 1.3, d / 2], SLIGHT),
      ],
      [letter(name, [0, 3.1, d / 2 + 0.06], 0, 0.5, '#ffffff', { ground: '#1d3f73' })],
    ),
    { kind: 'building', size: [w, h, d] },
  )
}

/** An open-fronted shed: back and end walls, roof on posts, open to the south. */
export function shed(id: string, x: number, z: number, w: number, d: number, name: string): Part {
  const h = 3.4
  return looking(
    part(
      'shed',
      id,
      vec(x, 0, z),
      0,
      [
        block('concrete', [0, 0.05, 0], [w, 0.1, d], { passable: true, clear: true }),
        block('paint-grey', [0, h / 2, -d / 2], [w, h, 0.12]),
        block('paint-grey', [-w / 2, h / 2, 0], [0.12, h, d]),
        block('paint-grey', [w / 2, h / 2, 0], [0.12, h, d]),
        block('steel', [-w / 2 + 0.1, h / 2, d / 2], [0.14, h, 0.14]),
        block('steel', [w / 2 - 0.1, h / 2, d / 2], [0.14, h, 0.14]),
        block('paint-blue', [0, h + 0.1, 0.2], [w + 0.6, 0.12, d + 1], { passable: true }),
      ],
      [letter(name, [0, h - 0.25, d / 2 + 0.12], 0, 0.38, '#ffffff', { ground: '#1d3f73' })],
    ),
    { kind: 'shed', size: [w, h, d] },
  )
}

/** A light shelter with a back wall only: posts, roof, a shelf at 0.95 m along the back. Own frame: open to +z. */
export function shelter(id: string, x: number, z: number, yaw: number, w: number, d: number, name: string): Part {
  const h = 2.7
  return looking(
    part(
      'shelter',
      id,
      vec(x, 0, z),
      yaw,
      [
        block('paint-white', [0, h / 2, -d / 2], [w, h, 0.1]),
        ...[-w / 2, w / 2].map((px) => block('steel', [px, h / 2, d / 2], [0.1, h, 0.1], { clear: true })),
        block('paint-blue', [0, h + 0.08, 0.1], [w + 0.5, 0.1, d + 0.6], { passable: true }),
      ],
      [letter(name, [0, h - 0.25, -d / 2 + 0.06], 0, 0.26, '#1d3f73')],
    ),
    { kind: 'shelter', size: [w, h, d] },
  )
}
