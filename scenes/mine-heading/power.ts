import { type Sim, emit, entity } from '../../src/sim/sim'
import { BLOWN, LIMP } from './entities/duct'
import { get, once, set } from './vars'

/** Has one of the methane heads tripped (instruments.ts lists their states)? */
const hasTripped = (sim: Sim): boolean => get(sim, 't1State') === 2 || get(sim, 't2State') === 2
/** Has the heading power? The fan's interlock, the methane's, and the feeder's switch each cut it. */
export const hasPower = (sim: Sim): boolean => get(sim, 'powerOffAt') === 0
/** Does the roadheader cut? Until it is told to stop, or has no power. */
export const cuts = (sim: Sim): boolean => get(sim, 'cuttingAt') > 0 && get(sim, 'stoppedCutAt') === 0 && hasPower(sim)
/** Does the belt run? */
export const beltRuns = (sim: Sim): boolean =>
  hasPower(sim) && !sim.events.some((e) => e.type === 'operated' && e.entity === 'belt-stop')

/** Interlocks of fan and methane with the power (风电闭锁、甲烷电闭锁), and what shows it. */
export function power(sim: Sim): void {
  const off = get(sim, 'fanOffAt') > 0 || hasTripped(sim) || entity(sim, 'feeder').value < 0.1
  if (off && once(sim, 'powerOffAt')) {
    emit(sim, { type: 'actor', actor: 'power', what: 'off' }, entity(sim, 'feeder').p)
    entity(sim, 'feeder').value = 0
  } else if (!off) set(sim, 'powerOffAt', 0)
  const blows = get(sim, 'fanOffAt') === 0
  entity(sim, 'fan-lamp').present = blows
  for (const id of BLOWN) entity(sim, id).present = blows
  for (const id of LIMP) entity(sim, id).present = !blows
  entity(sim, 'box-lamp').present = hasPower(sim) && get(sim, 'liveDropped') === 0
  entity(sim, 'belt-load').mode = beltRuns(sim) ? 'run' : 'still'
  entity(sim, 'roadheader').mode = cuts(sim) ? 'run' : 'still'
  entity(sim, 'cut-dust').present = cuts(sim)
}
