import type { Look } from '../../site/look'

/** One of each kind of look, in trade sizes: for the kit's sheet and its tests. */
export const EXAMPLES: { [K in Look['kind']]: Extract<Look, { kind: K }> } = {
  'hand-wheel': { kind: 'hand-wheel', radius: 0.12, material: 'paint-red' },
}
