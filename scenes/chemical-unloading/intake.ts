import type { RunEvent } from '../../src/sim/event'
import type { Sim } from '../../src/sim/sim'
import { get, isVar, once, set } from './vars'

/** What one event means for the scene's own numbers. */
function takeIn(sim: Sim, e: RunEvent): void {
  if (e.type === 'said' || e.type === 'read') {
    const key = e.type === 'said' ? `said.${e.line}` : `read.${e.entity}`
    if (isVar(sim, key)) set(sim, key, e.tick)
  } else if (e.type === 'worn') {
    if (e.entity === 'mask') once(sim, 'maskAt')
    if (e.entity === 'meter') once(sim, 'meterAt')
  } else if (e.type === 'reported') set(sim, 'reportedAt', e.tick)
  else if (e.type === 'operated' && e.by === 'trainee') operated(sim, e.entity, e.value)
}

/** Pressure in the arm from which nobody may work on its coupling, MPa. */
const UNDER_PRESSURE = 0.1
const CAMS = ['cam-a', 'cam-b', 'cam-gas', 'liquid-arm', 'gas-arm']

function operated(sim: Sim, id: string, value: number): void {
  if (CAMS.includes(id) && (get(sim, 'armMPa') > UNDER_PRESSURE || get(sim, 'rateKgS') > 0)) once(sim, 'hotCamAt')
  if (id === 'coupling-pull' && get(sim, 'armMPa') < UNDER_PRESSURE) set(sim, 'pulledAt', sim.world.tick)
  if ((id === 'esd-bay' || id === 'esd-exit') && value === 1) once(sim, 'esdAt')
  if (id === 'remote-cord') set(sim, 'cordTriedAt', sim.world.tick)
  if (id === 'eyewash-plate' && value > 0.3) once(sim, 'eyewashAt')
}

/** Takes in the events since the last time, oldest first. */
export function intake(sim: Sim): void {
  const { events } = sim
  let i = get(sim, 'cursor')
  for (; i < events.length; i++) takeIn(sim, events[i] as RunEvent)
  set(sim, 'cursor', i)
}
