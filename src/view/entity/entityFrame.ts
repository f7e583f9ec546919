import { Matrix4, Quaternion, Vector3 } from 'three'
import type { EntityDef } from '../../sim/entity'
import { BUTTON_TRAVEL, goesAbout, isCarried, turnAngle } from '../../sim/handling'
import type { DrawFrame } from '../stage/layer'

const place = new Vector3()
const turn = new Quaternion()
const ONE = new Vector3(1, 1, 1)
const UP = new Vector3(0, 1, 0)
const axis = new Vector3()
const spin = new Quaternion()
const back = new Matrix4()
const grip = new Matrix4()

/** World matrix of the entity's own frame now, as drawn: what is in a hand follows the live hand. */
export function baseMatrix(def: EntityDef, i: number, f: DrawFrame, out: Matrix4): Matrix4 {
  const state = f.sim.world.entities[i]
  if (state && goesAbout(def)) {
    const hand = isCarried(def) && state.held !== '' ? f.live?.[state.held] : null
    if (hand) {
      const { p, q } = hand.grip
      grip.compose(place.set(p.x, p.y, p.z), turn.set(q.x, q.y, q.z, q.w), ONE)
      return out.multiplyMatrices(f.rig.matrixWorld, grip)
    }
    f.track.place(i, f.share, place)
    f.track.turn(i, f.share, turn)
    return out.compose(place, turn, ONE)
  }
  const flip = def.mechanism.kind === 'board' ? f.track.value(i, f.share) * Math.PI : 0
  turn.setFromAxisAngle(UP, def.yaw + flip)
  return out.compose(place.set(def.at.x, def.at.y, def.at.z), turn, ONE)
}

/** Matrix of what moves, in the entity's own frame, with the mechanism at `value`. */
export function movingMatrix(def: EntityDef, value: number, out: Matrix4): Matrix4 {
  const m = def.mechanism
  if (m.kind === 'cord') {
    const d = m.travel * value
    return out.makeTranslation(m.axis.x * d, m.axis.y * d, m.axis.z * d)
  }
  if (m.kind === 'button') return out.makeTranslation(0, 0, -BUTTON_TRAVEL * value)
  if (m.kind !== 'lever' && m.kind !== 'door' && m.kind !== 'wheel') return out.identity()
  spin.setFromAxisAngle(axis.set(m.axis.x, m.axis.y, m.axis.z), turnAngle(def, value))
  out.makeRotationFromQuaternion(spin)
  out.setPosition(m.pivot.x, m.pivot.y, m.pivot.z)
  return out.multiply(back.makeTranslation(-m.pivot.x, -m.pivot.y, -m.pivot.z))
}
