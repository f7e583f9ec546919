import type { ControlDef, ControlRank, DecoyDef, HazardDef } from '../../src/sim/scene'
import { bySaying, control } from '../../src/sim/script/control'
import type { Line } from './lines'
import { risks } from './risks'
import { type Var, get } from './vars'

const said = bySaying<Line>()
const set = (id: string, rank: ControlRank, key: Var): ControlDef => control(id, rank, (sim) => get(sim, key) > 0)
/** It is there to be seen once something has set it going. */
const since = (key: Var): Pick<HazardDef, 'perceivable'> => ({ perceivable: (sim) => get(sim, key) > 0 })

type Bare = Omit<HazardDef, 'risk'>
/**
 * The catalogue without what a manager is asked of it. Ranges: what one has to see from the saddle to stop in time at 15 km/h in
 * the wet (12 m with 1 s of reaction), twice or three times over; chosen. What one does about people who drive is how one rides.
 */
const catalogue: Bare[] = [
  {
    id: 'car-door',
    class: '0003',
    factor: '1202',
    entities: ['door-car', 'car-door'],
    weight: 3,
    range: 30,
    ...since('doorSeenAt'),
    controls: [said('lane-apart', 3, 'fix-parking'), set('metre-or-slow', 4, 'doorOkAt')],
  },
  {
    id: 'right-turn-truck',
    class: '0003',
    factor: '2108',
    entities: ['lorry-turning'],
    weight: 4,
    range: 40,
    ...since('lorrySeenAt'),
    controls: [set('stayed-behind', 4, 'lorryOkAt')],
  },
  {
    id: 'bus-out',
    class: '0003',
    factor: '2108',
    entities: ['bus-out'],
    weight: 2,
    range: 40,
    ...since('busSeenAt'),
    controls: [set('let-it-out', 4, 'busOkAt')],
  },
  {
    id: 'ped-behind-van',
    class: '0003',
    factor: '3206',
    entities: ['van', 'van-walker'],
    weight: 3,
    range: 30,
    ...since('vanSeenAt'),
    controls: [set('slow-past-van', 4, 'vanOkAt')],
  },
  {
    id: 'school-children',
    class: '0003',
    factor: '1202',
    entities: ['child-1', 'child-2', 'school-ball'],
    weight: 3,
    range: 40,
    ...since('schoolSeenAt'),
    controls: [set('gave-way', 4, 'schoolOkAt')],
  },
  {
    id: 'wrong-way-ebike',
    class: '0003',
    factor: '1202',
    entities: ['ghost-rider'],
    weight: 2,
    range: 40,
    ...since('ghostSeenAt'),
    controls: [set('right-and-slow', 4, 'ghostOkAt')],
  },
  {
    id: 'taxi-uturn',
    class: '0003',
    factor: '1202',
    entities: ['taxi-turning'],
    weight: 2,
    range: 40,
    ...since('taxiSeenAt'),
    controls: [set('did-not-pass', 4, 'taxiOkAt')],
  },
  {
    id: 'manhole-wet',
    class: '0011',
    factor: '3202',
    entities: ['manhole'],
    weight: 2,
    range: 25,
    controls: [said('rough-cover', 3, 'fix-manhole'), set('upright-over-it', 4, 'manholeOkAt')],
  },
  {
    id: 'rail-flat-angle',
    class: '0011',
    factor: '3205',
    entities: ['rail'],
    weight: 2,
    range: 25,
    controls: [said('filled-groove', 3, 'fix-rail'), set('squarely', 4, 'railOkAt')],
  },
  {
    id: 'red-light',
    class: '0003',
    factor: '1202',
    entities: ['red-runner'],
    weight: 3,
    range: 40,
    ...since('runnerSeenAt'),
    controls: [said('time-for-it', 1, 'report-delay'), set('waited', 4, 'waitedRedAt')],
  },
  {
    id: 'phone-order',
    class: '0003',
    factor: '1202',
    entities: ['phone'],
    weight: 2,
    range: 3,
    controls: [said('locked-while-riding', 3, 'ride-lock')],
  },
  {
    id: 'brake-fade',
    class: '0003',
    factor: '2101',
    entities: ['brake-lever'],
    weight: 3,
    range: 3,
    controls: [said('new-pads', 3, 'fix-brakes')],
  },
  {
    id: 'underpass-dark',
    class: '0003',
    factor: '3214',
    entities: ['underpass-lamp'],
    weight: 2,
    range: 40,
    controls: [said('lit-again', 3, 'fix-underpass'), set('lamp-and-slow', 4, 'litAt')],
  },
  {
    id: 'overload-box',
    class: '0011',
    factor: '2101',
    entities: ['box'],
    weight: 2,
    range: 6,
    controls: [said('standard-box', 3, 'small-box')],
  },
  {
    id: 'fence-truck',
    class: '0003',
    factor: '3206',
    entities: ['fence-lorry', 'mud-track'],
    weight: 2,
    range: 40,
    controls: [said('flagman-and-wash', 3, 'fix-fence'), set('slow-past-gate', 4, 'fenceOkAt')],
  },
  {
    id: 'charge-stairwell',
    class: '0009',
    factor: '2103',
    entities: ['stair-cable', 'stair-plug'],
    weight: 3,
    range: 15,
    controls: [set('cabinet-instead', 2, 'swappedAt'), said('told-property', 4, 'fix-stairs')],
  },
  {
    id: 'battery-lift',
    class: '0009',
    factor: '1202',
    entities: ['neighbour'],
    weight: 2,
    range: 20,
    controls: [said('lift-stops-it', 3, 'fix-lift'), said('told-him', 4, 'no-battery')],
  },
  {
    id: 'fatigue',
    class: '0003',
    factor: '1101',
    entities: ['mirror'],
    weight: 3,
    range: 3,
    ...since('tiredAt'),
    controls: [said('rested', 3, 'take-rest')],
  },
  {
    id: 'helmet-off',
    class: '0003',
    factor: '1202',
    entities: ['mate'],
    weight: 1,
    range: 15,
    controls: [said('told', 5, 'strap-up')],
  },
]

/** The catalogue: each with its risk as a station manager has to judge it. */
export const hazards: HazardDef[] = catalogue.map((h) => ({ ...h, risk: risks[h.id] }))

const decoy = (id: string, entities: string[], range: number): DecoyDef => ({ id, entities, weight: 1, range })

/** What looks dangerous and is not. */
export const decoys: DecoyDef[] = [
  decoy('decoy-parked-empty', ['empty-car'], 25),
  decoy('decoy-straight-truck', ['straight-lorry'], 40),
  decoy('decoy-shine-dry', ['dry-shine'], 25),
  decoy('decoy-painted-crossing', ['painted-road'], 25),
  decoy('decoy-siren-far', ['far-ambulance'], 40),
  decoy('decoy-brake-lamp-queue', ['queue-car'], 30),
  decoy('decoy-dog-leash', ['leashed-dog', 'dog-walker'], 25),
]
