import { vec } from '../../../src/base/vec'
import type { Step } from '../../../src/players/player'
import type { Sim } from '../../../src/sim/sim'
import { get } from '../vars'
import { ASSEMBLY } from '../plan'
import { rightPoint } from '../weather'

/** Pieces of the worker's runs: players are put together from these, each leaving out or changing what it shows. */

const has = (sim: Sim, hazard: string): boolean => sim.world.form.hazards.includes(hazard)
/** Steps that only make sense where the form has the hazard. */
const if_ = (hazard: string, ...steps: Step[]): Step => ({ do: 'decide', steps: (sim) => (has(sim, hazard) ? steps : []) })

/** At the station: wind, papers, level, breathing apparatus, meter. */
export const atStation: Step[] = [
  { do: 'wear', entity: 'meter' },
  { do: 'look', at: 'papers', from: 2.3 },
  { do: 'look', at: 'level-board', from: 2.5 },
  if_('driver-fatigue', { do: 'mark', entity: 'driver-log', as: '0026', from: 3 }),
  { do: 'look', at: 'scba-gauge', from: 2.4 },
  if_('scba-low', { do: 'mark', entity: 'scba-gauge', as: '0023', from: 3 }, { do: 'radio', say: 'fix-scba' }),
  { do: 'look', at: 'windsock', from: 40, seconds: 2 },
]

/** Keys out of the driver's hand into the box; no hose; what else he has to be told. */
export const withDriver: Step[] = [
  if_('keys-in-cab', { do: 'mark', entity: 'driver', as: '0002', from: 8 }),
  { do: 'talk', person: 'driver', say: 'ask-keys' },
  { do: 'wait', seconds: 15, until: (sim) => sim.world.entities.some((e) => e.id === 'keys' && e.present) },
  { do: 'take', entity: 'keys' },
  { do: 'put', into: 'key-hook' },
]
export const noHose: Step[] = [
  { do: 'wait', seconds: 30, until: (sim) => get(sim, 'hoseOfferedAt') > 0 },
  { do: 'talk', person: 'driver', say: 'no-hose' },
]

/** Chocks, earth clamp, cones, board, and notice to control. */
export const secure: Step[] = [
  { do: 'take', entity: 'cone-1' },
  { do: 'put', into: 'cone-west' },
  { do: 'operate', entity: 'work-board', to: 1 },
  { do: 'take', entity: 'chock-1' },
  { do: 'put', into: 'chock-front' },
  if_('earth-off', { do: 'mark', entity: 'earth-clamp', as: '0016', from: 3 }),
  { do: 'take', entity: 'earth-clamp' },
  { do: 'put', into: 'earth-lug' },
  { do: 'take', entity: 'chock-2' },
  { do: 'put', into: 'chock-rear' },
  { do: 'take', entity: 'cone-2' },
  { do: 'put', into: 'cone-east' },
]

/** Round the tanker: rear cord, drain, eyewash, wind flag, detector, and what stands about there. */
export const inspectYard: Step[] = [
  if_('driver-absent', { do: 'mark', entity: 'watch-point', as: '0026', from: 8 }, { do: 'radio', say: 'back-to-post' }),
  if_('second-tanker', { do: 'mark', entity: 'second-tanker', as: '0026', from: 20 }, { do: 'radio', say: 'second-tanker-out' }),
  if_('hot-work-in-zone', { do: 'mark', entity: 'hot-work', as: '0016', from: 12 }, { do: 'radio', say: 'stop-hot-work' }),
  { do: 'operate', entity: 'remote-cord', to: 1 },
  { do: 'look', at: 'rain-valve', from: 2.4 },
  if_('bund-drain-open', { do: 'mark', entity: 'rain-valve', as: '0026', from: 3 }, { do: 'operate', entity: 'rain-valve', to: 0 }),
  if_('detector-overdue', { do: 'mark', entity: 'gd-2', as: '0023', from: 3 }, { do: 'radio', say: 'fix-detector' }),
  { do: 'look', at: 'local-flag', from: 12, seconds: 2 },
  if_('eyewash-blocked', { do: 'mark', entity: 'eyewash-clutter', as: '0008', from: 4 }, { do: 'talk', person: 'escort', say: 'clear-eyewash' }),
  if_('eyewash-blocked', { do: 'wait', seconds: 25, until: (sim) => get(sim, 'eyewashClearedAt') > 0 }),
  { do: 'operate', entity: 'eyewash-plate', to: 1 },
]

/** At the island: cartridge, hose, fitting, check valve, the shut-in stretch, the wire. */
export const inspectIsland: Step[] = [
  if_('hose-bulge', { do: 'mark', entity: 'purge-hose', as: '0026', from: 3 }, { do: 'radio', say: 'fix-hose' }),
  if_('brass-fitting', { do: 'mark', entity: 'gauge-fitting', as: '0026', from: 3 }, { do: 'radio', say: 'fix-brass' }),
  if_('check-valve-missing', { do: 'mark', entity: 'check-valve', as: '0026', from: 3 }, { do: 'radio', say: 'fix-check-valve' }),
  if_('trapped-liquid', { do: 'mark', entity: 'line-gauge', as: '0015', from: 3 }, { do: 'operate', entity: 'block-2', to: 1 }),
  if_('wrong-cartridge', { do: 'mark', entity: 'mask', as: '0023', from: 3 }, { do: 'radio', say: 'fix-mask' }),
  if_('hose-instead-of-arm', { do: 'mark', entity: 'driver-hose', as: '0026', from: 4 }, { do: 'talk', person: 'driver', say: 'hose-away' }),
]

/** The wire on the emergency valve: told twice, and the job refused where he will not undo it. */
export const wire: Step[] = [
  if_(
    'esd-tied-open',
    { do: 'mark', entity: 'esv-wire', as: '0026', from: 3 },
    { do: 'talk', person: 'driver', say: 'remove-wire' },
    { do: 'talk', person: 'driver', say: 'remove-wire' },
    { do: 'decide', steps: (sim) => (get(sim, 'driverNever') > 0 ? [{ do: 'radio', say: 'refuse-job' }] : []) },
  ),
  if_('driver-fatigue', { do: 'decide', steps: (sim) => (get(sim, 'refusedAt') > 0 ? [] : [{ do: 'talk', person: 'driver', say: 'take-rest' }]) }),
]

const looseCam = (sim: Sim): string => (sim.world.form.numbers.looseCam === 0 ? 'cam-a' : 'cam-b')
/** The coupling: found, locked, pulled. */
export const lockCoupling: Step[] = [
  { do: 'walk', to: (sim) => vec(looseCam(sim) === 'cam-a' ? 1.6 : 3.6, 0, -2.3), near: 0.4 },
  { do: 'decide', steps: (sim) => [{ do: 'mark', entity: looseCam(sim), as: '0026', from: 2.5 }] },
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
  { do: 'look', at: 'arm-gauge', from: 2, seconds: 5.5 },
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
  { do: 'look', at: 'coupling', from: 2.5, seconds: 20 },
  { do: 'look', at: 'arm-gauge', from: 2, seconds: 1.8 },
  { do: 'wait', seconds: 60, until: (sim) => get(sim, 'stage') === 2 },
]
/** Shut, purge, uncouple, rest, and give everything back. */
export const finish: Step[] = [
  { do: 'operate', entity: 'liquid-valve', to: 0 },
  { do: 'operate', entity: 'gas-valve', to: 0 },
  { do: 'operate', entity: 'vent-valve', to: 1 },
  { do: 'operate', entity: 'n2-valve', to: 1 },
  { do: 'wait', seconds: 8, until: (sim) => get(sim, 'purgedAt') > 0 },
  { do: 'operate', entity: 'n2-valve', to: 0 },
  { do: 'wait', seconds: 6, until: (sim) => get(sim, 'armMPa') < 0.02 },
  { do: 'operate', entity: 'cam-a', to: 0 },
  { do: 'operate', entity: 'cam-b', to: 0 },
  { do: 'operate', entity: 'liquid-arm', to: 1 },
  { do: 'operate', entity: 'cam-gas', to: 0 },
  { do: 'operate', entity: 'gas-arm', to: 0 },
  { do: 'take', entity: 'chock-2' },
  { do: 'put', into: vec(8, 0.6, -3) },
  { do: 'wait', seconds: 12, until: (sim) => (sim.world.tick - get(sim, 'uncoupledAt')) / 60 > 10.5 },
  { do: 'take', entity: 'earth-clamp' },
  { do: 'put', into: 'earth-reel' },
  { do: 'take', entity: 'chock-1' },
  { do: 'put', into: vec(-3.4, 0.6, -3) },
  { do: 'talk', person: 'driver', say: 'return-keys' },
  { do: 'radio', say: 'sign-off' },
  { do: 'wait', seconds: 10 },
]

/** Everything up to the opening of the valves, done rightly. */
export const prepare: Step[] = [
  ...atStation,
  ...withDriver,
  ...noHose,
  ...secure,
  ...inspectYard,
  ...inspectIsland,
  ...wire,
]

const place = (sim: Sim) => ASSEMBLY[rightPoint(sim)]
/** Opens liquid as one does in a hurry. */
export const openFast: Step[] = [
  { do: 'operate', entity: 'gas-valve', to: 1 },
  { do: 'operate', entity: 'liquid-valve', to: 0.5 },
]
export const released: Step[] = [{ do: 'wait', seconds: 20, until: (sim) => get(sim, 'releasedAt') > 0 }]
/** After the coupling has let go: stop, mask, order, out, report, to the right point, count. */
export const emergency: Step[] = [
  ...released,
  { do: 'operate', entity: 'esd-bay', to: 1 },
  { do: 'wear', entity: 'mask' },
]
export const getOut: Step[] = [
  { do: 'radio', say: 'cable-now' },
  { do: 'walk', to: place, near: 3 },
  { do: 'report' },
]
export const assemble: Step[] = [
  { do: 'wait', seconds: 90, until: (sim) => get(sim, 'shiftedAt') > 0 },
  { do: 'walk', to: place, near: 3 },
  { do: 'wait', seconds: 20, until: (sim) => sim.world.wind.shiftS === 0 },
  { do: 'radio', say: 'count-in' },
  { do: 'report' },
  { do: 'wait', seconds: 10 },
]
