import type { KerbLineLook } from '../../../site/looks/town'
import type { Triple } from '../../geometry/frame'
import { addFacet } from '../build/tubes'
import type { KitPieces } from '../pieces'

/** Breadth of a kerb stone, metres (trade size 150 mm). */
const WIDE = 0.15
/** The stone's top is drawn as falling to the pavement, which is as high as the road: people and wheels are on one level. */
const BACK = 0.3

/** Face towards the road, top, and a bevel down to the pavement. */
export function kerbLine({ base: b }: KitPieces, { points, high }: KerbLineLook): void {
  for (let i = 1; i < points.length; i++) {
    const [ax, az] = points[i - 1] as readonly [number, number]
    const [bx, bz] = points[i] as readonly [number, number]
    const long = Math.hypot(bx - ax, bz - az)
    // to the right of the way, away from the road
    const [rx, rz] = [-(bz - az) / long, (bx - ax) / long]
    const at = (x: number, z: number, off: number, y: number): Triple => [x + rx * off, y, z + rz * off]
    b.use('concrete', i % 2 ? '#b3aea3' : '#aca79b', 'plain')
    addFacet(b, [at(ax, az, 0, -0.02), at(ax, az, 0, high), at(bx, bz, 0, high), at(bx, bz, 0, -0.02)])
    addFacet(b, [at(ax, az, 0, high), at(ax, az, WIDE, high), at(bx, bz, WIDE, high), at(bx, bz, 0, high)])
    addFacet(b, [at(ax, az, WIDE, high), at(ax, az, BACK, 0.006), at(bx, bz, BACK, 0.006), at(bx, bz, WIDE, high)])
  }
}
