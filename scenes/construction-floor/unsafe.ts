import type { UnsafeActDef } from '../../src/sim/scene'
import type { Sim } from '../../src/sim/sim'
import { get } from './vars'

const all = ['worker', 'team-leader', 'manager']
/** Seconds that are more than a step by mistake: at the open edge with both hooks free, or on what bears nobody; under the load. */
const UNTIED_S = 2
const BAD_ANCHOR_S = 2
const UNDER_S = 1.5

const set = (id: string, when: (sim: Sim) => boolean): UnsafeActDef => ({ id, roles: all, when })

/** Acts that fail the run whatever the score. */
export const unsafeActs: UnsafeActDef[] = [
  set('both-hooks-free', (sim) => get(sim, 'untiedTicks') > UNTIED_S * 60),
  set('hooks-to-what-fails', (sim) => get(sim, 'badAnchorTicks') > BAD_ANCHOR_S * 60),
  set('under-the-load', (sim) => get(sim, 'underTicks') > UNDER_S * 60),
  set('grips-the-load', (sim) => get(sim, 'grippedAt') > 0),
  set('pulls-on', (sim) => get(sim, 'said.pull-on') > 0),
  set('lifts-a-cover', (sim) => get(sim, 'coverLiftedAt') > 0),
  set('accepts-the-opening', (sim) => get(sim, 'said.opening-ok') > 0),
  set('touches-wet-box', (sim) => get(sim, 'touchedBoxAt') > 0),
  set('cuts-the-lanyard', (sim) => get(sim, 'said.cut-ok') > 0),
  set('crane-hook-for-him', (sim) => get(sim, 'said.crane-hook-ok') > 0),
  set('kit-on-the-pipe', (sim) => get(sim, 'badKitAt') > 0),
  set('stands-him-up', (sim) => get(sim, 'said.stand-up') > 0),
  set('leaves-him-alone', (sim) => get(sim, 'leftHimAt') > 0),
  set('gives-in', (sim) => get(sim, 'gaveInAt') > 0),
]
