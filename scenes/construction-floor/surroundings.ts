import { vec } from '../../src/base/vec'
import type { Look } from '../../src/site/look'
import { SLIGHT, block, looking, part, rod } from '../../src/site/solid'
import type { Part } from '../../src/site/types'
import { CRANE, HALF, OTHER_CRANE, SLAB, STREET_Y } from './plan'

const Y = STREET_Y

/** Something far below or far off: nobody meets it, so it has a look and no solids. */
const seen = (id: string, x: number, y: number, z: number, yaw: number, look: Look): Part =>
  looking(part(look.kind, id, vec(x, y, z), yaw, []), look)

/** The building below the working floor, and the ground about it. */
const below: Part[] = [
  seen('storeys', 0, -SLAB.thick, 0, 0, {
    kind: 'storeys-below',
    size: [2 * SLAB.x, 2 * SLAB.z],
    storey: 3,
    count: 8,
  }),
  seen('yard', 0, Y, -6, 0, { kind: 'site-ground', size: [2 * HALF.x + 8, 48], seed: 3 }),
  seen('street', 0, Y, 26, 0, { kind: 'street', length: 160, road: 10, footway: 3 }),
]

/** The tower crane's mast; its jib, trolley and hook are entities. */
const mast: Part = looking(
  part('tower-crane', 'crane-mast', vec(CRANE.at.x, Y, CRANE.at.z), 0, [
    block('paint-yellow', [0, (CRANE.jibY - 1 - Y) / 2, 0], [1.6, CRANE.jibY - 1 - Y, 1.6], { clear: true }),
  ]),
  { kind: 'tower-crane', height: CRANE.jibY - 1 - Y, ties: [12, 21], reach: -SLAB.z - CRANE.at.z },
)

const otherMast: Part = looking(
  part('tower-crane', 'crane-mast-2', vec(OTHER_CRANE.at.x, Y, OTHER_CRANE.at.z), 0, [
    block('paint-yellow', [0, (OTHER_CRANE.jibY - 1 - Y) / 2, 0], [1.6, OTHER_CRANE.jibY - 1 - Y, 1.6], {
      clear: true,
    }),
  ]),
  { kind: 'tower-crane', height: OTHER_CRANE.jibY - 1 - Y },
)

/** The yard in the north: stores, workshop, containers, gate. */
const yard: Part[] = [
  seen('bars-1', -6, Y, -27, 0, { kind: 'rebar-stack', length: 9, bundles: 4 }),
  seen('bars-2', -18, Y, -26, 0.1, { kind: 'rebar-stack', length: 9, bundles: 3 }),
  seen('shop', -17, Y, -20, 0, { kind: 'rebar-shop', size: [12, 6] }),
  seen('ply-yard', 14, Y, -26, 0.3, { kind: 'ply-stack', n: 40 }),
  seen('tubes-yard', 20, Y, -24, 0, { kind: 'tube-stack', length: 6 }),
  seen('office-1', 30, Y, -18, -Math.PI / 2, { kind: 'site-container', stacked: true, material: 'paint-white' }),
  seen('office-2', 30, Y, -25, -Math.PI / 2, { kind: 'site-container', stacked: true, material: 'paint-white' }),
  seen('bucket', 10, Y, -16, 0.4, { kind: 'concrete-bucket' }),
  seen('mixer', 24, Y, -12, 1.2, { kind: 'parked-vehicle', body: 'mixer', material: 'paint-green' }),
  seen('pallet-1', -10, Y, -17, 0.2, { kind: 'brick-pallet', courses: 4 }),
  seen('pallet-2', -8.4, Y, -17.4, 0, { kind: 'brick-pallet', courses: 3 }),
  seen('hoarding-north', 0, Y, -29.4, 0, { kind: 'hoarding', length: 72, gate: true }),
  seen('hoarding-south', 0, Y, 18.2, Math.PI, { kind: 'hoarding', length: 72 }),
  seen('walkway', -8, Y, 19.8, 0, { kind: 'covered-walkway', length: 24, width: 2.4 }),
]

/** The street in the south, and the houses all round. */
const street: Part[] = [
  seen('car-1', -24, Y, 22.4, 0, { kind: 'parked-vehicle', body: 'car', material: 'paint-white' }),
  seen('car-2', -17, Y, 22.4, 0, { kind: 'parked-vehicle', body: 'car', material: 'black' }),
  seen('van', 12, Y, 22.4, 0, { kind: 'parked-vehicle', body: 'van', material: 'paint-grey' }),
  seen('bus', 26, Y, 29, Math.PI, { kind: 'parked-vehicle', body: 'bus', material: 'paint-blue' }),
  seen('car-3', 2, Y, 29, Math.PI, { kind: 'parked-vehicle', body: 'car', material: 'paint-red' }),
  ...(
    [
      ['house-s1', -40, 44, 22, 20, 12, 'old'],
      ['house-s2', -14, 46, 24, 34, 14, 'flats'],
      ['house-s3', 16, 45, 26, 28, 12, 'flats'],
      ['house-s4', 46, 47, 24, 46, 16, 'office'],
      ['house-n1', -34, -58, 26, 42, 14, 'flats'],
      ['house-n2', 2, -64, 28, 54, 16, 'flats'],
      ['house-n3', 40, -56, 24, 30, 14, 'office'],
      ['house-w1', -66, 4, 18, 38, 30, 'flats'],
      ['house-e1', 68, -6, 18, 48, 26, 'office'],
      ['house-e2', 66, 32, 16, 18, 20, 'old'],
    ] as const
  ).map(([id, x, z, w, h, d, style], i) =>
    seen(id, x, Y, z, 0, { kind: 'street-house', size: [w, h, d], seed: i + 1, style }),
  ),
]

/** The town beyond those houses, side by side round a middle that they and the site leave free. */
const town: Part[] = (
  [
    ['north', 0, -150, 336, 126],
    ['south', 0, 125, 336, 126],
    ['west', -136, -14, 84, 126],
    ['east', 136, -14, 84, 126],
  ] as const
).map(([id, x, z, w, d], i) => seen(`town-${id}`, x, Y, z, 0, { kind: 'town', size: [w, d], seed: i + 1 }))

/** A foot-level tube of the scaffold's last lift and a water riser: things that one could hook to, and must not. */
const temptations: Part[] = [
  part('tube', 'foot-tube', vec(4.7, 0.28, -11.7), 0, [rod('steel', 'x', [0, 0, 0], 0.024, 5.6, SLIGHT)]),
  part('pipe', 'riser', vec(0.5, 0, -10.6), 0, [rod('paint-blue', 'y', [0, 1.4, 0], 0.02, 2.8, SLIGHT)]),
]

/** All that lies below and about the floor. */
export const surroundings: Part[] = [...below, mast, otherMast, ...yard, ...street, ...town, ...temptations]
