import { Quaternion, Vector3 } from 'three'
import { gripAt } from '../../sim/ride/handsOnBars'
import type { HandSide } from '../../sim/sample'
import type { DrawFrame } from '../stage/layer'

/** The middle of the palm lies so high over that of the grip, metres: the grip's radius and a glove. */
const OVER = 0.026
/** Full throttle turns the right hand back by so much, radians; a hand at rest hangs a little behind the bars. Chosen. */
const TWIST = 0.6
const REST = -0.12

const turn = new Quaternion()
const about = new Quaternion()
const axis = new Vector3()

/** Is that hand drawn on its grip? In a headset while it has hold of the bars; else while one rides and it does nothing else. */
export function isOnGrip({ sim, live, inXR }: DrawFrame, side: HandSide): boolean {
  const { ride, hands } = sim.world
  if (!live || ride?.state !== 'riding') return false
  if (inXR) return ride.hands[side].on
  return hands[side].holds === '' && (ride.hands[side].on || !live[side].select)
}

/** Where the palm is and how the hand is turned (as one that points along -z with its back up) on its grip, in the world. */
export function ontoGrip({ sim, track, share }: DrawFrame, side: HandSide, at: Vector3, how: Quaternion): void {
  const def = sim.scene.ride
  const { ride } = sim.world
  if (!def || !ride) return
  const bike = sim.index.get(def.bike) ?? 0
  track.place(bike, share, at)
  track.turn(bike, share, turn)
  const { x, y, z } = gripAt(def.bars, side, ride.barRad)
  at.add(axis.set(x, y + OVER, z).applyQuaternion(turn))
  how.copy(turn).multiply(about.setFromAxisAngle(axis.set(0, 1, 0), ride.barRad))
  const twist = side === 'right' ? ride.throttle * TWIST : 0
  how.multiply(about.setFromAxisAngle(axis.set(1, 0, 0), REST + twist))
}

/** How far a finger pulls that hand's brake lever, 0..1. */
export const pulls = ({ sim }: DrawFrame, side: HandSide): number =>
  (side === 'right' ? sim.world.ride?.front : sim.world.ride?.rear) ?? 0
