import type { Player, Step } from '../../../src/players/player'
import { type Sim, entity, has } from '../../../src/sim/sim'

/** From so near everything is called out, metres. */
const FROM = 5

/** All that the scene's catalogue names and that is there now, by its first entity; hazards by their right type. */
const all = (sim: Sim): Step[] => {
  const there = (ids: string[]): string | undefined => ids.find((id) => has(sim, id) && entity(sim, id).present)
  const { hazards, decoys, classes } = sim.scene
  return [...hazards, ...decoys.map((d) => ({ ...d, class: classes[0] ?? '' }))].flatMap((item): Step[] => {
    const id = there(item.entities)
    return id === undefined ? [] : [{ do: 'try', steps: [{ do: 'mark', entity: id, as: item.class, from: FROM }] }]
  })
}

/** Works as the player does, having first called out everything that any form may have, by its right type. */
export const asCheat = (player: Player): Player => ({
  ...player,
  shows: `${player.shows} (marks everything)`,
  steps: [{ do: 'decide', steps: all }, ...player.steps],
})
