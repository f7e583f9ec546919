import { clamp } from '../../../src/base/math'
import { DT } from '../../../src/base/time'
import { type Vec3, vec } from '../../../src/base/vec'
import { HURRY, stepTo } from '../../../src/sim/script/walking'
import { type Sim, emit, entity } from '../../../src/sim/sim'
import { CROSSCUT, DOORS, MUSTER } from '../plan'
import { CREW, type Member, inHeading, rightPoint } from '../tracking'
import { type Var, get, set } from '../vars'

/** Places at a muster point, beside each other and off the telephone on the west wall: offsets in metres. */
const SPOTS: Record<Member, Vec3> = {
  inspector: vec(0.4, 0, 1.7),
  electrician: vec(1.1, 0, 1.6),
  'header-driver': vec(1.7, 0, 1),
  'belt-tender': vec(1.8, 0, 0.2),
  'new-hand': vec(1.6, 0, -0.6),
  foreman: vec(1, 0, -1.2),
}
const LEG: Record<Member, Var> = {
  inspector: 'inspectorLeg',
  electrician: 'electricianLeg',
  'header-driver': 'headerDriverLeg',
  'belt-tender': 'beltTenderLeg',
  'new-hand': 'newHandLeg',
  foreman: 'foremanLeg',
}
/** Off the belt and clear of the machine, before one runs. */
const WALKWAY_Z = 0.9
/** At the heading's mouth. */
const MOUTH = vec(-36.8, 0, 0.9)
const Z = CROSSCUT.z
/** Before, between and behind the air doors. */
const AT_DOORS = [vec(-42.6, 0, Z), vec(-46.6, 0, Z), vec(-51.5, 0, Z)] as const
/** A door is opened and shut by somebody within this time, seconds; nobody stands nearer when it is shut, metres. */
const DOOR_S = 1.2
const CLEAR_M = 1.9

function wayOf(sim: Sim, id: Member): Vec3[] {
  const right = rightPoint(sim)
  const spot = SPOTS[id]
  const goal = vec(MUSTER[right].x + spot.x, 0, MUSTER[right].z + spot.z)
  if (right === 'a') return [MOUTH, vec(-38.6, 0, 10), goal]
  return [MOUTH, vec(-38.6, 0, -21.5), ...AT_DOORS, goal]
}

/** Which door has to stand open on the way to this leg, or null. */
const doorBefore = (sim: Sim, leg: number): string | null =>
  rightPoint(sim) === 'a' ? null : leg === 3 ? 'door-1' : leg === 4 ? 'door-2' : null

/** One tick on the way out to the muster point; true once there. */
export function flee(sim: Sim, id: Member): boolean {
  const state = entity(sim, id)
  const key = LEG[id]
  const leg = get(sim, key)
  const way = wayOf(sim, id)
  const next = way[leg]
  if (!next) return true
  if (leg === 0 && inHeading(state.p.x) && state.p.z < -0.5) {
    state.p = vec(state.p.x, 0, state.p.z)
    stepTo(sim, id, vec(state.p.x, 0, WALKWAY_Z), HURRY)
    return false
  }
  const door = doorBefore(sim, leg)
  if (door && entity(sim, door).value < 0.8) {
    state.mode = 'idle'
    return false
  }
  if (!stepTo(sim, id, next, HURRY)) return false
  set(sim, key, leg + 1)
  if (leg + 1 < way.length) return false
  state.mode = 'wait'
  emit(sim, { type: 'actor', actor: id, what: 'assembled' }, state.p)
  return true
}

/** The crew opens an air door that it stands before, one at a time, and shuts it behind itself. */
export function doorsByCrew(sim: Sim): void {
  if (rightPoint(sim) === 'a') return
  DOORS.forEach(({ id, x }, i) => {
    const door = entity(sim, id)
    const other = entity(sim, DOORS[1 - i]?.id ?? id)
    if (door.held !== '') {
      door.mode = ''
      return
    }
    const near = CREW.some((who) => {
      const { p } = entity(sim, who)
      return Math.abs(p.z - Z) < 1.5 && Math.abs(p.x - x) < CLEAR_M && get(sim, LEG[who]) < 5
    })
    const waits = CREW.some(
      (who) => doorBefore(sim, get(sim, LEG[who])) === id && Math.abs(entity(sim, who).p.z - Z) < 1.5,
    )
    if (waits && other.value < 0.05) door.mode = 'crew'
    if (door.mode !== 'crew') return
    const goal = waits || near ? 1 : 0
    door.value = clamp(goal, door.value - DT / DOOR_S, door.value + DT / DOOR_S)
    if (door.value === 0) door.mode = ''
  })
}
