import type { Step } from '../../../src/players/player'
import {
  LOOKOUT,
  atBay,
  atStart,
  east,
  noHurry,
  noHurryYet,
  noOpening,
  northWest,
  reportDefects,
  south,
} from './rounds'

/** Pieces of the manager's runs: the round with its list. */

const people: Step[] = [
  { do: 'look', at: 'rigger', from: 8 },
  { do: 'look', at: 'scaffolder', from: 8 },
]
const bay: Step[] = [{ do: 'look', at: 'signaller', from: 6 }]
/** The whole round, and the list handed in. */
export const inspect: Step[] = [
  ...atStart,
  ...northWest,
  ...people.slice(0, 1),
  ...south,
  ...people.slice(1),
  ...noOpening,
  noHurryYet,
  ...east,
  noHurryYet,
  ...atBay,
  ...bay,
  noHurryYet,
  ...reportDefects(),
  { do: 'walk', to: LOOKOUT, near: 0.6 },
  ...noHurry,
  { do: 'radio', say: 'list-in' },
]
