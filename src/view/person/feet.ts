import { Matrix4, Vector3 } from 'three'
import { BODY } from './bones'
import type { Foot, Goals } from './skeleton'
import { WALKS, running } from './posture'

/** Feet stand so far beside the middle, and turned out by so much: metres, radians. Chosen. */
const STANCE = { beside: 0.105, out: 0.14 }
/** Share of a stride that a foot is on the ground: walking (Winter, 60 to 62 %), running (Novacheck, 1998: below 40 %). */
const ON_GROUND = { walk: 0.61, run: 0.37 }
/** Of its time on the ground: until the sole lies flat, and from when the heel lifts. */
const FLAT = 0.16
const LIFTS = 0.55
/** Pitch of the foot when the heel lands and when the toes leave, radians; when running. */
const LANDS = -0.3
const LEAVES = 0.85
/** How high a swinging ankle is lifted, metres: walking and running. */
const RAISED = { walk: 0.075, run: 0.3 }
/** A standing foot is put anew when it is so far from where it belongs, metres and radians; and takes so long, seconds. */
const ASTRAY = 0.14
const ASKEW = 0.5
const STEP_S = 0.38
/** Somebody who was put elsewhere does not step there, metres. */
const JUMP = 0.9

/** Length of a stride (two steps) at this speed, metres: 1.28 at 1.4 m/s, three quarters of stature (Winter: up to 0.83). */
export const strideOf = (speed: number): number => 0.64 + 0.46 * Math.min(speed, 4)

interface State {
  side: 1 | -1
  /** The ball of the foot where it stands, or where it left the ground, in the world; its turn then. */
  at: Vector3
  yaw: number
  onGround: boolean
  /** Of a step in place: time since it began, seconds, or -1. */
  stepS: number
}

/** How somebody moves: turn about the vertical, m/s over ground, and seconds since the last frame. */
interface Pace {
  yaw: number
  speed: number
  dtS: number
}

const ball = new Vector3()
const home = new Vector3()
const inverse = new Matrix4()

/**
 * Where somebody's feet are. On the ground a foot stays in its place in the world; in the air it goes from where it left to
 * where the body will need it. All in the world; `place` gives ankles in the person's own frame.
 */
export class Feet {
  /** Where in its stride the gait is, 0..1: the left foot lands at 0, the right one at a half. */
  stride = 0
  private readonly left = state(-1)
  private readonly right = state(1)
  private known = false
  private readonly was = new Vector3()
  // of this frame: turn, seconds, size of the body, way ahead, how far it runs, share on the ground, length of a stride
  private yaw = 0
  private dtS = 0
  private size = 1
  private aheadX = 0
  private aheadZ = -1
  private run = 0
  private ground = 0
  private length = 0
  private lead = 0
  private walking = false

  /** @param root between the feet, in the world, may be scaled */
  update(root: Matrix4, pace: Pace, goals: Goals): void {
    const e = root.elements
    const x = e[12] as number
    const z = e[14] as number
    this.size = Math.sqrt((e[0] as number) ** 2 + (e[1] as number) ** 2 + (e[2] as number) ** 2)
    this.yaw = pace.yaw
    this.dtS = pace.dtS
    if (!this.known || (x - this.was.x) ** 2 + (z - this.was.z) ** 2 > JUMP * JUMP) this.reset(root)
    this.walking = pace.speed > WALKS
    const dx = x - this.was.x
    const dz = z - this.was.z
    const moved = Math.sqrt(dx * dx + dz * dz)
    this.was.setFromMatrixPosition(root)
    if (this.walking) {
      this.aheadX = moved > 1e-5 ? dx / moved : -Math.sin(pace.yaw)
      this.aheadZ = moved > 1e-5 ? dz / moved : -Math.cos(pace.yaw)
      this.run = running(pace.speed)
      this.ground = ON_GROUND.walk + (ON_GROUND.run - ON_GROUND.walk) * this.run
      this.length = strideOf(pace.speed) * this.size
      this.stride = (this.stride + moved / this.length) % 1
      this.walk(this.left, root)
      this.walk(this.right, root)
    } else {
      this.rest(this.left, this.right, root)
      this.rest(this.right, this.left, root)
    }
    inverse.copy(root).invert()
    this.give(this.left, goals.footL, root)
    this.give(this.right, goals.footR, root)
  }

  /** Is this foot on the ground? For tests of whether it slides: where its ball is in the world. */
  standing(side: 'L' | 'R'): Vector3 | null {
    const f = side === 'L' ? this.left : this.right
    return f.onGround && f.stepS < 0 ? f.at : null
  }

  private reset(root: Matrix4): void {
    this.known = true
    this.put(this.left, root)
    this.put(this.right, root)
    this.was.setFromMatrixPosition(root)
  }

  private put(f: State, root: Matrix4): void {
    homeOf(f, root, f.at)
    f.yaw = this.yaw - f.side * STANCE.out
    f.onGround = true
    f.stepS = -1
  }

  /** Phase of this foot, 0 when it lands. */
  private phase(f: State): number {
    return (this.stride + (f.side > 0 ? 0.5 : 0)) % 1
  }

  private walk(f: State, root: Matrix4): void {
    f.stepS = -1
    const lands = this.phase(f) < this.ground
    if (lands && !f.onGround) {
      this.lead = this.ground * 0.5
      this.touchdown(f, root, f.at)
      f.yaw = this.yaw - f.side * STANCE.out * 0.6
    }
    f.onGround = lands
  }

  /** Where the ball of the foot lands, `lead` strides ahead of the body. */
  private touchdown(f: State, root: Matrix4, out: Vector3): void {
    homeOf(f, root, out, 0.85)
    out.x += this.aheadX * this.length * this.lead
    out.z += this.aheadZ * this.length * this.lead
  }

  private rest(f: State, other: State, root: Matrix4): void {
    homeOf(f, root, home)
    const wanted = this.yaw - f.side * STANCE.out
    if (f.stepS >= 0) {
      f.stepS += this.dtS
      if (f.stepS >= STEP_S) {
        f.stepS = -1
        f.at.copy(home)
        f.yaw = wanted
      }
      return
    }
    const landed = f.onGround
    f.onGround = true
    const astray = f.at.distanceToSquared(home) > ASTRAY * ASTRAY || Math.abs(angle(wanted - f.yaw)) > ASKEW
    if (!landed || (astray && other.stepS < 0)) f.stepS = 0
  }

  private give(f: State, out: Foot, root: Matrix4): void {
    out.pitch = 0
    out.yaw = f.yaw
    ball.copy(f.at)
    ball.y = root.elements[13] as number
    if (this.walking) this.stepOn(f, out, root)
    else if (f.stepS >= 0) this.stepAbout(f, out, root)
    // into the person's frame, and from the ball back to the ankle: while the heel is lifted the foot turns about its ball,
    // and when it lands, about its heel
    out.ankle.copy(ball).applyMatrix4(inverse)
    out.yaw = angle(out.yaw - this.yaw)
    ankleOf(out)
  }

  /** A foot of somebody who walks or runs: moves `ball`, turns `out` in the world. */
  private stepOn(f: State, out: Foot, root: Matrix4): void {
    const { ground, run } = this
    const u = this.phase(f)
    if (f.onGround) {
      const t = u / ground
      if (t < FLAT) out.pitch = LANDS * (1 - run) * (1 - t / FLAT)
      else if (t > LIFTS) out.pitch = LEAVES * ((t - LIFTS) / (1 - LIFTS)) ** 1.6
      return
    }
    const t = (u - ground) / (1 - ground)
    this.lead = ground * 0.5 + (1 - t) * (1 - ground)
    this.touchdown(f, root, home)
    const s = t * t * (3 - 2 * t)
    ball.x += (home.x - ball.x) * s
    ball.z += (home.z - ball.z) * s
    ball.y += (RAISED.walk + (RAISED.run - RAISED.walk) * run) * Math.sin(Math.PI * t ** 0.8) * this.size
    out.pitch = LEAVES * (1 - t) ** 2 * (1 + 0.5 * run) + LANDS * (1 - run) * t * t
    out.yaw = f.yaw + angle(this.yaw - f.side * STANCE.out * 0.6 - f.yaw) * s
  }

  /** A foot that is put anew by somebody who stands. */
  private stepAbout(f: State, out: Foot, root: Matrix4): void {
    const t = Math.min(1, f.stepS / STEP_S)
    const s = t * t * (3 - 2 * t)
    homeOf(f, root, home)
    ball.x += (home.x - ball.x) * s
    ball.z += (home.z - ball.z) * s
    ball.y += 0.05 * Math.sin(Math.PI * t) * this.size
    out.pitch = 0.35 * Math.sin(Math.PI * t) * (1 - t)
    out.yaw = f.yaw + angle(this.yaw - f.side * STANCE.out - f.yaw) * s
  }
}

const HIGH = BODY.ankle - 0.028
/** Turns the ball's place (on the ground, y is its lift) into that of the ankle. */
function ankleOf(out: Foot): void {
  const c = Math.cos(out.pitch)
  const s = Math.sin(out.pitch)
  // from the ball: back by BODY.ball, up by the ankle's height; toes down turns the ankle up and ahead
  const back = BODY.ball * c - HIGH * s
  const up = BODY.ball * s + HIGH * c
  const heel = out.pitch < 0 ? -Math.sin(out.pitch) * (BODY.ball + 0.05) : 0
  out.ankle.x += Math.sin(out.yaw) * back
  out.ankle.z += Math.cos(out.yaw) * back
  out.ankle.y += 0.028 + up + heel
}

const angle = (a: number): number => Math.atan2(Math.sin(a), Math.cos(a))
/** The ball of the foot of somebody who stands at ease. */
function homeOf(f: State, root: Matrix4, out: Vector3, narrow = 1): void {
  out.set(f.side * (STANCE.beside * narrow + BODY.ball * Math.sin(STANCE.out)), 0, -BODY.ball).applyMatrix4(root)
}
function state(side: 1 | -1): State {
  return { side, at: new Vector3(), yaw: 0, onGround: true, stepS: -1 }
}
