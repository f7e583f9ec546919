import { hear } from '../../../src/sim/script/voice'
import { type Sim, entity } from '../../../src/sim/sim'
import { CREW, type Member } from '../tracking'
import { isTurn } from '../turn'
import { get, once, since } from '../vars'
import { crewAtWork } from './crew'
import { foreman } from './foreman'
import { rescue } from './rescue'
import { goToMuster } from './ways'

/** Whom nobody tells comes by himself in the end, seconds after the wind is too much. Chosen. */
const BY_HIMSELF_S = 90
/** Each of these comes when he is told to; the others when the work at height is stopped. */
const TOLD = { scaffolder: 'said.come-in', 'gondola-man': 'said.gondola-in' } as const

function comes(sim: Sim, id: Member): boolean {
  const react = sim.world.form.numbers.reactS ?? 5
  const at = id === 'scaffolder' || id === 'gondola-man' ? get(sim, TOLD[id]) : get(sim, 'said.height-stop')
  return at > 0 ? (sim.world.tick - at) / 60 > react / 4 : since(sim, 'windAt') > BY_HIMSELF_S
}

/** In too much wind: who is told comes in. */
function comeIn(sim: Sim): void {
  for (const id of CREW) if (comes(sim, id)) goToMuster(sim, id)
  const now = (line: 'come-in' | 'gondola-in' | 'height-stop' | 'order-secure'): boolean =>
    get(sim, `said.${line}`) === sim.world.tick
  if (now('come-in')) hear(sim, 'scaffolder', 'coming-in')
  if (now('gondola-in')) hear(sim, 'gondola-man', 'bringing-in')
  if (now('height-stop')) hear(sim, 'signaller', 'all-stop')
  if (now('order-secure')) {
    hear(sim, 'carpenter', 'strapping')
    once(sim, 'strapAt')
    entity(sim, 'sheet-strap').value = 1
  }
}

/** Everybody of the floor: at work, and when something goes wrong. */
export function actors(sim: Sim): void {
  if (isTurn(sim, 'wind') && get(sim, 'windAt') > 0) return comeIn(sim)
  if (isTurn(sim, 'fall')) return rescue(sim)
  foreman(sim)
  crewAtWork(sim)
}
