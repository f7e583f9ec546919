import type { Material } from '../../../site/types'
import type { Triple } from '../../geometry/frame'
import { lengthOf, minus } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube } from '../../geometry/tube'
import { addPlank } from './plank'

/**
 * GB 4053.3: guard rails are 1050 mm high or more (1200 mm from 20 m on), posts at most 1 m apart, tubes of 30 to 50 mm, no gap over
 * 500 mm, toe boards of 100 mm and more. Metres.
 */
const RAIL = { height: 1.1, tube: 0.021, middle: 0.016, apart: 1, toe: 0.12 }

interface RailingOptions {
  height?: number
  material?: Material
  toe?: boolean
  /** Goes round: its last corner joins the first. */
  closed?: boolean
  /** Sides of the tubes; fewer for what stands far away. */
  sides?: number
  /** Metres between posts. */
  apart?: number
}

/** A guard rail with handrail, middle rail, posts and toe board along `path`, the edge of a floor. */
export function addRailing(
  b: MeshBuilder,
  path: readonly Triple[],
  {
    height = RAIL.height,
    material = 'paint-yellow',
    toe = true,
    closed = false,
    sides = 6,
    apart = RAIL.apart,
  }: RailingOptions = {},
): void {
  b.use(material)
  const corners = closed ? [...path, path[0] as Triple] : path
  const lifted = (y: number): Triple[] => corners.map(([x, at, z]) => [x, at + y, z])
  addTube(b, lifted(height), RAIL.tube, { sides, open: closed })
  addTube(b, lifted(height * 0.53), RAIL.middle, { sides, open: closed })
  const post = ([x, y, z]: Triple): void =>
    addTube(
      b,
      [
        [x, y, z],
        [x, y + height, z],
      ],
      RAIL.tube,
      { sides, open: true },
    )
  corners.forEach((from, i) => {
    const to = corners[i + 1]
    if (!to) return closed ? undefined : post(from)
    const way = minus(to, from)
    const n = Math.max(1, Math.ceil(lengthOf(way) / apart - 0.01))
    for (let k = 0; k < n; k++)
      post([from[0] + (way[0] * k) / n, from[1] + (way[1] * k) / n, from[2] + (way[2] * k) / n])
    if (toe) {
      const y = RAIL.toe / 2 + 0.01
      addPlank(b, [from[0], from[1] + y, from[2]], [to[0], to[1] + y, to[2]], 0.006, RAIL.toe)
    }
    return undefined
  })
}
