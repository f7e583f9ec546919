import { hear } from '../../src/sim/script/voice'
import { DT } from '../../src/base/time'
import { type Sim, entity } from '../../src/sim/sim'
import { isHome, isLongShift, isWet } from './crash'
import { hasHazard } from './form'
import type { Line } from './lines'
import { type Var, add, get, once, set } from './vars'
import { EVERY } from './tracking'

/** Minutes that the platform gives for the way, as it is shown at the start; what each out adds, in seconds. Chosen, as platforms do. */
export const DUE_S = 360
const EXTRA_S: Partial<Record<Line, number>> = { 'slow-kitchen': 300, 'report-delay': 480, 'man-time': 480 }

/** What comes at which part of the way: from so many metres on, who says what, and which mark it sets. */
interface Push {
  fromM: number
  key: Var
  from: string
  line: string
  when: (sim: Sim) => boolean
}
const rider = (sim: Sim): boolean => sim.role.id === 'rider'
const manager = (sim: Sim): boolean => sim.role.id === 'manager'
const working = (sim: Sim): boolean => rider(sim) && !isHome(sim)

const PUSHES: readonly Push[] = [
  { fromM: 150, key: 'lateAt', from: 'platform', line: 'soon-overdue', when: working },
  { fromM: 150, key: 'askedTimeAt', from: 'dispatcher', line: 'all-are-late', when: manager },
  { fromM: 330, key: 'kingAt', from: 'dispatcher', line: 'order-king', when: () => true },
  { fromM: 400, key: 'followAt', from: 'colleague', line: 'follow-me', when: rider },
  { fromM: 480, key: 'customerAt', from: 'customer', line: 'hurry-meeting', when: working },
  { fromM: 480, key: 'customerAt', from: 'family', line: 'when-home', when: (sim) => rider(sim) && isHome(sim) },
  {
    fromM: 480,
    key: 'askedRainAt',
    from: 'dispatcher',
    line: 'rain-begins',
    when: (sim) => manager(sim) && isWet(sim),
  },
  { fromM: 600, key: 'addedAt', from: 'platform', line: 'added-order', when: working },
  { fromM: 600, key: 'addedAt', from: 'platform', line: 'early-peak', when: (sim) => rider(sim) && isHome(sim) },
  { fromM: 260, key: 'tiredAt', from: 'colleague', line: 'you-nodded', when: (sim) => rider(sim) && isHome(sim) },
  { fromM: 260, key: 'tiredAt', from: 'platform', line: 'four-hours', when: (sim) => isLongShift(sim) && rider(sim) },
  {
    fromM: 260,
    key: 'askedRestAt',
    from: 'dispatcher',
    line: 'one-is-tired',
    when: (sim) => manager(sim) && hasHazard(sim, 'fatigue'),
  },
  {
    fromM: 260,
    key: 'tiredAt',
    from: 'colleague',
    line: 'you-nodded',
    when: (sim) => manager(sim) && hasHazard(sim, 'fatigue'),
  },
]

/** Lines that are simply answered: by whom, and how. */
const ANSWERS: Partial<Record<Line, readonly [who: string, answer: string]>> = {
  'helmet-selfie': ['platform', 'selfie-ok'],
  'slow-kitchen': ['platform', 'kitchen-noted'],
  'ride-lock': ['platform', 'locked'],
  'fix-brakes': ['dispatcher', 'brakes-new'],
  'small-box': ['dispatcher', 'box-small'],
  'strap-up': ['mate', 'strapped'],
  'report-delay': ['platform', 'delay-noted'],
  'refuse-order': ['platform', 'order-away'],
  'accept-order': ['platform', 'order-taken'],
  'take-rest': ['platform', 'rest-begins'],
  'ride-on': ['dispatcher', 'who-said-so'],
  'fix-parking': ['dispatcher', 'fix-noted'],
  'fix-manhole': ['dispatcher', 'fix-noted'],
  'fix-rail': ['dispatcher', 'fix-noted'],
  'fix-fence': ['dispatcher', 'fix-noted'],
  'fix-underpass': ['dispatcher', 'fix-noted'],
  'fix-stairs': ['dispatcher', 'fix-noted'],
  'fix-lift': ['dispatcher', 'fix-noted'],
  'call-120': ['ambulance-desk', 'ambulance-comes'],
  'call-122': ['police-desk', 'police-come'],
  'stand-guard': ['shopkeeper', 'guards'],
  'lie-still': ['mate', 'lies-still'],
  'no-deal': ['other-driver', 'police-then'],
  'deal-ok': ['other-driver', 'deal-done'],
  'no-battery': ['neighbour', 'down-again'],
  'hand-over': ['customer', 'thanks'],
  'man-time': ['dispatcher', 'time-given'],
  'man-faster': ['dispatcher', 'they-race'],
  'man-rain': ['dispatcher', 'rain-rule-on'],
  'man-rest': ['dispatcher', 'sent-to-rest'],
  'man-king-off': ['dispatcher', 'king-off'],
  'man-king-on': ['dispatcher', 'they-race'],
  'list-in': ['dispatcher', 'list-noted'],
}

/** Who waits is told: the customer answers, or who is at home. */
const waitingAnswer = (sim: Sim): readonly [string, string] =>
  isHome(sim) ? ['family', 'come-safe'] : ['customer', 'no-hurry-then']

/** What comes over the telephone and from people, and the time that is left. `wayM`: how far along the route the trainee is. */
export function orders(sim: Sim, wayM: number): void {
  const now = (line: Line): boolean => get(sim, `said.${line}`) === sim.world.tick
  if (get(sim, 'saidAt') === sim.world.tick) answer(sim, now)
  if (sim.world.tick % EVERY !== 0) return
  for (const { fromM, key, from, line, when } of PUSHES)
    if (wayM >= fromM && get(sim, key) === 0 && when(sim) && once(sim, key)) hear(sim, from, line)
  set(sim, 'dueS', Math.max(0, get(sim, 'dueS') - EVERY * DT))
  entity(sim, 'phone').reading = get(sim, 'dueS') / 60
}

/** What comes back at once to what was said now. */
function answer(sim: Sim, now: (line: Line) => boolean): void {
  for (const line of Object.keys(ANSWERS) as Line[]) {
    if (!now(line)) continue
    const [who, answer] = ANSWERS[line] ?? ['', '']
    hear(sim, who, answer)
    add(sim, 'dueS', EXTRA_S[line] ?? 0)
  }
  if (now('tell-waiting')) hear(sim, ...waitingAnswer(sim))
}
