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

const ball = new Vector3()
const home = new Vector3()
const ahead = new Vector3()
const inverse = new Matrix4()

/**
 * Where somebody's feet are. On the ground a foot stays in its place in the world; in the air it goes from where it left to
 * where the body will need it. All in the world; `place` gives ankles in the person's own frame.
 */
export class Feet {
  /** Where in its stride the gait is, 0..1: the left foot lands at 0, the right one at a half. */
  stride = 0
  private readonly feet: [State, State] = [state(-1), state(1)]
  private known = false
  private readonly was = new Vector3()

  /** @param root between the feet, in the world, may be scaled; `yaw` its turn; `speed` m/s over ground */
  update(root: Matrix4, yaw: number, speed: number, dtS: number, goals: Goals): void {
    const size = root.getMaxScaleOnAxis()
    const x = root.elements[12] as number
    const y = root.elements[13] as number
    const z = root.elements[14] as number
    if (!this.known || Math.hypot(x - this.was.x, z - this.was.z) > JUMP) this.reset(root, yaw)
    const walking = speed > WALKS
    ahead.set(x - this.was.x, 0, z - this.was.z)
    const moved = ahead.length()
    this.was.set(x, y, z)
    if (walking) {
      if (moved > 1e-5) ahead.multiplyScalar(1 / moved)
      else ahead.set(-Math.sin(yaw), 0, -Math.cos(yaw))
      this.stride = (this.stride + moved / (strideOf(speed) * size)) % 1
      for (const f of this.feet) this.walk(f, root, yaw, speed, size)
    } else for (const f of this.feet) this.rest(f, root, yaw, dtS)
    inverse.copy(root).invert()
    this.give(this.feet[0], goals.footL, root, yaw, size, speed, walking)
    this.give(this.feet[1], goals.footR, root, yaw, size, speed, walking)
  }

  /** Is this foot on the ground? For tests of whether it slides: where its ball is in the world. */
  standing(side: 'L' | 'R'): Vector3 | null {
    const f = this.feet[side === 'L' ? 0 : 1]
    return f.onGround && f.stepS < 0 ? f.at : null
  }

  private reset(root: Matrix4, yaw: number): void {
    this.known = true
    for (const f of this.feet) {
      homeOf(f, root, home)
      f.at.copy(home)
      f.yaw = yaw - f.side * STANCE.out
      f.onGround = true
      f.stepS = -1
    }
    this.was.setFromMatrixPosition(root)
  }

  /** Phase of this foot, 0 when it lands. */
  private phase(f: State): number {
    return (this.stride + (f.side > 0 ? 0.5 : 0)) % 1
  }

  private walk(f: State, root: Matrix4, yaw: number, speed: number, size: number): void {
    const ground = share(speed)
    const u = this.phase(f)
    f.stepS = -1
    if (u < ground) {
      if (!f.onGround) {
        this.touchdown(f, root, speed, size, 0, home)
        f.at.copy(home)
        f.yaw = yaw - f.side * STANCE.out * 0.6
      }
      f.onGround = true
    } else f.onGround = false
  }

  /** Where the ball of the foot lands, `left` of its swing before that, 0..1. */
  private touchdown(f: State, root: Matrix4, speed: number, size: number, left: number, out: Vector3): void {
    const ground = share(speed)
    const length = strideOf(speed) * size
    homeOf(f, root, out, 0.85)
    out.addScaledVector(ahead, length * (ground * 0.5 + left * (1 - ground)))
  }

  private rest(f: State, root: Matrix4, yaw: number, dtS: number): void {
    homeOf(f, root, home)
    const wanted = yaw - f.side * STANCE.out
    if (f.stepS >= 0) {
      f.stepS += dtS
      if (f.stepS >= STEP_S) {
        f.stepS = -1
        f.at.copy(home)
        f.yaw = wanted
      }
      return
    }
    const other = this.feet[f.side > 0 ? 0 : 1]
    const landed = f.onGround
    f.onGround = true
    if (!landed || ((f.at.distanceTo(home) > ASTRAY || Math.abs(angle(wanted - f.yaw)) > ASKEW) && other.stepS < 0))
      f.stepS = 0
  }

  private give(f: State, out: Foot, root: Matrix4, yaw: number, size: number, speed: number, walking: boolean): void {
    let pitch = 0
    let lift = 0
    let turn = f.yaw
    ball.copy(f.at)
    if (walking) {
      const ground = share(speed)
      const u = this.phase(f)
      if (f.onGround) {
        const t = u / ground
        const run = running(speed)
        pitch =
          t < FLAT ? LANDS * (1 - run) * (1 - t / FLAT) : t > LIFTS ? LEAVES * ((t - LIFTS) / (1 - LIFTS)) ** 1.6 : 0
      } else {
        const t = (u - ground) / (1 - ground)
        this.touchdown(f, root, speed, size, 1 - t, home)
        const s = t * t * (3 - 2 * t)
        ball.lerp(home, s)
        const run = running(speed)
        lift = (RAISED.walk + (RAISED.run - RAISED.walk) * run) * Math.sin(Math.PI * t ** 0.8)
        pitch = LEAVES * (1 - t) ** 2 * (1 + 0.5 * run) + LANDS * (1 - run) * t * t
        turn = f.yaw + angle(yaw - f.side * STANCE.out * 0.6 - f.yaw) * s
      }
    } else if (f.stepS >= 0) {
      const t = Math.min(1, f.stepS / STEP_S)
      const s = t * t * (3 - 2 * t)
      homeOf(f, root, home)
      ball.lerp(home, s)
      lift = 0.05 * Math.sin(Math.PI * t)
      pitch = 0.35 * Math.sin(Math.PI * t) * (1 - t)
      turn = f.yaw + angle(yaw - f.side * STANCE.out - f.yaw) * s
    }
    ball.y = (root.elements[13] as number) + lift * size
    // into the person's frame, and from the ball back to the ankle: while the heel is lifted the foot turns about its ball,
    // and when it lands, about its heel
    out.ankle.copy(ball).applyMatrix4(inverse)
    out.yaw = angle(turn - yaw)
    out.pitch = pitch
    ankleOf(out)
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

function share(speed: number): number {
  return ON_GROUND.walk + (ON_GROUND.run - ON_GROUND.walk) * running(speed)
}
const angle = (a: number): number => Math.atan2(Math.sin(a), Math.cos(a))
/** The ball of the foot of somebody who stands at ease. */
function homeOf(f: State, root: Matrix4, out: Vector3, narrow = 1): void {
  out.set(f.side * (STANCE.beside * narrow + BODY.ball * Math.sin(STANCE.out)), 0, -BODY.ball).applyMatrix4(root)
}
function state(side: 1 | -1): State {
  return { side, at: new Vector3(), yaw: 0, onGround: true, stepS: -1 }
}
