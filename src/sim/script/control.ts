import type { ControlDef, ControlRank } from '../scene'
import type { Sim } from '../sim'

export const control = (id: string, rank: ControlRank, done: (sim: Sim) => boolean): ControlDef => ({ id, rank, done })

/** Makes controls that stand once any of the scene's lines named has been said. */
export const bySaying =
  <Line extends string>() =>
  (id: string, rank: ControlRank, ...lines: Line[]): ControlDef =>
    control(id, rank, ({ world }) => lines.some((line) => (world.vars[`said.${line}`] ?? 0) > 0))
