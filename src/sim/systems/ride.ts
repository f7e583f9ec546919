import { DT } from '../../base/time'
import { stepRide } from '../hazards/ebike'
import { placeRide } from '../ride/aboard'
import { judgeContact, judgeGrip, judgeOnFoot } from '../ride/crash'
import type { RideDef } from '../ride/def'
import { OFF_MS, getOff, getOn, takeHold } from '../ride/mounting'
import { placeOf } from '../ride/plan'
import { push } from '../ride/pushing'
import { carryRig } from '../ride/seat'
import type { RideState } from '../ride/state'
import { mostCurvature } from '../ride/steering'
import { tellBraking } from '../ride/telling'
import { takeWants } from '../ride/wants'
import type { Sample } from '../sample'
import type { Sim } from '../sim'

/** The bike goes on as the rider wants, and takes the rig along: before head and hands are put into the site. */
export function rideSystem(sim: Sim, sample: Sample): void {
  const { ride: def } = sim.scene
  const { ride: state } = sim.world
  if (!def || state?.state !== 'riding') return
  const { ride } = state
  const model = def.model(sim)
  takeWants(def.bars, state, sim.world, model, sample)
  const left = def.brakes(sim)
  const { friction, grade = 0 } = def.road(sim, placeOf(ride))
  const before = ride.speedMS
  const input = {
    throttle: state.throttle,
    front: state.front * left.front,
    rear: state.rear * left.rear,
    curvature: -state.steer * mostCurvature(before),
    friction,
    grade,
  }
  stepRide(ride, model, input, DT)
  state.wayM += ((before + ride.speedMS) / 2) * DT
  tellBraking(sim, def, state)
  judgeGrip(sim, def, state)
  judgeContact(sim, def, state, model.massKg)
  carryRig(sim)
  placeRide(sim, def, state)
}

/** Has the trainee pressed this button in this tick? */
function isPressed({ events, world }: Sim, button: string): boolean {
  for (let i = events.length - 1; i >= 0; i--) {
    const e = events[i]
    if (!e || e.tick !== world.tick) return false
    if (e.type === 'operated' && e.entity === button && e.value === 1) return true
  }
  return false
}

/** What the buttons of saddle and stand do. */
function byButtons(sim: Sim, def: RideDef, state: RideState): void {
  if (isPressed(sim, def.saddle)) {
    if (state.state !== 'riding') getOn(sim, def, state)
    else if (state.ride.speedMS < OFF_MS) getOff(sim, def, state)
  } else if (isPressed(sim, def.stand)) {
    if (state.state === 'pushing') state.state = 'parked'
    else if (state.state === 'parked') takeHold(sim, state)
  }
}

/** After hands have worked: getting on and off, and a bike that is pushed. */
export function mountSystem(sim: Sim): void {
  const { ride: def } = sim.scene
  const { ride: state } = sim.world
  if (!def || !state) return
  const was = state.state
  byButtons(sim, def, state)
  if (state.state === 'pushing') push(sim, state)
  if (state.state !== 'riding') judgeOnFoot(sim, def)
  if (state.state === 'pushing' || state.state !== was) placeRide(sim, def, state)
}
