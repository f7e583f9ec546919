import { vec } from '../base/vec'
import { FLAT, block, letter, looking, part } from './solid'
import type { Material, Part } from './types'

/** Thickness of what is painted or laid on the ground, metres. */
const PAINT = 0.006
const SLAB = 0.008
/** Tops of paved areas differ by material, so that areas that overlap are drawn one above the other. */
const TOP: Partial<Record<Material, number>> = { gravel: 0.002, grass: 0.004, asphalt: 0.006 }

/** A paved area with its middle at (x, z), metres. */
export const slab = (id: string, x: number, z: number, w: number, d: number, material: Material): Part =>
  part('slab', id, vec(x, 0, z), 0, [
    block(material, [0, (TOP[material] ?? SLAB) / 2, 0], [w, TOP[material] ?? SLAB, d], FLAT),
  ])

/** A painted line along x or z, `width` metres broad. */
export const line = (
  id: string,
  from: [number, number],
  to: [number, number],
  width: number,
  material: Material,
): Part => {
  const w = Math.abs(to[0] - from[0]) + width
  const d = Math.abs(to[1] - from[1]) + width
  const at = vec((from[0] + to[0]) / 2, 0, (from[1] + to[1]) / 2)
  return part('line', id, at, 0, [block(material, [0, SLAB + PAINT / 2, 0], [w, PAINT, d], FLAT)])
}

/** A painted rectangle's outline, for example an assembly point or a bay. */
export function outline(
  id: string,
  x: number,
  z: number,
  w: number,
  d: number,
  width: number,
  material: Material,
): Part {
  const y = SLAB + PAINT / 2
  return part('outline', id, vec(x, 0, z), 0, [
    block(material, [0, y, -d / 2], [w, PAINT, width], FLAT),
    block(material, [0, y, d / 2], [w, PAINT, width], FLAT),
    block(material, [-w / 2, y, 0], [width, PAINT, d], FLAT),
    block(material, [w / 2, y, 0], [width, PAINT, d], FLAT),
  ])
}

/** A kerb of 0.12 m by 0.2 m along x or z: stepped over, drives water to the channel. */
export const kerb = (id: string, from: [number, number], to: [number, number]): Part =>
  looking(
    part('kerb', id, vec((from[0] + to[0]) / 2, 0, (from[1] + to[1]) / 2), 0, [
      block('concrete', [0, 0.06, 0], [Math.abs(to[0] - from[0]) + 0.2, 0.12, Math.abs(to[1] - from[1]) + 0.2], {
        passable: true,
      }),
    ]),
    {
      kind: 'kerb',
      length: Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1]) + 0.2,
      ...(to[0] === from[0] ? { turned: true } : {}),
    },
  )

/** A drain channel under a grating along x, 0.3 m broad. */
export const drain = (id: string, x: number, z: number, length: number): Part =>
  looking(
    part('drain', id, vec(x, 0, z), 0, [
      block('black', [0, SLAB, 0], [length, PAINT, 0.3], FLAT),
      ...Array.from({ length: Math.floor(length / 1.5) }, (_, i) =>
        block('steel', [-length / 2 + 0.75 + i * 1.5, 0.012, 0], [0.9, 0.01, 0.28], FLAT),
      ),
    ]),
    { kind: 'drain', length },
  )

/** An assembly point: painted square of 5 m and its sign (GB 2894: E007) on two posts, facing `yaw`. */
export function assemblyPoint(id: string, x: number, z: number, yaw: number, name: string): Part {
  const frame = outline(id, x, z, 5, 5, 0.15, 'paint-green')
  return looking(
    part(
      'assembly',
      id,
      vec(x, 0, z),
      yaw,
      [
        ...frame.solids,
        block('steel', [-0.5, 1.1, -2.7], [0.06, 2.2, 0.06], { clear: true }),
        block('steel', [0.5, 1.1, -2.7], [0.06, 2.2, 0.06], { clear: true }),
        block('paint-green', [0, 1.9, -2.68], [1.3, 0.9, 0.04], { passable: true }),
      ],
      [letter(name, [0, 1.9, -2.65], 0, 0.26, '#ffffff', { ground: '#00843d', sign: 'E007' })],
    ),
    { kind: 'assembly' },
  )
}
