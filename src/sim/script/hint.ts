import type { Vec3 } from '../../base/vec'
import type { Sim } from '../sim'

/** The next sensible duty: the urgent ones of the turn first, then in the order of the rules. */
export function hint(sim: Sim): { text: string; at: Vec3 } | null {
  const open = sim.scene.duties.flatMap((def) => {
    const state = sim.world.duties.find((d) => d.id === def.id)
    return state && state.openedAt >= 0 && state.doneAt < 0 && !state.missed ? [def] : []
  })
  const next =
    open.find((d) => d.phase === 'turn') ?? open.find((d) => (d.after ?? []).every((id) => isDone(sim, id))) ?? open[0]
  if (!next) return null
  return { text: `duty.${next.id}.right`, at: next.where(sim) }
}

const isDone = (sim: Sim, id: string): boolean => sim.world.duties.some((d) => d.id === id && d.doneAt >= 0)
