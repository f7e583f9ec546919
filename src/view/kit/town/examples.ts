import type { TownLooks } from '../../../site/looks/town'

/** One of each look of a town's streets. */
export const TOWN_EXAMPLES: { [K in TownLooks['kind']]: Extract<TownLooks, { kind: K }> } = {
  'bank-wall': { kind: 'bank-wall', length: 20, height: 5.8 },
  'bar-fence': { kind: 'bar-fence', length: 12 },
  'breakfast-stall': { kind: 'breakfast-stall' },
  'bus-shelter': { kind: 'bus-shelter', length: 9, depth: 1.4, height: 2.6 },
  'charge-corner': { kind: 'charge-corner', length: 6 },
  'folding-gate': { kind: 'folding-gate', width: 8 },
  'groove-rail': { kind: 'groove-rail', length: 6 },
  'house-door': { kind: 'house-door' },
  'iron-cover': { kind: 'iron-cover', radius: 0.4 },
  'kerb-line': {
    kind: 'kerb-line',
    points: [
      [-4, 0],
      [0, 0],
      [3, -1],
      [4, -4],
    ],
    high: 0.05,
  },
  'light-post': { kind: 'light-post', arm: 5 },
  'parcel-locker': { kind: 'parcel-locker', width: 3.2 },
  'pavement-goods': { kind: 'pavement-goods', of: 'fruit', n: 5 },
  'rail-bridge': { kind: 'rail-bridge', length: 20, breadth: 19, clear: 4.5, thick: 1.3 },
  'street-light': { kind: 'street-light', arm: 5, row: 0 },
  'site-gate': { kind: 'site-gate', width: 8 },
  'street-lamp': { kind: 'street-lamp', wire: 24 },
  'street-railing': { kind: 'street-railing', length: 8 },
  'swap-cabinet': { kind: 'swap-cabinet', width: 1.8 },
  'town-house': { kind: 'town-house', size: [21, 21.4, 14], seed: 3, style: 'flats', shops: 4, storeys: [4, 2.9] },
  'yard-gate': { kind: 'yard-gate', open: 6 },
}
