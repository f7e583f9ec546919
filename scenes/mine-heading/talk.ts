import { type Sim, entity, has } from '../../src/sim/sim'
import type { Line } from './lines'
import { cuts } from './power'
import { TURN, isTurned, mustLeave, turnOf } from './turn'
import { get } from './vars'

type Offer = [line: Line | 'report', when: boolean]
const offered = (offers: Offer[]): string[] => offers.filter(([, when]) => when).map(([line]) => line)

/** Was the hazard marked, at whichever of the things that stand for it? */
const isFound = (sim: Sim, hazard: string): boolean => sim.world.marks.some((m) => m.item === hazard)
const open = (sim: Sim, line: Line): boolean => get(sim, `said.${line}`) === 0

/** Defects that somebody else has to put right, each with what one says of it. */
export const FIXES: readonly [line: Line, hazard: string][] = [
  ['fix-duct', 'duct-torn'],
  ['extend-duct', 'duct-too-far'],
  ['fix-layer', 'roof-layer'],
  ['fix-sensor', 'sensor-moved'],
  ['fix-recirculation', 'recirculation'],
  ['fix-roof', 'loose-roof'],
  ['fix-rib', 'rib-spall'],
  ['fix-bolt', 'bolt-missing'],
  ['fix-guard', 'belt-guard-off'],
  ['fix-box', 'flameproof-lost'],
]
const fixes = (sim: Sim): Offer[] => FIXES.map(([line, hazard]) => [line, isFound(sim, hazard) && open(sim, line)])

/** What control asks at the muster point, and both answers to it. */
function temptation(sim: Sim): Offer[] {
  const asked = get(sim, 'temptedAt') > 0 && get(sim, 'answeredAt') === 0
  const kind = turnOf(sim)
  return [
    ['no-start', asked && kind === TURN.fan],
    ['start-ok', asked && kind === TURN.fan],
    ['no-back', asked && kind === TURN.rise],
    ['back-ok', asked && kind === TURN.rise],
    ['no-search', asked && kind === TURN.smoke],
    ['search-ok', asked && kind === TURN.smoke],
  ]
}

function phoneTalk(sim: Sim, phone: string): string[] {
  if (!isTurned(sim)) return offered([...fixes(sim), ['ready', open(sim, 'ready')]])
  const atMuster = phone === 'phone-a' || phone === 'phone-b'
  return offered([
    ['report', true],
    ['no-waiting', !atMuster && get(sim, 'waitAskedAt') > 0 && open(sim, 'no-waiting')],
    ['wait-ok', !atMuster && get(sim, 'waitAskedAt') > 0 && open(sim, 'wait-ok')],
    ['count-in', atMuster && sim.role.id === 'worker'],
    ...(atMuster ? temptation(sim) : []),
  ])
}

function crewTalk(sim: Sim, person: string): string[] {
  const leader = sim.role.id === 'team-leader'
  const cut = get(sim, 'cutAskedAt') > 0 && get(sim, 'cutDroppedAt') === 0
  const pressed = get(sim, 'cutPressedAt') > 0
  const bag = get(sim, 'bagAskedAt') > 0 && open(sim, 'no-bag') && open(sim, 'bag-ok')
  const live = sim.world.form.hazards.includes('live-repair') && get(sim, 'liveDropped') === 0
  const by = (id: string, line: Line, when: boolean): Offer => [line, person === id && when]
  return offered([
    by('foreman', 'no-cut', cut && !pressed),
    by('foreman', 'no-cut-again', cut && pressed),
    by('foreman', 'cut-ok', cut),
    ...(person === 'foreman' ? fixes(sim) : []),
    by('electrician', 'power-off-first', live),
    by('electrician', 'live-ok', live),
    by('header-driver', 'no-bag', bag),
    by('header-driver', 'bag-ok', bag),
    by('header-driver', 'stop-cutting', cuts(sim)),
    by('new-hand', 'get-off-belt', isFound(sim, 'riding-belt') && open(sim, 'get-off-belt')),
    by('new-hand', 'come-back', isFound(sim, 'roadheader-zone') && open(sim, 'come-back')),
    by('inspector', 'order-gas', leader && open(sim, 'order-gas')),
    by('header-driver', 'brief-task', leader && open(sim, 'brief-task')),
    by('header-driver', 'order-sound', leader && open(sim, 'order-sound')),
    by('header-driver', 'order-forepole', leader && open(sim, 'order-forepole')),
    by('header-driver', 'order-lock', leader && open(sim, 'order-lock')),
    by('new-hand', 'brief-route', leader && open(sim, 'brief-route') && open(sim, 'brief-wait')),
    by('new-hand', 'brief-wait', leader && open(sim, 'brief-route') && open(sim, 'brief-wait')),
    by('new-hand', 'new-second', leader && open(sim, 'new-second') && open(sim, 'new-last')),
    by('new-hand', 'new-last', leader && open(sim, 'new-second') && open(sim, 'new-last')),
  ])
}

/** Options of a talk with a person or into a telephone. */
export function talk(sim: Sim, person: string): string[] {
  if (person.startsWith('phone-')) return phoneTalk(sim, person)
  if (person === 'radio' || !has(sim, person) || entity(sim, person).mode === 'down') return []
  if (isTurned(sim)) {
    const cutting = person === 'header-driver' && cuts(sim)
    return offered([
      ['stop-cutting', cutting && turnOf(sim) === TURN.rise],
      ['leave-now', mustLeave(sim) || turnOf(sim) === TURN.rise],
    ])
  }
  return crewTalk(sim, person)
}
