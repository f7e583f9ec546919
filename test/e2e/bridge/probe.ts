import type { Player } from '../../../src/players/player'
import type { Sim } from '../../../src/sim/sim'
import { low } from '../harness/low'
import { hookOn } from '../harness/hookOn'
import { rideOut } from '../harness/rideOut'
import { tour } from '../harness/tour'

/** What the run page shows to automated browsers. */
export interface Probe {
  readonly sim: Sim | null
}

/** How a player is getting on. */
export interface Progress {
  state: 'waiting' | 'playing' | 'done' | 'stuck' | 'ended'
  tick: number
  why: string
  /** Teleports of a player that has no sticks. */
  jumps?: number
  /** How often hands changed over between bare and controllers. */
  swaps?: number
}

export const probe = (): Probe | undefined => (window as unknown as { musterProbe?: Probe }).musterProbe

const found = import.meta.glob<Player>('../../../scenes/*/runs/*.ts', { eager: true, import: 'default' })

/** The player in scenes/<scene>/runs/<run>.ts, or one of the tests' own. */
export function playerOf(scene: string, run: string): Player {
  const own = [tour, hookOn, rideOut].find((p) => p.scene === scene)
  if (own) return own
  if (run === 'low') return low
  const player = found[`../../../scenes/${scene}/runs/${run}.ts`]
  if (!player) throw new Error(`no run '${run}' of scene '${scene}'; there are ${Object.keys(found).join(', ')}`)
  return player
}
