import { type VarOf, defineVars } from '../../src/sim/script/vars'
import { LINES, type Line } from './lines'

/** Entities whose reading by the trainee matters; kept as the tick of the last time. */
const READ = [
  'board-task',
  'board-rescue',
  'board-lift',
  'wind-crane',
  'wind-floor',
  'sling',
  'signaller',
  'foreman',
  'helper',
  'carpenter',
  'scaffolder',
  'rigger',
  'gondola-man',
] as const
type Read = (typeof READ)[number]

/** The scene's own numbers at the start. Ticks are 0 for "not yet". */
const OWN = {
  /** How far sim.events has been taken in. */
  cursor: 0,
  // --- the trainee at the edge
  /** First tick in the strip while tied to a good anchor; ticks in it with nothing that holds, and on an anchor that is none. */
  tiedInStripAt: 0,
  untiedTicks: 0,
  badAnchorTicks: 0,
  /** Both hooks sat on two pieces of the lifeline at once: the way to get from one to the next. */
  overAt: 0,
  tiesFastAt: 0,
  // --- the trainee and the load
  underTicks: 0,
  grippedAt: 0,
  // --- put right by hand
  zoneAt: 0,
  gapClosedAt: 0,
  holeClosedAt: 0,
  toolAt: 0,
  toolFellAt: 0,
  slingOutAt: 0,
  boxBarredAt: 0,
  touchedBoxAt: 0,
  coverLiftedAt: 0,
  strapAt: 0,
  // --- the foreman's opening
  openedAt: 0,
  openingAskedAt: 0,
  openingPressedAt: 0,
  openingShutAt: 0,
  // --- the lift
  /** What the crane is at (lift.ts), and since when. */
  liftState: 0,
  liftAt: 0,
  testedAt: 0,
  liftedAt: 0,
  hurriedAt: 0,
  signallerGoneAt: 0,
  // --- the turn
  turnAt: 0,
  snagAt: 0,
  tornAt: 0,
  stoppedAt: 0,
  downAt: 0,
  fellAt: 0,
  lostAt: 0,
  kitAt: 0,
  badKitAt: 0,
  contactAt: 0,
  raisedAt: 0,
  hookAskedAt: 0,
  hookAnsweredAt: 0,
  cutAskedAt: 0,
  stayTicks: 0,
  leftHimAt: 0,
  windAt: 0,
  floorWindAt: 0,
  arrivedAt: 0,
  countedAt: 0,
  reportedAt: 0,
  /** What is asked of the trainee once all is safe, and the answer. */
  temptedAt: 0,
  answeredAt: 0,
  gaveInAt: 0,
  // --- people: ways gone, told and shouted
  helperLeg: 0,
  helperGoneAt: 0,
  helperBackAt: 0,
  carpenterLeg: 0,
  scaffolderLeg: 0,
  gondolaLeg: 0,
  signallerLeg: 0,
  foremanLeg: 0,
  riggerLeg: 0,
  rescuerAt: 0,
  shoutAt: 0,
}
type Own = keyof typeof OWN
export type Var = VarOf<Own, Line, Read>

export const { initialVars, get, set, once, isVar, since } = defineVars<Own, Line, Read>(OWN, LINES, READ)
