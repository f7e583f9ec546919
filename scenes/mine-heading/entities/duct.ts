import type { Point } from '../../../src/site/looks/pipe'
import { SLIGHT, rod } from '../../../src/site/solid'
import type { EntityDef } from '../../../src/sim/entity'
import { ORIGIN, prop } from '../../../src/sim/script/things'
import { DUCT, FAN } from '../plan'

/** The duct as it is blown and as it hangs when there is no air in it: of each pair one is there, by the fan. */
export const BLOWN = ['duct-main-blown', 'duct-blown'] as const
export const LIMP = ['duct-main-limp', 'duct-limp'] as const

/** The duct from the fans' junction to the heading's corner, and on to `toX`. */
export function ductEntities(toX: number): EntityDef[] {
  const { main, heading, diameter } = DUCT
  const outby: readonly Point[] = [
    [main.x, (FAN.one.y + FAN.two.y) / 2, main.fromZ],
    [main.x, main.y, main.riseZ],
    [main.x, main.y, heading.z + 1],
  ]
  const inby: readonly Point[] = [
    [main.x, main.y, heading.z + 1],
    [main.x, main.y, heading.z],
    [main.x + 1.6, heading.y, heading.z],
    [toX, heading.y, heading.z],
  ]
  const duct = (id: string, route: readonly Point[], state: 'blown' | 'limp', present: boolean): EntityDef =>
    prop(
      id,
      ORIGIN,
      [
        route === outby
          ? rod(
              'paint-orange',
              'z',
              [main.x, main.y, (main.riseZ + heading.z) / 2],
              diameter / 2,
              main.riseZ - heading.z,
              SLIGHT,
            )
          : rod('paint-orange', 'x', [(main.x + toX) / 2, heading.y, heading.z], diameter / 2, toX - main.x, SLIGHT),
      ],
      { aimless: true, look: { kind: 'air-duct', route, radius: diameter / 2, state }, start: { present } },
    )
  return [
    duct(BLOWN[0], outby, 'blown', true),
    duct(BLOWN[1], inby, 'blown', true),
    duct(LIMP[0], outby, 'limp', false),
    duct(LIMP[1], inby, 'limp', false),
  ]
}
