import { vec } from '../../../src/base/vec'
import { when } from '../../../src/players/when'
import type { Step } from '../../../src/players/player'
import type { Sim } from '../../../src/sim/sim'
import { bikeNow } from '../bike'
import { BOARD_AT, CORNER_AT, GATE_ZEBRA, UNDERPASS, wayOf } from '../course'
import { isHome } from '../crash'
import { hasHazard } from '../form'
import type { Line } from '../lines'
import { type Var, get } from '../vars'
import { heed, isClear, paceKmH } from './heed'
import { BOXES, along, intoYard } from './way'

/** Pieces that players are put together from, each leaving out or changing what it shows. */

export const say = (line: Line): Step => ({ do: 'talk', person: 'phone', say: line })
const isMarked = (sim: Sim, hazard: string): boolean => sim.world.marks.some((m) => m.item === hazard)
/** Says it by telephone if the hazard is there and has been marked. */
export const tellOf = (hazard: string, line: Line): Step => ({
  do: 'decide',
  steps: (sim) =>
    hasHazard(sim, hazard) && isMarked(sim, hazard) && get(sim, `said.${line}`) === 0 ? [say(line)] : [],
})

/** Checks of the bike and oneself before one sets off. */
export const readBoard: Step[] = [
  { do: 'walk', to: vec(BOARD_AT.x + 0.4, 0, BOARD_AT.z - 2), near: 0.6 },
  { do: 'look', at: 'board-station', from: 3 },
]
export const strapMate: Step[] = [
  when(
    'helmet-off',
    { do: 'mark', entity: 'mate', as: '0003', from: 5 },
    { do: 'talk', person: 'mate', say: 'strap-up' },
  ),
]
export const wearHelmet: Step[] = [{ do: 'wear', entity: 'helmet' }]
export const checkBike: Step[] = [
  { do: 'look', at: 'tyre', from: 2.2 },
  { do: 'operate', entity: 'brake-lever', to: 1 },
  { do: 'operate', entity: 'headlight', to: 1 },
]
export const markBike: Step[] = [
  when('overload-box', { do: 'mark', entity: 'box', as: '0011', from: 3 }),
  when('brake-fade', { do: 'mark', entity: 'brake-lever', as: '0003', from: 2 }),
  when('phone-order', { do: 'mark', entity: 'phone', as: '0003', from: 2 }),
]
export const mendBike: Step[] = [
  tellOf('overload-box', 'small-box'),
  tellOf('brake-fade', 'fix-brakes'),
  tellOf('phone-order', 'ride-lock'),
]
export const selfie: Step[] = [say('helmet-selfie')]
export const prepare: Step[] = [
  ...readBoard,
  ...strapMate,
  ...wearHelmet,
  ...checkBike,
  ...markBike,
  ...mendBike,
  ...selfie,
]

/** Rides on along the line to a place, and stops there; nothing to do for who is past it. */
export const rideTo = (
  x: number,
  z: number,
  more: { kmh?: number; roll?: true; until?: (sim: Sim) => boolean } = {},
): Step => ({
  do: 'decide',
  steps: (sim) =>
    wayOf(bikeNow(sim)) > wayOf({ x, z }) + 1
      ? []
      : [
          {
            do: 'ride',
            along: along(x, z),
            kmh: more.kmh ?? paceKmH,
            heed,
            end: more.roll ? 'roll' : 'stop',
            ...(more.until && { until: more.until }),
          },
        ],
})

/** What waits for an answer on the telephone, and what a good rider or station manager says. */
const ANSWERS: readonly (readonly [asked: Var, answer: Line])[] = [
  ['lateAt', 'report-delay'],
  ['customerAt', 'tell-waiting'],
  ['addedAt', 'refuse-order'],
  ['askedTimeAt', 'man-time'],
  ['askedRainAt', 'man-rain'],
  ['askedRestAt', 'man-rest'],
]
const isOpen = (sim: Sim, [asked, answer]: readonly [Var, Line]): boolean =>
  get(sim, asked) > 0 && get(sim, `said.${answer}`) === 0
export const answerPhone: Step = {
  do: 'decide',
  steps: (sim) => {
    const answers = ANSWERS.filter((a) => isOpen(sim, a)).map(([, answer]) => say(answer))
    const king = sim.role.id === 'manager' && isOpen(sim, ['kingAt', 'man-king-off'])
    return [...answers, ...(king ? [say('man-king-off')] : [])]
  },
}
/** Tired: marked in the mirror, said, and rested. */
export const restNow: Step = {
  do: 'decide',
  steps: (sim) =>
    get(sim, 'tiredAt') > 0 && get(sim, 'restedAt') === 0
      ? [
          when('fatigue', { do: 'mark', entity: 'mirror', as: '0003', from: 2 }),
          ...(sim.role.id === 'rider'
            ? [say('take-rest'), { do: 'wait', seconds: 30, until: (s: Sim) => get(s, 'restedAt') > 0 } as Step]
            : []),
        ]
      : [],
}
const atStop: Step[] = [answerPhone]

/** A hazard on the way: stop before it where it is well seen, mark it, tell of it, and answer what waits. */
export const markAt = (
  hazard: string,
  entity: string,
  as: string,
  stop: readonly [number, number],
  line?: Line,
): Step =>
  when(
    hazard,
    rideTo(...stop),
    { do: 'mark', entity, as, from: 29 },
    ...(line ? [tellOf(hazard, line)] : []),
    ...atStop,
  )
const doorStop = (sim: Sim): readonly [number, number] => {
  const car = sim.world.entities[sim.index.get('door-car') ?? -1]
  return [(car?.p.x ?? -130) - 11.5, 117.35]
}

export const mountUp: Step[] = [{ do: 'mount' }]
/** A from the kitchen to the first lights. */
export const streetA: Step[] = [
  {
    do: 'decide',
    steps: (sim) =>
      hasHazard(sim, 'car-door')
        ? [
            rideTo(...doorStop(sim)),
            { do: 'wait', seconds: 8, until: (s) => get(s, 'doorOpenAt') > 0 },
            { do: 'mark', entity: 'car-door', as: '0003', from: 29 },
            tellOf('car-door', 'fix-parking'),
          ]
        : [],
  },
  rideTo(-52, 115.4),
  ...atStop,
  markAt('bus-out', 'bus-out', '0003', [-47, 115.4]),
  markAt('school-children', 'school-ball', '0003', [62, 115.4]),
  when(
    'wrong-way-ebike',
    rideTo(190, 115.4, { until: (sim) => get(sim, 'ghostSeenAt') > 0 }),
    { do: 'decide', steps: (sim) => [rideTo(bikeNow(sim).x + 7, 115.4)] },
    { do: 'mark', entity: 'ghost-rider', as: '0003', from: 29.5 },
  ),
  rideTo(100, 115.4),
  ...atStop,
  restNow,
  markAt('red-light', 'red-runner', '0003', [196, 115.4]),
  rideTo(...BOXES.se),
  ...atStop,
]
/** B between both lights. */
export const streetB: Step[] = [
  rideTo(235, 60),
  ...atStop,
  markAt('fence-truck', 'mud-track', '0003', [235, 10], 'fix-fence'),
  markAt('manhole-wet', 'manhole', '0011', [235, -20], 'fix-manhole'),
  markAt('rail-flat-angle', 'rail', '0011', [235, -49], 'fix-rail'),
  when('rail-flat-angle', rideTo(235, -54), rideTo(235, -70, { kmh: 3.6, roll: true })),
  when('right-turn-truck', rideTo(235, -72), { do: 'mark', entity: 'lorry-turning', as: '0003', from: 29 }),
  rideTo(...BOXES.ne),
  ...atStop,
]
const lampOn: Step = {
  do: 'decide',
  steps: (sim) => {
    const lamp = sim.world.entities[sim.index.get('headlight') ?? -1]
    return lamp && lamp.value > 0.5 ? [] : [{ do: 'operate', entity: 'headlight', to: 1 }]
  },
}
/** C to the colleague on the road. */
export const streetC: Step[] = [
  rideTo(UNDERPASS.fromX + 20, -115),
  ...atStop,
  when(
    'underpass-dark',
    { do: 'mark', entity: 'underpass-lamp', as: '0003', from: 29 },
    tellOf('underpass-dark', 'fix-underpass'),
  ),
  lampOn,
  markAt('taxi-uturn', 'taxi-turning', '0003', [62, -115]),
  markAt('ped-behind-van', 'van', '0003', [35, -115]),
  rideTo(-50, -115),
]

/** With the colleague: calls, others warned, kept still, photographs, no deal, told, and stayed. */
export const atCrash: Step[] = [
  say('call-120'),
  { do: 'dismount' },
  { do: 'push', to: vec(-51, 0, -116.2), near: 0.5, park: true },
  { do: 'talk', person: 'shopkeeper', say: 'stand-guard' },
  { do: 'talk', person: 'mate', say: 'lie-still' },
  say('call-122'),
  say('take-photo'),
  { do: 'report', phone: 'phone' },
]
export const noDeal: Step[] = [
  {
    do: 'decide',
    steps: (sim) =>
      sim.index.has('other-driver')
        ? [
            { do: 'wait', seconds: 15, until: (s) => get(s, 'dealAskedAt') > 0 },
            { do: 'talk', person: 'other-driver', say: 'no-deal' },
          ]
        : [],
  },
]
export const awaitHelp: Step[] = [{ do: 'wait', seconds: 130, until: (sim) => get(sim, 'ambulanceAt') > 0 }]
/** On to the gate, over the street on foot, and into the battery point. */
export const toGate: Step[] = [{ do: 'mount' }, rideTo(-144, -115.2)]
export const pushAcross: Step[] = [
  { do: 'push', to: vec(GATE_ZEBRA.x, 0, -117.2), near: 0.5 },
  // whoever has seen that nobody comes goes at once; whoever yields has stopped
  { do: 'wait', seconds: 60, until: (sim) => isClear(sim, GATE_ZEBRA) },
  { do: 'push', to: vec(GATE_ZEBRA.x, 0, -101), near: 0.6 },
  { do: 'push', to: vec(GATE_ZEBRA.x, 0, -91), near: 0.6 },
]
export const intoCorner: Step[] = [
  { do: 'mount' },
  { do: 'ride', along: intoYard, kmh: 9, heed },
  { do: 'dismount' },
  { do: 'push', to: vec(CORNER_AT.x, 0, CORNER_AT.z + 0.6), near: 0.8, park: true },
]
export const swap: Step[] = [{ do: 'operate', entity: 'cabinet', to: 1 }]
export const atHouse: Step[] = [
  when(
    'charge-stairwell',
    { do: 'mark', entity: 'stair-cable', as: '0009', from: 12 },
    tellOf('charge-stairwell', 'fix-stairs'),
  ),
  when(
    'battery-lift',
    { do: 'mark', entity: 'neighbour', as: '0009', from: 10 },
    { do: 'talk', person: 'neighbour', say: 'no-battery' },
    tellOf('battery-lift', 'fix-lift'),
  ),
]
export const signOff: Step[] = [
  {
    do: 'decide',
    steps: (sim) => {
      if (sim.role.id === 'manager') return [say('list-in')]
      return isHome(sim) ? [say('home-safe')] : [{ do: 'talk', person: 'customer', say: 'hand-over' }, say('off-duty')]
    },
  },
  { do: 'wait', seconds: 6 },
]
export const finish: Step[] = [...toGate, ...pushAcross, ...intoCorner, ...swap, ...atHouse, ...signOff]
export const ridden: Step[] = [...mountUp, ...streetA, ...streetB, ...streetC]
export const good: Step[] = [...prepare, ...ridden, ...atCrash, ...noDeal, ...awaitHelp, ...finish]
