import { type Vec3, vec } from '../../../src/base/vec'
import { HURRY, stepTo } from '../../../src/sim/script/walking'
import { type Sim, emit, entity } from '../../../src/sim/sim'
import { MUSTER } from '../plan'
import { type Member } from '../tracking'
import { type Var, get, set } from '../vars'

/** Corners of the ways over the floor, around core, formwork and openings. */
const BY_BAY = vec(9.6, 0, -3.2)
const NORTH_EAST = vec(5.4, 0, -5.4)
const NORTH_WEST = vec(-6, 0, -5.4)
const SOUTH_EAST = vec(5.4, 0, 5.4)
const SOUTH_WEST = vec(-5.4, 0, 5.2)

/** Places at the muster point, beside each other: offsets in metres. */
const SPOTS: Record<Member, Vec3> = {
  signaller: vec(1.4, 0, -1.2),
  foreman: vec(1.7, 0, -0.4),
  helper: vec(1.8, 0, 0.5),
  carpenter: vec(1.5, 0, 1.3),
  scaffolder: vec(0.7, 0, 1.8),
  rigger: vec(0.6, 0, -1.8),
  'gondola-man': vec(-0.4, 0, 2),
}
const TO_MUSTER: Record<Member, Vec3[]> = {
  signaller: [BY_BAY, NORTH_EAST, NORTH_WEST],
  foreman: [vec(5.2, 0, -0.6), SOUTH_EAST, SOUTH_WEST],
  helper: [BY_BAY, NORTH_EAST, NORTH_WEST],
  carpenter: [SOUTH_EAST, SOUTH_WEST],
  scaffolder: [vec(-15, 0, 12.6), vec(-15, 0, 10.8)],
  rigger: [vec(-8, 0, -8)],
  'gondola-man': [vec(19.4, 0, 6), vec(19.4, 0, -2.6), BY_BAY, NORTH_EAST, NORTH_WEST],
}
const LEG: Record<Member, Var> = {
  signaller: 'signallerLeg',
  foreman: 'foremanLeg',
  helper: 'helperLeg',
  carpenter: 'carpenterLeg',
  scaffolder: 'scaffolderLeg',
  rigger: 'riggerLeg',
  'gondola-man': 'gondolaLeg',
}

/** One tick along a way, by the leg that is kept in `key`; true once at its end. */
export function along(sim: Sim, id: string, key: Var, way: readonly Vec3[], speed = HURRY): boolean {
  const next = way[get(sim, key)]
  if (!next) return true
  if (stepTo(sim, id, next, speed)) set(sim, key, get(sim, key) + 1)
  return get(sim, key) >= way.length
}

/** One tick on the way to the muster point. */
export function goToMuster(sim: Sim, id: Member): void {
  const spot = SPOTS[id]
  const way = [...TO_MUSTER[id], vec(MUSTER.x + spot.x, 0, MUSTER.z + spot.z)]
  if (get(sim, LEG[id]) >= way.length || !along(sim, id, LEG[id], way)) return
  entity(sim, id).mode = 'wait'
  emit(sim, { type: 'actor', actor: id, what: 'assembled' }, entity(sim, id).p)
}
