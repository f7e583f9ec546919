import type { Object3D, Quaternion, Vector3 } from 'three'
import { wrapAngle } from '../../base/math'
import type { Sim } from '../../sim/sim'

/** Numbers kept of each entity: place, turn, value. */
const STRIDE = 8
/** A rig that moves farther than this in a frame was teleported or turned in a snap: no gliding, metres and radians. */
const JUMP = 0.4
const TURN_JUMP = 0.15
/** A bike takes the rig along by so much a tick at most, metres and radians: 32 km/h, and a tight turn. */
const RIDDEN = 0.15
const RIDDEN_TURN = 0.05
/** An entity that moves farther than this in a frame was put there, metres. */
const ENTITY_JUMP = 1.5

/**
 * Where rig and entities were at the last frame's tick and where they are now, so that the picture glides
 * between ticks. Frames do not map to ticks: several ticks, or none, may pass between two frames.
 */
export class Track {
  private readonly before: Float64Array
  private readonly now: Float64Array
  private readonly rigBefore = new Float64Array(4)
  private readonly rigNow = new Float64Array(4)
  private tick: number
  private span = 1

  constructor(readonly sim: Sim) {
    this.before = new Float64Array(sim.defs.length * STRIDE)
    this.now = new Float64Array(sim.defs.length * STRIDE)
    this.tick = sim.world.tick
    this.read(this.now, this.rigNow)
    this.before.set(this.now)
    this.rigBefore.set(this.rigNow)
  }

  /** Takes note of the world after the simulation has advanced (or has not) in this frame. */
  note(): void {
    const { tick } = this.sim.world
    if (tick === this.tick) return
    this.span = Math.max(1, tick - this.tick)
    this.tick = tick
    this.before.set(this.now)
    this.rigBefore.set(this.rigNow)
    this.read(this.now, this.rigNow)
    this.cutJumps()
  }

  /** How far the present moment lies between what was noted last and before, for `alpha` 0..1 between two ticks. */
  share(alpha: number): number {
    return (this.span - 1 + Math.min(1, Math.max(0, alpha))) / this.span
  }

  /** Has the entity moved or been worked since the frame before? */
  moved(i: number): boolean {
    for (let k = i * STRIDE; k < (i + 1) * STRIDE; k++) if (this.before[k] !== this.now[k]) return true
    return false
  }

  place(i: number, share: number, out: Vector3): void {
    const k = i * STRIDE
    const { before, now } = this
    const x = before[k] as number
    const y = before[k + 1] as number
    const z = before[k + 2] as number
    out.x = x + ((now[k] as number) - x) * share
    out.y = y + ((now[k + 1] as number) - y) * share
    out.z = z + ((now[k + 2] as number) - z) * share
  }

  turn(i: number, share: number, out: Quaternion): void {
    const k = i * STRIDE + 3
    const { before, now } = this
    const x = before[k] as number
    const y = before[k + 1] as number
    const z = before[k + 2] as number
    const w = before[k + 3] as number
    const nx = now[k] as number
    const ny = now[k + 1] as number
    const nz = now[k + 2] as number
    const nw = now[k + 3] as number
    const s = x * nx + y * ny + z * nz + w * nw < 0 ? -share : share
    const r = 1 - share
    out.set(x * r + nx * s, y * r + ny * s, z * r + nz * s, w * r + nw * s).normalize()
  }

  value(i: number, share: number): number {
    return this.mix(i * STRIDE + 7, share)
  }

  /** Ground speed of the entity between the last two notes, m/s. */
  speed(i: number): number {
    const k = i * STRIDE
    const dx = (this.now[k] as number) - (this.before[k] as number)
    const dz = (this.now[k + 2] as number) - (this.before[k + 2] as number)
    return (Math.sqrt(dx * dx + dz * dz) * 60) / this.span
  }

  rig(share: number, out: Object3D): void {
    const [bx = 0, by = 0, bz = 0, bt = 0] = this.rigBefore
    const [x = 0, y = 0, z = 0, t = 0] = this.rigNow
    out.position.set(bx + (x - bx) * share, by + (y - by) * share, bz + (z - bz) * share)
    out.rotation.set(0, bt + (t - bt) * share, 0)
    out.updateMatrixWorld(true)
  }

  private mix(k: number, share: number): number {
    const a = this.before[k] as number
    return a + ((this.now[k] as number) - a) * share
  }

  private read(entities: Float64Array, rig: Float64Array): void {
    const { world } = this.sim
    rig[0] = world.rig.p.x
    rig[1] = world.rig.p.y
    rig[2] = world.rig.p.z
    rig[3] = world.rig.yaw
    for (let i = 0; i < world.entities.length; i++) {
      const e = world.entities[i]
      if (!e) continue
      const k = i * STRIDE
      entities[k] = e.p.x
      entities[k + 1] = e.p.y
      entities[k + 2] = e.p.z
      entities[k + 3] = e.q.x
      entities[k + 4] = e.q.y
      entities[k + 5] = e.q.z
      entities[k + 6] = e.q.w
      entities[k + 7] = e.value
    }
  }

  private cutJumps(): void {
    const [bx = 0, , bz = 0, bt = 0] = this.rigBefore
    const [x = 0, , z = 0, t = 0] = this.rigNow
    const step = Math.abs(x - bx) + Math.abs(z - bz)
    // the short way round, also past the south
    const turned = wrapAngle(t - bt)
    this.rigBefore[3] = t - turned
    // a slow frame of a ride is no jump
    const rides = this.sim.world.ride?.state === 'riding'
    const far = rides ? Math.max(JUMP, RIDDEN * this.span) : JUMP
    const round = rides ? Math.max(TURN_JUMP, RIDDEN_TURN * this.span) : TURN_JUMP
    if (step > far || Math.abs(turned) > round) this.rigBefore.set(this.rigNow)
    for (let k = 0; k < this.now.length; k += STRIDE) {
      const dx = Math.abs((this.now[k] as number) - (this.before[k] as number))
      const dz = Math.abs((this.now[k + 2] as number) - (this.before[k + 2] as number))
      if (dx + dz > ENTITY_JUMP) for (let j = k; j < k + STRIDE; j++) this.before[j] = this.now[j] as number
    }
  }
}
