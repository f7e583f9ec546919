import { type Pose, compose, relativeTo } from '../base/pose'
import { IDENTITY, fromYaw, lookAlong, rotate } from '../base/quat'
import { type Vec3, add, normalize, sub, vec } from '../base/vec'
import type { EntityDef } from '../sim/entity'
import { handlePose, isCarried } from '../sim/handling'
import type { HandSample } from '../sim/sample'
import type { Sim } from '../sim/sim'
import { wearPoint } from '../sim/systems/interaction'
import { driven, glide, leadTo, near, withinReach } from './drive'
import type { Wish } from './wish'

/** Fastest that the hand moves, m/s: a quick but ordinary reach (peak hand speeds of reaching are 1 to 3 m/s). */
export const HAND_SPEED = 2.5
/** Arm's length from the shoulder to the palm, metres: short of the 0.75 m of a median adult plus a lean. */
export const ARM_REACH = 0.9
/** From the eyes to the right shoulder and to the resting palm, metres, in the frame of the body's yaw. */
export const SHOULDER = vec(0.18, -0.25, 0)
const REST = vec(0.22, -0.45, -0.34)
/** A stretched finger's tip lies this far before the palm, metres. */
const FINGER = 0.12
/** A folded one is kept at the body: who walks past a board brushes nothing. From the eyes, in the frame of the body's yaw, metres. */
const FOLDED = vec(0, -0.6, 0)
/** The palm counts as there within this, metres. */
const THERE = 0.04
/** The finger presses this far past the surface, metres. */
const PUSH = 0.01
/** A tap keeps the finger on for this long, seconds. */
const TAP_S = 0.15
/** What is pressed is by so much elsewhere a frame later only where the body has been carried off, metres. */
const CARRIED_OFF = 0.3
/** A key that is up again this soon was tapped, seconds: taps of people last 0.05 to 0.2. Chosen. */
const TAPPED_S = 0.25
/** From the eyes, metres: what is farther is not what somebody on a bike means to take. An arm from the shoulder. */
const NEAR = 1.1
/** After closing, the hand has this long to find something, seconds. */
const GRASP_S = 0.3
/** A hand stretched towards something out of reach gives up after this, seconds. */
const STRETCH_S = 0.6
/** Carried things hang this far before the eyes, metres, unless something nearer is aimed at. */
const CARRY = 0.62

export type Task =
  | { do: 'rest' }
  /** `firm`: the key was only tapped, so the hand holds on until it is tapped again. */
  | { do: 'reach'; entity: string; firm: boolean; forS: number }
  /** `keyS`: how long the key was down before the hand closed. */
  | { do: 'hold'; entity: string; firm: boolean; keyS: number; forS: number; wished: number }
  | { do: 'wear'; entity: string }
  /** `goal`: where the palm had to get to a frame ago. */
  | { do: 'press'; entity: string; forS: number; touchedS: number; goal: Vec3 | null }

/** What the hand needs to know of this frame; poses in tracking space. */
export interface Around {
  sim: Sim
  rig: Pose
  head: Pose
  bodyYaw: number
  /** Where the trainee points: the ray that the sample will hold. */
  aim: Pose
  wish: Wish
  dtS: number
}

const WORKED = new Set(['lever', 'door', 'wheel', 'cord', 'portable', 'wearable'])
const TOUCHED = new Set(['button', 'board'])

const defOf = (sim: Sim, id: string): EntityDef | undefined => sim.defs[sim.index.get(id) ?? -1]

/** The right hand of somebody at a desk: a palm that goes where it is sent, no faster and no farther than an arm. */
export class VirtualHand {
  task: Task = { do: 'rest' }
  private palm: Vec3 = REST
  private q = IDENTITY
  private squeeze = false
  private stretched = false
  private placed = false

  /** World point that the hand has to get to, for the body to bend to; null at rest. */
  wants(sim: Sim, bring: Vec3 | null = null): Vec3 | null {
    const { task } = this
    if (task.do === 'rest' || task.do === 'wear') return null
    const def = defOf(sim, task.entity)
    const state = sim.world.entities[sim.index.get(task.entity) ?? -1]
    if (!def || !state) return null
    if (task.do !== 'hold') return handlePose(def, state, state.value).p
    const { aim } = sim.world
    if (isCarried(def) && bring) return bring
    return isCarried(def) ? (aim.right.distance < 2 ? aim.right.point : null) : handlePose(def, state, state.value).p
  }

  /** Is a thing of this kind taken, worked or pressed by a hand at all? */
  does(def: EntityDef): boolean {
    return WORKED.has(def.mechanism.kind) || TOUCHED.has(def.mechanism.kind)
  }

  /** Does the hand hold something that goes along with it? */
  carries(sim: Sim): boolean {
    const { task } = this
    if (task.do !== 'hold') return false
    const def = defOf(sim, task.entity)
    return def !== undefined && isCarried(def)
  }

  /** Does it hold a mechanism, which movement then works? */
  works(sim: Sim): boolean {
    return this.task.do === 'hold' && !this.carries(sim)
  }

  /** Is anything pointed at, and near, that it takes, works or presses? */
  finds({ defs, index, world }: Sim): boolean {
    const { target, distance } = world.aim.right
    const def = defs[index.get(target) ?? -1]
    return def !== undefined && distance <= NEAR && this.does(def)
  }

  /** Sends the resting hand to a thing: to take hold of it, or to press it. False for what no hand does anything with. */
  send(sim: Sim, entity: string): boolean {
    if (this.task.do === 'rest') this.task = taskFor(sim, entity)
    return this.task.do !== 'rest'
  }

  /** Advances by one frame and gives what the device saw of the hand. */
  frame(around: Around): HandSample {
    this.decide(around)
    const body = bodyFrame(around)
    const goal = this.goal(around, body)
    const shoulder = compose(body, { p: SHOULDER, q: IDENTITY }).p
    const reachable = withinReach(shoulder, goal.p, ARM_REACH)
    this.stretched = !near(reachable, goal.p, THERE)
    this.palm = this.placed ? glide(this.palm, reachable, HAND_SPEED * around.dtS) : reachable
    this.placed = true
    this.q = goal.q
    this.act(around, goal.p)
    const presses = this.task.do === 'press'
    return {
      tracked: true,
      grip: { p: this.palm, q: this.q },
      aim: around.aim,
      tip: presses ? add(this.palm, rotate(this.q, vec(0, 0, -FINGER))) : compose(body, { p: FOLDED, q: IDENTITY }).p,
      select: around.wish.select,
      squeeze: this.squeeze,
      pinch: 0,
    }
  }

  /** True while the arm is fully stretched and what it is sent to is still farther. */
  get tooFar(): boolean {
    return this.task.do !== 'rest' && this.stretched
  }

  private decide({ sim, wish }: Around): void {
    const { task } = this
    if (task.do === 'rest') {
      if (wish.take.begun) this.send(sim, sim.world.aim.right.target)
      return
    }
    if (task.do === 'hold') {
      const wearable = defOf(sim, task.entity)?.mechanism.kind === 'wearable'
      if (wearable && wish.wear) this.task = { do: 'wear', entity: task.entity }
      else if (task.firm ? wish.take.begun : !wish.take.held) this.letGoOrKeep(task)
      return
    }
    if (task.do === 'reach' && !wish.take.held) task.firm = true
  }

  private goal(around: Around, body: Pose): Pose {
    const { sim, rig, wish, dtS } = around
    const { task } = this
    const upright = body.q
    const rest: Pose = compose(body, { p: REST, q: IDENTITY })
    if (task.do === 'rest') return rest
    const here = (world: Vec3): Vec3 => relativeTo(rig, { p: world, q: IDENTITY }).p
    if (task.do === 'wear') {
      const m = defOf(sim, task.entity)?.mechanism
      return { p: m?.kind === 'wearable' ? here(wearPoint(sim, m.on)) : rest.p, q: upright }
    }
    const def = defOf(sim, task.entity)
    const state = sim.world.entities[sim.index.get(task.entity) ?? -1]
    if (!def || !state) return rest
    if (task.do === 'press') {
      const button = here(handlePose(def, state, 0).p)
      const way = normalize(sub(button, compose(body, { p: SHOULDER, q: IDENTITY }).p))
      const q = lookAlong(way)
      return { p: add(button, rotate(q, vec(0, 0, FINGER - PUSH))), q }
    }
    if (task.do === 'reach') return { p: here(handlePose(def, state, state.value).p), q: upright }
    if (isCarried(def)) return { p: wish.bring ? here(wish.bring) : carryPoint(around), q: upright }
    task.wished = Math.min(1, Math.max(0, task.wished + driven(def, state, compose(rig, around.head), wish.drive, dtS)))
    return { p: here(leadTo(def, state, task.wished)), q: upright }
  }

  private act({ sim, wish, dtS }: Around, goal: Vec3): void {
    const { task } = this
    if (task.do === 'rest') return
    if (task.do === 'wear') {
      if (near(this.palm, goal, THERE * 2)) this.letGo()
      return
    }
    task.forS += dtS
    if (task.do === 'press') {
      // the press itself took the body elsewhere, onto a bike or off it: once is enough
      if (task.goal && !near(task.goal, goal, CARRIED_OFF)) return this.letGo()
      task.goal = goal
      if (near(this.palm, goal, THERE / 2)) task.touchedS += dtS
      if (task.touchedS >= TAP_S && !wish.take.held) this.letGo()
      else if (this.stretched && task.forS > STRETCH_S && !wish.take.held) this.letGo()
    } else if (task.do === 'reach') {
      if (near(this.palm, goal, THERE)) this.close(sim, task)
      else if (this.stretched && task.firm && task.forS > STRETCH_S) this.letGo()
    } else if (sim.world.hands.right.holds === '' && task.forS > GRASP_S) this.letGo()
  }

  private close(sim: Sim, { entity, firm, forS }: Task & { do: 'reach' }): void {
    this.squeeze = true
    this.task = {
      do: 'hold',
      entity,
      firm,
      keyS: forS,
      forS: 0,
      wished: sim.world.entities[sim.index.get(entity) ?? -1]?.value ?? 0,
    }
  }

  /** A key that was only tapped, on something so near that the hand had it before the key was up, keeps it as any tap does. */
  private letGoOrKeep(task: Task & { do: 'hold' }): void {
    if (!task.firm && task.keyS + task.forS < TAPPED_S) task.firm = true
    else this.letGo()
  }

  private letGo(): void {
    this.squeeze = false
    this.task = { do: 'rest' }
  }
}

function taskFor(sim: Sim, target: string): Task {
  const kind = defOf(sim, target)?.mechanism.kind ?? ''
  if (TOUCHED.has(kind)) return { do: 'press', entity: target, forS: 0, touchedS: 0, goal: null }
  return WORKED.has(kind) ? { do: 'reach', entity: target, firm: false, forS: 0 } : { do: 'rest' }
}

/** The body under the eyes: where they are, turned the way the trainee faces. */
const bodyFrame = ({ head, bodyYaw }: Around): Pose => ({ p: head.p, q: fromYaw(bodyYaw) })

/** What is carried goes along the pointing ray, to what it meets when that is near. */
function carryPoint({ sim, aim }: Around): Vec3 {
  const { target, distance } = sim.world.aim.right
  const far = target !== '' && distance < 1.6 ? Math.max(0.3, distance) : CARRY
  return add(aim.p, rotate(aim.q, vec(0, 0, -far)))
}
