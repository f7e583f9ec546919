import { rod } from '../../site/solid'
import type { Part, Solid } from '../../site/types'

/** The surfaces that a part's lettering may bend round: its solids, and the shell of a tank that has none. */
export function roundsOf({ look, solids }: Part): readonly Solid[] {
  if (look?.kind !== 'storage-tank') return solids
  return [...solids, rod('paint-white', 'y', [0, look.height / 2, 0], look.radius, look.height)]
}
