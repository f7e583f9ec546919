import type { ReportFieldDef } from '../../src/sim/scene'
import type { Sim } from '../../src/sim/sim'
import { LIFT, liftState } from './lift'
import { CREW, isThere } from './tracking'
import { TURN, turnOf } from './turn'
import { get } from './vars'
import { CRANE_STOP_MS, FLOOR_STOP_MS, meanAtCrane } from './wind'

/** One for each turn. */
const byTurn = (snag: string, fall: string, wind: string) => (sim: Sim) =>
  ({ [TURN.snag]: snag, [TURN.fall]: fall, [TURN.wind]: wind })[turnOf(sim)] ?? snag

/** How people are. */
function people(sim: Sim): string {
  if (get(sim, 'lostAt') > 0) return 'one-fell'
  if (turnOf(sim) === TURN.fall) return get(sim, 'raisedAt') > 0 ? 'one-up' : 'one-hanging'
  if (turnOf(sim) === TURN.wind) return CREW.every((id) => isThere(sim, id)) ? 'all-counted' : 'some-outside'
  return 'nobody-hurt'
}

/** What the crane does. */
function crane(sim: Sim): string {
  const state = liftState(sim)
  if (state === LIFT.down || state === LIFT.idle) return 'load-down'
  return state === LIFT.stopped ? 'stopped-hanging' : 'moving'
}

/** The mean wind at the crane's top, as one would say it. */
function wind(sim: Sim): string {
  const mean = meanAtCrane(sim)
  return mean >= CRANE_STOP_MS ? 'over-12' : mean >= FLOOR_STOP_MS ? 'over-10-8' : 'under-10-8'
}

/** The report: where, what, how people are, what the crane does, the wind; each with the truth at that moment. */
export const report: ReportFieldDef[] = [
  {
    id: 'where',
    options: ['loading-bay', 'north-edge', 'whole-floor', 'core'],
    truth: byTurn('loading-bay', 'north-edge', 'whole-floor'),
  },
  {
    id: 'what',
    options: ['load-caught', 'man-hanging', 'wind-too-strong', 'formwork-gives'],
    truth: byTurn('load-caught', 'man-hanging', 'wind-too-strong'),
  },
  {
    id: 'people',
    options: ['nobody-hurt', 'one-hanging', 'one-up', 'one-fell', 'all-counted', 'some-outside'],
    truth: people,
  },
  { id: 'crane', options: ['load-down', 'stopped-hanging', 'moving'], truth: crane },
  { id: 'wind', options: ['under-10-8', 'over-10-8', 'over-12'], truth: wind },
]
