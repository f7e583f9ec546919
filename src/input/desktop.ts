import { atan2, clamp, rad } from '../base/math'
import { type Pose, relativeTo, standing } from '../base/pose'
import { IDENTITY, fromYaw, fromYawPitch, lookAlong, multiply } from '../base/quat'
import { type Vec3, normalize, vec } from '../base/vec'
import type { Sample } from '../sim/sample'
import type { Sim } from '../sim/sim'
import type { Controls } from './controls'
import { RadioHand } from './radioHand'
import { ARM_REACH, VirtualHand } from './virtualHand'

/** Standing eye height, metres: a man of 1.76 m in work shoes. */
export const EYE_HEIGHT = 1.65
/** Eyes of somebody who squats, metres, and how fast one gets there, m/s. */
const SQUAT_HEIGHT = 0.85
const BEND_SPEED = 1.4
/** Turning: radians for a pixel of the mouse, and for a second of an arrow key. */
const PER_PIXEL = rad(0.12)
const PER_SECOND = rad(80)
const STEEPEST = rad(85)
/** The picture's vertical angle of view on a desktop, degrees; the view's camera has the same. */
export const DESKTOP_FOV_Y = 70
/** From the eyes to the shoulders, metres. */
const SHOULDER_DROP = 0.25
/** One bends down to things nearer than this on the ground plane, metres. */
const BEND_NEAR = 1.1
/** While bending, the eyes stay on what is pointed at if it is nearer than this, metres. */
const FOCUS_NEAR = 3

/** Keyboard and mouse as an honest body: a head that walks and looks, and hands that have to get to things. */
export class DesktopInput {
  readonly hand = new VirtualHand()
  private readonly radio = new RadioHand()
  private yaw = 0
  private pitch = 0
  private eyes = EYE_HEIGHT

  /** One frame: what the trainee did with keyboard and mouse becomes poses in tracking space. */
  frame(dtS: number, controls: Controls, sim: Sim): Sample {
    const rig = standing(sim.world.rig.p, sim.world.rig.yaw)
    const working = this.working(sim)
    if (!working) this.look(dtS, controls)
    this.bend(dtS, controls, sim, rig)
    const head: Pose = { p: vec(0, this.eyes, 0), q: fromYawPitch(this.yaw, this.pitch) }
    const aim: Pose = { p: head.p, q: multiply(head.q, cursorTurn(controls)) }
    const right = this.hand.frame({ sim, rig, head, bodyYaw: this.yaw, aim, controls, dtS })
    const body: Pose = { p: head.p, q: fromYaw(this.yaw) }
    const left = this.radio.frame(controls.pressed.has('KeyR'), dtS, sim, rig, body)
    return { head, left, right, move: walking(controls), commands: [] }
  }

  /** True while mouse and arrow keys work a mechanism instead of turning the head. */
  working(sim: Sim): boolean {
    const { task } = this.hand
    if (task.do !== 'hold') return false
    const kind = sim.defs[sim.index.get(task.entity) ?? -1]?.mechanism.kind
    return kind === 'lever' || kind === 'door' || kind === 'wheel' || kind === 'cord'
  }

  private look(dtS: number, { down, looking, moveX, moveY }: Controls): void {
    const turn = (down.has('ArrowLeft') ? 1 : 0) - (down.has('ArrowRight') ? 1 : 0)
    const nod = (down.has('ArrowUp') ? 1 : 0) - (down.has('ArrowDown') ? 1 : 0)
    this.yaw += turn * PER_SECOND * dtS - (looking ? moveX * PER_PIXEL : 0)
    this.pitch += nod * PER_SECOND * dtS - (looking ? moveY * PER_PIXEL : 0)
    this.pitch = clamp(this.pitch, -STEEPEST, STEEPEST)
  }

  /** Goes down to low things that the hand is sent to (or with C), the eyes kept on what is pointed at. */
  private bend(dtS: number, controls: Controls, sim: Sim, rig: Pose): void {
    const wanted = this.hand.wants(sim)
    const goal = controls.down.has('KeyC')
      ? SQUAT_HEIGHT
      : wanted
        ? heightFor(relativeTo(rig, { p: wanted, q: IDENTITY }).p)
        : EYE_HEIGHT
    const before = this.eyes
    this.eyes += clamp(goal - before, -BEND_SPEED * dtS, BEND_SPEED * dtS)
    const { point, distance } = sim.world.aim.right
    if (this.eyes === before || distance > FOCUS_NEAR || distance === 0) return
    const focus = relativeTo(rig, { p: point, q: IDENTITY }).p
    this.pitch = clamp(this.pitch + pitchTo(focus, this.eyes) - pitchTo(focus, before), -STEEPEST, STEEPEST)
  }
}

const onGround = (p: Vec3): number => Math.sqrt(p.x * p.x + p.z * p.z)
const pitchTo = (p: Vec3, eyes: number): number => atan2(p.y - eyes, onGround(p))

/** Eye height from which the arm gets to `goal` (tracking space) with a little to spare. */
function heightFor(goal: Vec3): number {
  const away = onGround(goal)
  if (away > BEND_NEAR) return EYE_HEIGHT
  const arm = ARM_REACH * 0.85
  const above = Math.sqrt(Math.max(0, arm * arm - away * away))
  return clamp(goal.y + above + SHOULDER_DROP, SQUAT_HEIGHT, EYE_HEIGHT)
}

/** From the middle of the picture to the cursor; nothing while the pointer is locked. */
function cursorTurn({ cursor, aspect }: Controls) {
  if (!cursor) return IDENTITY
  const half = Math.tan(rad(DESKTOP_FOV_Y) / 2)
  return lookAlong(normalize(vec(cursor.x * half * aspect, cursor.y * half, -1)))
}

/** W, A, S, D; Shift walks slowly, to stop exactly where one means to. */
function walking({ down }: Controls): { x: number; y: number } {
  const pace = down.has('ShiftLeft') || down.has('ShiftRight') ? 0.4 : 1
  const x = (down.has('KeyD') ? 1 : 0) - (down.has('KeyA') ? 1 : 0)
  const y = (down.has('KeyW') ? 1 : 0) - (down.has('KeyS') ? 1 : 0)
  return { x: x * pace, y: y * pace }
}
