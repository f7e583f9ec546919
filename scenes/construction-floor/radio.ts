import { hear } from '../../src/sim/script/voice'
import type { Sim } from '../../src/sim/sim'
import type { Line } from './lines'
import { liftState, LIFT } from './lift'
import { TURN, isTurned, turnOf } from './turn'
import { get, once, set, since } from './vars'

/** Lines that somebody simply acknowledges by radio: who, and with which answer. */
const ANSWERS: Partial<Record<Line, readonly [who: string, answer: string]>> = {
  'fix-edge': ['office', 'fix-noted'],
  'fix-rail': ['office', 'fix-noted'],
  'fix-shaft': ['office', 'fix-noted'],
  'fix-hole': ['office', 'fix-noted'],
  'fix-plank': ['office', 'fix-noted'],
  'fix-tie': ['office', 'fix-noted'],
  'fix-shore': ['office', 'fix-noted'],
  'fix-platform': ['office', 'fix-noted'],
  'fix-sling': ['office', 'fix-noted'],
  'fix-box': ['office', 'electrician-comes'],
  'fix-hoist': ['office', 'fix-noted'],
  'fix-tool': ['office', 'fix-noted'],
  'list-in': ['office', 'list-noted'],
  'no-hurry': ['driver', 'no-hurry-then'],
  'hurry-ok': ['driver', 'hurry-thanks'],
  'man-hanging': ['office', 'hanging-noted'],
  'call-120': ['office', 'ambulance-comes'],
  'no-crane-hook': ['foreman', 'no-hook-then'],
  'crane-hook-ok': ['driver', 'hook-comes'],
  'no-cutting': ['helper', 'not-cutting'],
  'count-in': ['office', 'count-noted'],
  'no-resume': ['driver', 'right-wait'],
  'no-last-lift': ['driver', 'right-wait'],
  'no-walking': ['foreman', 'stays-lying'],
  'resume-ok': ['office', 'who-said-so'],
  'last-lift-ok': ['office', 'who-said-so'],
  'walking-ok': ['office', 'who-said-so'],
}
/** What is asked of the trainee once all is safe: who says what. */
const TEMPTING = {
  [TURN.snag]: ['driver', 'go-on-then'],
  [TURN.fall]: ['foreman', 'he-can-walk'],
  [TURN.wind]: ['driver', 'one-last'],
} as const
const REFUSALS: readonly Line[] = ['no-resume', 'no-walking', 'no-last-lift']
const YIELDS: readonly Line[] = ['resume-ok', 'walking-ok', 'last-lift-ok']
/** The wish comes so long after the report, seconds. */
const WISH_S = 3

/** Is what went wrong over: the load down, the man up (or lost), everybody counted? */
export function isSafe(sim: Sim): boolean {
  if (turnOf(sim) === TURN.snag) return get(sim, 'downAt') > 0
  return turnOf(sim) === TURN.fall ? get(sim, 'raisedAt') + get(sim, 'lostAt') > 0 : get(sim, 'countedAt') > 0
}

/** What comes back by radio to what was said, and what is asked. */
export function radio(sim: Sim): void {
  const now = (line: Line): boolean => get(sim, `said.${line}`) === sim.world.tick
  for (const [line, answer] of Object.entries(ANSWERS)) if (now(line as Line)) hear(sim, answer[0], answer[1])
  if (REFUSALS.some(now)) once(sim, 'answeredAt')
  if (YIELDS.some(now)) {
    once(sim, 'answeredAt')
    once(sim, 'gaveInAt')
  }
  if (now('no-crane-hook') || now('crane-hook-ok')) once(sim, 'hookAnsweredAt')
  const hurry = sim.world.tick / 60 > (sim.world.form.numbers.hurryAtS ?? 60)
  if (hurry && !isTurned(sim) && liftState(sim) === LIFT.idle && once(sim, 'hurriedAt')) hear(sim, 'driver', 'hurry-up')
  const reported = get(sim, 'reportedAt')
  if (reported > 0 && reported === sim.world.tick - 1) hear(sim, 'office', 'report-noted')
  const told = isTurned(sim) && reported > get(sim, 'turnAt') && since(sim, 'reportedAt') > WISH_S
  if (!told || !isSafe(sim) || get(sim, 'temptedAt') > 0) return
  const [who, line] = TEMPTING[turnOf(sim) as 1 | 2 | 3]
  set(sim, 'temptedAt', sim.world.tick)
  hear(sim, who, line)
}
