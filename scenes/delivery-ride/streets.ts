import { vec } from '../../src/base/vec'
import { atan2 } from '../../src/base/math'
import { looking, part } from '../../src/site/solid'
import {
  AHEAD,
  type Frame,
  type Heading,
  arrow,
  bikeMark,
  crescent,
  dashes,
  fillet,
  line,
  rug,
  spot,
  strip,
  zebra,
} from '../../src/site/street/paint'
import type { Part, Solid } from '../../src/site/types'
import { BLOCK, OFF, PARKED, STOP_M, ZEBRAS } from './map'
import { BAYS, CORNER_R, HALF, KERB, YARD_FROM, INNER, ALLEY } from './plan'
import { RAIL, YARD } from './course'

/** Lines between motor lane and lane of bikes, m from the middle; zebras at junctions begin and end so far from their middle. */
const SPLIT = 3.5
const CROSSING = [10, 13.4] as const
/** A bicycle on its lane every so many metres; stop lines are 0.3 m broad (GB 5768.3: 0.2 to 0.4). */
const MARK_EVERY = 50
const STOP_WIDE = 0.3
/** Beyond the site the ground goes on as far, m. */
const LAND = 520

const JUNCTIONS = ([1, -1] as const).flatMap((sx) =>
  ([1, -1] as const).map((sz) => ({ x: sx * BLOCK.x, z: sz * BLOCK.z, lit: sx > 0 })),
)
const HEADINGS: readonly Heading[] = ['e', 'n', 'w', 's']

/** Asphalt: four streets to the site's edges, rounded corners, bays. */
const paving: Solid[] = [
  rug('concrete', -LAND, -LAND, LAND, LAND),
  ...[-1, 1].map((s) => rug('asphalt', -LAND, s * BLOCK.z - KERB.plain, LAND, s * BLOCK.z + KERB.plain)),
  ...[-1, 1].map((s) => rug('asphalt', s * BLOCK.x - KERB.plain, -LAND, s * BLOCK.x + KERB.plain, LAND)),
  ...JUNCTIONS.flatMap(({ x, z }) =>
    ([1, -1] as const).flatMap((sx) =>
      ([1, -1] as const).flatMap((sz) => fillet('asphalt', x + sx * KERB.plain, z + sz * KERB.plain, sx, sz, CORNER_R)),
    ),
  ),
  rug('asphalt', BAYS.parked.from, BLOCK.z + KERB.plain, BAYS.parked.to, BLOCK.z + KERB.bay),
  rug('asphalt', BAYS.c.from, -BLOCK.z - KERB.plain, BAYS.c.to, -BLOCK.z - KERB.bay),
  // the way into the block, its greens, the alley
  rug('asphalt', YARD.x - 3, -INNER.z - 1, YARD.x + 3, YARD.toZ - 8),
  ...[-1, 1].map((s) => rug('grass', YARD.x + s * 4.4, -INNER.z + 16, YARD.x + s * (YARD.halfX - 1), 18)),
  rug('gravel', ALLEY.x - 0.6, -INNER.z, ALLEY.x + 0.6, INNER.z),
  rug('gravel', YARD_FROM.west, -INNER.z, YARD_FROM.west + 0.4, YARD.toZ),
]

/** Which bays a stretch has at its right, by its places along. */
interface Bay {
  along: readonly [number, number]
  /** Between motor lane and lane of bikes, rather than at the kerb. */
  inside: boolean
}

/** One side of a stretch: the line beside the lane of bikes, bicycles on it. */
function side(f: Frame, [from, to]: readonly [number, number], bay: Bay | null): Solid[] {
  const out: Solid[] = []
  const [a, b] = bay?.inside ? bay.along : [to, to]
  out.push(line(f, 'paint-white', [from, a], SPLIT))
  if (b < to) out.push(line(f, 'paint-white', [b, to], SPLIT))
  if (bay?.inside) {
    // places of 6.8 m between the lanes, and the shifted lane's own line
    out.push(...dashes(f, 'paint-white', [a, b], SPLIT, 2, 4), line(f, 'paint-white', [a, b], 5.7))
    for (let at = a; at <= b + 0.1; at += 6.8) out.push(strip(f, 'paint-white', [at - 0.05, at + 0.05], [SPLIT, 5.7]))
  } else if (bay) out.push(...dashes(f, 'paint-white', bay.along, KERB.plain - 0.1, 2, 2))
  for (let at = from + 12; at < to - 4; at += MARK_EVERY) {
    const shifted = bay?.inside && at > a && at < b
    out.push(...bikeMark(f, at, shifted ? OFF.bikeByParked : OFF.bike))
  }
  return out
}

/** A stretch between junctions, or out to the edge: centre line, both sides. */
function stretch(f: Frame, from: number, to: number, right: Bay | null, left: Bay | null): Solid[] {
  const back: Record<Heading, Heading> = { e: 'w', w: 'e', n: 's', s: 'n' }
  const other: Frame = { x: f.x, z: f.z, d: back[f.d] }
  const solidM = 24
  return [
    line(f, 'paint-yellow', [from, Math.min(to, from + solidM)], 0),
    ...dashes(f, 'paint-yellow', [from + solidM + 3, to - solidM - 3], 0, 4, 6),
    line(f, 'paint-yellow', [Math.max(from, to - solidM), to], 0),
    ...side(f, [from, to], right),
    ...side(other, [-to, -from], left),
  ]
}

/** What is painted before and on a junction, for who comes in one direction. */
function approach(x: number, z: number, d: Heading, lit: boolean): Solid[] {
  const f: Frame = { x, z, d }
  const stop = lit
    ? [strip(f, 'paint-white', [-STOP_M - STOP_WIDE / 2, -STOP_M + STOP_WIDE / 2], [0.1, KERB.plain - 0.1])]
    : dashes(
        { ...f, x: spot(f, -STOP_M, 0)[0], z: spot(f, -STOP_M, 0)[1], d: right(d) },
        'paint-white',
        [0.2, KERB.plain],
        0,
        0.6,
        0.3,
      )
  return [
    ...stop,
    ...zebra(f, [-CROSSING[1], -CROSSING[0]], [-KERB.plain - 0.7, KERB.plain + 0.7]),
    ...arrow(f, -STOP_M - 9, OFF.motor, true),
    ...(lit ? [...waiting(f), ...crescent(...spot(f, -STOP_M, STOP_M), ...towards(d), CORNER_R, 2.1)] : []),
  ]
}
const right = (d: Heading): Heading => (({ e: 's', s: 'w', w: 'n', n: 'e' }) as const)[d]
/** Signs of the way from a junction's middle to the corner right of who comes: the kerb's circle lies there. */
function towards(d: Heading): [1 | -1, 1 | -1] {
  const [x, z] = spot({ x: 0, z: 0, d }, -1, 1)
  return [x > 0 ? 1 : -1, z > 0 ? 1 : -1]
}

/** Where bikes wait for the second stage of a left turn: a box at the far right of the junction. */
const waiting = (f: Frame): Solid[] => [
  strip(f, 'paint-green', [3, 6.4], [5.4, 8.2]),
  strip(f, 'paint-white', [2.9, 3.02], [5.3, 8.3]),
  strip(f, 'paint-white', [6.38, 6.5], [5.3, 8.3]),
  ...bikeMark({ ...f }, 4.7, 6.8),
]

const markings: Solid[] = [
  ...stretch(
    { x: 0, z: BLOCK.z, d: 'e' },
    -BLOCK.x + STOP_M,
    BLOCK.x - STOP_M,
    { along: [PARKED.from + 4.6, PARKED.from + 4.6 + 7 * 6.8], inside: true },
    null,
  ),
  ...stretch({ x: BLOCK.x, z: 0, d: 'n' }, -BLOCK.z + STOP_M, BLOCK.z - STOP_M, null, null),
  ...stretch(
    { x: 0, z: -BLOCK.z, d: 'w' },
    -BLOCK.x + STOP_M,
    BLOCK.x - STOP_M,
    { along: [-BAYS.c.to, -BAYS.c.from], inside: false },
    null,
  ),
  ...stretch({ x: -BLOCK.x, z: 0, d: 's' }, -BLOCK.z + STOP_M, BLOCK.z - STOP_M, null, null),
  ...JUNCTIONS.flatMap(({ x, z, lit }) =>
    HEADINGS.flatMap((d) => {
      const [ux, uz] = AHEAD[d]
      const isArm = ux === Math.sign(x) || uz === Math.sign(z)
      const reach = (ux === 0 ? HALF.z - BLOCK.z : HALF.x - BLOCK.x) + 40
      return [...(isArm ? stretch({ x, z, d }, STOP_M, reach, null, null) : []), ...approach(x, z, d, lit)]
    }),
  ),
  ...zebra({ x: ZEBRAS.school.x, z: ZEBRAS.school.z, d: 'e' }, [-3, 3], [-KERB.plain, KERB.plain]),
  ...zebra({ x: ZEBRAS.gate.x, z: ZEBRAS.gate.z, d: 'w' }, [-3, 3], [-KERB.plain, KERB.plain]),
  // paving for who feels their way: a yellow strip along the pavements of A and C
  ...[-1, 1].flatMap((s) =>
    [-1, 1].map((off) =>
      rug(
        'paint-yellow',
        -BLOCK.x + 18,
        s * (BLOCK.z + off * 8.9) - 0.15,
        BLOCK.x - 18,
        s * (BLOCK.z + off * 8.9) + 0.15,
      ),
    ),
  ),
]

/** Rails of an old works line, over B at a flat angle: one through the lane of bikes, the other beside it, 1.435 m apart; from and to along them, m. */
const RAILS = { gauge: 1.435, from: -42, to: 13 } as const
const rails: Part[] = [0, RAILS.gauge].map((off, i) => {
  const { ux, uz } = RAIL
  const m = (RAILS.from + RAILS.to) / 2
  return looking(
    part(
      'rail',
      `old-rail-${i + 1}`,
      vec(RAIL.at.x + ux * m + uz * off, -0.004, RAIL.at.z + uz * m - ux * off),
      atan2(-ux, -uz),
      [],
    ),
    { kind: 'groove-rail', length: RAILS.to - RAILS.from },
  )
})

/** Everything that lies flat: one part, in the order in which it lies. */
export const streets: Part[] = [...rails, part('street', 'streets', vec(0, 0, 0), 0, [...paving, ...markings])]
