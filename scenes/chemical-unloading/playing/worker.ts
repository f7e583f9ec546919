import { when } from '../../../src/players/when'
import { vec } from '../../../src/base/vec'
import type { Step } from '../../../src/players/player'
import type { Sim } from '../../../src/sim/sim'
import { get } from '../vars'
import { ASSEMBLY } from '../plan'
import { rightPoint } from '../weather'
import {
  atStation,
  findCoupling,
  islandFinds,
  isRefusing,
  looseCam,
  noHose,
  refuse,
  sendToRest,
  takeKeys,
  walkRound,
  wire,
  yardFinds,
} from './rounds'

/** Pieces of the worker's runs: players are put together from these, each leaving out or changing what it shows. */

/** Chocks, earth clamp, cones, board. */
export const secure: Step[] = [
  { do: 'take', entity: 'cone-1' },
  { do: 'put', into: 'cone-west' },
  { do: 'operate', entity: 'work-board', to: 1 },
  { do: 'take', entity: 'chock-1' },
  { do: 'put', into: 'chock-front' },
  when('earth-off', { do: 'mark', entity: 'earth-clamp', as: '0016', from: 3 }),
  { do: 'take', entity: 'earth-clamp' },
  { do: 'put', into: 'earth-lug' },
  { do: 'take', entity: 'chock-2' },
  { do: 'put', into: 'chock-rear' },
  { do: 'take', entity: 'cone-2' },
  { do: 'put', into: 'cone-east' },
]

export const eyewash: Step[] = [
  when('eyewash-blocked', { do: 'wait', seconds: 25, until: (sim) => get(sim, 'eyewashClearedAt') > 0 }),
  { do: 'operate', entity: 'eyewash-plate', to: 1 },
]

/** Everything up to the work on the arms, done rightly. */
export const prepare: Step[] = [
  ...atStation,
  ...takeKeys,
  ...noHose,
  ...secure,
  ...yardFinds,
  ...eyewash,
  ...islandFinds,
]
/** As much as one does who is in a hurry: no round of yard and island. */
export const prepareInHaste: Step[] = [...atStation, ...takeKeys, ...noHose, ...secure]

/** The coupling: found, locked, pulled. */
export const lockCoupling: Step[] = [
  ...findCoupling,
  { do: 'decide', steps: (sim) => [{ do: 'operate', entity: looseCam(sim), to: 1 }] },
  { do: 'operate', entity: 'coupling-pull', to: 1 },
]
export const coupleGas: Step[] = [
  { do: 'operate', entity: 'gas-arm', to: 1 },
  { do: 'operate', entity: 'cam-gas', to: 1 },
]
export const leakTest: Step[] = [
  { do: 'operate', entity: 'n2-valve', to: 1 },
  { do: 'wait', seconds: 6, until: (sim) => get(sim, 'armMPa') >= 0.79 },
  { do: 'operate', entity: 'n2-valve', to: 0 },
  { do: 'look', at: 'arm-gauge', from: 2, seconds: 6 },
]
export const notify: Step[] = [{ do: 'radio', say: 'notify-start' }]
export const openValves: Step[] = [
  { do: 'operate', entity: 'gas-valve', to: 1 },
  { do: 'operate', entity: 'liquid-valve', to: 0.15 },
  { do: 'look', at: 'coupling', from: 2.5, seconds: 3 },
  { do: 'operate', entity: 'liquid-valve', to: 0.4 },
  { do: 'wait', seconds: 2 },
  { do: 'operate', entity: 'liquid-valve', to: 1 },
]
export const untilLoaded: Step[] = [
  { do: 'look', at: 'coupling', from: 2.5, seconds: 15 },
  { do: 'look', at: 'arm-gauge', from: 2, seconds: 1.8 },
  { do: 'wait', seconds: 90, until: (sim) => get(sim, 'stage') === 2 },
]
/** Shut, purge, uncouple, rest, and give everything back. */
export const finish: Step[] = [
  { do: 'operate', entity: 'liquid-valve', to: 0 },
  { do: 'operate', entity: 'gas-valve', to: 0 },
  { do: 'operate', entity: 'vent-valve', to: 1 },
  { do: 'operate', entity: 'n2-valve', to: 1 },
  { do: 'wait', seconds: 10, until: (sim) => get(sim, 'purgedAt') > 0 },
  { do: 'operate', entity: 'n2-valve', to: 0 },
  { do: 'wait', seconds: 10, until: (sim) => get(sim, 'armMPa') < 0.02 },
  { do: 'operate', entity: 'cam-a', to: 0 },
  { do: 'operate', entity: 'cam-b', to: 0 },
  { do: 'operate', entity: 'liquid-arm', to: 1 },
  { do: 'operate', entity: 'cam-gas', to: 0 },
  { do: 'operate', entity: 'gas-arm', to: 0 },
  { do: 'take', entity: 'chock-2' },
  { do: 'put', into: vec(8, 0.6, -3) },
  { do: 'wait', seconds: 15, until: (sim) => (sim.world.tick - get(sim, 'uncoupledAt')) / 60 > 10.5 },
  { do: 'take', entity: 'earth-clamp' },
  { do: 'put', into: 'earth-reel' },
  { do: 'take', entity: 'chock-1' },
  { do: 'put', into: vec(-2.7, 0.6, -3.6) },
  { do: 'talk', person: 'driver', say: 'return-keys' },
  { do: 'radio', say: 'sign-off' },
  { do: 'wait', seconds: 10 },
]

/** The unloading itself, with the coupling locked and tested, to the signing off. */
export const unload: Step[] = [...coupleGas, ...leakTest, ...notify, ...openValves, ...untilLoaded, ...finish]
/** Locks, has the wire off the emergency valve, sends a tired driver to rest, and unloads; refuses where the wire stays. */
export const lockAndUnload: Step[] = [
  ...lockCoupling,
  wire,
  sendToRest,
  { do: 'decide', steps: (sim) => (isRefusing(sim) ? refuse : unload) },
]

const place = (sim: Sim) => ASSEMBLY[rightPoint(sim)]
/** Opens liquid as one does in a hurry: coupling and leak test left out. */
export const openFast: Step[] = [
  ...coupleGas,
  ...notify,
  { do: 'operate', entity: 'gas-valve', to: 1 },
  { do: 'operate', entity: 'liquid-valve', to: 0.5 },
  { do: 'wait', seconds: 20, until: (sim) => get(sim, 'releasedAt') > 0 },
]
export const stop: Step[] = [{ do: 'operate', entity: 'esd-bay', to: 1 }]
export const mask: Step[] = [{ do: 'wear', entity: 'mask' }]
export const orderCable: Step[] = [{ do: 'radio', say: 'cable-now' }]
/** To the assembly point that is right as the wind goes, and the first report from there. */
export const getOut: Step[] = [...walkRound(place, 3), { do: 'report' }]
/** After the wind has turned: to the point that is right now, count, last report. */
export const assemble: Step[] = [
  { do: 'wait', seconds: 90, until: (sim) => get(sim, 'shiftedAt') > 0 },
  ...walkRound(place, 3),
  { do: 'wait', seconds: 30, until: (sim) => sim.world.wind.shiftS === 0 },
  { do: 'radio', say: 'count-in' },
  { do: 'report' },
  { do: 'wait', seconds: 25 },
]

const isOut = (sim: Sim): boolean => get(sim, 'releasedAt') > 0
/** These until the coupling lets go, should it ever; then everything as drilled. */
export const ready = (steps: Step[]): Step[] => [
  { do: 'until', holds: isOut, steps },
  {
    do: 'decide',
    steps: (sim) => (isOut(sim) ? [...stop, ...mask, ...orderCable, ...getOut, ...assemble] : []),
  },
]
