import { SUSPENSION_MIN } from '../../../content/arrestLimits'
import { DT } from '../../base/time'
import { type Sim, emit, entity } from '../sim'

/** Somebody who hangs in a harness: plain data in the world, by the person. */
export interface Hanging {
  /** Seconds since the fall, and those of them that weigh on the body (see RELIEF). */
  hungS: number
  loadS: number
  /** What they do for their legs: nothing, pedal, or stand in relief loops. */
  relief: Relief
  /** Seconds after which somebody was with them, and they were down; -1: not yet. */
  reachedS: number
  downS: number
  phase: Phase
}

export type Relief = 'none' | 'pedalling' | 'loops'

/** `well` until they should be reached, then `poorly`; `fainting` when they should be down, `down` when somebody took them off. */
export type Phase = 'well' | 'poorly' | 'fainting' | 'down'

/**
 * Share of the time that weighs on the body. That moving the legs and standing in loops put fainting off is taught everywhere;
 * no figure is published: half and a quarter are this training model's.
 */
export const RELIEF: Readonly<Record<Relief, number>> = { none: 1, pedalling: 0.5, loops: 0.25 }

const MINUTE = 60

export const createHanging = (): Hanging => ({
  hungS: 0,
  loadS: 0,
  relief: 'none',
  reachedS: -1,
  downS: -1,
  phase: 'well',
})

/** The phase after so many seconds of load: limits by ANSI Z359.2 (reached) and by practice (down). No prognosis for a person. */
export const phaseAfter = (loadS: number): Phase =>
  loadS < SUSPENSION_MIN.reached * MINUTE ? 'well' : loadS < SUSPENSION_MIN.down * MINUTE ? 'poorly' : 'fainting'

/** Somebody begins to hang. */
export function beginHanging(sim: Sim, person: string): void {
  const hanging = (sim.world.hanging ??= {})
  hanging[person] = createHanging()
  emit(sim, { type: 'actor', actor: person, what: 'hangs' }, entity(sim, person).p)
}

/** One tick of everybody who hangs; each change of phase is an event of the person. Call from the scene's actors. */
export function stepHanging(sim: Sim): void {
  for (const [person, h] of Object.entries(sim.world.hanging ?? {})) {
    if (h.downS >= 0) continue
    h.hungS += DT
    h.loadS += DT * RELIEF[h.relief]
    const phase = phaseAfter(h.loadS)
    if (phase === h.phase) continue
    h.phase = phase
    // who faints can do nothing for themselves any more
    if (phase === 'fainting') h.relief = 'none'
    emit(sim, { type: 'actor', actor: person, what: phase }, entity(sim, person).p)
  }
}

/** Somebody is with them; and they are off the rope. Only the first time counts. */
export function reach(h: Hanging): void {
  if (h.reachedS < 0) h.reachedS = h.hungS
}
export function takeDown(h: Hanging): void {
  reach(h)
  if (h.downS >= 0) return
  h.downS = h.hungS
  h.phase = 'down'
}

/** Was the person reached and brought down in time? The clock of the rules runs from the fall, whatever relief there was. */
export const inTime = ({ reachedS, downS }: Hanging): { reached: boolean; down: boolean } => ({
  reached: reachedS >= 0 && reachedS <= SUSPENSION_MIN.reached * MINUTE,
  down: downS >= 0 && downS <= SUSPENSION_MIN.down * MINUTE,
})
