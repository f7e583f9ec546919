import { vec } from '../../../src/base/vec'
import type { Step } from '../../../src/players/player'
import { when } from '../../../src/players/when'
import { FIXES } from '../talk'
import { get } from '../vars'

/** Pieces that every role plays alike: what is looked at, and what is found and put right on the way. */

/** At the junction: self-rescuer with its seal, meter, boards. */
export const atJunction: Step[] = [
  when('rescuer-seal', { do: 'mark', entity: 'rescuer', as: '0023', from: 2.5 }),
  // who has not seen the broken seal puts on what hangs there
  {
    do: 'decide',
    steps: ({ world }) => [
      { do: 'wear', entity: world.marks.some((m) => m.item === 'rescuer-seal') ? 'rescuer-spare' : 'rescuer' },
    ],
  },
  { do: 'wear', entity: 'meter' },
  { do: 'look', at: 'board-vent', from: 2.2 },
  { do: 'look', at: 'board-route', from: 2.2 },
]
/** In the main road: the tub, and what is drawn towards the fan. */
export const mainRoad: Step[] = [
  when(
    'haulage-runaway',
    { do: 'mark', entity: 'tub', as: '0003', from: 8 },
    { do: 'operate', entity: 'stop-block', to: 1 },
  ),
  when('recirculation', { do: 'mark', entity: 'fan-dust', as: '0016', from: 8 }),
]
/** From the mouth inward to the belt's tail: heads, dust, spray, duct, box, bolts, rib. */
export const wayIn: Step[] = [
  { do: 'look', at: 't2', from: 3.5 },
  when('dust-dry', { do: 'mark', entity: 'dust-heap', as: '0018', from: 4 }),
  { do: 'operate', entity: 'spray-valve', to: 1 },
  when(
    'riding-belt',
    { do: 'walk', to: vec(-4, 0, 0.4), near: 1 },
    { do: 'mark', entity: 'new-hand', as: '0004', from: 16 },
    {
      do: 'operate',
      entity: 'belt-stop',
      to: 1,
    },
  ),
  when('flameproof-lost', { do: 'mark', entity: 'junction-box', as: '0016', from: 4 }),
  when(
    'live-repair',
    { do: 'mark', entity: 'electrician', as: '0016', from: 4 },
    { do: 'talk', person: 'electrician', say: 'power-off-first' },
    { do: 'talk', person: 'electrician', say: 'power-off-first' },
  ),
  when('duct-torn', { do: 'mark', entity: 'duct-tear', as: '0016', from: 4 }),
  when('bolt-missing', { do: 'mark', entity: 'bolt-plate', as: '0012', from: 3 }),
  when('rib-spall', { do: 'mark', entity: 'rib', as: '0012', from: 4 }),
]
/** The foreman wants a cut first: he is told twice. */
export const noCut: Step[] = [
  { do: 'walk', to: vec(14.2, 0, 0.9), near: 1.2 },
  { do: 'wait', seconds: 60, until: (sim) => get(sim, 'cutAskedAt') > 0 },
  { do: 'talk', person: 'foreman', say: 'no-cut' },
  { do: 'talk', person: 'foreman', say: 'no-cut-again' },
]
/** About the belt's tail and the roadheader's switch. */
export const atTail: Step[] = [
  when('belt-guard-off', { do: 'mark', entity: 'belt-tail-guard', as: '0004', from: 4 }),
  when('roadheader-zone', { do: 'mark', entity: 'new-hand', as: '0004', from: 9 }),
  when('loose-roof', { do: 'mark', entity: 'loose-roof', as: '0012', from: 4 }),
]
/** At the face: gauge, head, crack, bare roof, the duct's end. */
export const atFace: Step[] = [
  { do: 'look', at: 'duct-gauge', from: 2.4 },
  when('roof-layer', { do: 'mark', entity: 'roof-crack', as: '0016', from: 4 }),
  { do: 'look', at: 't1', from: 4.5 },
  when('sensor-moved', { do: 'mark', entity: 't1', as: '0016', from: 4.5 }),
  when('duct-too-far', { do: 'mark', entity: 'duct-end', as: '0016', from: 3 }),
  when('unsupported-span', { do: 'mark', entity: 'bare-roof', as: '0012', from: 4 }),
]
/** Everything that was found and somebody else has to put right; loose roof one props oneself. */
export const reportDefects = (phone: string): Step[] =>
  FIXES.filter(([say]) => say !== 'fix-roof').map(([say, hazard]) => when(hazard, { do: 'talk', person: phone, say }))
export const ready: Step[] = [{ do: 'talk', person: 'phone-face', say: 'ready' }]
