import { GROUPS, type ModelCard } from './card'

const found = import.meta.glob<ModelCard>('./cards/*.ts', { eager: true, import: 'card' })

/** Every card there is, by group and then by file name. A card is found, never registered. */
export const CARDS: readonly ModelCard[] = Object.values(found).sort(
  (a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || (a.file < b.file ? -1 : 1),
)
