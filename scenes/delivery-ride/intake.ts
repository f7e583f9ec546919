import type { RunEvent } from '../../src/sim/event'
import type { Sim } from '../../src/sim/sim'
import { hear } from '../../src/sim/script/voice'
import { add, isVar, get, once, set } from './vars'
import { mayPark } from './house'

/** Hard braking from slower than this is no more than stopping short, m/s. Chosen: 9 km/h. */
const FAST_MS = 2.5

/** What somebody said means for what is so. */
function said(sim: Sim, line: string): void {
  if (line === 'fix-brakes') once(sim, 'brakesMended')
  if (line === 'small-box') once(sim, 'boxSmall')
  if (line === 'stand-guard') once(sim, 'guardAt')
  if (line === 'helmet-off-him' || line === 'drag-him') once(sim, 'movedHimAt')
  if (line === 'deal-ok') once(sim, 'dealtAt')
  if (line === 'hand-over') once(sim, 'deliveredAt')
  if (line === 'off-duty' || line === 'home-safe' || line === 'list-in') once(sim, 'endedAt')
}

function operated(sim: Sim, id: string, value: number): void {
  const parked = sim.world.ride?.state === 'parked'
  if (id === 'brake-lever' && parked && get(sim, 'setOffAt') === 0) once(sim, 'brakesTriedAt')
  if (id === 'headlight' && parked && value > 0) once(sim, 'lightTriedAt')
  if (id === 'cabinet' && parked && mayPark(sim) && once(sim, 'swappedAt')) hear(sim, 'cabinet', 'swapped')
  if (id === 'stair-plug') once(sim, 'pluggedAt')
  if (id === 'lift-button') once(sim, 'liftAt')
}

/** What one event means for the scene's own numbers. */
function takeIn(sim: Sim, e: RunEvent): void {
  if (e.type === 'said') {
    const key = `said.${e.line}`
    if (isVar(sim, key)) set(sim, key, e.tick)
    set(sim, 'saidAt', e.tick)
    said(sim, e.line)
  } else if (e.type === 'read') {
    const key = `read.${e.entity}`
    if (isVar(sim, key)) set(sim, key, e.tick)
  } else if (e.type === 'braked-hard') add(sim, 'hardStops', e.speedMS > FAST_MS ? 1 : 0)
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
