import { groundDistance, vec } from '../../src/base/vec'
import type { UnsafeActDef } from '../../src/sim/scene'
import { type Sim, entity } from '../../src/sim/sim'
import { isFed } from './emergency'
import { isTied } from './line'
import { LEAK } from './plan'
import { IDLH_MG } from './tracking'
import { get } from './vars'

const all = ['worker', 'team-leader']
/** Seconds in the plume's axis above IDLH, and metres walked along there, that are a way and not a crossing; or so long standing. */
const AXIS_S = 3
const AXIS_M = 4
const AXIS_STANDING_S = 8
/** Seconds at an assembly point in the gas, with the alarm level exceeded. */
const DOWNWIND_S = 20
/** Seconds away from the coupling while liquid runs. */
const AWAY_S = 12
/** From outside, nearer than this to the leak and above IDLH is "back in", metres. */
const BACK_M = 15

const set = (id: string, roles: string[], when: (sim: Sim) => boolean): UnsafeActDef => ({ id, roles, when })
const isCoupled = (sim: Sim): boolean => get(sim, 'uncoupledAt') === 0

/** The trainee has given liquid to the arm, or has ordered it. */
const isStarted = (sim: Sim): boolean =>
  sim.role.id === 'worker' ? entity(sim, 'liquid-valve').value > 0.2 : get(sim, 'said.op-start') > 0
/** The cord was pulled and did nothing, the wire was marked, or the driver has said that it stays. */
const knowsOfWire = (sim: Sim): boolean =>
  get(sim, 'cordDead') > 0 || get(sim, 'driverNever') > 0 || sim.world.marks.some((m) => m.item === 'esd-tied-open')

function walksThePlume(sim: Sim): boolean {
  const { head } = sim.world
  const ticks = get(sim, 'axisTicks')
  const walked = groundDistance(head.p, vec(get(sim, 'axisX'), 0, get(sim, 'axisZ')))
  return ticks > AXIS_STANDING_S * 60 || (ticks > AXIS_S * 60 && walked > AXIS_M)
}

/** Acts that fail the run whatever the score. */
export const unsafeActs: UnsafeActDef[] = [
  set('back-into-cloud', all, (sim) => {
    const { head, exposure } = sim.world
    return get(sim, 'outAt') > 0 && groundDistance(head.p, LEAK) < BACK_M && exposure.ambientMgM3 > IDLH_MG
  }),
  set('walks-the-plume', all, walksThePlume),
  set('moves-truck', all, (sim) => get(sim, 'said.move-truck') > 0 && (isCoupled(sim) || isFed(sim))),
  set('water-on-leak', all, (sim) => get(sim, 'waterAt') > 0),
  set(
    'curtain-with-drain-open',
    ['worker'],
    (sim) => get(sim, 'curtainAt') > 0 && entity(sim, 'rain-valve').value > 0.1,
  ),
  set('coupling-under-pressure', all, (sim) => get(sim, 'hotCamAt') > 0),
  set('liquid-before-test', all, (sim) => isStarted(sim) && get(sim, 'testedAt') === 0),
  set('stays-downwind', all, (sim) => get(sim, 'downwindTicks') > DOWNWIND_S * 60),
  set('leaves-before-count', all, (sim) => get(sim, 'leftPointAt') > 0),
  set('accepts-hose', all, (sim) => get(sim, 'said.use-hose') > 0),
  set('leaves-the-watch', ['worker'], (sim) => get(sim, 'awayTicks') > AWAY_S * 60),
  set('earth-off-coupled', ['worker'], (sim) => get(sim, 'earthEarlyAt') > 0),
  set('escape-downwind', ['team-leader'], (sim) => get(sim, 'said.op-escape-downwind') > 0),
  set('starts-on-a-defect', all, (sim) => isStarted(sim) && isTied(sim) && knowsOfWire(sim)),
]
