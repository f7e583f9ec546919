import { vec } from '../../src/base/vec'
import type { TownHouseLook } from '../../src/site/looks/town'
import { block, letter, looking, part } from '../../src/site/solid'
import type { Label, Part } from '../../src/site/types'
import { UNDERPASS, YARD } from './course'
import { BLOCK } from './map'
import { ALLEY, FRONT, HALF, HOARDING, HOUSE_DEPTH, INNER, OUTER, SCHOOL, YARD_FROM } from './plan'

/** Which way a row of houses looks. */
type Facing = 'n' | 's' | 'e' | 'w'
/** Yaw at which a house's front, drawn to +z, looks there. */
const YAW: Record<Facing, number> = { s: 0, e: Math.PI / 2, n: Math.PI, w: -Math.PI / 2 }

/** Frontages of houses one after the other, and their storeys, m and counts; chosen so that a street does not look like a comb. */
const WIDTHS = [18, 24, 14, 21, 27, 16, 22] as const
const STOREYS = [6, 7, 5, 12, 6, 18, 7, 11, 5, 9, 6] as const
/** A storey's height, and the ground floor with its shop, m (GB 50096: 2.8 m; shops 4 m, chosen). */
export const STOREY = 2.9
export const SHOP_STOREY = 4

/** A shop's breadth, and how many names there are in the texts (`shop.1` and on). */
const SHOP_WIDE = 5.4
const NAMES = 18

/** Names over the shops of a front; every sixth one is to let. */
function signs(width: number, depth: number, shops: number, seed: number): Label[] {
  const step = width / Math.max(1, shops)
  return Array.from({ length: shops }, (_, i) => i)
    .filter((i) => (seed + i) % 6 !== 5)
    .map((i) =>
      letter(
        `shop.${((seed * 7 + i * 5) % NAMES) + 1}`,
        [(i + 0.5) * step - width / 2, 3.32, depth / 2 + 0.3],
        0,
        0.48,
        '#f4f1e6',
        {
          within: 4.2,
        },
      ),
    )
}

const styleOf = (storeys: number, n: number): TownHouseLook['style'] =>
  storeys > 8 ? (n % 3 === 0 ? 'office' : 'flats') : n % 2 === 0 ? 'old' : 'flats'

/** A row of houses from a place to another along its street, the fronts on a line; `seed` says where in the lists it begins. */
function row(
  id: string,
  facing: Facing,
  front: number,
  from: number,
  to: number,
  seed: number,
  depth: number = HOUSE_DEPTH,
  withShops = true,
): Part[] {
  const parts: Part[] = []
  const alongX = facing === 'n' || facing === 's'
  const out = facing === 's' || facing === 'e' ? 1 : -1
  for (let at = from, n = 0; at < to - 0.1; n++) {
    const want = WIDTHS[(seed + n) % WIDTHS.length] as number
    // what is left over and too narrow for a house of its own goes to the last
    const width = to - at - want < 12 ? to - at : want
    const storeys = STOREYS[(seed * 3 + n) % STOREYS.length] as number
    const high = SHOP_STOREY + (storeys - 1) * STOREY
    const [along, across] = [at + width / 2, front - (out * depth) / 2]
    const shops = withShops ? Math.max(2, Math.round(width / SHOP_WIDE)) : 0
    parts.push(
      looking(
        part(
          'street-house',
          `${id}-${n + 1}`,
          alongX ? vec(along, 0, across) : vec(across, 0, along),
          YAW[facing],
          [block('brick', [0, high / 2, 0], [width, high, depth])],
          signs(width, depth, shops, seed * 5 + n),
        ),
        {
          kind: 'town-house',
          size: [width, high, depth],
          seed: seed * 11 + n,
          style: styleOf(storeys, seed + n),
          shops,
          storeys: [SHOP_STOREY, STOREY],
        },
      ),
    )
    at += width
  }
  return parts
}

const D = HOUSE_DEPTH
/** Ends of the arms' house fronts at the site's edge. */
const EDGE = { x: HALF.x - 1, z: HALF.z - 1 } as const
/** Fronts along the arms: inner corner to outer corner of each street. */
const ARM = {
  x0: BLOCK.x - FRONT.inner,
  x1: BLOCK.x + FRONT.outer,
  z0: BLOCK.z - FRONT.inner,
  z1: BLOCK.z + FRONT.outer,
} as const

/** Round the block: its own fronts, with the alley and the way in left open. */
const inner: Part[] = [
  ...row('a-in-w', 's', INNER.z, -INNER.x, ALLEY.x - ALLEY.half, 0),
  ...row('a-in-e', 's', INNER.z, ALLEY.x + ALLEY.half, INNER.x, 3),
  ...row('c-in-1', 'n', -INNER.z, -INNER.x, YARD_FROM.west, 1),
  ...row('c-in-2', 'n', -INNER.z, YARD_FROM.east, ALLEY.x - ALLEY.half, 5),
  ...row('c-in-3', 'n', -INNER.z, ALLEY.x + ALLEY.half, UNDERPASS.toX - 1, 2),
  ...row('c-in-4', 'n', -INNER.z, UNDERPASS.fromX + 1, INNER.x, 6),
  ...row('b-in', 'e', INNER.x, -INNER.z + D, INNER.z - D, 4),
  ...row('d-in', 'w', -INNER.x, -INNER.z + D, INNER.z - D, 2),
]

/** Outside the ring: A in the south with kitchen and school left out, B in the east with its site, C in the north, D in the west. */
const outer: Part[] = [
  ...row('a-out-w', 'n', OUTER.z, -195, SCHOOL.fromX, 4),
  ...row('a-out-e', 'n', OUTER.z, SCHOOL.toX, ARM.x0, 1),
  ...row('b-out-s', 'w', OUTER.x, HOARDING.toZ, ARM.z0, 0),
  ...row('b-out-n', 'w', OUTER.x, -ARM.z0, HOARDING.fromZ, 5),
  ...row('c-out-e', 's', -OUTER.z, UNDERPASS.fromX + 1, ARM.x0, 3),
  ...row('c-out-w', 's', -OUTER.z, -ARM.x0, UNDERPASS.toX - 1, 6),
  ...row('d-out', 'e', -OUTER.x, -ARM.z0, ARM.z0, 1),
]

/** Along the arms out to the site's edge: on both sides of each. */
const arms: Part[] = ([1, -1] as const).flatMap((sx) =>
  ([1, -1] as const).flatMap((sz) => {
    const name = `${sz > 0 ? 's' : 'n'}${sx > 0 ? 'e' : 'w'}`
    const span = (a: number, b: number, s: number): [number, number] => (s > 0 ? [a, b] : [-b, -a])
    const seed = (sx > 0 ? 2 : 0) + (sz > 0 ? 1 : 0)
    return [
      // the arm that goes on east or west: its two sides
      ...row(`arm-${name}-x-in`, sz > 0 ? 's' : 'n', sz * ARM.z0, ...span(ARM.x1 + D, EDGE.x, sx), seed),
      ...row(`arm-${name}-x-out`, sz > 0 ? 'n' : 's', sz * ARM.z1, ...span(ARM.x1, EDGE.x, sx), seed + 3),
      // and the one that goes on north or south
      ...row(`arm-${name}-z-in`, sx > 0 ? 'e' : 'w', sx * ARM.x0, ...span(ARM.z1 + D, EDGE.z, sz), seed + 1),
      ...row(`arm-${name}-z-out`, sx > 0 ? 'w' : 'e', sx * ARM.x1, ...span(ARM.z1 + D, EDGE.z, sz), seed + 5),
    ]
  }),
)

/** Within the block: walls along the alley, and houses beside the way in. */
const within: Part[] = [
  ...([-1, 1] as const).map((s) =>
    part('wall', `alley-wall-${s > 0 ? 'e' : 'w'}`, vec(ALLEY.x + s * (ALLEY.half + 0.15), 0, 0), 0, [
      block('brick', [0, 1.5, 0], [0.3, 3, 2 * (INNER.z - D)]),
    ]),
  ),
  ...row('yard-w', 'e', YARD_FROM.west, -INNER.z + D, 66, 3, 12, false),
  ...row('yard-e', 'w', YARD_FROM.east, -INNER.z + D, 44, 0, 12, false),
  part('wall', 'yard-wall', vec(YARD.x, 0, 62.5), 0, [block('brick', [0, 1.2, 0], [2 * YARD.halfX, 2.4, 0.3])]),
]

/** Every house of the town and what walls there are between them. */
export const houses: Part[] = [...inner, ...outer, ...arms, ...within]
