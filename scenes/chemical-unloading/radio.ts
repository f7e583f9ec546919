import { type Sim, emit } from '../../src/sim/sim'
import type { Line } from './lines'
import { get, once, set } from './vars'
import { hear } from '../../src/sim/script/voice'
import { isTied } from './line'
import { rightPoint } from './weather'

/** Lines that control simply acknowledges, and with which answer. */
const ANSWERS = Object.entries({
  'notify-start': 'start-noted',
  'fix-check-valve': 'fix-noted',
  'fix-hose': 'fix-noted',
  'fix-brass': 'fix-noted',
  'fix-detector': 'fix-noted',
  'fix-mask': 'mask-brought',
  'fix-scba': 'scba-brought',
  'second-tanker-out': 'second-noted',
  'evacuate-all': 'evacuate-repeated',
  'assembly-a': 'assembly-a-repeated',
  'assembly-b': 'assembly-b-repeated',
  'count-in': 'count-noted',
} satisfies Partial<Record<Line, string>>).map(([line, answer]) => ({ said: `said.${line as Line}` as const, answer }))

/**
 * The ground on which the job may be refused here: the tanker's emergency valve is wired, and the driver will not undo
 * it. Every other defect of the catalogue can be put right by a hand or a word, so that control asks for that first.
 */
export const mayRefuse = (sim: Sim): boolean => isTied(sim) && get(sim, 'driverNever') > 0

/** Has everything been put back, so that the job can be signed off? */
export const maySignOff = (sim: Sim): boolean =>
  sim.role.id === 'team-leader'
    ? get(sim, 'stage') === 2 && (sim.world.vars.operatorDo ?? 0) === 9
    : get(sim, 'uncoupledAt') > 0

/** What control does about what it is told. */
export function radio(sim: Sim): void {
  for (const { said, answer } of ANSWERS) if (get(sim, said) === sim.world.tick) hear(sim, 'control', answer)
  const now = (line: Line): boolean => get(sim, `said.${line}`) === sim.world.tick
  if (now('assembly-a')) set(sim, 'calledPoint', 1)
  if (now('assembly-b')) set(sim, 'calledPoint', 2)
  if (now('close-root') && once(sim, 'rootShutAt')) {
    hear(sim, 'control', 'root-shut')
    emit(sim, { type: 'actor', actor: 'control', what: 'root-valve-shut' })
  }
  if (now('cable-now')) hear(sim, 'escort', 'cable-understood')
  if (now('refuse-job')) {
    if (mayRefuse(sim)) {
      once(sim, 'refusedAt')
      hear(sim, 'control', 'refusal-accepted')
    } else hear(sim, 'control', 'refusal-why')
  }
  if (now('sign-off')) {
    hear(sim, 'control', maySignOff(sim) ? 'signed-off' : 'not-yet')
    // what was said too early has to be said again
    if (!maySignOff(sim)) set(sim, 'said.sign-off', 0)
  }
  if (get(sim, 'reportedAt') > 0 && get(sim, 'reportedAt') === sim.world.tick - 1) hear(sim, 'control', 'report-noted')
}

/** The point that should be called now, for the leader's duties. */
export const calledRight = (sim: Sim): boolean => get(sim, 'calledPoint') === (rightPoint(sim) === 'a' ? 1 : 2)
