import { type Sim, entity, has } from '../../src/sim/sim'
import type { Line } from './lines'
import { get } from './vars'

/** So many lines can be told at once: the panel stays in view. */
export const MOST_LINES = 8
const WIND_LINES = ['wind-north', 'wind-east', 'wind-south', 'wind-west'] as const
type Offer = [line: Line | 'report', when: boolean]

const offered = (offers: Offer[]): string[] => offers.filter(([, when]) => when).map(([line]) => line)
/** Was the hazard marked, at whichever of the things that stand for it? */
const isFound = (sim: Sim, hazard: string): boolean => sim.world.marks.some((m) => m.item === hazard)
const isOut = (sim: Sim): boolean => get(sim, 'releasedAt') > 0

function driverTalk(sim: Sim): string[] {
  const worker = sim.role.id === 'worker'
  const wire = isFound(sim, 'esd-tied-open') || get(sim, 'cordDead') > 0
  return offered([
    ['leave-now', isOut(sim)],
    ['move-truck', isOut(sim) || get(sim, 'uncoupledAt') > 0],
    ['ask-keys', !isOut(sim) && get(sim, 'tookKeysAt') === 0 && !entity(sim, 'keys').present],
    ['no-hose', !isOut(sim) && get(sim, 'hoseOfferedAt') > 0 && get(sim, 'said.no-hose') === 0],
    ['use-hose', !isOut(sim) && get(sim, 'hoseOfferedAt') > 0 && get(sim, 'said.no-hose') === 0],
    ['hose-away', !isOut(sim) && isFound(sim, 'hose-instead-of-arm')],
    ['remove-wire', !isOut(sim) && wire && get(sim, 'wireOff') === 0],
    ['take-rest', !isOut(sim) && isFound(sim, 'driver-fatigue') && get(sim, 'said.take-rest') === 0],
    ['return-keys', !isOut(sim) && (get(sim, 'stage') === 2 || !worker) && get(sim, 'said.return-keys') === 0],
  ])
}

function operatorTalk(sim: Sim): string[] {
  if (isOut(sim)) return offered([['leave-now', true]])
  const briefed = get(sim, 'said.op-brief-task') > 0
  const escape = get(sim, 'said.op-escape-crosswind') > 0 || get(sim, 'said.op-escape-downwind') > 0
  return offered([
    ['op-brief-task', !briefed],
    ['op-escape-crosswind', briefed && !escape],
    ['op-escape-downwind', briefed && !escape],
    ['op-earth', isFound(sim, 'earth-off')],
    ['op-drain', isFound(sim, 'bund-drain-open')],
    ['op-lock', true],
    ['op-leak-test', true],
    ['op-start', true],
    ['op-stop', true],
  ])
}

function radioTalk(sim: Sim): string[] {
  const leader = sim.role.id === 'team-leader'
  if (isOut(sim)) {
    return offered([
      ['report', true],
      ['evacuate-all', true],
      ['cable-now', true],
      ['close-root', true],
      ['assembly-a', true],
      ['assembly-b', true],
      ['count-in', !leader],
    ])
  }
  const open = (line: Line): boolean => get(sim, `said.${line}`) === 0
  const lines = offered([
    ['notify-start', !leader && open('notify-start')],
    ['back-to-post', open('back-to-post')],
    ['fix-check-valve', isFound(sim, 'check-valve-missing') && open('fix-check-valve')],
    ['fix-hose', isFound(sim, 'hose-bulge') && open('fix-hose')],
    ['fix-brass', isFound(sim, 'brass-fitting') && open('fix-brass')],
    ['fix-detector', isFound(sim, 'detector-overdue') && open('fix-detector')],
    ['fix-mask', isFound(sim, 'wrong-cartridge') && open('fix-mask')],
    ['fix-scba', isFound(sim, 'scba-low') && open('fix-scba')],
    ['stop-hot-work', isFound(sim, 'hot-work-in-zone') && open('stop-hot-work')],
    ['second-tanker-out', isFound(sim, 'second-tanker') && open('second-tanker-out')],
    ['refuse-job', true],
    ['sign-off', true],
  ])
  // the four winds come together or, where defects wait to be told, after these
  const isNamed = WIND_LINES.some((line) => !open(line))
  return leader && !isNamed && lines.length + WIND_LINES.length <= MOST_LINES ? [...WIND_LINES, ...lines] : lines
}

/** Options of a talk with a person, or of the radio (person 'radio'). */
export function talk(sim: Sim, person: string): string[] {
  if (person === 'radio') return radioTalk(sim)
  if (!has(sim, person) || entity(sim, person).mode === 'down') return []
  if (person === 'driver') return driverTalk(sim)
  if (person === 'operator') return operatorTalk(sim)
  if (person === 'escort') {
    return offered([
      ['pull-cable', isOut(sim)],
      ['leave-now', isOut(sim)],
      ['back-to-post', !isOut(sim)],
      ['clear-eyewash', !isOut(sim) && isFound(sim, 'eyewash-blocked')],
    ])
  }
  if (person === 'contractor') return offered([['sign-in', true]])
  if (person === 'welder')
    return offered([
      ['stop-hot-work', !isOut(sim)],
      ['leave-now', isOut(sim)],
    ])
  return offered([
    ['leave-zone', !isOut(sim)],
    ['leave-now', isOut(sim)],
  ])
}
