import { TICK_RATE } from '../../base/time'
import type { DutyDef } from '../scene'
import { type Sim, emit } from '../sim'
import type { DutyState } from '../world'
import { SLOW } from './notice'

/** Opens the duty when its time has come, and says whether it is done since now. */
function fulfil(sim: Sim, def: DutyDef, state: DutyState): boolean {
  const { tick } = sim.world
  if (state.openedAt < 0) {
    if (def.opens && !def.opens(sim)) return false
    state.openedAt = tick
    emit(sim, { type: 'duty-open', duty: def.id }, def.where(sim))
  }
  if (state.doneAt >= 0) return false
  if (def.done(sim)) {
    state.doneAt = tick
    return true
  }
  if (!state.missed && def.windowS !== undefined && tick - state.openedAt > def.windowS * TICK_RATE) {
    state.missed = true
    emit(sim, { type: 'duty-missed', duty: def.id }, def.where(sim))
  }
  return false
}

/** All duties first, then who was early: what is done at the same moment is in order, however the scene lists it. */
function duties(sim: Sim): void {
  const done: DutyDef[] = []
  for (const state of sim.world.duties) {
    const def = sim.scene.duties.find((d) => d.id === state.id)
    if (def && fulfil(sim, def, state)) done.push(def)
  }
  for (const def of done) {
    const early = (def.after ?? []).filter((id) => sim.world.duties.some((d) => d.id === id && d.doneAt < 0))
    emit(sim, { type: 'duty-done', duty: def.id, early }, def.where(sim))
  }
}

function controls(sim: Sim): void {
  const { overtaken } = sim.world
  for (const hazard of sim.scene.hazards) {
    if (!sim.world.form.hazards.includes(hazard.id) || overtaken.includes(hazard.id)) continue
    if (hazard.overtaken?.(sim)) {
      overtaken.push(hazard.id)
      emit(sim, { type: 'overtaken', hazard: hazard.id })
      continue
    }
    for (const control of hazard.controls) {
      const key = `${hazard.id}/${control.id}`
      if (sim.world.controlled.includes(key) || !control.done(sim)) continue
      sim.world.controlled.push(key)
      emit(sim, { type: 'controlled', hazard: hazard.id, control: control.id, rank: control.rank })
    }
  }
}

/** Takes stock now: what is owed, what is done about hazards, and what must never be done. */
export function takeStock(sim: Sim): void {
  duties(sim)
  controls(sim)
  for (const act of sim.scene.unsafeActs) {
    if (!act.roles.includes(sim.role.id) || sim.world.unsafe.includes(act.id) || !act.when(sim)) continue
    sim.world.unsafe.push(act.id)
    emit(sim, { type: 'unsafe', act: act.id })
  }
}

/** Takes stock ten times a second. */
export function dutySystem(sim: Sim): void {
  if (sim.world.tick % SLOW === 0) takeStock(sim)
}
