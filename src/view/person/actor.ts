import { Matrix4, Vector3 } from 'three'
import { C, approach, createPosture } from './channels'
import { Feet } from './feet'
import { WALKS, posture } from './posture'
import { createFrames, createGoals, poseFrames } from './skeleton'
import { boneOf } from './bones'

/** How quickly a posture gives way to the next, 1/s: arms and trunk; a fall sets its own time and is followed closely. */
const BLEND = 5
const FALLS = 14
/** Somebody turns to eyes that are nearer than this, metres, and no farther round than that, radians. */
const NEAR = 4.2
const ROUND = 1.75
/** How far head and eyes turn and nod, radians; how quickly, 1/s. Eyes go first. */
const HEAD = { turn: 1.05, nod: 0.45 }
const EYES = { turn: 0.45, nod: 0.3 }
const TURNS = 3.2
const EYES_TURN = 14
/** A blink takes so long, seconds, and comes about every so many. */
const BLINK_S = 0.16
const BLINKS_EVERY_S = 3.7
/** Height of the eyes over the head's joint, metres. */
const EYES_UP = 0.077
/** From the middle of the palm to the wrist, metres. */
const PALM = 0.075
/** Hands of somebody who works at nothing that is known: before the body, metres. */
const BENCH = new Vector3(0.13, 1.04, -0.46)
/** Nobody looks at or works on what is behind, as z ahead of the shoulders, metres. */
const LEAST_AHEAD = -0.12

const HEAD_BONE = boneOf('head')
const LAST_OF_HEAD = boneOf('lidR')
const stretch = new Matrix4()
/** Places before these moments count as having been so all along, seconds. */
const LONG_AGO = 99

/** What somebody is to do in this frame. All places are in the world. */
export interface Doing {
  mode: string
  speed: number
  /** Turn about the vertical. */
  yaw: number
  /** Eyes of the trainee. */
  eye: Vector3
  /** Does this person speak? */
  speaks: boolean
  /** Where hands belong, or null: what is worked at (both), what is held (right). */
  work: Vector3 | null
  holds: Vector3 | null
}

const inverse = new Matrix4()
const local = new Vector3()
const head = new Vector3()
const moment = { timeS: 0, sinceS: 0, speed: 0, stride: 0, seed: 0 }

/** One person's body in motion: goes from posture to posture, keeps its feet, looks about and takes hold of things. */
export class Actor {
  /** Bones in the person's own frame, after `update`. */
  readonly frames = createFrames()
  readonly feet = new Feet()
  private readonly goals = createGoals()
  private readonly now = createPosture()
  private readonly goal = createPosture()
  /** As it is drawn: with glance, speech and blinking laid over. */
  private readonly drawn = createPosture()
  private readonly handsNow = [new Vector3(), new Vector3()] as const
  private mode = ''
  private sinceS = LONG_AGO
  private fresh = true
  private readonly gaze = { turn: 0, nod: 0, eyeTurn: 0, eyeNod: 0 }

  /** @param face times the breadth and the height of the head */
  constructor(
    private readonly seed: number,
    private readonly face: readonly [number, number] = [1, 1],
  ) {}

  /** Has it not been in a frame yet? */
  get isFresh(): boolean {
    return this.fresh
  }

  /** @param root between the feet, in the world, with the person's size */
  update(root: Matrix4, doing: Doing, timeS: number, dtS: number): void {
    const { mode, speed, yaw } = doing
    if (mode !== this.mode) {
      this.sinceS = this.fresh ? LONG_AGO : 0
      this.mode = mode
    } else this.sinceS += dtS
    this.feet.update(root, yaw, mode === 'down' || mode === 'sit' ? 0 : speed, dtS, this.goals)
    moment.timeS = timeS
    moment.sinceS = this.sinceS
    moment.speed = speed
    moment.stride = this.feet.stride
    moment.seed = this.seed
    posture(mode, moment, this.goal)
    this.reach(root, doing, dtS)
    const moving = speed > WALKS
    const rate = mode === 'down' ? FALLS : BLEND * (moving ? 2 : 1)
    const share = this.fresh ? 1 : 1 - Math.exp(-rate * dtS)
    approach(this.now, this.goal, share)
    this.drawn.set(this.now)
    this.look(root, doing, timeS, dtS)
    if (doing.speaks) this.drawn[C.jaw] = speech(timeS)
    this.blink(timeS)
    poseFrames(this.drawn, this.goals, this.frames)
    this.shape()
    this.fresh = false
  }

  /** Head, jaw, eyes and lids, which follow one another, grow with the face. */
  private shape(): void {
    const head = this.frames[HEAD_BONE] as Matrix4
    inverse.copy(head).invert()
    inverse.premultiply(stretch.makeScale(this.face[0], this.face[1], 1)).premultiply(head)
    for (let i = HEAD_BONE; i <= LAST_OF_HEAD; i++) this.frames[i]?.premultiply(inverse)
  }

  private reach(root: Matrix4, { mode, work, holds, speed }: Doing, dtS: number): void {
    const works = mode === 'work' && speed <= WALKS
    inverse.copy(root).invert()
    const share = this.fresh ? 1 : 1 - Math.exp(-6 * dtS)
    for (let i = 0; i < 2; i++) {
      const x = i * 2 - 1
      const place = this.handsNow[i] as Vector3
      const goal = i === 0 ? this.goals.handL : this.goals.handR
      const at = works ? work : i === 1 ? holds : null
      if (at) {
        local.copy(at).applyMatrix4(inverse)
        if (works) local.x += x * 0.07
        local.z = Math.min(local.z, LEAST_AHEAD)
        toWrist(local, x)
      } else local.set(BENCH.x * x, BENCH.y, BENCH.z)
      if (works) local.y += 0.015 * Math.sin(moment.timeS * (2.6 + 0.4 * x) + x)
      place.lerp(local, this.fresh || place.lengthSq() === 0 ? 1 : share)
      goal.copy(place)
    }
    if (holds && !works) {
      this.goal[C.reachR] = 1
      this.goal[C.curlR] = 0.7
      this.goal[C.pronateR] = -0.4
    }
  }

  /** Head and eyes go to the trainee who is near and in front; else they wander. */
  private look(root: Matrix4, { mode, eye, speed }: Doing, timeS: number, dtS: number): void {
    const { gaze, drawn } = this
    if (mode === 'down') {
      gaze.turn = gaze.nod = gaze.eyeTurn = gaze.eyeNod = 0
      return
    }
    inverse.multiplyMatrices(root, this.frames[HEAD_BONE] as Matrix4)
    head.set(0, EYES_UP, 0).applyMatrix4(inverse)
    const away = head.distanceTo(eye)
    local.copy(eye).applyMatrix4(inverse.copy(root).invert())
    head.applyMatrix4(inverse)
    local.sub(head)
    const round = Math.atan2(-local.x, -local.z)
    const up = Math.atan2(local.y, Math.hypot(local.x, local.z))
    const sees =
      away < NEAR &&
      Math.abs(round) < ROUND &&
      mode !== 'cough' &&
      (mode !== 'work' || away < NEAR * 0.6) &&
      speed < 1.9
    const t = timeS + this.seed * 7
    // glances: somewhere else every two seconds
    const k = Math.floor(t / 2.2 + 0.3 * Math.sin(t))
    const turn = sees ? round - this.chest(C.twist) - this.chest(C.turn) : 0.55 * hash(k) * (mode === 'work' ? 0.3 : 1)
    const nod = sees ? -up - this.chest(C.bend) - this.chest(C.lean) : 0.12 * hash(k + 31)
    const wantTurn = clamp(turn, HEAD.turn)
    const wantNod = clamp(nod, HEAD.nod)
    const share = 1 - Math.exp(-TURNS * dtS)
    gaze.turn += (wantTurn - gaze.turn) * share
    gaze.nod += (wantNod - gaze.nod) * share
    const quick = 1 - Math.exp(-EYES_TURN * dtS)
    gaze.eyeTurn += (clamp(turn - gaze.turn, EYES.turn) - gaze.eyeTurn) * quick
    gaze.eyeNod += (clamp(nod - gaze.nod, EYES.nod) - gaze.eyeNod) * quick
    // what the mode does with the head is kept where nobody is looked at
    const own = sees ? 0.15 : 1
    drawn[C.headTurn] = (drawn[C.headTurn] as number) * own + gaze.turn
    drawn[C.headNod] = (drawn[C.headNod] as number) * own + gaze.nod
    drawn[C.eyeTurn] = gaze.eyeTurn
    drawn[C.eyeNod] = gaze.eyeNod
  }

  private chest(channel: number): number {
    return this.now[channel] as number
  }

  private blink(timeS: number): void {
    const t = timeS + this.seed * 1.3
    const since = t - Math.floor(t / BLINKS_EVERY_S) * BLINKS_EVERY_S - hash(Math.floor(t / BLINKS_EVERY_S)) - 1
    const shut = since > 0 && since < BLINK_S ? Math.sin((Math.PI * since) / BLINK_S) : 0
    this.drawn[C.blink] = Math.max(this.drawn[C.blink] as number, shut)
  }
}

/** The wrist behind a palm that is at `at` (the person's own frame), seen from the shoulder. */
function toWrist(at: Vector3, x: number): void {
  const dx = at.x - x * 0.18
  const dy = at.y - 1.2
  const dz = at.z
  const l = Math.hypot(dx, dy, dz) || 1
  at.x -= (dx / l) * PALM
  at.y -= (dy / l) * PALM
  at.z -= (dz / l) * PALM
}

/** Opening of the jaw of somebody who speaks, radians: syllables at about five a second. */
const speech = (t: number): number => 0.07 * Math.abs(Math.sin(t * 15) * (0.6 + 0.4 * Math.sin(t * 4.1))) + 0.01
const clamp = (v: number, most: number): number => Math.min(most, Math.max(-most, v))
/** A number -1..1 that goes with a whole number. */
function hash(k: number): number {
  const s = Math.sin(k * 127.1 + 311.7) * 43758.5453
  return 2 * (s - Math.floor(s)) - 1
}
