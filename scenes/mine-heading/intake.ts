import type { RunEvent } from '../../src/sim/event'
import { type Sim, emit } from '../../src/sim/sim'
import { breathedCoPpm, ch4PercentAt } from './air'
import { CO_ACT_PPM, TRIP_PERCENT } from './instruments'
import { get, isVar, once, set } from './vars'
import { hear } from '../../src/sim/script/voice'

/** Switches that make a spark; nobody touches them in gas. */
const SWITCHES = ['header-switch', 'feeder', 'fan-switch']
/** Places where the roof is sounded, from outby to inby. */
export const SPOTS = ['roof-spot-1', 'roof-spot-2', 'roof-spot-3'] as const
const SOUNDED = ['soundedOneAt', 'soundedTwoAt', 'soundedThreeAt'] as const

function said(sim: Sim, e: Extract<RunEvent, { type: 'said' }>): void {
  const key = `said.${e.line}`
  if (isVar(sim, key)) set(sim, key, e.tick)
  // the driver has stopped before he runs
  if (e.line === 'stop-cutting') once(sim, 'stoppedCutAt')
  spoke(sim)
}

/** Who talks has no mouthpiece in the mouth. */
function spoke(sim: Sim): void {
  if (get(sim, 'mouthpieceAt') > 0 && breathedCoPpm(sim, sim.world.head.p) > CO_ACT_PPM) once(sim, 'talkedInSmokeAt')
}

/** The bar against the roof: whoever watches hears what the roof says. */
function sounded(sim: Sim, socket: string): void {
  const i = SPOTS.indexOf(socket as (typeof SPOTS)[number])
  const key = SOUNDED[i]
  if (!key) return
  once(sim, key)
  const hollow = i === 0 && sim.world.form.hazards.includes('loose-roof') && get(sim, 'propAt') === 0
  if (hollow) once(sim, 'hollowAt')
  hear(sim, 'header-driver', hollow ? 'sounds-hollow' : 'sounds-solid')
}

function operated(sim: Sim, id: string, value: number): void {
  if (SWITCHES.includes(id) && ch4PercentAt(sim, sim.world.head.p) >= TRIP_PERCENT) once(sim, 'switchInGasAt')
  if (id === 'fan-switch' && value > 0.5 && get(sim, 'fanOffAt') > 0) once(sim, 'fanTriedAt')
  if (id === 'no-entry' && value === 1 && get(sim, 'turnAt') > 0) once(sim, 'barrierAt')
  if (id === 'header-switch') set(sim, 'lockedOutAt', value < 0.1 ? sim.world.tick : 0)
  if (id === 'belt-stop') emit(sim, { type: 'actor', actor: 'belt', what: 'stopped' })
}

/** What one event means for the scene's own numbers. */
function takeIn(sim: Sim, e: RunEvent): void {
  if (e.type === 'said') said(sim, e)
  else if (e.type === 'read') {
    const key = `read.${e.entity}`
    if (isVar(sim, key)) set(sim, key, e.tick)
  } else if (e.type === 'worn') {
    if (e.entity.startsWith('rescuer')) once(sim, 'rescuerAt')
    if (e.entity === 'mouthpiece') once(sim, 'mouthpieceAt')
  } else if (e.type === 'placed') {
    if (e.entity === 'sounding-bar') sounded(sim, e.socket)
    if (e.socket === 'forepole-slot') once(sim, 'forepoleAt')
    if (e.socket === 'prop-spot') once(sim, 'propAt')
  } else if (e.type === 'reported') {
    set(sim, 'reportedAt', e.tick)
    spoke(sim)
  } else if (e.type === 'operated' && e.by === 'trainee') operated(sim, e.entity, e.value)
}

/** Takes in the events since the last time, oldest first. */
export function intake(sim: Sim): void {
  const { events } = sim
  let i = get(sim, 'cursor')
  for (; i < events.length; i++) takeIn(sim, events[i] as RunEvent)
  set(sim, 'cursor', i)
}
