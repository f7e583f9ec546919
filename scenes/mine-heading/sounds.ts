import { vec } from '../../src/base/vec'
import { type Sim, entity } from '../../src/sim/sim'
import type { SoundDef } from '../../src/sim/sound'
import { ALARM_PERCENT } from './instruments'
import { BELT, FAN, HEADER, LOOSE_ROOF, T1, T2, TRANSFORMER } from './plan'
import { beltRuns, cuts } from './power'
import { type Var, get } from './vars'

const is = (so: boolean, share = 1): number => (so ? share : 0)
const set = (key: Var) => (sim: Sim) => get(sim, key)

/** What is heard below ground beside steps and work. */
export const sounds: SoundDef[] = [
  { sound: 'hum', from: TRANSFORMER },
  { sound: 'motor', from: FAN.one, share: (sim) => is(get(sim, 'fanOffAt') === 0) },
  // the air that leaves the duct
  { sound: 'steam', from: { entity: 'duct-end' }, share: (sim) => is(get(sim, 'fanOffAt') === 0, 0.3) },
  { sound: 'steam', from: { entity: 'duct-tear' }, share: (sim) => is(get(sim, 'fanOffAt') === 0, 0.4) },
  { sound: 'motor', from: vec(BELT.headX, 0.8, BELT.z), share: (sim) => is(beltRuns(sim), 0.6) },
  { sound: 'diesel', from: HEADER.cutter, share: (sim) => is(cuts(sim)) },
  { sound: 'spray', from: { entity: 'mist' }, share: () => 0.4 },
  { sound: 'gas-alarm', from: T1, share: (sim) => is(get(sim, 't1State') > 0) },
  { sound: 'gas-alarm', from: T2, share: (sim) => is(get(sim, 't2State') > 0) },
  { sound: 'gas-alarm', from: { entity: 'co-head' }, share: (sim) => is(entity(sim, 'co-head').reading >= 24, 0.6) },
  {
    sound: 'detector-low',
    from: { entity: 'meter' },
    share: (sim) => is(get(sim, 'meterLoudAt') > 0 && entity(sim, 'meter').reading < 1.5 * ALARM_PERCENT),
  },
  {
    sound: 'detector-high',
    from: { entity: 'meter' },
    share: (sim) => is(get(sim, 'meterLoudAt') > 0 && entity(sim, 'meter').reading >= 1.5 * ALARM_PERCENT),
  },
  { sound: 'scba-breath', from: 'head', share: (sim) => is(entity(sim, 'mouthpiece').worn) },
  { once: 'clank', from: vec(-33, 1.2, -2), each: set('powerOffAt') },
  { once: 'thud', from: LOOSE_ROOF.at, each: set('roofFellAt') },
  // the bar on the roof: it rings where the roof is whole
  { once: 'clank', from: 'head', each: (sim) => (get(sim, 'hollowAt') > 0 ? 0 : get(sim, 'soundedOneAt')) },
  { once: 'thud', from: 'head', each: set('hollowAt') },
  { once: 'clank', from: 'head', each: set('soundedTwoAt') },
  { once: 'clank', from: 'head', each: set('soundedThreeAt') },
]
