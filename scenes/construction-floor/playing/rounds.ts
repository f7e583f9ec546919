import { vec } from '../../../src/base/vec'
import type { Step } from '../../../src/players/player'
import { when } from '../../../src/players/when'
import type { Line } from '../lines'
import { FIXES } from '../talk'
import { get } from '../vars'

/** Pieces that every role plays alike: what is looked at, and what is found and put right on the way. */

/** By the hoist: boards, wind, the landing gate. */
export const atStart: Step[] = [
  { do: 'look', at: 'board-task', from: 2.4 },
  { do: 'look', at: 'board-rescue', from: 2.4 },
  { do: 'look', at: 'board-lift', from: 2.4 },
  { do: 'look', at: 'wind-crane', from: 3 },
  { do: 'look', at: 'wind-floor', from: 3 },
  when('hoist-door-open', { do: 'mark', entity: 'hoist-gate', as: '0010', from: 5 }),
]
/** Along the west and the north edge as far as the core. */
export const northWest: Step[] = [
  when('rail-low-no-toe', { do: 'mark', entity: 'rail-low', as: '0010', from: 5 }),
  when(
    'hook-low',
    { do: 'mark', entity: 'low-hook', as: '0010', from: 4 },
    { do: 'talk', person: 'rigger', say: 'hook-high' },
  ),
  when(
    'weak-anchor',
    { do: 'mark', entity: 'pipe-hook', as: '0010', from: 4 },
    { do: 'talk', person: 'rigger', say: 'good-anchor' },
  ),
  when(
    'lifeline-install',
    { do: 'mark', entity: 'rigger-ladder', as: '0010', from: 4 },
    { do: 'talk', person: 'rigger', say: 'tie-first' },
  ),
  when('box-open-wet', { do: 'mark', entity: 'site-box', as: '0006', from: 4 }),
  when('shaft-cover-loose', { do: 'mark', entity: 'shaft-panel', as: '0010', from: 4 }),
]
/** The openings, and what is seen of the south scaffold from inside. */
export const south: Step[] = [
  when('ply-hidden-hole', { do: 'mark', entity: 'loose-ply', as: '0010', from: 4 }),
  when('wall-tie-removed', { do: 'mark', entity: 'wall-tie', as: '0012', from: 4 }),
  when('scaffold-board-untied', { do: 'mark', entity: 'loose-plank', as: '0010', from: 4 }),
]
/** Formwork, carpenter, and the east edge with gondola and platform. */
export const east: Step[] = [
  when(
    'no-chin-strap',
    { do: 'mark', entity: 'carpenter', as: '0001', from: 3.5 },
    { do: 'talk', person: 'carpenter', say: 'strap-on' },
  ),
  when('formwork-shore', { do: 'mark', entity: 'shore-leg', as: '0012', from: 3.5 }),
  when(
    'gondola-no-lifeline',
    { do: 'walk', to: vec(19.4, 0, 4.4), near: 0.5 },
    { do: 'mark', entity: 'gondola-man', as: '0010', from: 4 },
    { do: 'talk', person: 'gondola-man', say: 'use-lifeline' },
  ),
  when('edge-open', { do: 'mark', entity: 'edge-gap', as: '0010', from: 4 }),
  when('unload-platform-overload', { do: 'mark', entity: 'platform-load', as: '0010', from: 8 }),
]
/** The foreman has the pipe shaft open: he is told twice. */
export const noOpening: Step[] = [
  { do: 'walk', to: vec(9.2, 0, 0.6), near: 0.8 },
  { do: 'wait', seconds: 40, until: (sim) => get(sim, 'openingAskedAt') > 0 },
  { do: 'wait', seconds: 2.5 },
  { do: 'talk', person: 'foreman', say: 'no-opening' },
  { do: 'talk', person: 'foreman', say: 'no-opening-again' },
]
/** The loading bay: who stands under loads, and what they hang in. */
export const atBay: Step[] = [
  when(
    'people-under-load',
    { do: 'mark', entity: 'helper', as: '0005', from: 6 },
    { do: 'talk', person: 'helper', say: 'out-of-bay' },
  ),
  { do: 'look', at: 'sling', from: 2.2 },
  when('sling-worn', { do: 'mark', entity: 'sling', as: '0005', from: 2.5 }),
  when('tool-drop', { do: 'mark', entity: 'spanner', as: '0001', from: 3 }),
]
/** Everything that was found and somebody else has to put right; what one can do oneself is left out by `but`. */
export const reportDefects = (...but: Line[]): Step[] =>
  FIXES.filter(([say]) => !but.includes(say)).map(([say, hazard]) => when(hazard, { do: 'radio', say }))
/** The driver is in a hurry: as soon as one has heard it, he is told that there is none. */
export const noHurryYet: Step = {
  do: 'decide',
  steps: (sim) =>
    get(sim, 'hurriedAt') > 0 && get(sim, 'said.no-hurry') === 0 ? [{ do: 'radio', say: 'no-hurry' }] : [],
}
export const noHurry: Step[] = [
  { do: 'wait', seconds: 80, until: (sim) => get(sim, 'hurriedAt') > 0 },
  { do: 'wait', seconds: 1.5 },
  noHurryYet,
]
/** Where the lift is watched from: outside the chain, the bay before one, the signaller beside one. */
export const LOOKOUT = vec(10.3, 0, -1.4)
