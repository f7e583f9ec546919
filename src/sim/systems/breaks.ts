import type { Command } from '../sample'
import type { Sim } from '../sim'
import type { DutyState } from '../world'

/** Shorter ones are a slow device catching its breath, not somebody taking a break: not counted, but added up. */
const LEAST_PAUSE_MS = 2000
/** More pauses than this, or longer ones together, end the run: it can no longer be called one drill. */
const MOST_PAUSES = 10
const LONGEST_BREAKS_MS = 600_000
/** A break in which it was asked who trains is nobody's own: the first is free for so long, ms (the device waits for 90 s). */
const CHECK_BREAK_MS = 120_000

/** Counts and adds up the time in which the run stood still, as the device saw it. */
export function countBreaks(sim: Sim, commands: readonly Command[]): void {
  const { world } = sim
  let free = !world.ask.had && commands.some((c) => c.kind === 'identity-check') ? CHECK_BREAK_MS : 0
  for (const c of commands) {
    if (c.kind === 'resumed') world.brokenMs += c.gapMs
    if (c.kind !== 'unpause') continue
    const ms = Math.max(0, c.ms - free)
    world.ask.had ||= free > 0 && c.ms >= LEAST_PAUSE_MS
    free = 0
    if (ms >= LEAST_PAUSE_MS) world.pauses++
    world.brokenMs += ms
  }
}

/** Has things' turn come: does gas come out, or has a duty of the turn been owed? From then on nobody begins anew. */
export function hasTurned(sim: Sim): boolean {
  return flows(sim) || sim.world.duties.some((d) => d.openedAt >= 0 && isOfTurn(sim, d.id))
}

/** Is it on now: does gas come out, or is a duty of the turn still owed? */
export function isTurning(sim: Sim): boolean {
  const isOwed = (d: DutyState): boolean => d.openedAt >= 0 && d.doneAt < 0 && !d.missed
  return flows(sim) || sim.world.duties.some((d) => isOwed(d) && isOfTurn(sim, d.id))
}

const flows = ({ world }: Sim): boolean => world.gas.sources.some((s) => s.rateKgS > 0)
const isOfTurn = ({ scene }: Sim, id: string): boolean => scene.duties.find((d) => d.id === id)?.phase === 'turn'

/** Is this no longer one drill: stood still too often or too long, or taken up again in the midst of an emergency? */
export const isBrokenUp = (sim: Sim, commands: readonly Command[]): boolean =>
  sim.world.pauses > MOST_PAUSES ||
  sim.world.brokenMs > LONGEST_BREAKS_MS ||
  (commands.some((c) => c.kind === 'resumed') && hasTurned(sim))
