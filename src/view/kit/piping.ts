import type { PipingLook } from '../../site/looks/pipe'
import { addPipe, addStand } from './parts/pipe'
import { addValve } from './parts/valve'
import type { KitPieces } from './pieces'

/** Pipework by its routes. */
export function piping({ base }: KitPieces, { runs, valves = [], stands = [] }: PipingLook): void {
  for (const run of runs) addPipe(base, run, run.far ? 'far' : 'near')
  for (const valve of valves) addValve(base, valve)
  for (const { at, dn } of stands) addStand(base, at, dn)
}
