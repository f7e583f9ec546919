import type { Sim } from '../sim'

/** A scene's own numbers: its own ones by name, the tick of each line said, and of each thing read. */
export type VarOf<Own extends string, Line extends string, Read extends string> = Own | `said.${Line}` | `read.${Read}`

/**
 * Names and handles a scene's own numbers (`world.vars`). `own` gives their values at tick 0; ticks of what was said and
 * read are 0 for "not yet". The keys never change in a run.
 */
export function defineVars<Own extends string, Line extends string, Read extends string>(
  own: Readonly<Record<Own, number>>,
  lines: readonly Line[],
  read: readonly Read[],
) {
  type Var = VarOf<Own, Line, Read>
  const get = (sim: Sim, key: Var): number => sim.world.vars[key] ?? 0
  const set = (sim: Sim, key: Var, value: number): void => {
    sim.world.vars[key] = value
  }
  return {
    /** All numbers at tick 0. */
    initialVars(): Record<string, number> {
      const vars: Record<string, number> = { ...own }
      for (const line of lines) vars[`said.${line}`] = 0
      for (const id of read) vars[`read.${id}`] = 0
      return vars
    },
    get,
    set,
    /** Sets a tick mark the first time only. */
    once(sim: Sim, key: Var): boolean {
      if (get(sim, key) !== 0) return false
      set(sim, key, Math.max(1, sim.world.tick))
      return true
    },
    isVar: (sim: Sim, key: string): key is Var => sim.world.vars[key] !== undefined,
    /** Seconds since the tick mark; Infinity when it was never set. */
    since(sim: Sim, key: Var): number {
      const at = get(sim, key)
      return at === 0 ? Infinity : (sim.world.tick - at) / 60
    },
  }
}
