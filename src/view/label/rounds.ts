import { rod } from '../../site/solid'
import type { Part, Solid } from '../../site/types'
import { lineHeight } from '../kit/pipeRack'
import { PIPES } from '../kit/parts/sizes'

/** The surfaces that a part's lettering may bend round: its solids, the shell of a tank that has none, and all pipes of a rack. */
export function roundsOf({ look, solids }: Part): readonly Solid[] {
  if (look?.kind === 'pipe-rack')
    return look.tiers.flatMap(({ y, lines }) =>
      lines.map(({ dn, material, off }) =>
        rod(material, 'x', [0, lineHeight(y, dn), off], PIPES[dn].radius, look.length),
      ),
    )
  if (look?.kind !== 'storage-tank') return solids
  return [...solids, rod('paint-white', 'y', [0, look.height / 2, 0], look.radius, look.height)]
}
