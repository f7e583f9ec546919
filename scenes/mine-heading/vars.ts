import { type VarOf, defineVars } from '../../src/sim/script/vars'
import { LINES, type Line } from './lines'

/** Entities whose reading by the trainee matters; kept as the tick of the last time. */
const READ = [
  'board-vent',
  'board-gas',
  'board-route',
  'board-roof',
  't1',
  't2',
  'co-head',
  'wind-gauge',
  'duct-gauge',
  'roof-gauge-1',
  'roof-gauge-2',
  'inspector',
  'electrician',
  'header-driver',
  'belt-tender',
  'new-hand',
  'foreman',
] as const
type Read = (typeof READ)[number]

/** The scene's own numbers at the start. Ticks are 0 for "not yet". */
const OWN = {
  /** How far sim.events has been taken in. */
  cursor: 0,
  // --- air and power
  fanOffAt: 0,
  powerOffAt: 0,
  /** States of the methane heads, by their place in the list of instruments.ts. */
  t1State: 0,
  t2State: 0,
  /** Methane in the air of the face itself reached 1.0 and 1.5 %. */
  faceAlarmAt: 0,
  faceTripAt: 0,
  /** Methane given off at the face now, m3/s. */
  faceM3S: 0,
  /** Smoke came out of the duct's mouth. */
  smokeAt: 0,
  meterLoudAt: 0,
  /** Highest that the worn meter has shown since the turn: methane in %, carbon monoxide in ppm. */
  peakCh4: 0,
  peakCo: 0,
  cuttingAt: 0,
  stoppedCutAt: 0,
  // --- roof
  soundedOneAt: 0,
  soundedTwoAt: 0,
  soundedThreeAt: 0,
  hollowAt: 0,
  forepoleAt: 0,
  propAt: 0,
  roofFellAt: 0,
  spanTicks: 0,
  looseTicks: 0,
  // --- gas round
  measuredTicks: 0,
  measuredAt: 0,
  writtenAt: 0,
  // --- the turn
  turnAt: 0,
  rescuerAt: 0,
  mouthpieceAt: 0,
  outAt: 0,
  stayTicks: 0,
  backInAt: 0,
  intoSmokeAt: 0,
  arrivedAt: 0,
  countedAt: 0,
  leftPointAt: 0,
  reportedAt: 0,
  barrierAt: 0,
  doorsBothAt: 0,
  talkedInSmokeAt: 0,
  switchInGasAt: 0,
  fanTriedAt: 0,
  lockedOutAt: 0,
  /** What is asked of the trainee at the muster point, and the answer. */
  temptedAt: 0,
  answeredAt: 0,
  gaveInAt: 0,
  // --- people (0 idle; see actors)
  cutAskedAt: 0,
  cutPressedAt: 0,
  cutDroppedAt: 0,
  bagAskedAt: 0,
  liveArguedAt: 0,
  liveDropped: 0,
  riderLeg: 0,
  riderOffAt: 0,
  aheadOffAt: 0,
  waitAskedAt: 0,
  hurriedAt: 0,
  shoutAt: 0,
  fanShoutAt: 0,
  inspectorDo: 0,
  inspectorAt: 0,
  driverDo: 0,
  driverAt: 0,
  inspectorLeg: 0,
  electricianLeg: 0,
  headerDriverLeg: 0,
  beltTenderLeg: 0,
  newHandLeg: 0,
  foremanLeg: 0,
  newHandTold: 0,
}
type Own = keyof typeof OWN
export type Var = VarOf<Own, Line, Read>

export const { initialVars, get, set, once, isVar, since } = defineVars<Own, Line, Read>(OWN, LINES, READ)
