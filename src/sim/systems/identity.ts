import { sha256Hex } from '../../base/hash'
import { ticks } from '../../base/time'
import type { Command, Sample } from '../sample'
import type { Sim } from '../sim'
import { isTurning } from './breaks'
import { tellDevice } from './device'

/**
 * Between these it is asked who trains, seconds of the run: late enough that somebody else can have taken over, and before
 * most drills are at their end. Chosen.
 */
const EARLIEST_S = 30
const LATEST_S = 240

export const isIdentityCheck = (c: Command): boolean => c.kind === 'identity-check'

/**
 * The tick from which it is to be asked who trains. It follows from the seed, and not by the simulation's own chance: what
 * happens in the drill tells nothing of it.
 */
export function askTick(seed: string): number {
  const drawn = Number.parseInt(sha256Hex(`muster-ask\n${seed}`).slice(0, 8), 16)
  return ticks(EARLIEST_S) + (drawn % (ticks(LATEST_S) - ticks(EARLIEST_S) + 1))
}

/** Last in a tick: has the moment come to ask? Never in the midst of an emergency: then right after it. */
export function askSystem(sim: Sim): void {
  const { ask, tick, ended } = sim.world
  if (ask.dueAt < 0 && tick >= ask.from && !ended && !isTurning(sim)) ask.dueAt = tick
}

/**
 * The one sample that a run takes after its end: that it was checked who trained, which nobody can do while the drill is on.
 * Time passes by its tick; beside the check nothing in it has any effect.
 */
export function closingCheck(sim: Sim, sample: Sample): boolean {
  const { world } = sim
  const checks = sample.commands.filter(isIdentityCheck)
  if (world.closed || checks.length === 0) return false
  world.closed = true
  world.tick++
  tellDevice(sim, checks)
  return true
}
