import type { UnsafeActDef } from '../../src/sim/scene'
import type { Sim } from '../../src/sim/sim'
import { get } from './vars'

const all = ['worker', 'team-leader']
/** Seconds in the heading after everybody has to be on the way out: twice the walk from the face, and a little. */
const STAY_S = 100
/** Seconds under roof that nothing holds: more than a step in by mistake; or than it takes to go by. */
const SPAN_S = 2
const LOOSE_S = 5

const set = (id: string, roles: string[], when: (sim: Sim) => boolean): UnsafeActDef => ({ id, roles, when })

/** Acts that fail the run whatever the score. */
export const unsafeActs: UnsafeActDef[] = [
  set('stays-in-heading', all, (sim) => get(sim, 'stayTicks') > STAY_S * 60 || get(sim, 'said.wait-ok') > 0),
  set('back-in', all, (sim) => get(sim, 'backInAt') > 0),
  set('under-bare-roof', all, (sim) => get(sim, 'spanTicks') > SPAN_S * 60),
  set('under-loose-roof', all, (sim) => get(sim, 'looseTicks') > LOOSE_S * 60),
  set('lets-live-work-go-on', all, (sim) => get(sim, 'said.live-ok') > 0),
  set('switch-in-gas', all, (sim) => get(sim, 'switchInGasAt') > 0),
  set('starts-the-fan', all, (sim) => get(sim, 'fanTriedAt') > 0),
  set('bags-the-sensor', all, (sim) => get(sim, 'said.bag-ok') > 0),
  set('cuts-before-bolting', all, (sim) => get(sim, 'said.cut-ok') > 0),
  set('talks-in-smoke', all, (sim) => get(sim, 'talkedInSmokeAt') > 0),
  set('into-the-smoke', all, (sim) => get(sim, 'intoSmokeAt') > 0),
  set('both-doors-open', all, (sim) => get(sim, 'doorsBothAt') > 0),
  set('past-the-muster', all, (sim) => get(sim, 'leftPointAt') > 0),
  set('gives-in', all, (sim) => get(sim, 'gaveInAt') > 0),
  set('newest-last', ['team-leader'], (sim) => get(sim, 'said.new-last') > 0),
  set('tells-to-wait', ['team-leader'], (sim) => get(sim, 'said.brief-wait') > 0),
]
