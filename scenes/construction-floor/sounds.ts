import { vec } from '../../src/base/vec'
import type { Sim } from '../../src/sim/sim'
import type { SoundDef } from '../../src/sim/sound'
import { LIFT, liftState } from './lift'
import { CRANE, PIPE_HOLE, STREET_Y } from './plan'
import { type Var, get } from './vars'

const is = (so: boolean, share = 1): number => (so ? share : 0)
const set = (key: Var) => (sim: Sim) => get(sim, key)
/** Wind that is all one hears, m/s at 10 m. */
const LOUD_MS = 10

/** What is heard on the floor beside steps and work. */
export const sounds: SoundDef[] = [
  { sound: 'wind', from: 'air', share: (sim) => Math.min(1, 0.25 + sim.world.wind.speed / LOUD_MS) },
  { sound: 'diesel', from: vec(0, STREET_Y + 1, 26), share: () => 0.5 },
  {
    sound: 'hum',
    from: vec(CRANE.at.x, CRANE.cabY, CRANE.at.z),
    share: (sim) => is([LIFT.testing, LIFT.hoisting, LIFT.lowering].some((s) => s === liftState(sim))),
  },
  { sound: 'creak', from: { entity: 'lead-taut' } },
  { sound: 'creak', from: { entity: 'wall-tie' }, share: (sim) => is(sim.world.wind.speed > 7, 0.5) },
  { sound: 'arc', from: { entity: 'spark-catcher' }, share: () => 0.6 },
  {
    sound: 'gas-alarm',
    from: { entity: 'wind-crane' },
    share: (sim) => is(get(sim, 'windAt') > 0 && get(sim, 'said.wind-stop') === 0, 0.5),
  },
  { once: 'clank', from: PIPE_HOLE.at, each: set('openedAt') },
  { once: 'clank', from: PIPE_HOLE.at, each: set('openingShutAt') },
  { once: 'thud', from: { entity: 'load' }, each: set('downAt') },
  { once: 'clank', from: { entity: 'load' }, each: set('tornAt') },
  { once: 'ratchet', from: { entity: 'sheet-strap' }, each: set('strapAt') },
  { once: 'clank', from: { entity: 'zone-chain' }, each: set('zoneAt') },
]
