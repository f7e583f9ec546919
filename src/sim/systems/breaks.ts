import type { Command } from '../sample'
import type { Sim } from '../sim'

/** Shorter ones are a slow device catching its breath, not somebody taking a break: not counted, but added up. */
const LEAST_PAUSE_MS = 2000
/** More pauses than this, or longer ones together, end the run: it can no longer be called one drill. */
const MOST_PAUSES = 10
const LONGEST_BREAKS_MS = 600_000

/** Counts and adds up the time in which the run stood still, as the device saw it. */
export function countBreaks(sim: Sim, commands: readonly Command[]): void {
  const { world } = sim
  for (const c of commands) {
    if (c.kind === 'unpause' && c.ms >= LEAST_PAUSE_MS) world.pauses++
    if (c.kind === 'unpause') world.brokenMs += c.ms
    if (c.kind === 'resumed') world.brokenMs += c.gapMs
  }
}

/** Has things' turn come: does gas come out, or has a duty of the turn been owed? From then on nobody begins anew. */
export function hasTurned({ world, scene }: Sim): boolean {
  const isTurn = (id: string): boolean => scene.duties.find((d) => d.id === id)?.phase === 'turn'
  return world.gas.sources.some((s) => s.rateKgS > 0) || world.duties.some((d) => d.openedAt >= 0 && isTurn(d.id))
}

/** Is this no longer one drill: stood still too often or too long, or taken up again in the midst of an emergency? */
export const isBrokenUp = (sim: Sim, commands: readonly Command[]): boolean =>
  sim.world.pauses > MOST_PAUSES ||
  sim.world.brokenMs > LONGEST_BREAKS_MS ||
  (commands.some((c) => c.kind === 'resumed') && hasTurned(sim))
