import { type Sim, entity, has } from '../../src/sim/sim'
import type { Line } from './lines'
import { get } from './vars'

/** What can be told to whom now: at most eight lines, so that the panel stays in view. */
type Offer = [line: Line | 'report', when: boolean]

const offered = (offers: Offer[]): string[] => offers.filter(([, when]) => when).map(([line]) => line)
const isMarked = (sim: Sim, ...ids: string[]): boolean => sim.world.marks.some((m) => ids.includes(m.entity))
const isOut = (sim: Sim): boolean => get(sim, 'releasedAt') > 0

function driverTalk(sim: Sim): string[] {
  const worker = sim.role.id === 'worker'
  const wire = isMarked(sim, 'esv-wire', 'esv-lever', 'remote-cord') || get(sim, 'cordDead') > 0
  return offered([
    ['leave-now', isOut(sim)],
    ['move-truck', isOut(sim) || get(sim, 'uncoupledAt') > 0],
    ['ask-keys', !isOut(sim) && get(sim, 'tookKeysAt') === 0 && !entity(sim, 'keys').present],
    ['no-hose', !isOut(sim) && get(sim, 'hoseOfferedAt') > 0 && get(sim, 'said.no-hose') === 0],
    ['use-hose', !isOut(sim) && get(sim, 'hoseOfferedAt') > 0 && get(sim, 'said.no-hose') === 0],
    ['hose-away', !isOut(sim) && isMarked(sim, 'driver-hose')],
    ['remove-wire', !isOut(sim) && wire && get(sim, 'wireOff') === 0],
    ['take-rest', !isOut(sim) && isMarked(sim, 'driver-log', 'driver') && get(sim, 'said.take-rest') === 0],
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
    ['op-earth', isMarked(sim, 'earth-clamp', 'earth-meter', 'earth-red')],
    ['op-drain', isMarked(sim, 'rain-valve', 'rain-tag-open', 'rain-stem', 'rain-trickle')],
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
  const start = get(sim, 'said.notify-start') === 0
  const winds = leader && !['north', 'east', 'south', 'west'].some((q) => get(sim, `said.wind-${q as 'north'}`) > 0)
  return offered([
    ['notify-start', start],
    ['wind-north', winds],
    ['wind-east', winds],
    ['wind-south', winds],
    ['wind-west', winds],
    ['back-to-post', get(sim, 'said.back-to-post') === 0],
    ['fix-check-valve', isMarked(sim, 'check-valve') && get(sim, 'said.fix-check-valve') === 0],
    ['fix-hose', isMarked(sim, 'purge-hose') && get(sim, 'said.fix-hose') === 0],
    ['fix-brass', isMarked(sim, 'gauge-fitting') && get(sim, 'said.fix-brass') === 0],
    ['fix-detector', isMarked(sim, 'gd-2') && get(sim, 'said.fix-detector') === 0],
    ['fix-mask', isMarked(sim, 'mask') && get(sim, 'said.fix-mask') === 0],
    ['fix-scba', isMarked(sim, 'scba-gauge') && get(sim, 'said.fix-scba') === 0],
    ['stop-hot-work', isMarked(sim, 'hot-work', 'arc', 'welder') && get(sim, 'said.stop-hot-work') === 0],
    ['second-tanker-out', isMarked(sim, 'second-tanker', 'second-driver') && get(sim, 'said.second-tanker-out') === 0],
    ['refuse-job', true],
    ['sign-off', true],
  ])
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
      ['clear-eyewash', !isOut(sim) && isMarked(sim, 'eyewash-clutter', 'eyewash-plate')],
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
