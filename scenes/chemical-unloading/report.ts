import type { ReportFieldDef } from '../../src/sim/scene'
import type { Sim } from '../../src/sim/sim'
import { FULL_PPM, HIGH_PPM, LOW_PPM } from './instruments'
import { get } from './vars'
import { WINDS, pointByNow, windName } from './weather'

/** The highest that a fixed head has shown since the release. */
function reading(sim: Sim): string {
  const ppm = get(sim, 'peakPpm')
  if (ppm >= FULL_PPM) return 'full-scale'
  return ppm >= HIGH_PPM ? 'second-alarm' : ppm >= LOW_PPM ? 'first-alarm' : 'no-alarm'
}

/** Has the tanker's side been shut? Nobody can know more than what was done and seen. */
const valves = (sim: Sim): string =>
  get(sim, 'releasedAt') === 0 || get(sim, 'tankerShutAt') > 0 ? 'shut' : 'not-shut'

/** The contractor is at the gate; who has not seen him there cannot say more than that he is not confirmed. */
const missing = (sim: Sim): string =>
  get(sim, 'read.contractor') > 0 || get(sim, 'said.sign-in') > 0 ? 'at-gate' : 'unconfirmed'

/** The report, composed of what was read, counted and seen; each field with the truth at that moment. */
export const report: ReportFieldDef[] = [
  { id: 'where', options: ['bay-arm', 'tank-a', 'pump-shed', 'gate'], truth: () => 'bay-arm' },
  {
    id: 'what',
    options: ['ammonia-leaks', 'ammonia-stopped', 'water-vapour', 'fire'],
    truth: (sim) => (get(sim, 'stoppedAt') > 0 || get(sim, 'releasedAt') === 0 ? 'ammonia-stopped' : 'ammonia-leaks'),
  },
  { id: 'reading', options: ['no-alarm', 'first-alarm', 'second-alarm', 'full-scale'], truth: reading },
  { id: 'valves', options: ['shut', 'not-shut'], truth: valves },
  { id: 'missing', options: ['all-out', 'at-gate', 'inside', 'unconfirmed'], truth: missing },
  { id: 'wind', options: [...WINDS], truth: windName },
  { id: 'assembly', options: ['a', 'b'], truth: pointByNow },
]
