import { type Sim, entity } from '../../src/sim/sim'
import { hasHazard } from './form'
import { hasOther, isHome } from './crash'
import type { Line } from './lines'
import { get } from './vars'

type Offer = [line: Line | 'report', when: boolean]
const offered = (offers: Offer[]): string[] => offers.filter(([, when]) => when).map(([line]) => line)

const isFound = (sim: Sim, hazard: string): boolean => sim.world.marks.some((m) => m.item === hazard)
const open = (sim: Sim, ...lines: Line[]): boolean => lines.every((line) => get(sim, `said.${line}`) === 0)

/** Defects that somebody else has to put right, each with what one says of it on the telephone. */
export const FIXES: readonly [line: Line, hazard: string][] = [
  ['fix-parking', 'car-door'],
  ['fix-brakes', 'brake-fade'],
  ['small-box', 'overload-box'],
  ['ride-lock', 'phone-order'],
  ['fix-fence', 'fence-truck'],
  ['fix-manhole', 'manhole-wet'],
  ['fix-rail', 'rail-flat-angle'],
  ['fix-underpass', 'underpass-dark'],
  ['fix-stairs', 'charge-stairwell'],
  ['fix-lift', 'battery-lift'],
]
const fixes = (sim: Sim): Offer[] => FIXES.map(([line, hazard]) => [line, isFound(sim, hazard) && open(sim, line)])

/** While somebody lies on the road the telephone is for him. */
const crashCalls = (sim: Sim): Offer[] => [
  ['call-120', open(sim, 'call-120')],
  ['call-122', open(sim, 'call-122')],
  ['take-photo', get(sim, 'nearAt') > 0 && open(sim, 'take-photo')],
  ['report', get(sim, 'nearAt') > 0],
]

/** What platform and customer ask, and both answers. */
const riderCalls = (sim: Sim): Offer[] => [
  ['slow-kitchen', !isHome(sim) && get(sim, 'setOffAt') === 0 && open(sim, 'slow-kitchen')],
  ['report-delay', get(sim, 'lateAt') > 0 && open(sim, 'report-delay')],
  ['tell-waiting', get(sim, 'customerAt') > 0 && open(sim, 'tell-waiting')],
  ['refuse-order', get(sim, 'addedAt') > 0 && open(sim, 'refuse-order', 'accept-order')],
  ['accept-order', get(sim, 'addedAt') > 0 && open(sim, 'refuse-order', 'accept-order')],
  ['take-rest', get(sim, 'tiredAt') > 0 && open(sim, 'take-rest', 'ride-on')],
  ['ride-on', get(sim, 'tiredAt') > 0 && open(sim, 'take-rest', 'ride-on')],
  ['off-duty', get(sim, 'deliveredAt') > 0 && open(sim, 'off-duty')],
  ['home-safe', isHome(sim) && get(sim, 'arrivedAt') > 0 && open(sim, 'home-safe')],
]

/** What the station asks of its manager, and both answers. */
const managerCalls = (sim: Sim): Offer[] => [
  ['man-time', get(sim, 'askedTimeAt') > 0 && open(sim, 'man-time', 'man-faster')],
  ['man-faster', get(sim, 'askedTimeAt') > 0 && open(sim, 'man-time', 'man-faster')],
  ['man-rain', get(sim, 'askedRainAt') > 0 && open(sim, 'man-rain')],
  ['man-rest', get(sim, 'askedRestAt') > 0 && open(sim, 'man-rest')],
  ['man-king-off', get(sim, 'kingAt') > 0 && open(sim, 'man-king-off', 'man-king-on')],
  ['man-king-on', get(sim, 'kingAt') > 0 && open(sim, 'man-king-off', 'man-king-on')],
  ['list-in', get(sim, 'arrivedAt') > 0 && open(sim, 'list-in')],
]

/** Has the trainee still to do with the colleague on the road? */
export const isAtCrash = (sim: Sim): boolean => get(sim, 'crashSeenAt') > 0 && get(sim, 'ambulanceAt') === 0

function phoneTalk(sim: Sim): string[] {
  if (isAtCrash(sim)) return offered(crashCalls(sim))
  const selfie: Offer = ['helmet-selfie', entity(sim, 'helmet').worn && open(sim, 'helmet-selfie')]
  return offered([selfie, ...(sim.role.id === 'manager' ? managerCalls(sim) : riderCalls(sim)), ...fixes(sim)])
}

/** What is said to people on the way, who are none of the traffic's. */
function peopleTalk(sim: Sim, person: string): string[] {
  const by = (who: string, line: Line, when: boolean): Offer => [line, person === who && when && open(sim, line)]
  const lies = isAtCrash(sim)
  return offered([
    by('mate', 'strap-up', get(sim, 'setOffAt') === 0 && hasHazard(sim, 'helmet-off')),
    by('mate', 'lie-still', lies),
    by('mate', 'helmet-off-him', lies),
    by('mate', 'drag-him', lies),
    by('shopkeeper', 'stand-guard', lies),
    by('other-driver', 'no-deal', hasOther(sim) && get(sim, 'dealAskedAt') > 0 && open(sim, 'deal-ok')),
    by('other-driver', 'deal-ok', hasOther(sim) && get(sim, 'dealAskedAt') > 0 && open(sim, 'no-deal')),
    by('neighbour', 'no-battery', true),
    by('customer', 'hand-over', sim.role.id === 'rider' && get(sim, 'arrivedAt') > 0),
  ])
}

/** Options of a talk with a person, or on the telephone on the bars. Nobody here has a radio. */
export function talk(sim: Sim, person: string): string[] {
  if (person === 'radio') return []
  return person === 'phone' ? phoneTalk(sim) : peopleTalk(sim, person)
}
