import { type Sim, entity, has } from '../../src/sim/sim'
import { LIFT, isAirborne, liftState } from './lift'
import type { Line } from './lines'
import { isAtMuster } from './tracking'
import { isTurn, isTurned } from './turn'
import { get } from './vars'

type Offer = [line: Line | 'report', when: boolean]
const offered = (offers: Offer[]): string[] => offers.filter(([, when]) => when).map(([line]) => line)

/** Was the hazard marked, at whichever of the things that stand for it? */
const isFound = (sim: Sim, hazard: string): boolean => sim.world.marks.some((m) => m.item === hazard)
const open = (sim: Sim, line: Line): boolean => get(sim, `said.${line}`) === 0

/** Defects that somebody else has to put right, each with what one says of it by radio. */
export const FIXES: readonly [line: Line, hazard: string][] = [
  ['fix-edge', 'edge-open'],
  ['fix-rail', 'rail-low-no-toe'],
  ['fix-shaft', 'shaft-cover-loose'],
  ['fix-hole', 'ply-hidden-hole'],
  ['fix-plank', 'scaffold-board-untied'],
  ['fix-tie', 'wall-tie-removed'],
  ['fix-shore', 'formwork-shore'],
  ['fix-platform', 'unload-platform-overload'],
  ['fix-sling', 'sling-worn'],
  ['fix-box', 'box-open-wet'],
  ['fix-hoist', 'hoist-door-open'],
  ['fix-tool', 'tool-drop'],
]
const fixes = (sim: Sim): Offer[] => FIXES.map(([line, hazard]) => [line, isFound(sim, hazard) && open(sim, line)])

/** What is asked once all is safe, and both answers to it. */
function temptation(sim: Sim): Offer[] {
  const asked = get(sim, 'temptedAt') > 0 && get(sim, 'answeredAt') === 0
  return [
    ['no-resume', asked && isTurn(sim, 'snag')],
    ['resume-ok', asked && isTurn(sim, 'snag')],
    ['no-walking', asked && isTurn(sim, 'fall')],
    ['walking-ok', asked && isTurn(sim, 'fall')],
    ['no-last-lift', asked && isTurn(sim, 'wind')],
    ['last-lift-ok', asked && isTurn(sim, 'wind')],
  ]
}

/** What releases the lift, by role. */
function toLift(sim: Sim): Offer[] {
  const idle = liftState(sim) === LIFT.idle
  const hurry = get(sim, 'hurriedAt') > 0 && open(sim, 'no-hurry') && open(sim, 'hurry-ok')
  return [
    ['bay-clear', sim.role.id === 'worker' && idle],
    ['test-lift', sim.role.id === 'team-leader' && idle],
    ['lift-on', sim.role.id === 'team-leader' && liftState(sim) === LIFT.listening && open(sim, 'lift-on')],
    ['list-in', sim.role.id === 'manager' && idle],
    ['no-hurry', hurry],
    ['hurry-ok', hurry],
  ]
}

function radioTalk(sim: Sim): string[] {
  const airborne = isAirborne(sim)
  const snag = isTurn(sim, 'snag')
  const stopped = get(sim, 'stoppedAt') > 0 || get(sim, 'tornAt') > 0
  if (!isTurned(sim)) return offered([['stop-stop-stop', airborne], ...toLift(sim), ...fixes(sim)])
  const fall = isTurn(sim, 'fall')
  const hook = fall && get(sim, 'hookAskedAt') > 0 && get(sim, 'hookAnsweredAt') === 0
  const wind = isTurn(sim, 'wind')
  return offered([
    ['stop-stop-stop', airborne && liftState(sim) !== LIFT.stopped && liftState(sim) !== LIFT.lowering],
    ['nobody-under', snag && open(sim, 'nobody-under')],
    ['lower-slowly', liftState(sim) === LIFT.stopped],
    ['pull-on', snag && !stopped],
    ['man-hanging', fall && open(sim, 'man-hanging')],
    ['call-120', fall && open(sim, 'call-120') && open(sim, 'go-caller')],
    ['no-crane-hook', hook],
    ['crane-hook-ok', hook],
    ['wind-stop', wind && open(sim, 'wind-stop')],
    ['height-stop', wind && open(sim, 'height-stop')],
    ['order-secure', wind && sim.role.id !== 'worker' && open(sim, 'order-secure')],
    ['count-in', wind && isAtMuster(sim) && sim.role.id === 'worker'],
    ['report', true],
    ...temptation(sim),
  ])
}

/** What can be said to the crew before anything goes wrong. */
function crewTalk(sim: Sim, person: string): string[] {
  const leader = sim.role.id === 'team-leader'
  const asked =
    get(sim, 'openingAskedAt') > 0 && get(sim, 'openingShutAt') === 0 && entity(sim, 'pipe-cover').value > 0.5
  const pressed = get(sim, 'openingPressedAt') > 0
  const by = (id: string, line: Line, when: boolean): Offer => [line, person === id && when && open(sim, line)]
  const found = (id: string, line: Line, hazard: string): Offer => by(id, line, isFound(sim, hazard))
  return offered([
    by('foreman', 'no-opening', asked && !pressed),
    by('foreman', 'no-opening-again', asked && pressed),
    by('foreman', 'opening-ok', asked),
    found('rigger', 'hook-high', 'hook-low'),
    found('rigger', 'good-anchor', 'weak-anchor'),
    found('rigger', 'tie-first', 'lifeline-install'),
    by('rigger', 'hooks-brief', leader),
    found('helper', 'out-of-bay', 'people-under-load'),
    by('helper', 'order-zone', leader && get(sim, 'zoneAt') === 0),
    by('helper', 'plan-rescuer', leader),
    found('carpenter', 'strap-on', 'no-chin-strap'),
    by('carpenter', 'plan-caller', leader),
    found('gondola-man', 'use-lifeline', 'gondola-no-lifeline'),
    by('signaller', 'you-signal', leader),
    by('signaller', 'plan-rope', leader),
  ])
}

/** What can be said to people once something has gone wrong. */
function turnTalk(sim: Sim, person: string): string[] {
  const by = (id: string, line: Line, when: boolean): Offer => [line, person === id && when && open(sim, line)]
  const fall = isTurn(sim, 'fall')
  const leads = sim.role.id !== 'worker'
  const hangs = get(sim, 'raisedAt') === 0
  const cut =
    get(sim, 'cutAskedAt') > 0 && get(sim, 'contactAt') === 0 && open(sim, 'no-cutting') && open(sim, 'cut-ok')
  return offered([
    by('helper', 'keep-out', isTurn(sim, 'snag')),
    by('helper', 'go-rescuer', fall && leads),
    by('helper', 'no-cutting', fall && cut),
    by('helper', 'cut-ok', fall && cut),
    by('signaller', 'go-rope', fall && leads),
    by('carpenter', 'go-caller', fall && open(sim, 'call-120')),
    by('rigger', 'pedal', fall && hangs),
    by('rigger', 'breathe', fall && !hangs),
    by('rigger', 'stand-up', fall && !hangs),
    by('scaffolder', 'come-in', isTurn(sim, 'wind')),
    by('gondola-man', 'gondola-in', isTurn(sim, 'wind')),
  ])
}

/** Options of a talk with a person, or of the radio (person 'radio'). */
export function talk(sim: Sim, person: string): string[] {
  if (person === 'radio') return radioTalk(sim)
  if (!has(sim, person)) return []
  return isTurned(sim) ? turnTalk(sim, person) : crewTalk(sim, person)
}
