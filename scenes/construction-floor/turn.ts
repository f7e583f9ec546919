import { beginHanging } from '../../src/sim/script/hanging'
import { hear } from '../../src/sim/script/voice'
import { type Sim, emit, entity } from '../../src/sim/sim'
import { turnWind, windFromDeg } from '../../src/sim/hazards/wind'
import { LOAD_AT, RIGGER } from './plan'
import { get, once, since } from './vars'

/** What goes wrong in a form: the load is caught, the rigger falls and hangs, the wind rises. */
export const TURN = { snag: 1, fall: 2, wind: 3 } as const
export type Turn = keyof typeof TURN
export const turnOf = (sim: Sim): number => sim.world.form.numbers.turn ?? TURN.snag
export const isTurned = (sim: Sim): boolean => get(sim, 'turnAt') > 0
export const isTurn = (sim: Sim, kind: Turn): boolean => isTurned(sim) && turnOf(sim) === TURN[kind]

/** The wind at 10 m grows to this, m/s, within so many seconds. Chosen: a mean of 15 at the crane's top, 13 at the floor. */
const RISEN = { speed: 10.4, s: 55 }

/** The word that each role begins the lift with. */
export const READY = { worker: 'bay-clear', 'team-leader': 'lift-on', manager: 'list-in' } as const
export const readyLine = (sim: Sim): (typeof READY)[keyof typeof READY] => READY[sim.role.id as keyof typeof READY]

/** Is it time: so long after the lift was released, or after the form's time, whichever is first? */
export function isDue(sim: Sim): boolean {
  const { turnAfterS = 12, latestS = 400 } = sim.world.form.numbers
  const ready = get(sim, `said.${readyLine(sim)}`)
  return (ready > 0 && since(sim, `said.${readyLine(sim)}`) > turnAfterS) || sim.world.tick > latestS * 60
}

/** Begins the turn when it is due. A snag comes with the lift itself (lift.ts). Called ten times a second. */
export function turn(sim: Sim): void {
  if (isTurned(sim) || !isDue(sim)) return
  if (turnOf(sim) === TURN.snag) return
  once(sim, 'turnAt')
  if (turnOf(sim) === TURN.fall) {
    once(sim, 'fellAt')
    beginHanging(sim, 'rigger')
    const line = sim.index.get('rigger-hook')
    if (line !== undefined) entity(sim, 'rigger-hook').present = true
    emit(sim, { type: 'actor', actor: 'rigger', what: 'fell' }, RIGGER)
    hear(sim, 'helper', 'man-fell')
  } else {
    turnWind(sim.world.wind, RISEN.speed, windFromDeg(sim.world.wind), RISEN.s)
    emit(sim, { type: 'actor', actor: 'wind', what: 'rises' }, LOAD_AT)
  }
}
