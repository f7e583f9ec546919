import type { ReportFieldDef } from '../../src/sim/scene'
import type { Sim } from '../../src/sim/sim'
import { hasPower } from './power'
import { CREW, inHeading, rightPoint } from './tracking'
import { TURN, turnOf } from './turn'
import { get } from './vars'
import { entity } from '../../src/sim/sim'

const WHAT: Record<number, string> = { [TURN.fan]: 'fan-stopped', [TURN.rise]: 'gas-rising', [TURN.smoke]: 'smoke' }

/** What the worn meter has shown at most since the turn, as one would say it. */
function reading(sim: Sim): string {
  if (turnOf(sim) === TURN.smoke)
    return get(sim, 'peakCo') >= 1000 ? 'co-over-1000' : get(sim, 'peakCo') >= 24 ? 'co-over-24' : 'ch4-under-1'
  const ch4 = get(sim, 'peakCh4')
  return ch4 >= 1.5 ? 'ch4-over-1-5' : ch4 >= 1 ? 'ch4-over-1' : 'ch4-under-1'
}

/** Who is not out yet. */
const missing = (sim: Sim): string => (CREW.some((id) => inHeading(entity(sim, id).p.x)) ? 'still-inside' : 'all-out')

/** What was done, by what has been done. */
function done(sim: Sim): string {
  if (turnOf(sim) === TURN.smoke) return get(sim, 'mouthpieceAt') > 0 ? 'rescuers-on' : 'just-left'
  if (get(sim, 'barrierAt') > 0 && !hasPower(sim)) return 'power-off-barred'
  return hasPower(sim) ? 'just-left' : 'power-off'
}

/** The report: where, what, how much, who, what was done, where one is; each with the truth at that moment. */
export const report: ReportFieldDef[] = [
  { id: 'where', options: ['heading-3201', 'main-road', 'track-road', 'panel-return'], truth: () => 'heading-3201' },
  {
    id: 'what',
    options: ['fan-stopped', 'gas-rising', 'smoke', 'roof-fall'],
    truth: (sim) => WHAT[turnOf(sim)] ?? 'fan-stopped',
  },
  {
    id: 'reading',
    options: ['ch4-under-1', 'ch4-over-1', 'ch4-over-1-5', 'co-over-24', 'co-over-1000'],
    truth: reading,
  },
  { id: 'missing', options: ['all-out', 'still-inside', 'not-counted'], truth: missing },
  { id: 'done', options: ['power-off-barred', 'power-off', 'rescuers-on', 'just-left'], truth: done },
  { id: 'muster', options: ['a', 'b'], truth: rightPoint },
]
