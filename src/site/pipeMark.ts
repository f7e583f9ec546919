import { PI, cos, rad, sin } from '../base/math'
import { letter } from './solid'
import type { Label } from './types'

/**
 * Grounds and inks of marks on pipes by GB 7231-2003: water green (艳绿), steam red (大红), air light grey (淡灰), gases yellow
 * (中黄), combustible liquids brown (棕); pipes for fire fighting alone are red (GB 7231-2003, 6; GB 13495). sRGB.
 */
const BASE = {
  water: { ground: '#00843d', ink: '#ffffff' },
  steam: { ground: '#c8102e', ink: '#ffffff' },
  air: { ground: '#c3c8ca', ink: '#000000' },
  gas: { ground: '#ffcd00', ink: '#000000' },
  combustible: { ground: '#7a4a26', ink: '#ffffff' },
  fire: { ground: '#c8102e', ink: '#ffffff' },
} as const

/** What flows in marked pipes; liquid ammonia boils in the open and is marked as the gas that it is there. */
const MEDIA = {
  'liquid-ammonia': 'gas',
  ammonia: 'gas',
  nitrogen: 'gas',
  water: 'water',
  'cooling-water': 'water',
  steam: 'steam',
  air: 'air',
  methanol: 'combustible',
  'fire-water': 'fire',
} as const satisfies Record<string, keyof typeof BASE>

export type Medium = keyof typeof MEDIA
/** Which way it flows, as one who reads the mark sees it. */
type Flow = 'left' | 'right'

/** Letters are at least this high, metres, to be read from 3 m; a grounded line is so much higher than its letters. */
const LEAST = 0.05
const GROUNDED = 1.36
/** A plate higher than so many radii is not bent round a pipe (src/view/label/labelGeometry.ts): it is fixed before it. */
const ROUND = 1.3
/** A mark lies so far off the solid of its pipe, metres. */
const OFF = 0.003

/**
 * Name and arrow on a pipe, in its owner's frame: on a pipe of `radius` m whose axis passes through (x, y, z), on the side that it
 * faces, or with `overhead` 24 degrees below that for one who stands beneath. The text is `pipe.<medium>.<flow>` of the scene's.
 */
export function pipeMark(
  medium: Medium,
  flow: Flow,
  [x, y, z]: readonly [number, number, number],
  radius: number,
  face: 'south' | 'east' | 'west',
  overhead = false,
): Label {
  const height = Math.max(LEAST, radius * 0.95)
  const bent = height * GROUNDED <= ROUND * radius
  const down = bent && overhead ? rad(24) : 0
  const out = (radius + OFF) * cos(down)
  const yaw = face === 'south' ? 0 : face === 'east' ? PI / 2 : -PI / 2
  const at = [
    x + (face === 'south' ? 0 : face === 'east' ? out : -out),
    y - (radius + OFF) * sin(down),
    z + (face === 'south' ? out : 0),
  ] as const
  const { ground, ink } = BASE[MEDIA[medium]]
  return letter(`pipe.${medium}.${flow}`, at, yaw, height, ink, { ground })
}
