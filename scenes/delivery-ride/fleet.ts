import type { AgentKind } from '../../src/sim/traffic/map'
import type { AgentSpec, TrafficSpec } from '../../src/sim/traffic/spec'
import type { DrawnForm } from '../../src/sim/world'
import { shows } from './form'
import { castOf } from './road'

/** Share of drivers and riders who let others go first where they must. Chosen: most do, and one has to reckon with the rest. */
const OBEYS = 0.8

/** Round the block by right turns, against the trainee's way; and straight through along each street. */
const ringOf = (kind: 'motor' | 'bike'): string[] => [
  `${kind}-se-out-w`,
  `${kind}-sw-w-right`,
  `${kind}-sw-out-n`,
  `${kind}-nw-n-right`,
  `${kind}-nw-out-e`,
  `${kind}-ne-e-right`,
  `${kind}-ne-out-s`,
  `${kind}-se-s-right`,
]
const throughOf = (kind: 'motor' | 'bike', from: string, to: string, d: string): string[] => [
  `${kind}-${from}-in-${d}`,
  `${kind}-${from}-${d}-straight`,
  `${kind}-${from}-out-${d}`,
  `${kind}-${to}-${d}-straight`,
  `${kind}-${to}-out-${d}`,
]
const RING = ringOf('motor')
const EAST_A = throughOf('motor', 'sw', 'se', 'e')
const NORTH_B = throughOf('motor', 'se', 'ne', 'n')
const WEST_C = throughOf('motor', 'ne', 'nw', 'w')
const BIKES_ROUND = ringOf('bike')
const BIKES_EAST = throughOf('bike', 'sw', 'se', 'e')

/** One after the other along a tour: each on a lane of it, so many metres along. */
const on = (
  kind: AgentKind,
  name: string,
  tour: readonly string[],
  places: readonly (readonly [lane: string, atM: number])[],
): AgentSpec[] => places.map(([lane, atM], i) => ({ id: `${name}-${i + 1}`, kind, lane, atM, tour }))

/** Everybody who goes about whatever the form: 13 motor vehicles, 9 bikes and tricycles, people on foot. */
const ALWAYS: readonly AgentSpec[] = [
  ...on('car', 'car-a', EAST_A, [
    ['motor-sw-out-e', 60],
    ['motor-sw-out-e', 250],
    ['motor-sw-in-e', 20],
  ]),
  ...on('car', 'car-b', NORTH_B, [
    ['motor-se-out-n', 60],
    ['motor-se-in-n', 20],
  ]),
  ...on('car', 'car-c', WEST_C, [
    ['motor-ne-out-w', 120],
    ['motor-ne-out-w', 300],
  ]),
  ...on('car', 'car-r', RING, [
    ['motor-nw-out-e', 150],
    ['motor-se-out-w', 200],
  ]),
  ...on('taxi', 'taxi', RING, [['motor-se-out-w', 60]]),
  ...on('van', 'delivery-van', RING, [['motor-sw-out-n', 100]]),
  // what is long goes straight on: two that turn side by side swing into one another's way
  ...on('bus', 'bus', WEST_C, [['motor-ne-out-w', 200]]),
  ...on('lorry', 'lorry', EAST_A, [['motor-sw-out-e', 150]]),
  ...on('ebike', 'ebike', BIKES_ROUND, [
    ['bike-se-out-w', 100],
    ['bike-se-out-w', 330],
    ['bike-sw-out-n', 120],
    ['bike-nw-out-e', 90],
    ['bike-nw-out-e', 280],
    ['bike-ne-out-s', 60],
  ]),
  ...on('ebike', 'ebike-east', BIKES_EAST, [
    ['bike-sw-out-e', 250],
    ['bike-sw-out-e', 340],
  ]),
  ...on('tricycle', 'tricycle', BIKES_ROUND, [['bike-se-out-w', 210]]),
  ...on(
    'walker',
    'walker-a',
    [],
    [
      ['foot-a-e', 60],
      ['foot-a-w', 200],
    ],
  ),
  ...on(
    'walker',
    'walker-c',
    [],
    [
      ['foot-c-w', 150],
      ['foot-c-e', 260],
      ['foot-c-e', 60],
    ],
  ),
]

/** Who is on the road in a form. Where a bus or somebody else stands in the lane for bikes, nobody rides up behind it before the trainee does. */
export const fleetOf = (form: DrawnForm): TrafficSpec => {
  const always =
    shows(form, 'bus-out') || shows(form, 'red-light') ? ALWAYS.filter((a) => a.tour !== BIKES_EAST) : ALWAYS
  return { obeys: OBEYS, agents: [...always, ...castOf(form)] }
}
