import { vec } from '../../src/base/vec'
import type { Sim } from '../../src/sim/sim'
import { entity } from '../../src/sim/sim'
import type { SoundDef } from '../../src/sim/sound'
import { HIGH_PPM, LOW_PPM } from './instruments'
import { TEST_MPA, isLocked, liquidRuns, value } from './line'
import { ISLAND_Z, LEAK } from './plan'
import { type Var, get } from './vars'

const is = (so: boolean, share = 1): number => (so ? share : 0)
const set = (key: Var) => (sim: Sim) => get(sim, key)

/** Has anything gone wrong that is heard all over the yard? */
const isLoud = (sim: Sim): boolean => get(sim, 'releasedAt') > 0 || get(sim, 'esdAt') > 0
const meterPpm = (sim: Sim): number => entity(sim, 'meter').reading
/** The pump of the plant goes round its own circle all day; the compressor pushes the tanker's load. The stop ends both. */
const pump = (sim: Sim): number => is(get(sim, 'esdAt') === 0, 0.6)
const compressor = (sim: Sim): number => is(get(sim, 'esdAt') === 0 && liquidRuns(sim))
/** Nitrogen into the arm, and what leaves it at the vent, by the pressure behind it. */
const nitrogen = (sim: Sim): number => is(value(sim, 'n2-valve') > 0.5 && get(sim, 'armMPa') < TEST_MPA * 0.98, 0.3)
const vent = (sim: Sim): number => is(value(sim, 'vent-valve') > 0.5) * Math.min(1, get(sim, 'armMPa') / TEST_MPA)
/** A seal that does not hold sings while there is pressure on it. */
const seal = (sim: Sim): number => is(!isLocked(sim) && get(sim, 'armMPa') > 0.1 && get(sim, 'releasedAt') === 0, 0.2)

/** Middles of the curtain's four sides, metres: it is heard as the wide thing that it is. */
const CURTAIN = [vec(2, 2, -5.5), vec(2, 2, 3.5), vec(-7, 2, -1), vec(11, 2, -1)]

/** What is heard in the yard beside steps, work and the leak itself. */
export const sounds: SoundDef[] = [
  { sound: 'hum', from: vec(-29, 2.8, -6.8) },
  { sound: 'birds', from: vec(2, 4, 26.5), share: (sim) => is(!isLoud(sim)) },
  { sound: 'birds', from: vec(-38, 4, -26), share: (sim) => is(!isLoud(sim), 0.8) },
  { sound: 'motor', from: vec(23, 0.8, -12.2), share: pump },
  { sound: 'motor', from: vec(27, 0.8, -12.2), share: compressor },
  // the driver who keeps the engine on while he rests, and another tanker that waits too near
  { sound: 'diesel', from: { entity: 'exhaust' } },
  { sound: 'diesel', from: { entity: 'second-tanker' } },
  { sound: 'motor', from: { entity: 'forklift' }, share: () => 0.2 },
  { sound: 'steam', from: { entity: 'steam-trap' }, share: () => 0.4 },
  { sound: 'arc', from: { entity: 'arc' } },
  { sound: 'eyewash', from: { entity: 'rain-trickle' }, share: () => 0.4 },
  { sound: 'eyewash', from: { entity: 'eyewash-water' } },
  { sound: 'steam', from: vec(5, 1, ISLAND_Z), share: nitrogen },
  { sound: 'steam', from: vec(6, 2.4, ISLAND_Z), share: vent },
  { sound: 'steam', from: LEAK, share: seal },
  // the fixed heads sound at the bay and at the control room until the stop starts the siren
  { sound: 'gas-alarm', from: vec(1, 2.3, ISLAND_Z), share: (sim) => is(get(sim, 'alarmAt') > 0, 0.5) },
  { sound: 'gas-alarm', from: vec(-26, 3.4, -6.8), share: (sim) => is(get(sim, 'alarmAt') > 0) },
  { sound: 'siren', from: vec(-32, 6, -11), share: (sim) => is(get(sim, 'esdAt') > 0) },
  {
    sound: 'detector-low',
    from: { entity: 'meter' },
    share: (sim) => is(meterPpm(sim) >= LOW_PPM && meterPpm(sim) < HIGH_PPM),
  },
  { sound: 'detector-high', from: { entity: 'meter' }, share: (sim) => is(meterPpm(sim) >= HIGH_PPM) },
  ...CURTAIN.map(
    (from): SoundDef => ({ sound: 'spray', from, share: (sim) => is(entity(sim, 'curtain').present, 0.7) }),
  ),
  { sound: 'spray', from: vec(-7.2, 1.3, -6), share: (sim) => is(value(sim, 'water-jet') > 0.5) },
  { sound: 'mask-breath', from: 'head', share: (sim) => is(entity(sim, 'mask').worn) },
  // the root valve falls shut, the tanker's own, and the coupling lets go
  { once: 'clank', from: vec(2.6, 1, -7.6), each: set('esdAt') },
  { once: 'clank', from: vec(3.25, 0.8, -1.28), each: set('tankerShutAt') },
  { once: 'clank', from: LEAK, each: set('releasedAt') },
]
