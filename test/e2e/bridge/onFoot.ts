import { clamp } from '../../../src/base/math'
import { type Pose, relativeTo, standing } from '../../../src/base/pose'
import { conjugate, fromYaw, lookAlong, rotate } from '../../../src/base/quat'
import { DT, ticks } from '../../../src/base/time'
import { type Vec3, add, groundDistance, lerp, normalize, scale, sub, vec } from '../../../src/base/vec'
import type { Intent } from '../../../src/players/body'
import type { HandSample, Sample } from '../../../src/sim/sample'
import { isCarried } from '../../../src/sim/handling'
import { type Sim, entityDef } from '../../../src/sim/sim'

/** From this far on somebody without sticks teleports, at most so far at once; nearer they take steps, metres. */
const STEPS_WITHIN = 1.2
const FARTHEST = 6
/** Pace of steps in the room, m/s. */
const PACE = 1.5
/** The ray has to point within this of where it is meant to, metres on the ground. */
const NEAR = 0.3
/** So long one tries to point at a place before one tries half as far, and goes on foot below this; seconds, metres. */
const POINT_S = 0.4
const LEAST = 0.8
/** A pinch is closed for so many frames, and its effect waited for as many more. */
const PINCH_FRAMES = 4
const AFTER_FRAMES = 8
/** The left palm that points: to the left of the eyes, below and before them, metres; not so near to the chest that it takes the radio. */
const PALM = vec(-0.25, -0.3, -0.4)

/**
 * Legs of a player that has no sticks: steps in the room, and for longer ways short pinches of the left hand with its
 * ray on the ground. Room and rig part by the steps: `view` shows the player its own feet as the rig that it thinks it has.
 */
export class OnFoot {
  /** Where the feet are in tracking space. */
  private readonly feet = vec(0, 0, 0)
  readonly view: Sim
  private goal: Vec3 | null = null
  private to: Vec3 | null = null
  private frames = 0
  private since = 0
  private reach = FARTHEST
  private lastTick = 0
  /** Teleports so far. */
  jumps = 0

  constructor(private readonly sim: Sim) {
    const feet = (): Vec3 => this.standsAt()
    const rig = {
      get p() {
        return feet()
      },
      get yaw() {
        return sim.world.rig.yaw
      },
    }
    const world = Object.create(sim.world, { rig: { value: rig } }) as Sim['world']
    this.view = Object.create(sim, { world: { value: world } }) as Sim
  }

  /** The player's sample with legs, or with `sticks` for the time being: its poses brought to where the feet are in the room. */
  move(sample: Sample, intent: Intent, sticks: boolean): Sample {
    const dt = Math.max(0, this.sim.world.tick - this.lastTick) * DT
    this.lastTick = this.sim.world.tick
    if (sticks) this.goal = null
    const left = (sticks ? null : this.walk(intent.walk ?? null, dt)) ?? sample.left
    const at = (pose: Pose): Pose => ({ p: add(pose.p, this.feet), q: pose.q })
    const hand = (h: HandSample): HandSample => ({ ...h, grip: at(h.grip), aim: at(h.aim), tip: add(h.tip, this.feet) })
    return {
      ...sample,
      head: at(sample.head),
      left: hand(left),
      right: hand(sample.right),
      move: sticks ? sample.move : { x: 0, y: 0 },
    }
  }

  private standsAt(): Vec3 {
    const { p, yaw } = this.sim.world.rig
    return add(p, rotate(fromYaw(yaw), this.feet))
  }

  /** Does the right hand lead something, as the handle of a door? One goes along with that. */
  private leads(): boolean {
    const { holds } = this.sim.world.hands.right
    return holds !== '' && !isCarried(entityDef(this.sim, holds))
  }

  /** Gives the left hand where it points to go somewhere. */
  private walk(to: Vec3 | null, dt: number): HandSample | null {
    if (!to && this.frames === 0) {
      this.goal = null
      return null
    }
    const here = this.standsAt()
    // where no ray gets through, one goes on foot until the next corner
    if (to !== this.to) this.reach = FARTHEST
    this.to = to
    if (!this.goal && to) {
      const far = groundDistance(here, to)
      const jump = Math.min(far, this.reach)
      if (far < STEPS_WITHIN || jump < LEAST || this.sim.world.panel || this.leads()) {
        this.step(here, to, far, dt)
        return null
      }
      this.goal = lerp(here, vec(to.x, 0, to.z), jump / far)
      this.since = this.sim.world.tick
      this.frames = 0
    }
    return this.goal ? this.point(this.goal, here) : null
  }

  private step(here: Vec3, to: Vec3, far: number, dt: number): void {
    if (far < 1e-3) return
    const way = scale(vec(to.x - here.x, 0, to.z - here.z), clamp(PACE * dt, 0, far) / far)
    const local = rotate(conjugate(fromYaw(this.sim.world.rig.yaw)), way)
    this.feet.x += local.x
    this.feet.z += local.z
  }

  private point(goal: Vec3, here: Vec3): HandSample {
    const { world } = this.sim
    const aim = world.aim.left
    const agreed = aim.target === 'ground' && groundDistance(aim.point, goal) < NEAR && world.tick >= world.rig.freeAt
    if (this.frames > 0 || agreed) this.frames++
    else if (world.tick - this.since > ticks(POINT_S) && world.tick >= world.rig.freeAt) {
      // something stands in the way of the ray: not so far, then
      this.reach /= 2
      this.goal = null
    }
    if (this.frames > PINCH_FRAMES + AFTER_FRAMES) {
      const there = groundDistance(here, goal) < NEAR
      this.jumps += there ? 1 : 0
      this.reach = there ? FARTHEST : this.reach / 2
      this.goal = null
      this.frames = 0
    }
    const rig = standing(here, world.rig.yaw)
    const flat = normalize(sub(goal, here))
    const eyes = vec(here.x, world.head.p.y, here.z)
    const palm = add(eyes, rotate(lookAlong(flat), PALM))
    const q = lookAlong(normalize(sub(goal, palm)))
    const pose = relativeTo(rig, { p: palm, q })
    const pinched = this.frames > 0 && this.frames <= PINCH_FRAMES
    return { tracked: true, grip: pose, aim: pose, tip: pose.p, select: pinched, squeeze: false, pinch: 0 }
  }
}
