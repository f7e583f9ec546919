import type { Sim } from '../../../src/sim/sim'
import { hasHazard } from '../form'
import { type BikeNow, toEntity } from '../bike'
import { type Var, get, once, set } from '../vars'

/** Something on the way that one passes well or badly. */
export interface Passing {
  hazard: string
  /** The entity that one passes. */
  id: string
  /** Its bit in `spoilt`. */
  bit: number
  seen: Var
  ok: Var
  /** Seen from so far off, m. */
  seenM: number
  /** What counts is how one rides while it is so far ahead, m. */
  fromM: number
  toM: number
  /** Is it passed well now? `sideM`: from the bike's line to its middle. */
  well: (sim: Sim, bike: BikeNow, at: { ahead: number; right: number }) => boolean
  /** Is it not to be passed yet, so that whoever is past it has spoilt it? Default: it may be passed. */
  over?: (sim: Sim) => boolean
}

/** Farther to the side than this it is not on one's way, m. */
const SIDE_M = 9

export const isSpoilt = (sim: Sim, bit: number): boolean => Math.floor(get(sim, 'spoilt') / bit) % 2 === 1
export function spoil(sim: Sim, bit: number): void {
  if (!isSpoilt(sim, bit)) set(sim, 'spoilt', get(sim, 'spoilt') + bit)
}

/** Notes when it is seen, whether it is passed well, and that it has been. Ten times a second; from where it is now. */
export function pass(sim: Sim, bike: BikeNow, p: Passing): void {
  if (!hasHazard(sim, p.hazard) || get(sim, p.ok) > 0) return
  const at = toEntity(sim, bike, p.id)
  const beside = Math.abs(at.right) < SIDE_M
  if (beside && at.ahead > 0 && at.ahead < p.seenM) once(sim, p.seen)
  if (get(sim, p.seen) === 0 || !beside) return
  if (at.ahead < p.fromM && at.ahead > p.toM && !p.well(sim, bike, at)) spoil(sim, p.bit)
  if (at.ahead <= p.toM && !isSpoilt(sim, p.bit)) once(sim, p.ok)
}
