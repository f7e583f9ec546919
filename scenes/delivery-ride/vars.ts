import { type VarOf, defineVars } from '../../src/sim/script/vars'
import { LINES, type Line } from './lines'

/** Entities whose reading by the trainee matters; kept as the tick of the last time. */
const READ = ['board-station', 'tyre', 'mirror'] as const
type Read = (typeof READ)[number]

/** The scene's own numbers at the start. Ticks are 0 for "not yet". */
const OWN = {
  /** How far sim.events has been taken in. */
  cursor: 0,
  /** When anything was said last. */
  saidAt: 0,
  // --- before setting off
  brakesTriedAt: 0,
  lightTriedAt: 0,
  brakesMended: 0,
  boxSmall: 0,
  setOffAt: 0,
  // --- how one rides: ticks of each, and what has happened
  overTicks: 0,
  wetOverTicks: 0,
  motorTicks: 0,
  wrongTicks: 0,
  pavementTicks: 0,
  zebraTicks: 0,
  glanceTicks: 0,
  lockedTicks: 0,
  bareheadTicks: 0,
  lorryTicks: 0,
  /** Hard braking and conflicts: how often, and the least time to collision and time between, s (99: none). */
  hardStops: 0,
  conflicts: 0,
  leastTtcS: 99,
  leastPetS: 99,
  // --- lights: the stop line that is watched (index of its lane, from 1; 0: none), and whether one is before it
  line: 0,
  beforeLine: 0,
  redAt: 0,
  waitedRedAt: 0,
  ranRedAt: 0,
  // --- people and vehicles on the way: seen, set going, and passed as one should
  doorSeenAt: 0,
  doorOpenAt: 0,
  doorOkAt: 0,
  busSeenAt: 0,
  busOutAt: 0,
  busOkAt: 0,
  schoolSeenAt: 0,
  schoolOutAt: 0,
  schoolOkAt: 0,
  ghostOffAt: 0,
  ghostSeenAt: 0,
  ghostOkAt: 0,
  runnerSeenAt: 0,
  runnerOffAt: 0,
  fenceSeenAt: 0,
  fenceOutAt: 0,
  fenceOkAt: 0,
  manholeOkAt: 0,
  railOkAt: 0,
  lorrySeenAt: 0,
  lorryCalledAt: 0,
  lorryHeldAt: 0,
  lorryOffAt: 0,
  lorryOkAt: 0,
  underpassAt: 0,
  litAt: 0,
  taxiSeenAt: 0,
  taxiOffAt: 0,
  taxiOkAt: 0,
  vanSeenAt: 0,
  vanOutAt: 0,
  vanOkAt: 0,
  /** Was one too fast or too near while passing each of these, one bit each. */
  spoilt: 0,
  // --- what platform, customer and station want, and the time there is, s
  dueS: 0,
  lateAt: 0,
  customerAt: 0,
  addedAt: 0,
  followAt: 0,
  kingAt: 0,
  tiredAt: 0,
  restFrom: 0,
  restedAt: 0,
  askedTimeAt: 0,
  askedRainAt: 0,
  askedRestAt: 0,
  // --- a colleague lies on the road
  mateOffAt: 0,
  crashSeenAt: 0,
  nearAt: 0,
  guardAt: 0,
  dealAskedAt: 0,
  dealAnsweredAt: 0,
  movedHimAt: 0,
  dealtAt: 0,
  leftHimAt: 0,
  ambulanceAt: 0,
  reportedAt: 0,
  // --- at the house
  gateAt: 0,
  crossedAt: 0,
  arrivedAt: 0,
  swappedAt: 0,
  pluggedAt: 0,
  liftAt: 0,
  deliveredAt: 0,
  endedAt: 0,
}
type Own = keyof typeof OWN
export type Var = VarOf<Own, Line, Read>

export const { initialVars, get, set, once, isVar, since } = defineVars<Own, Line, Read>(OWN, LINES, READ)
export const add = (sim: Parameters<typeof get>[0], key: Var, n: number): void => set(sim, key, get(sim, key) + n)
