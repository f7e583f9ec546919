import { hear } from '../../src/sim/script/voice'
import { type Sim, emit, entity } from '../../src/sim/sim'
import { LOAD_AT } from './plan'
import { catchLead, drive, freeLead, halt, isCaught, isTaut, stepLoad } from './crane'
import { TURN, isDue, readyLine, turnOf } from './turn'
import { get, once, set, since } from './vars'

/** What the crane is at. */
export const LIFT = {
  idle: 0,
  /** Raising the load by 0.2 to 0.3 m, then holding it there to look and listen. */
  testing: 1,
  listening: 2,
  hoisting: 3,
  /** Caught: the hook leans, the force grows. */
  snagged: 4,
  stopped: 6,
  lowering: 7,
  down: 8,
  /** Hanging over the bay, before it is slewed away. */
  aloft: 9,
} as const
type State = (typeof LIFT)[keyof typeof LIFT]

/** Heights of the load over the floor, metres: test lift 200 to 300 mm; where it is held before slewing. */
export const TEST_M = 0.25
const ALOFT_M = 6
/** Speeds of the hook, m/s: slow, and usual. Chosen within those of a QTZ 80. */
const SLOW_MS = 0.12
const HOIST_MS = 0.5
/** The signaller looks and listens so long, seconds. Chosen. */
const LISTEN_S = 4

export const liftState = (sim: Sim): number => get(sim, 'liftState')
const isOnFloor = (sim: Sim): boolean => [LIFT.idle, LIFT.down].some((s) => s === liftState(sim))
export const isAirborne = (sim: Sim): boolean => !isOnFloor(sim)
const go = (sim: Sim, state: State): void => {
  set(sim, 'liftState', state)
  set(sim, 'liftAt', sim.world.tick)
}
const said = (sim: Sim, line: 'stop-stop-stop' | 'lower-slowly' | 'wind-stop' | 'man-hanging' | 'pull-on'): boolean =>
  get(sim, `said.${line}`) === sim.world.tick

/** Does somebody order the load off the floor now: the trainee, or the signaller when nobody does? */
function isOrdered(sim: Sim): boolean {
  if (sim.role.id === 'team-leader') return get(sim, 'said.test-lift') > 0 || isDue(sim)
  return get(sim, `said.${readyLine(sim)}`) > 0 || isDue(sim)
}
const mayGoOn = (sim: Sim): boolean =>
  sim.role.id === 'team-leader' ? get(sim, 'said.lift-on') > 0 || isDue(sim) : since(sim, 'liftAt') > LISTEN_S

/** Anybody may stop him; a man who hangs and too much wind have him set the load down. */
function hold(sim: Sim): void {
  if (said(sim, 'stop-stop-stop')) {
    halt(sim)
    once(sim, 'stoppedAt')
    go(sim, LIFT.stopped)
    hear(sim, 'driver', 'stopped')
  } else if (said(sim, 'man-hanging') || said(sim, 'wind-stop')) {
    if (said(sim, 'wind-stop')) hear(sim, 'driver', 'wind-stopped')
    go(sim, LIFT.lowering)
  }
}

/** Caught while he hoists: from the tick at which the lead comes taut. */
function hoisting(sim: Sim): void {
  const there = drive(sim, ALOFT_M, get(sim, 'snagAt') > 0 ? SLOW_MS : HOIST_MS)
  if (turnOf(sim) === TURN.snag && get(sim, 'snagAt') === 0 && isTaut(sim)) {
    once(sim, 'snagAt')
    once(sim, 'turnAt')
    emit(sim, { type: 'actor', actor: 'load', what: 'caught' }, LOAD_AT)
    return go(sim, LIFT.snagged)
  }
  if (there) go(sim, LIFT.aloft)
}

/** He sees nothing of it and hoists on, until the lead tears, or somebody has him pull harder. */
function snagged(sim: Sim): void {
  drive(sim, ALOFT_M, said(sim, 'pull-on') ? HOIST_MS : SLOW_MS)
  if (said(sim, 'pull-on')) freeLead(sim)
  if (isCaught(sim)) return
  once(sim, 'tornAt')
  emit(sim, { type: 'actor', actor: 'load', what: 'torn' }, LOAD_AT)
  hear(sim, 'driver', 'torn')
  halt(sim)
  go(sim, LIFT.stopped)
}

/** What the driver does, tick by tick: by orders, and by what he sees. */
function work(sim: Sim): void {
  switch (liftState(sim)) {
    case LIFT.idle:
      if (!isOrdered(sim)) return
      if (turnOf(sim) === TURN.snag) catchLead(sim)
      go(sim, LIFT.testing)
      return hear(sim, 'driver', 'testing')
    case LIFT.testing:
      if (!drive(sim, TEST_M, SLOW_MS)) return
      once(sim, 'testedAt')
      return go(sim, LIFT.listening)
    case LIFT.listening:
      return mayGoOn(sim) ? go(sim, LIFT.hoisting) : undefined
    case LIFT.hoisting:
      return hoisting(sim)
    case LIFT.snagged:
      return snagged(sim)
    case LIFT.stopped:
      if (!said(sim, 'lower-slowly')) return
      hear(sim, 'driver', 'lowering')
      return go(sim, LIFT.lowering)
    case LIFT.lowering:
      if (!drive(sim, 0, turnOf(sim) === TURN.snag ? 2 * SLOW_MS : HOIST_MS)) return
      freeLead(sim)
      once(sim, 'downAt')
      hear(sim, 'driver', 'is-down')
      return go(sim, LIFT.down)
    default:
      return
  }
}

/** One tick of the lift: orders, drives, swing. A driver who has been stopped follows the load until it hangs still. */
export function lift(sim: Sim): void {
  if (isAirborne(sim)) hold(sim)
  work(sim)
  const followed = liftState(sim) === LIFT.stopped || liftState(sim) === LIFT.lowering
  stepLoad(sim, followed, isOnFloor(sim))
}

/** What can be marked of the taut lead is there while it is taut. */
export function showSnag(sim: Sim): void {
  entity(sim, 'lead-taut').present = get(sim, 'snagAt') > 0 && get(sim, 'tornAt') === 0 && get(sim, 'downAt') === 0
}
