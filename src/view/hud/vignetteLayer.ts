import { Vector3 } from 'three'
import { wrapAngle } from '../../base/math'
import { ORDER } from '../panel/textPlane'
import type { DrawFrame, Layer } from '../stage/layer'
import { rimMesh } from './rim'

/**
 * The rim closes while the rig moves faster than this, m/s, or turns faster than that, radians a second. A rig that jumps is no
 * motion: what the eye does not see gliding makes nobody sick.
 */
const MOVES = 0.2
const TURNS = 0.2
const JUMP_M = 0.3
const JUMP_RAD = 0.4
/**
 * Open by 30 degrees to every side (tangent), dark from 45 on; how dark, and how quickly it closes and opens, 1/s. So far away,
 * metres, that both eyes see it about their own middle: near by, each would have another part of the picture darkened. All Chosen.
 */
const RIM = { open: 0.58, soft: 1.7, opacity: 0.9, at: 10 }
const RATE = 6
/** On a bike it is closed at 25 km/h (the motor's end) in m/s, or at this turning, radians a second; half as fast, half. Chosen. */
const CLOSED = { moves: 6.94, turns: 1 }

/**
 * Darkens the edge of the picture while the rig carries the trainee along, or the eyes go down to squat: never for steps and turns
 * of the body itself, and never over a real room, which stands still itself and must stay in sight.
 */
export class VignetteLayer implements Layer {
  readonly object = rimMesh(RIM.soft, RIM.opacity, ORDER.fade - 2)
  private readonly was = new Vector3()
  private yaw = 0
  private depth = 0

  constructor(private readonly wanted: () => boolean) {
    this.object.scale.setScalar(RIM.at * RIM.open)
  }

  /** How far it has closed, 0..1. */
  get closed(): number {
    return this.depth
  }

  update(f: DrawFrame): void {
    const wanted = f.inXR && !f.sight.room && this.wanted()
    const to = !wanted ? 0 : f.sim.world.ride?.state === 'riding' ? this.ridden(f) : this.glides(f) ? 1 : 0
    this.was.copy(f.rig.position)
    this.yaw = f.rig.rotation.y
    this.depth += (to - this.depth) * Math.min(1, RATE * f.dtS)
    if (this.depth < 0.01) this.depth = 0
    this.object.visible = this.depth > 0
    this.object.material.opacity = this.depth
    if (!this.object.visible) return
    this.object.quaternion.copy(f.gaze)
    this.object.position.set(0, 0, -RIM.at).applyQuaternion(f.gaze).add(f.eye)
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.object.material.dispose()
  }

  /** A ride has bars and a road to hold on to with the eyes: the rim closes with speed and turning, and not at once. */
  private ridden({ rig, dtS }: DrawFrame): number {
    if (dtS <= 0) return this.depth
    const speed = this.was.distanceTo(rig.position) / dtS
    const turning = Math.abs(wrapAngle(rig.rotation.y - this.yaw)) / dtS
    return Math.min(1, Math.max(speed / CLOSED.moves, turning / CLOSED.turns))
  }

  private glides({ rig, dtS, sight }: DrawFrame): boolean {
    if (sight.sinks) return true
    const way = this.was.distanceTo(rig.position)
    const turned = Math.abs(wrapAngle(rig.rotation.y - this.yaw))
    if (dtS <= 0 || way > JUMP_M || turned > JUMP_RAD) return false
    return way > MOVES * dtS || turned > TURNS * dtS
  }
}
