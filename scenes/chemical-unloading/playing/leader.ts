import type { Step } from '../../../src/players/player'
import type { Sim } from '../../../src/sim/sim'
import { crew } from '../tracking'
import { ASSEMBLY } from '../plan'
import { get } from '../vars'
import { isQuarter, rightPoint } from '../weather'
import {
  atStation,
  findCoupling,
  isRefusing,
  islandFinds,
  refuse,
  sendToRest,
  takeKeys,
  when,
  wire,
  yardFinds,
} from './rounds'

/** Pieces of the team leader's runs. */

const QUARTERS = ['north', 'east', 'south', 'west']
const nameWind: Step = {
  do: 'decide',
  steps: (sim) => [{ do: 'radio', say: `wind-${QUARTERS.find((q) => isQuarter(sim, q)) ?? 'north'}` }],
}

/** The station, the wind named aloud, the briefing of the operator; keys on the way. */
export const brief: Step[] = [
  ...atStation,
  { do: 'look', at: 'local-flag', from: 17, seconds: 2 },
  nameWind,
  when('keys-in-cab', ...takeKeys),
  { do: 'talk', person: 'operator', say: 'op-brief-task' },
  { do: 'talk', person: 'operator', say: 'op-escape-crosswind' },
]

const isIdle = (sim: Sim): boolean => get(sim, 'operatorDo') === 0
/** What is found at the island and put right by orders. */
export const island: Step[] = [
  ...islandFinds,
  when(
    'earth-off',
    { do: 'mark', entity: 'earth-clamp', as: '0016', from: 3 },
    { do: 'talk', person: 'operator', say: 'op-earth' },
    { do: 'wait', seconds: 15, until: (sim) => get(sim, 'earthAt') > 0 && isIdle(sim) },
  ),
]
/** Finds the coupling and has it locked. */
export const haveLocked: Step[] = [
  ...findCoupling,
  { do: 'talk', person: 'operator', say: 'op-lock' },
  { do: 'wait', seconds: 20, until: (sim) => get(sim, 'lockedAt') > 0 && isIdle(sim) },
]
const haveTested: Step = { do: 'talk', person: 'operator', say: 'op-leak-test' }
const untilTested: Step = { do: 'wait', seconds: 40, until: (sim) => get(sim, 'testedAt') > 0 && isIdle(sim) }
/** The operator unloads; the run is signed off when all is shut. */
export const start: Step[] = [
  { do: 'talk', person: 'operator', say: 'op-start' },
  { do: 'wait', seconds: 150, until: (sim) => get(sim, 'operatorDo') === 9 || get(sim, 'releasedAt') > 0 },
  { do: 'radio', say: 'sign-off' },
  { do: 'wait', seconds: 10 },
]
/** Has it tested while the yard is gone round, and lets the operator begin; refuses where the wire stays. */
export const testAndStart: Step[] = [
  wire,
  sendToRest,
  {
    do: 'decide',
    steps: (sim) => (isRefusing(sim) ? [...yardFinds, ...refuse] : [haveTested, ...yardFinds, untilTested, ...start]),
  },
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
