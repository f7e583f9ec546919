import type { Step } from '../../../src/players/player'
import type { Sim } from '../../../src/sim/sim'
import { crew } from '../tracking'
import { ASSEMBLY } from '../plan'
import { get } from '../vars'
import { isQuarter, rightPoint } from '../weather'

/** Pieces of the team leader's runs. */

const if_ = (hazard: string, ...steps: Step[]): Step => ({
  do: 'decide',
  steps: (sim) => (sim.world.form.hazards.includes(hazard) ? steps : []),
})
const nameWind: Step = {
  do: 'decide',
  steps: (sim) => {
    const quarter = ['north', 'east', 'south', 'west'].find((q) => isQuarter(sim, q)) ?? 'north'
    return [{ do: 'radio', say: `wind-${quarter}` }]
  },
}

/** Meter, papers, breathing apparatus, wind, and the briefing of the operator. */
export const brief: Step[] = [
  { do: 'wear', entity: 'meter' },
  { do: 'look', at: 'papers', from: 2.3 },
  { do: 'look', at: 'level-board', from: 2.5 },
  if_('driver-fatigue', { do: 'mark', entity: 'driver-log', as: '0026', from: 3 }),
  { do: 'look', at: 'scba-gauge', from: 2.4 },
  if_('scba-low', { do: 'mark', entity: 'scba-gauge', as: '0023', from: 3 }, { do: 'radio', say: 'fix-scba' }),
  { do: 'look', at: 'windsock', from: 40, seconds: 2 },
  { do: 'look', at: 'local-flag', from: 16, seconds: 2 },
  nameWind,
  { do: 'talk', person: 'operator', say: 'op-brief-task' },
  { do: 'talk', person: 'operator', say: 'op-escape-crosswind' },
]

const looseCam = (sim: Sim): string => (sim.world.form.numbers.looseCam === 0 ? 'cam-a' : 'cam-b')
/** Finds the coupling and has it locked and tested. */
export const haveLocked: Step[] = [
  { do: 'decide', steps: (sim) => [{ do: 'walk', to: { x: looseCam(sim) === 'cam-a' ? 1.6 : 3.6, y: 0, z: -2.3 }, near: 0.4 }] },
  { do: 'decide', steps: (sim) => [{ do: 'mark', entity: looseCam(sim), as: '0026', from: 2.5 }] },
  { do: 'talk', person: 'operator', say: 'op-lock' },
  { do: 'wait', seconds: 20, until: (sim) => get(sim, 'lockedAt') > 0 && get(sim, 'operatorDo') === 0 },
]
export const haveTested: Step[] = [
  { do: 'talk', person: 'operator', say: 'op-leak-test' },
  { do: 'wait', seconds: 30, until: (sim) => get(sim, 'testedAt') > 0 && get(sim, 'operatorDo') === 0 },
]

/** The round of the bay: what is found there is marked and put right by orders. */
export const round: Step[] = [
  if_('wrong-cartridge', { do: 'mark', entity: 'mask', as: '0023', from: 3 }, { do: 'radio', say: 'fix-mask' }),
  if_('hose-instead-of-arm', { do: 'mark', entity: 'driver-hose', as: '0026', from: 4 }, { do: 'talk', person: 'driver', say: 'hose-away' }),
  if_('earth-off', { do: 'mark', entity: 'earth-clamp', as: '0016', from: 3 }, { do: 'talk', person: 'operator', say: 'op-earth' }),
  if_('earth-off', { do: 'wait', seconds: 15, until: (sim) => get(sim, 'earthAt') > 0 && get(sim, 'operatorDo') === 0 }),
  if_('trapped-liquid', { do: 'mark', entity: 'line-gauge', as: '0015', from: 3 }, { do: 'operate', entity: 'block-2', to: 1 }),
  if_('hose-bulge', { do: 'mark', entity: 'purge-hose', as: '0026', from: 3 }, { do: 'radio', say: 'fix-hose' }),
  if_('brass-fitting', { do: 'mark', entity: 'gauge-fitting', as: '0026', from: 3 }, { do: 'radio', say: 'fix-brass' }),
  if_('check-valve-missing', { do: 'mark', entity: 'check-valve', as: '0026', from: 3 }, { do: 'radio', say: 'fix-check-valve' }),
  if_('driver-absent', { do: 'mark', entity: 'watch-point', as: '0026', from: 8 }, { do: 'radio', say: 'back-to-post' }),
  if_('hot-work-in-zone', { do: 'mark', entity: 'hot-work', as: '0016', from: 12 }, { do: 'radio', say: 'stop-hot-work' }),
  if_('second-tanker', { do: 'mark', entity: 'second-tanker', as: '0026', from: 20 }, { do: 'radio', say: 'second-tanker-out' }),
  if_('detector-overdue', { do: 'mark', entity: 'gd-2', as: '0023', from: 3 }, { do: 'radio', say: 'fix-detector' }),
  { do: 'operate', entity: 'remote-cord', to: 1 },
  { do: 'look', at: 'rain-valve', from: 2.4 },
  if_('bund-drain-open', { do: 'mark', entity: 'rain-valve', as: '0026', from: 3 }, { do: 'operate', entity: 'rain-valve', to: 0 }),
  if_('eyewash-blocked', { do: 'mark', entity: 'eyewash-clutter', as: '0008', from: 4 }, { do: 'talk', person: 'escort', say: 'clear-eyewash' }),
]

export const run: Step[] = [
  { do: 'talk', person: 'operator', say: 'op-start' },
  { do: 'wait', seconds: 150, until: (sim) => get(sim, 'operatorDo') === 9 || get(sim, 'releasedAt') > 0 },
  { do: 'radio', say: 'sign-off' },
  { do: 'wait', seconds: 10 },
]

const place = (sim: Sim) => ASSEMBLY[rightPoint(sim)]
const callPoint: Step = { do: 'decide', steps: (sim) => [{ do: 'radio', say: `assembly-${rightPoint(sim)}` }] }
/** Looks at each of the crew at the assembly point, once they are there. */
const count: Step = {
  do: 'decide',
  steps: (sim) => crew(sim).map((id): Step => ({ do: 'look', at: id, from: 11, seconds: 2.4 })),
}
/** After a release: everybody out, the cable, out oneself, report, the right point, count again, report again. */
export const lead: Step[] = [
  { do: 'walk', to: { x: -3, y: 0, z: -5.4 }, near: 1 },
  { do: 'wait', seconds: 240, until: (sim) => get(sim, 'releasedAt') > 0 },
  { do: 'radio', say: 'evacuate-all' },
  { do: 'radio', say: 'cable-now' },
  { do: 'walk', to: place, near: 3 },
  { do: 'report' },
  { do: 'wait', seconds: 90, until: (sim) => get(sim, 'shiftedAt') > 0 },
  callPoint,
  { do: 'walk', to: place, near: 2 },
  { do: 'wait', seconds: 40, until: (sim) => sim.world.wind.shiftS === 0 && allHere(sim) },
  count,
  { do: 'report' },
  { do: 'wait', seconds: 10 },
]

/** Is the whole crew within sight at the trainee's assembly point? */
function allHere(sim: Sim): boolean {
  const p = place(sim)
  return crew(sim).every((id) => {
    const at = sim.world.entities[sim.index.get(id) ?? -1]?.p
    return at !== undefined && Math.abs(at.x - p.x) < 6 && Math.abs(at.z - p.z) < 6
  })
}
