import { TICK_RATE } from '../../base/time'
import type { DutyDef } from '../scene'
import { type Sim, emit } from '../sim'
import type { DutyState } from '../world'
import { SLOW } from './notice'

function follow(sim: Sim, def: DutyDef, state: DutyState): void {
  const { tick } = sim.world
  if (state.openedAt < 0) {
    if (def.opens && !def.opens(sim)) return
    state.openedAt = tick
    emit(sim, { type: 'duty-open', duty: def.id }, def.where(sim))
  }
  if (state.doneAt >= 0) return
  if (def.done(sim)) {
    state.doneAt = tick
    const early = (def.after ?? []).filter((id) => sim.world.duties.some((d) => d.id === id && d.doneAt < 0))
    emit(sim, { type: 'duty-done', duty: def.id, early }, def.where(sim))
  } else if (!state.missed && def.windowS !== undefined && tick - state.openedAt > def.windowS * TICK_RATE) {
    state.missed = true
    emit(sim, { type: 'duty-missed', duty: def.id }, def.where(sim))
  }
}

function controls(sim: Sim): void {
  for (const hazard of sim.scene.hazards) {
    if (!sim.world.form.hazards.includes(hazard.id)) continue
    for (const control of hazard.controls) {
      const key = `${hazard.id}/${control.id}`
      if (sim.world.controlled.includes(key) || !control.done(sim)) continue
      sim.world.controlled.push(key)
      emit(sim, { type: 'controlled', hazard: hazard.id, control: control.id, rank: control.rank })
    }
  }
}

/** What is owed, what is done about hazards, and what must never be done. Ten times a second. */
export function dutySystem(sim: Sim): void {
  if (sim.world.tick % SLOW !== 0) return
  for (const state of sim.world.duties) {
    const def = sim.scene.duties.find((d) => d.id === state.id)
    if (def) follow(sim, def, state)
  }
  controls(sim)
  for (const act of sim.scene.unsafeActs) {
    if (!act.roles.includes(sim.role.id) || sim.world.unsafe.includes(act.id) || !act.when(sim)) continue
    sim.world.unsafe.push(act.id)
    emit(sim, { type: 'unsafe', act: act.id })
  }
}
