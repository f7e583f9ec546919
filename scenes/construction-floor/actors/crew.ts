import { groundDistance, vec } from '../../../src/base/vec'
import { hear } from '../../../src/sim/script/voice'
import { WALK, face, stepTo } from '../../../src/sim/script/walking'
import { type Sim, emit, entity } from '../../../src/sim/sim'
import { LIFT, liftState } from '../lift'
import type { Line } from '../lines'
import { LOAD_AT, PEOPLE } from '../plan'
import { get, once, since } from '../vars'
import { along } from './ways'

const now = (sim: Sim, line: Line): boolean => get(sim, `said.${line}`) === sim.world.tick

/** What people answer at once to what they are told. */
const ANSWERS: readonly (readonly [line: Line, who: string, answer: string])[] = [
  ['hook-high', 'rigger', 'hooks-up'],
  ['good-anchor', 'rigger', 'to-the-ring'],
  ['tie-first', 'rigger', 'ties-first'],
  ['hooks-brief', 'rigger', 'understood'],
  ['out-of-bay', 'helper', 'out-i-go'],
  ['plan-rescuer', 'helper', 'rescuer-me'],
  ['strap-on', 'carpenter', 'strapped'],
  ['plan-caller', 'carpenter', 'caller-me'],
  ['use-lifeline', 'gondola-man', 'own-rope'],
  ['you-signal', 'signaller', 'signals-me'],
  ['plan-rope', 'signaller', 'rope-me'],
]

/** The helper: out from where loads hang; hangs the chain; would go and free what is caught. */
const TO_FREE = vec(LOAD_AT.x - 1.9, 0, LOAD_AT.z + 1)
const FREE_AFTER_S = 2.5
function helper(sim: Sim): void {
  if (now(sim, 'out-of-bay')) once(sim, 'helperGoneAt')
  if (get(sim, 'snagAt') > 0 && get(sim, 'downAt') === 0) return freeing(sim)
  if (now(sim, 'order-zone')) hear(sim, 'helper', 'chain-up')
  if (get(sim, 'said.order-zone') > 0 && get(sim, 'zoneAt') === 0) {
    if (!stepTo(sim, 'helper', vec(12.2, 0, -3.2), WALK)) return
    once(sim, 'zoneAt')
    emit(sim, { type: 'operated', entity: 'zone-chain', value: 1, by: 'helper' }, entity(sim, 'zone-chain').p)
    entity(sim, 'zone-chain').value = 1
    return
  }
  const under = sim.world.form.hazards.includes('people-under-load') && get(sim, 'helperGoneAt') === 0
  stepTo(sim, 'helper', under ? PEOPLE.helperUnder : PEOPLE.helper, WALK)
}

/** He goes towards the caught load to free it, unless he is told to keep out. */
function freeing(sim: Sim): void {
  const told = get(sim, 'said.keep-out') >= get(sim, 'snagAt') || get(sim, 'said.nobody-under') >= get(sim, 'snagAt')
  if (told) {
    if (once(sim, 'helperBackAt')) hear(sim, 'helper', 'out-i-go')
    stepTo(sim, 'helper', PEOPLE.helper, WALK)
    return
  }
  if (since(sim, 'snagAt') < FREE_AFTER_S) return
  if (once(sim, 'shoutAt')) hear(sim, 'helper', 'i-free-it')
  stepTo(sim, 'helper', TO_FREE, WALK)
}

/** The signaller: at his post; in one form he runs for water as soon as the load hangs, and comes back when he hears the stop. */
const FOR_WATER = [vec(9.6, 0, -3.2), vec(5.4, 0, -5.4), vec(-6, 0, -5.4)]
function signaller(sim: Sim): void {
  const leaves = (sim.world.form.numbers.signallerGone ?? 0) > 0 && liftState(sim) >= LIFT.listening
  const back = get(sim, 'stoppedAt') > 0
  if (leaves && !back) {
    if (once(sim, 'signallerGoneAt')) hear(sim, 'signaller', 'for-water')
    along(sim, 'signaller', 'signallerLeg', FOR_WATER)
    return
  }
  stepTo(sim, 'signaller', PEOPLE.signaller, WALK)
  if (sim.world.tick % 30 === 0 && groundDistance(entity(sim, 'signaller').p, PEOPLE.signaller) < 0.2)
    face(sim, 'signaller', LOAD_AT)
}

/** The crew at its daily work. */
export function crewAtWork(sim: Sim): void {
  for (const [line, who, answer] of ANSWERS) if (now(sim, line)) hear(sim, who, answer)
  helper(sim)
  signaller(sim)
}
