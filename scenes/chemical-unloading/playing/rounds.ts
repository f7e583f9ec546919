import type { Step } from '../../../src/players/player'
import { when } from '../../../src/players/when'
import type { Sim } from '../../../src/sim/sim'
import { type Vec3, vec } from '../../../src/base/vec'
import { LEAK } from '../plan'
import { get } from '../vars'

/** Pieces that every role plays alike: what is looked at, and what is found and put right on the way. */

/** At the station: meter, papers, level, breathing apparatus, windsock. */
export const atStation: Step[] = [
  { do: 'wear', entity: 'meter' },
  { do: 'look', at: 'papers', from: 2.3 },
  { do: 'look', at: 'level-board', from: 2.5 },
  when('driver-fatigue', { do: 'mark', entity: 'driver-log', as: '0026', from: 3 }),
  { do: 'look', at: 'scba-gauge', from: 2.4 },
  when('scba-low', { do: 'mark', entity: 'scba-gauge', as: '0023', from: 3 }, { do: 'radio', say: 'fix-scba' }),
  { do: 'look', at: 'windsock', from: 40, seconds: 2 },
]

/** Keys out of the driver's hand into the box. */
export const takeKeys: Step[] = [
  when('keys-in-cab', { do: 'mark', entity: 'driver', as: '0002', from: 8 }),
  { do: 'talk', person: 'driver', say: 'ask-keys' },
  { do: 'wait', seconds: 15, until: (sim) => sim.world.entities.some((e) => e.id === 'keys' && e.present) },
  { do: 'take', entity: 'keys' },
  { do: 'put', into: 'key-hook' },
]
/** The driver's quick offer, and the answer to it. */
export const noHose: Step[] = [
  { do: 'wait', seconds: 30, until: (sim) => get(sim, 'hoseOfferedAt') > 0 },
  { do: 'talk', person: 'driver', say: 'no-hose' },
]

/** At the island: cartridge, hose, fitting, check valve, the shut-in stretch. */
export const islandFinds: Step[] = [
  when('hose-bulge', { do: 'mark', entity: 'purge-hose', as: '0026', from: 3 }, { do: 'radio', say: 'fix-hose' }),
  when(
    'brass-fitting',
    { do: 'mark', entity: 'gauge-fitting', as: '0026', from: 3 },
    { do: 'radio', say: 'fix-brass' },
  ),
  when(
    'check-valve-missing',
    { do: 'mark', entity: 'check-valve', as: '0026', from: 3 },
    { do: 'radio', say: 'fix-check-valve' },
  ),
  when(
    'trapped-liquid',
    { do: 'mark', entity: 'line-gauge', as: '0015', from: 3 },
    { do: 'operate', entity: 'block-2', to: 1 },
  ),
  when('wrong-cartridge', { do: 'mark', entity: 'mask', as: '0023', from: 3 }, { do: 'radio', say: 'fix-mask' }),
  when(
    'hose-instead-of-arm',
    { do: 'mark', entity: 'driver-hose', as: '0026', from: 4 },
    { do: 'talk', person: 'driver', say: 'hose-away' },
  ),
]

/** Round the tanker's rear: what stands about there, the cord, the drain, the detector, the local flag. */
export const yardFinds: Step[] = [
  when(
    'driver-absent',
    { do: 'mark', entity: 'watch-point', as: '0026', from: 8 },
    { do: 'radio', say: 'back-to-post' },
  ),
  when(
    'second-tanker',
    { do: 'mark', entity: 'second-tanker', as: '0026', from: 20 },
    { do: 'radio', say: 'second-tanker-out' },
  ),
  when(
    'hot-work-in-zone',
    { do: 'mark', entity: 'hot-work', as: '0016', from: 12 },
    { do: 'radio', say: 'stop-hot-work' },
  ),
  { do: 'operate', entity: 'remote-cord', to: 1 },
  { do: 'look', at: 'rain-valve', from: 2.4 },
  when(
    'bund-drain-open',
    { do: 'mark', entity: 'rain-valve', as: '0026', from: 3 },
    { do: 'operate', entity: 'rain-valve', to: 0 },
  ),
  when('detector-overdue', { do: 'mark', entity: 'gd-2', as: '0023', from: 3 }, { do: 'radio', say: 'fix-detector' }),
  { do: 'look', at: 'local-flag', from: 12, seconds: 2 },
  when(
    'eyewash-blocked',
    { do: 'mark', entity: 'eyewash-clutter', as: '0008', from: 4 },
    { do: 'talk', person: 'escort', say: 'clear-eyewash' },
  ),
]

/** The driver's hours: he is sent to rest and another one comes. */
export const sendToRest: Step = when('driver-fatigue', { do: 'talk', person: 'driver', say: 'take-rest' })

/** The wire on the emergency valve: the driver is told twice, and the job refused where he will not undo it. */
export const wire: Step = when(
  'esd-tied-open',
  { do: 'mark', entity: 'esv-wire', as: '0026', from: 3 },
  { do: 'talk', person: 'driver', say: 'remove-wire' },
  { do: 'talk', person: 'driver', say: 'remove-wire' },
)
export const isRefusing = (sim: Sim): boolean => get(sim, 'driverNever') > 0
/** Says no and waits for control's answer. */
export const refuse: Step[] = [
  { do: 'radio', say: 'refuse-job' },
  { do: 'wait', seconds: 10, until: (sim) => sim.world.ended !== null },
]

/** The cam arm of this form that stands off, and where it is seen and reached best. */
export const looseCam = (sim: Sim): string => (sim.world.form.numbers.looseCam === 0 ? 'cam-a' : 'cam-b')
export const findCoupling: Step[] = [
  { do: 'walk', to: (sim) => ({ x: looseCam(sim) === 'cam-a' ? 1.6 : 3.6, y: 0, z: -2.3 }), near: 0.4 },
  { do: 'decide', steps: (sim) => [{ do: 'mark', entity: looseCam(sim), as: '0026', from: 2.5 }] },
]

/** Behind the tanks, on the side that every form's wind comes from: the way from one side of the bay to the other. */
const ROUND = vec(2, 0, -27)
/** Nearer to the leak's line than this one is on neither side, metres. */
const BESIDE = 8
const isAcross = (sim: Sim, to: Vec3): boolean => {
  const from = sim.world.head.p.x - LEAK.x
  return Math.abs(from) > BESIDE && from * (to.x - LEAK.x) < 0
}
/** To a place at a distance from the leak; round it, where it lies between. */
export const walkRound = (to: (sim: Sim) => Vec3, near: number): Step[] => [
  { do: 'decide', steps: (sim) => (isAcross(sim, to(sim)) ? [{ do: 'walk', to: ROUND, near: 2 }] : []) },
  { do: 'walk', to, near },
]

/** Calls all of these a release, whatever they are. */
export const markAll = (...ids: string[]): Step[] =>
  ids.map((entity) => ({ do: 'mark', entity, as: '0026', from: entity === 'forklift' ? 25 : 5 }))
