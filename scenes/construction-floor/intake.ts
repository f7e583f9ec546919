import type { RunEvent } from '../../src/sim/event'
import { type Sim, entity } from '../../src/sim/sim'
import { isTurn } from './turn'
import { get, isVar, once, set } from './vars'

/** What was put where. */
function placed(sim: Sim, id: string, socket: string): void {
  if (socket === 'gap-slot') once(sim, 'gapClosedAt')
  if (socket === 'hole-slot') once(sim, 'holeClosedAt')
  if (socket === 'tool-bag-mouth') once(sim, 'toolAt')
  if (id !== 'rescue-kit') return
  once(sim, socket === 'rescue-ring' ? 'kitAt' : 'badKitAt')
}

function operated(sim: Sim, id: string, value: number): void {
  if (id === 'zone-chain') set(sim, 'zoneAt', value === 1 ? sim.world.tick : 0)
  if (id === 'sling-tag' && value === 1) once(sim, 'slingOutAt')
  if (id === 'box-barrier' && value === 1) once(sim, 'boxBarredAt')
  if (id === 'site-box' && sim.world.form.hazards.includes('box-open-wet')) once(sim, 'touchedBoxAt')
  if (id === 'sheet-strap' && value > 0.9) once(sim, 'strapAt')
  if (id === 'rescue-clip' && value > 0.9 && isTurn(sim, 'fall')) once(sim, 'contactAt')
  if (id === 'rescue-haul' && value > 0.9) once(sim, 'raisedAt')
  if (id === 'pipe-cover' && value > 0.1 && get(sim, 'openedAt') === 0) once(sim, 'coverLiftedAt')
  if (id === 'pipe-cover' && value < 0.05 && get(sim, 'openedAt') > 0) once(sim, 'openingShutAt')
  const ties = ['net-tie-1', 'net-tie-2'].every((tie) => entity(sim, tie).value > 0.9)
  if (id.startsWith('net-tie') && ties) once(sim, 'tiesFastAt')
}

/** What one event means for the scene's own numbers. */
function takeIn(sim: Sim, e: RunEvent): void {
  if (e.type === 'said') {
    const key = `said.${e.line}`
    if (isVar(sim, key)) set(sim, key, e.tick)
  } else if (e.type === 'read') {
    const key = `read.${e.entity}`
    if (isVar(sim, key)) set(sim, key, e.tick)
  } else if (e.type === 'placed') placed(sim, e.entity, e.socket)
  else if (e.type === 'reported') set(sim, 'reportedAt', e.tick)
  else if (e.type === 'operated' && e.by === 'trainee') operated(sim, e.entity, e.value)
}

/** Takes in the events since the last time, oldest first. */
export function intake(sim: Sim): void {
  const { events } = sim
  let i = get(sim, 'cursor')
  for (; i < events.length; i++) takeIn(sim, events[i] as RunEvent)
  set(sim, 'cursor', i)
}
