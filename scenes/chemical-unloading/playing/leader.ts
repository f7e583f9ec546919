import { when } from '../../../src/players/when'
import type { Vec3 } from '../../../src/base/vec'
import type { Step } from '../../../src/players/player'
import { type Sim, entity } from '../../../src/sim/sim'
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
  walkRound,
  wire,
  yardFinds,
} from './rounds'

/** Pieces of the team leader's runs. */

const QUARTERS = ['north', 'east', 'south', 'west']
/** Names the quarter that the wind comes from, or one that it does not come from. */
const nameWind = (rightly: boolean): Step => ({
  do: 'decide',
  steps: (sim) => [{ do: 'radio', say: `wind-${QUARTERS.find((q) => isQuarter(sim, q) === rightly) ?? 'north'}` }],
})
const briefing = (rightly: boolean): Step[] => [
  ...atStation,
  { do: 'look', at: 'local-flag', from: 17, seconds: 2 },
  nameWind(rightly),
  when('keys-in-cab', ...takeKeys),
  { do: 'talk', person: 'operator', say: 'op-brief-task' },
  { do: 'talk', person: 'operator', say: rightly ? 'op-escape-crosswind' : 'op-escape-downwind' },
]
/** The station, the wind named aloud, the briefing of the operator; keys on the way. */
export const brief = briefing(true)
export const briefWrongly = briefing(false)

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
export const letStart: Step[] = [
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
    steps: (sim) =>
      isRefusing(sim) ? [...yardFinds, ...refuse] : [haveTested, ...yardFinds, untilTested, ...letStart],
  },
]

const place = (sim: Sim) => ASSEMBLY[rightPoint(sim)]
const firstPoint = (): Vec3 => ASSEMBLY.a
const callPoint: Step = { do: 'decide', steps: (sim) => [{ do: 'radio', say: `assembly-${rightPoint(sim)}` }] }
/** Looks at each of the crew who is at the assembly point. */
const count = (point: (sim: Sim) => Vec3): Step => ({
  do: 'decide',
  steps: (sim) =>
    crew(sim)
      .filter((id) => isThere(sim, id, point(sim)))
      .map((id): Step => ({ do: 'look', at: id, from: 11, seconds: 2.4 })),
})
/** Stands by, upwind and within sight, until the coupling lets go. */
const standBy: Step[] = [
  { do: 'walk', to: { x: -3, y: 0, z: -5.4 }, near: 1 },
  { do: 'wait', seconds: 240, until: (sim) => get(sim, 'releasedAt') > 0 },
]
const order: Step[] = [
  { do: 'radio', say: 'evacuate-all' },
  { do: 'radio', say: 'cable-now' },
]
const untilTurned: Step = { do: 'wait', seconds: 90, until: (sim) => get(sim, 'shiftedAt') > 0 }
const untilHere: Step = { do: 'wait', seconds: 40, until: (sim) => sim.world.wind.shiftS === 0 && allHere(sim) }
/** After a release: everybody out, the cable, out oneself, report, the right point, count again, report again. */
const leadOut: Step[] = [
  ...order,
  ...walkRound(place, 3),
  { do: 'report' },
  untilTurned,
  callPoint,
  ...walkRound(place, 2),
  untilHere,
  count(place),
  { do: 'report' },
  { do: 'wait', seconds: 25 },
]
export const lead: Step[] = [...standBy, ...leadOut]
/** The same, but counts at the first point only. */
export const leadAndCountOnce: Step[] = [
  ...standBy,
  ...order,
  ...walkRound(firstPoint, 3),
  count(firstPoint),
  { do: 'report' },
  untilTurned,
  callPoint,
  ...walkRound(place, 2),
  { do: 'wait', seconds: 30 },
]
/** Saves oneself and tells nobody anything. */
export const runAway: Step[] = [...standBy, ...walkRound(place, 3), { do: 'wait', seconds: 60 }]

/** Is somebody at the point? */
function isThere(sim: Sim, id: string, p: Vec3): boolean {
  const at = entity(sim, id).p
  return Math.abs(at.x - p.x) < 6 && Math.abs(at.z - p.z) < 6
}
const allHere = (sim: Sim): boolean => crew(sim).every((id) => isThere(sim, id, place(sim)))

const isOut = (sim: Sim): boolean => get(sim, 'releasedAt') > 0
/** These until the coupling lets go, should it ever; then everybody is led out. */
export const ready = (steps: Step[]): Step[] => [
  { do: 'until', holds: isOut, steps },
  { do: 'decide', steps: (sim) => (isOut(sim) ? leadOut : []) },
]
