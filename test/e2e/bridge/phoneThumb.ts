import { atan2, clamp, wrapAngle } from '../../../src/base/math'
import type { Pose } from '../../../src/base/pose'
import { fromAxisAngle, fromYaw, fromYawPitch, lookAlong, multiply, rotate } from '../../../src/base/quat'
import { type Vec3, add, groundDistance, normalize, scale, sub, vec } from '../../../src/base/vec'
import { handlePose, isCarried } from '../../../src/sim/handling'
import { type Sim, entity, entityDef } from '../../../src/sim/sim'
import { type Drive, leanFor, thumbsFor } from './drive'
import { Thumb, type Spot, type TouchInput, type TouchIntent } from './touchIntent'

/** Fastest turn of the phone, radians a frame: at 36 frames a second 100 degrees a second. */
const TURN = 0.05
/** Height of the phone of somebody who stands, and of somebody who squats, metres; and how fast one gets there, metres a frame. */
const STANDING = 1.5
const SQUATTING = 0.75
const BEND = 0.03
/** One bends to what is nearer than this on the ground plane, metres, so that the eyes are this far above it. */
const NEAR = 1.15
const OVER = 0.45
/** One walks so far in a frame, metres; and does so when somebody is nearer than this. */
const STEP = 0.03
const CROWD = 0.55

/** What the hand works moves: one goes down with it. */
function held(sim: Sim): Vec3 | null {
  const id = sim.world.hands.right.holds
  if (id === '') return null
  const def = entityDef(sim, id)
  const state = entity(sim, id)
  return isCarried(def) ? null : handlePose(def, state, state.value).p
}

const crowded = (sim: Sim): boolean =>
  sim.defs.some((def, i) => {
    const state = sim.world.entities[i]
    return def.mechanism.kind === 'person' && state?.present && groundDistance(state.p, sim.world.head.p) < CROWD
  })

/** Somebody with a phone in a real room, in which they stand on one spot: turns it, bends with it, and taps on it. */
export class PhoneThumb extends Thumb {
  private yaw = 0
  private pitch = -0.2
  private height = STANDING
  /** How it is leant, radians; right end lower is positive. */
  private lean = 0
  /** Where one stands in the room, metres. */
  private place = vec(0, 0, 0)
  private seen: Vec3 | null = null

  /** `fovY`: the camera's angle of view from top to bottom, radians. */
  constructor(
    size: { width: number; height: number },
    private readonly fovY: number,
  ) {
    super(size, Math.tan(fovY / 2))
  }

  /** Where the phone is in calibrated tracking space. */
  get phone(): Pose {
    return {
      p: vec(this.place.x, this.height, this.place.z),
      q: multiply(fromYawPitch(this.yaw, this.pitch), fromAxisAngle(vec(0, 0, 1), -this.lean)),
    }
  }

  /** The ray of a finger on the picture, in calibrated tracking space. */
  ray({ x, y }: Spot): Pose {
    const { p, q } = this.phone
    const { width, height } = this.size
    const half = Math.tan(this.fovY / 2)
    const d = vec(((x / width) * 2 - 1) * half * (width / height), (1 - (y / height) * 2) * half, -1)
    return { p, q: multiply(q, lookAlong(normalize(d))) }
  }

  override next(sim: Sim, intent: TouchIntent): TouchInput {
    const lean = intent.drive ? leanFor(intent.drive) : 0
    this.lean += clamp(lean - this.lean, -TURN, TURN)
    if (intent.walk) {
      this.seen = null
      if (crowded(sim)) return this.step(sim, intent.walk)
    }
    const seen = held(sim) ?? this.seen
    const low = seen && groundDistance(seen, sim.world.head.p) < NEAR
    const goal = low ? clamp(seen.y + OVER, SQUATTING, STANDING) : STANDING
    this.height += clamp(goal - this.height, -BEND, BEND)
    return super.next(sim, intent)
  }

  /** It is leant to steer, and turned to look: no finger is needed for either. */
  protected override ride(sim: Sim, { look }: TouchIntent, drive: Drive): TouchInput {
    return { ...(look ? this.look(sim, look) : this.lift(null)), ride: thumbsFor(drive, true) }
  }

  /** Somebody stands before the picture: one walks a little oneself, towards where one wants to go. */
  private step({ world: { rig, head } }: Sim, to: Vec3): TouchInput {
    const way = rotate(fromYaw(-rig.yaw), normalize(vec(to.x - head.p.x, 0, to.z - head.p.z)))
    this.place = add(this.place, scale(way, STEP))
    return this.lift(null)
  }

  protected override look({ world: { rig, head } }: Sim, at: Vec3): TouchInput {
    this.seen = at
    const d = sub(at, head.p)
    const yaw = wrapAngle(atan2(-d.x, -d.z) - rig.yaw - this.yaw)
    const pitch = atan2(d.y, Math.sqrt(d.x * d.x + d.z * d.z)) - this.pitch
    this.yaw += clamp(yaw, -TURN, TURN)
    this.pitch = clamp(this.pitch + clamp(pitch, -TURN, TURN), -1.5, 1.5)
    return this.lift(null)
  }
}
