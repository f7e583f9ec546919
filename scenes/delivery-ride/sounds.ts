import type { Sim } from '../../src/sim/sim'
import type { SoundDef } from '../../src/sim/sound'
import { isWet } from './crash'
import { CRASH_AT } from './course'
import { type Var, get } from './vars'

const share = (so: boolean, of = 1): number => (so ? of : 0)
const set = (key: Var) => (sim: Sim) => get(sim, key)
/** The motor is as loud as it gets at this speed, m/s. */
const LOUD_MS = 5

/** What is heard in the streets beside steps and work. */
export const sounds: SoundDef[] = [
  { sound: 'rain', from: 'air', share: (sim) => share(isWet(sim), 0.8) },
  { sound: 'birds', from: 'air', share: (sim) => share(!isWet(sim), 0.4) },
  {
    sound: 'motor',
    from: { entity: 'bike' },
    share: ({ world }) => Math.min(1, (world.ride?.ride.speedMS ?? 0) / LOUD_MS) * 0.4,
  },
  { sound: 'diesel', from: { entity: 'bus-1' }, share: () => 0.6 },
  { sound: 'diesel', from: { entity: 'lorry-1' }, share: () => 0.7 },
  { sound: 'diesel', from: { entity: 'lorry-turning' }, share: () => 0.8 },
  { sound: 'diesel', from: { entity: 'fence-lorry' }, share: () => 0.8 },
  { sound: 'siren', from: { entity: 'far-ambulance' }, share: () => 0.15 },
  { once: 'thud', from: CRASH_AT, each: set('crashSeenAt') },
  { once: 'press', from: { entity: 'cabinet' }, each: set('swappedAt') },
  { once: 'clank', from: { entity: 'car-door' }, each: set('doorOpenAt') },
]
