import type { ReportFieldDef } from '../../src/sim/scene'
import type { Sim } from '../../src/sim/sim'
import { type Crash, crashOf } from './crash'
import { get } from './vars'

/** What one says of how it came about. */
const WHAT: Record<Crash, string> = {
  'red-light': 'ran-red',
  slid: 'slid-in-wet',
  lorry: 'lorry-turned',
  taxi: 'taxi-turned',
  asleep: 'fell-asleep',
}

/** Who has been called. */
function called(sim: Sim): string {
  const [ambulance, police] = [get(sim, 'said.call-120') > 0, get(sim, 'said.call-122') > 0]
  if (ambulance) return police ? 'both' : 'only-120'
  return police ? 'only-122' : 'nobody'
}

/** The report to the station: where, what, how he is, who was called, what the road is like; each with the truth at that moment. */
export const report: ReportFieldDef[] = [
  { id: 'where', options: ['market', 'school', 'underpass', 'south-east'], truth: () => 'market' },
  { id: 'what', options: Object.values(WHAT), truth: (sim) => WHAT[crashOf(sim)] },
  { id: 'people', options: ['lies-awake', 'walks', 'unconscious', 'nobody-hurt'], truth: () => 'lies-awake' },
  { id: 'called', options: ['both', 'only-120', 'only-122', 'nobody'], truth: called },
  {
    id: 'road',
    options: ['lane-blocked-guarded', 'lane-blocked', 'free'],
    truth: (sim) => (get(sim, 'guardAt') > 0 ? 'lane-blocked-guarded' : 'lane-blocked'),
  },
]
