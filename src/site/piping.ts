import { vec } from '../base/vec'
import type { Dn, PipingLook } from './looks/pipe'
import type { RackLine } from './looks/rack'
import { type Medium, pipeMark } from './pipeMark'
import { OPEN, SLIGHT, block, letter, part, rod } from './solid'
import type { Label, Material, Part, Solid } from './types'

interface Line {
  material: Material
  /** Across the rack from its middle, metres, and its radius. */
  off: number
  radius: number
  /** Size that it is drawn with: the pipe of that radius. */
  dn: Dn
  medium: Medium
  /** It flows west, else east. */
  west: boolean
}

/** A pipe lies so much over the axis of its beam, metres: half the beam and the shoe. */
const OVER_BEAM = 0.15

/** Marks on a tier's lines, one after every so many metres, in bays that no column stands before. */
const marks = (lines: readonly Line[], y: number, at: readonly number[]): Label[] =>
  lines.flatMap(({ medium, west, off, radius }, i) =>
    at.map((x) =>
      pipeMark(medium, west ? 'left' : 'right', [x + i * 0.3, y + OVER_BEAM + radius, off], radius, 'south', true),
    ),
  )

/** A pipe rack along x at 4.6 m clear height with its lines on one tier; a leg pair every 6 m. */
export function rack(id: string, fromX: number, toX: number, z: number, lines: readonly Line[], name: string): Part {
  const length = toX - fromX
  const y = 4.7
  const legs = Math.floor(length / 6)
  const frames: Solid[] = Array.from({ length: legs + 1 }, (_, i) => -length / 2 + (i * length) / legs).flatMap((x) => [
    block('steel', [x, y / 2, -1], [0.2, y, 0.2], OPEN),
    block('steel', [x, y / 2, 1], [0.2, y, 0.2], OPEN),
    block('steel', [x, y, 0], [0.2, 0.2, 2.2], SLIGHT),
  ])
  const built = part(
    'rack',
    id,
    vec((fromX + toX) / 2, 0, z),
    0,
    [
      ...frames,
      ...lines.map((l) => rod(l.material, 'x', [0, y + OVER_BEAM + l.radius, l.off], l.radius, length, SLIGHT)),
    ],
    [
      letter(name, [0, y + 0.4, 1.15], 0, 0.3, '#000000', { ground: '#ffcd00' }),
      ...marks(lines, y, [-15, -3, 9]),
      ...marks(UPPER_TIER.lines, UPPER_TIER.y, [-9, 15]),
    ],
  )
  return {
    ...built,
    look: {
      kind: 'pipe-rack',
      length,
      frames: Array.from({ length: legs + 1 }, (_, i) => -length / 2 + (i * length) / legs),
      half: 1,
      tiers: [
        { y, lines: lines.map(drawn) },
        { ...UPPER_TIER, lines: UPPER_TIER.lines.map(drawn) },
      ],
      far: false,
    },
  }
}

/** What lies over the lines that the scene speaks of: out of reach, to be seen only. Colours by GB 7231. */
const UPPER_TIER: { y: number; lines: readonly Line[] } = {
  y: 6.2,
  lines: [
    { dn: 200, material: 'stainless', off: -0.75, radius: 0.11, medium: 'air', west: false },
    { dn: 150, material: 'paint-green', off: -0.38, radius: 0.08, medium: 'cooling-water', west: true },
    { dn: 100, material: 'paint-brown', off: -0.08, radius: 0.057, medium: 'methanol', west: true },
    { dn: 80, material: 'paint-red', off: 0.2, radius: 0.045, medium: 'fire-water', west: false },
  ],
}

/** What of a line is drawn by the rack's look. */
const drawn = ({ material, off, dn }: Line): RackLine => ({ material, off, dn })

interface Run {
  axis: 'x' | 'y' | 'z'
  centre: [number, number, number]
  length: number
  radius?: number
}

/** Loose pipework in the world frame, given run by run; walked past and looked past. */
export const pipework = (
  id: string,
  material: Material,
  radius: number,
  runs: readonly Run[],
  look: Omit<PipingLook, 'kind'>,
  labels: Label[] = [],
): Part => ({
  ...part(
    'pipework',
    id,
    vec(0, 0, 0),
    0,
    runs.map((r) => rod(material, r.axis, r.centre, r.radius ?? radius, r.length, SLIGHT)),
    labels,
  ),
  look: { kind: 'piping', ...look },
})

/**
 * The fixed part of one articulated unloading arm: pillar, inboard pipe and swivel. Own frame: the pillar stands
 * at the origin, the swivel hangs `reach` metres to the south (+z) at `SWIVEL_HEIGHT`.
 */
export const SWIVEL_HEIGHT = 2.2
export function armPillar(id: string, x: number, z: number, reach: number, material: Material, tag: string): Part {
  const pillar = part(
    'arm-pillar',
    id,
    vec(x, 0, z),
    0,
    [
      rod('paint-grey', 'y', [0, 1.3, 0], 0.13, 2.6),
      rod(material, 'y', [0, 2.45, 0], 0.16, 0.3, SLIGHT),
      rod(material, 'z', [0, 2.45, reach / 2], 0.06, reach, SLIGHT),
      rod('steel', 'y', [0, SWIVEL_HEIGHT + 0.12, reach], 0.1, 0.36, SLIGHT),
      // balance weight
      block('paint-yellow', [0, 2.45, -0.55], [0.35, 0.35, 0.5], SLIGHT),
      rod('steel', 'z', [0, 2.45, -0.25], 0.04, 0.6, SLIGHT),
    ],
    [letter(tag, [0, 1.9, 0.14], 0, 0.16, '#000000', { ground: '#ffffff' })],
  )
  return { ...pillar, look: { kind: 'unloading-arm', height: 2.6, reach, swivel: SWIVEL_HEIGHT, material } }
}

/** A pump or compressor set on its plinth: motor and machine on one shaft along x. */
export const pumpSet = (id: string, x: number, z: number, tag: string, machine: 'pump' | 'compressor'): Part => ({
  ...part(
    'pump',
    id,
    vec(x, 0, z),
    0,
    [
      block('concrete', [0, 0.2, 0], [2.2, 0.4, 0.9]),
      rod('paint-blue', 'x', [0.45, 0.75, 0], 0.3, 0.9),
      rod('steel', 'x', [-0.15, 0.75, 0], 0.06, 0.4, SLIGHT),
      rod('paint-green', 'x', [-0.6, 0.75, 0], 0.34, 0.5),
      rod('paint-yellow', 'y', [-0.6, 1.3, 0], 0.08, 0.7, SLIGHT),
    ],
    [letter(tag, [0, 0.22, 0.46], 0, 0.2, '#000000', { ground: '#ffffff' })],
  ),
  look: { kind: 'pump-set', machine },
})
