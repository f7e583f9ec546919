import { type VarOf, defineVars } from '../../src/sim/script/vars'
import { LINES, type Line } from './lines'

/** Entities whose reading by the trainee matters; kept as the tick of the last time. */
const READ = [
  'papers',
  'level-board',
  'driver-log',
  'scba-gauge',
  'windsock',
  'local-flag',
  'rain-valve',
  'arm-gauge',
  'line-gauge',
  'coupling',
  'contractor',
  'driver',
  'escort',
  'operator',
  'welder',
  'second-driver',
] as const
type Read = (typeof READ)[number]

/** The scene's own numbers at the start. Ticks are 0 for "not yet"; pressures are gauge, MPa. */
const OWN = {
  /** How far sim.events has been taken in. */
  cursor: 0,
  // --- the line
  tankerMPa: 0.86,
  armMPa: 0,
  trappedMPa: 0.8,
  levelPct: 62,
  levelGoal: 74,
  watchedPurge: 0,
  operatorReads: 0,
  /** 0 preparing, 1 liquid runs, 2 the load is over. */
  stage: 0,
  runSince: 0,
  /** Liquid valve: when it left zero, and when it was first wide open. */
  liquidFrom: 0,
  liquidWide: 0,
  gasOpenAt: 0,
  /** Leak test: nitrogen at full pressure and shut in since; passed. */
  heldSince: 0,
  testedAt: 0,
  lockedAt: 0,
  pulledAt: 0,
  gasDockedAt: 0,
  purgedAt: 0,
  uncoupledAt: 0,
  earthAt: 0,
  earthOffAt: 0,
  watchedTicks: 0,
  awayTicks: 0,
  // --- emergency
  /** Tick at which an unlocked coupling lets go, once liquid is on it. */
  dueAt: 0,
  releasedAt: 0,
  /** Airborne rate now, kg/s, and the pressure behind it. */
  rateKgS: 0,
  /** Liquid left in arm and pipe behind the gap, kg; water run off the curtain, litres, and ammonia in it, kg. */
  armKg: 0,
  runOffL: 0,
  runOffKg: 0,
  maskUsedPpmMin: 0,
  stoppedAt: 0,
  esdAt: 0,
  tankerShutAt: 0,
  rootShutAt: 0,
  alarmAt: 0,
  /** Highest reading of a fixed head so far, ppm. */
  peakPpm: 0,
  curtainAt: 0,
  shiftedAt: 0,
  cordTriedAt: 0,
  cordDead: 0,
  wireOff: 0,
  // --- the trainee
  tookKeysAt: 0,
  maskAt: 0,
  meterAt: 0,
  eyewashAt: 0,
  outAt: 0,
  axisTicks: 0,
  axisX: 0,
  axisZ: 0,
  downwindTicks: 0,
  arrivedAt: 0,
  /** Assembly point stood at last: 0 none, 1 A, 2 B. */
  lastPoint: 0,
  countedAt: 0,
  leftPointAt: 0,
  reportedAt: 0,
  refusedAt: 0,
  hotCamAt: 0,
  earthEarlyAt: 0,
  curtainFoulAt: 0,
  waterAt: 0,
  /** Assembly point that was named last by radio: 0 none, 1 A, 2 B. */
  calledPoint: 0,
  // --- people (0 idle; see actors)
  driverDo: 0,
  driverAt: 0,
  driverArgued: 0,
  driverNever: 0,
  driverLeg: 0,
  driverRelieved: 0,
  eyewashClearedAt: 0,
  testMockedAt: 0,
  roarAt: 0,
  shiftSaidAt: 0,
  escortDo: 0,
  escortAt: 0,
  escortLeg: 0,
  operatorDo: 0,
  operatorAt: 0,
  operatorLeg: 0,
  welderDo: 0,
  welderLeg: 0,
  secondDo: 0,
  secondLeg: 0,
  contractorDo: 0,
  contractorLeg: 0,
  resetAt: 0,
  hoseOfferedAt: 0,
  insideShoutAt: 0,
  hurriedAt: 0,
  otherTankAt: 0,
  meterLoudAt: 0,
}
type Own = keyof typeof OWN
export type Var = VarOf<Own, Line, Read>

export const { initialVars, get, set, once, isVar, since } = defineVars<Own, Line, Read>(OWN, LINES, READ)
