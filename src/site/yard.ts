import { vec } from '../base/vec'
import type { GearPostLook } from './looks/posts'
import { OPEN, SLIGHT, block, letter, looking, part, rod } from './solid'
import type { Label, Material, Part, Solid } from './types'

/** A mesh fence of 2.2 m along x or z. */
export function fence(id: string, from: [number, number], to: [number, number]): Part {
  const w = Math.abs(to[0] - from[0])
  const d = Math.abs(to[1] - from[1])
  const n = Math.max(1, Math.round((w + d) / 8))
  const posts: Solid[] = Array.from({ length: n + 1 }, (_, i) =>
    block('steel', [-w / 2 + (w * i) / n, 1.1, -d / 2 + (d * i) / n], [0.08, 2.2, 0.08], SLIGHT),
  )
  const at = vec((from[0] + to[0]) / 2, 0, (from[1] + to[1]) / 2)
  const solids = [block('paint-grey', [0, 1.1, 0], [w + 0.04, 2.0, d + 0.04], OPEN), ...posts]
  return looking(part('fence', id, at, 0, solids), {
    kind: 'fence',
    length: w + d,
    ...(d > w ? { turned: true } : {}),
    height: 2.1,
  })
}

/** A gate 8 m wide in a fence along x: pillars, a raised barrier, a guard's box beside it. */
export const gate = (id: string, x: number, z: number, yaw: number, name: string): Part =>
  looking(
    part(
      'gate',
      id,
      vec(x, 0, z),
      yaw,
      [
        block('brick', [-4.4, 1.3, 0], [0.8, 2.6, 0.8]),
        block('brick', [4.4, 1.3, 0], [0.8, 2.6, 0.8]),
        block('paint-white', [7.2, 1.3, -1.4], [2.6, 2.6, 2.2]),
        block('glass', [7.2, 1.6, -1.4], [2.64, 0.9, 2.24], SLIGHT),
        block('concrete', [7.2, 2.7, -1.4], [3, 0.2, 2.6], { passable: true }),
        block('paint-red', [-3.9, 2.6, 0], [0.12, 3.4, 0.12], SLIGHT),
      ],
      [letter(name, [7.2, 2.35, -2.55], Math.PI, 0.3, '#ffffff', { ground: '#1d3f73' })],
    ),
    { kind: 'gate' },
  )

/** A sign or board on one or two posts; own frame: it faces +z. */
export function signBoard(
  id: string,
  x: number,
  z: number,
  yaw: number,
  size: [number, number],
  ground: Material,
  labels: Label[],
): Part {
  const [w, h] = size
  const y = 1.55
  const posts = w > 0.9 ? [-w / 2 + 0.1, w / 2 - 0.1] : [0]
  return looking(
    part(
      'sign',
      id,
      vec(x, 0, z),
      yaw,
      [
        ...posts.map((px) => block('steel', [px, (y + h / 2) / 2, -0.04], [0.06, y + h / 2, 0.06], OPEN)),
        block(ground, [0, y, 0], [w, h, 0.03], { passable: true }),
      ],
      labels.map((l) => ({ ...l, at: vec(l.at.x, y + l.at.y, 0.02), within: w })),
    ),
    { kind: 'sign-board', size, y, posts, material: ground, ...(w > 1.5 && h > 1 ? { notice: true } : {}) },
  )
}

/** Plates over gear: breadth of one with large and with small letters, and with a pictogram; metres. */
const PLATE = { large: 0.62, small: 0.44, sign: 0.52 } as const
const PAINT: Record<string, Material> = { '#c8102e': 'paint-red', '#0051ba': 'paint-blue' }

/** The plate that lettering over gear stands on: with a rim of its own colour, 1 cm broad. */
function plateUnder({ sign, height, ground = '', at }: Label): NonNullable<GearPostLook['plate']> {
  const breadth = sign ? PLATE.sign : height < 0.12 ? PLATE.small : PLATE.large
  return { size: [breadth, height * (sign ? 4.05 : 1.4) + 0.02], y: at.y, material: PAINT[ground] ?? 'paint-white' }
}

/** A post of 1.7 m that small gear hangs on; own frame: gear faces +z. The first label stands on a plate over the board. */
export const gearPost = (
  id: string,
  x: number,
  z: number,
  yaw: number,
  material: Material,
  labels: Label[] = [],
): Part => {
  const [title] = labels
  const plate = title && plateUnder(title)
  return looking(
    part(
      'post',
      id,
      vec(x, 0, z),
      yaw,
      [
        block('steel', [0, 0.85, -0.06], [0.1, 1.7, 0.08], OPEN),
        block(material, [0, 1.3, -0.01], [0.34, 0.6, 0.03], SLIGHT),
      ],
      labels.map((l) => (l === title && plate ? { ...l, within: plate.size[0] } : l)),
    ),
    { kind: 'gear-post', material, ...(plate ? { plate } : {}), ...(id === 'tool-rack' ? { tools: true } : {}) },
  )
}

/** A mast with a lamp or a windsock's ring on top. */
export const mast = (id: string, x: number, z: number, height: number): Part =>
  looking(
    part('mast', id, vec(x, 0, z), 0, [
      block('concrete', [0, 0.15, 0], [0.5, 0.3, 0.5]),
      rod('paint-white', 'y', [0, height / 2, 0], 0.07, height, OPEN),
    ]),
    { kind: 'mast', height, head: height > 6.5 && height < 7.5 ? 'lamp' : 'plain' },
  )

/** Yellow and black bollards in a row along x. */
export const bollards = (id: string, x: number, z: number, n: number, pitch: number): Part =>
  looking(
    part(
      'bollards',
      id,
      vec(x, 0, z),
      0,
      Array.from({ length: n }, (_, i) => (i - (n - 1) / 2) * pitch).flatMap((bx) => [
        rod('paint-yellow', 'y', [bx, 0.5, 0], 0.09, 1, OPEN),
        rod('black', 'y', [bx, 0.7, 0], 0.095, 0.2, SLIGHT),
      ]),
    ),
    { kind: 'bollards', at: Array.from({ length: n }, (_, i) => (i - (n - 1) / 2) * pitch), height: 1, radius: 0.09 },
  )

/** The ring of spray pipes of a water curtain over a bay, on four legs; it hangs at 3.9 m. */
export const curtainRing = (id: string, x: number, z: number, w: number, d: number): Part =>
  looking(
    part('curtain-ring', id, vec(x, 0, z), 0, [
      rod('paint-red', 'x', [0, 3.9, -d / 2], 0.05, w, SLIGHT),
      rod('paint-red', 'x', [0, 3.9, d / 2], 0.05, w, SLIGHT),
      rod('paint-red', 'z', [-w / 2, 3.9, 0], 0.05, d, SLIGHT),
      rod('paint-red', 'z', [w / 2, 3.9, 0], 0.05, d, SLIGHT),
      ...[-w / 2, w / 2].flatMap((lx) =>
        [-d / 2, d / 2].map((lz) => rod('paint-red', 'y', [lx, 1.95, lz], 0.06, 3.9, OPEN)),
      ),
    ]),
    { kind: 'curtain-ring', width: w, depth: d, height: 3.9, apart: 1.2 },
  )

/** A street tree, its solids a plain trunk and crown; stands outside the working area. `far`: nobody comes near. */
export const tree = (id: string, x: number, z: number, height: number, far?: true): Part =>
  looking(
    part('tree', id, vec(x, 0, z), 0, [
      rod('wood', 'y', [0, height * 0.25, 0], 0.14, height * 0.5),
      {
        shape: { kind: 'sphere', at: vec(0, height * 0.68, 0), radius: height * 0.3 },
        material: 'grass',
        passable: true,
      },
    ]),
    { kind: 'tree', form: 'street', height, seed: Math.abs(Math.round(x * 3 + z)), ...(far ? { far } : {}) },
  )

/** A lidded pit of 1.2 m in the ground with a raised rim. */
export const pit = (id: string, x: number, z: number, name: string): Part =>
  looking(
    part(
      'pit',
      id,
      vec(x, 0, z),
      0,
      [
        block('concrete', [0, 0.08, 0], [1.3, 0.16, 1.3], { passable: true }),
        block('black', [0, 0.165, 0], [1, 0.02, 1], SLIGHT),
      ],
      [letter(name, [0, 0.09, 0.67], 0, 0.12, '#ffffff', { ground: '#1d3f73' })],
    ),
    { kind: 'pit' },
  )

/** A cabinet with a door face to +z. */
export const cabinet = (
  id: string,
  x: number,
  z: number,
  yaw: number,
  size: [number, number, number],
  material: Material,
  labels: Label[],
): Part =>
  looking(part('cabinet', id, vec(x, 0, z), yaw, [block(material, [0, size[1] / 2, 0], size)], labels), {
    kind: 'cabinet',
    size,
    material,
    door: material === 'paint-red' ? 'glass' : 'sheet',
  })

/** Gas cylinders of 1.4 m in a rack of `n` along x. */
export const cylinderRack = (id: string, x: number, z: number, n: number, material: Material, name: string): Part =>
  looking(
    part(
      'cylinders',
      id,
      vec(x, 0, z),
      0,
      [
        ...Array.from({ length: n }, (_, i) => rod(material, 'y', [(i - (n - 1) / 2) * 0.3, 0.75, 0], 0.12, 1.4)),
        block('steel', [0, 0.9, 0.15], [n * 0.3, 0.05, 0.03], SLIGHT),
      ],
      [letter(name, [0, 1.65, 0.1], 0, 0.16, '#ffffff', { ground: '#1d3f73' })],
    ),
    { kind: 'cylinder-rack', n, material },
  )
