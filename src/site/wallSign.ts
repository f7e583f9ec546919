import { SLIGHT, block, letter, looking, part } from './solid'
import { vec } from '../base/vec'
import type { Part } from './types'

/** Plate of a sign with its word below, GB 2894 type 3 (a pictogram of some 0.25 m), metres. */
const PLATE = [0.42, 0.54] as const

/**
 * A sign with its word on a wall, its middle at (x, y, z), facing `yaw`. `code` is that of content/signs; its word is the text
 * `sign.<code>` in `ink` on `ground`.
 */
export const wallSign = (
  id: string,
  x: number,
  y: number,
  z: number,
  yaw: number,
  code: string,
  ground: string,
  ink: string,
): Part =>
  looking(
    part(
      'wall-board',
      id,
      vec(x, y, z),
      yaw,
      [block('paint-white', [0, 0, -0.01], [...PLATE, 0.02], SLIGHT)],
      [letter(`sign.${code}`, [0, 0, 0.006], 0, 0.1, ink, { ground, sign: code })],
    ),
    { kind: 'wall-board', size: [...PLATE], material: 'paint-white' },
  )
