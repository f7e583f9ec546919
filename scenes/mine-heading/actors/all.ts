import { hear } from '../../../src/sim/script/voice'
import { type Sim, emit, entity } from '../../../src/sim/sim'
import { CREW, type Member } from '../tracking'
import { TURN, isTurned, mustLeave, sinceAlarm, turnOf } from '../turn'
import { alarmAt } from '../turn'
import { get, once, set, since } from '../vars'
import { crewAtWork } from './crew'
import { doorsByCrew, flee } from './flight'
import { foreman } from './foreman'

/** From one to the next of the crew, setting off, seconds. */
const AFTER_EACH_S = 0.7
/** The new hand freezes until somebody tells him, or drags him along after this, seconds. */
const FROZEN_S = 75

/** Has this one set off? The new hand waits to be told. */
function hasSetOff(sim: Sim, id: Member): boolean {
  if (!mustLeave(sim)) return false
  if (id === 'new-hand') return get(sim, 'newHandTold') > 0
  const react = sim.world.form.numbers.reactS ?? 5
  return sinceAlarm(sim) > react + AFTER_EACH_S * CREW.indexOf(id)
}

/** What is shouted in the heading, and what the dispatcher says on the loudspeaker. */
function voices(sim: Sim): void {
  if (sim.world.tick / 60 > 25 && once(sim, 'hurriedAt')) hear(sim, 'dispatcher', 'dispatch-hurry')
  if (!isTurned(sim)) return
  if (get(sim, 'fanOffAt') > 0 && since(sim, 'fanOffAt') > 1.5 && once(sim, 'fanShoutAt'))
    hear(sim, 'header-driver', 'fan-stopped')
  if (turnOf(sim) === TURN.rise && get(sim, 'faceAlarmAt') > 0 && once(sim, 'fanShoutAt'))
    hear(sim, 'inspector', 'gas-over-1')
  if (mustLeave(sim) && sinceAlarm(sim) > 3 && once(sim, 'shoutAt'))
    hear(sim, 'inspector', turnOf(sim) === TURN.rise ? 'gas-over-1-5' : 'everybody-out')
}

/** Told to go: he goes, and says so. */
function newHandTold(sim: Sim): void {
  if (!mustLeave(sim) || get(sim, 'newHandTold') > 0) return
  const told = get(sim, 'said.leave-now') >= alarmAt(sim)
  if (!told && sinceAlarm(sim) < FROZEN_S) return
  set(sim, 'newHandTold', sim.world.tick)
  const me = entity(sim, 'new-hand')
  emit(sim, { type: 'actor', actor: 'new-hand', what: told ? 'goes-as-told' : 'goes' }, me.p)
  hear(sim, 'new-hand', told ? 'going' : 'going-late')
}

/** Everybody of the shift: at work, and on the way out. */
export function actors(sim: Sim): void {
  voices(sim)
  newHandTold(sim)
  if (!mustLeave(sim)) {
    if (!isTurned(sim)) foreman(sim)
    crewAtWork(sim)
    return
  }
  for (const id of CREW) if (hasSetOff(sim, id)) flee(sim, id)
  doorsByCrew(sim)
}
