import { Matrix4 } from 'three'
import { boneOf } from './bones'
import { C, approach, createPosture } from './channels'
import type { Doing } from './doing'
import { Feet } from './feet'
import { Gaze } from './gaze'
import { hash } from './hash'
import { WALKS, isBorne, posture } from './posture'
import { Reach } from './reach'
import { createFrames, createGoals, poseFrames } from './skeleton'

/** How quickly a posture gives way to the next, 1/s: arms and trunk; a fall sets its own time and is followed closely. */
const BLEND = 5
const FALLS = 14
/** A blink takes so long, seconds, and comes about every so many. */
const BLINK_S = 0.16
const BLINKS_EVERY_S = 3.7
/** Places before these moments count as having been so all along, seconds. */
const LONG_AGO = 99

const HEAD_BONE = boneOf('head')
const LAST_OF_HEAD = boneOf('lidR')
const stretch = new Matrix4()
const inverse = new Matrix4()
const moment = { timeS: 0, sinceS: 0, speed: 0, stride: 0, seed: 0, size: 1, left: false }

/** One person's body in motion: goes from posture to posture, keeps its feet, looks about, points and takes hold of things. */
export class Actor {
  /** Bones in the person's own frame, after `update`. */
  readonly frames = createFrames()
  readonly feet = new Feet()
  private readonly goals = createGoals()
  private readonly now = createPosture()
  private readonly goal = createPosture()
  /** As it is drawn: with glance, speech and blinking laid over. */
  private readonly drawn = createPosture()
  private readonly gaze: Gaze
  private readonly reach = new Reach()
  private readonly pace = { yaw: 0, speed: 0, dtS: 0 }
  private mode = ''
  private sinceS = LONG_AGO
  private fresh = true
  private blinks = Number.NaN
  private blinkAt = 0

  /** @param face times the breadth and the height of the head, and its depth */
  constructor(
    private readonly seed: number,
    private readonly face: readonly [number, number, number?] = [1, 1],
  ) {
    this.gaze = new Gaze(seed)
  }

  /** Has it not been in a frame yet? */
  get isFresh(): boolean {
    return this.fresh
  }

  /** @param root between the feet, in the world, with the person's size */
  update(root: Matrix4, doing: Doing): void {
    const { mode, pace } = this
    if (doing.mode !== mode) {
      this.sinceS = this.fresh ? LONG_AGO : 0
      this.mode = doing.mode
    } else this.sinceS += doing.dtS
    pace.yaw = doing.yaw
    pace.speed = isBorne(doing.mode) ? 0 : doing.speed
    pace.dtS = doing.dtS
    this.feet.update(root, pace, this.goals)
    inverse.copy(root).invert()
    this.reach.choose(doing, inverse)
    moment.timeS = doing.timeS
    moment.sinceS = this.sinceS
    moment.speed = doing.speed
    moment.stride = this.feet.stride
    moment.seed = this.seed
    moment.size = sizeOf(root)
    moment.left = this.reach.left
    posture(doing.mode, moment, this.goal)
    this.reach.update(inverse, this.frames, doing, this.fresh, this.goals, this.goal)
    const rate = doing.mode === 'down' ? FALLS : doing.speed > WALKS ? BLEND * 2 : BLEND
    approach(this.now, this.goal, this.fresh ? 1 : 1 - Math.exp(-rate * doing.dtS))
    this.drawn.set(this.now)
    this.gaze.update(this.frames[HEAD_BONE] as Matrix4, inverse, doing, this.now, this.drawn)
    if (doing.speaks) this.speak(doing)
    this.blink(doing)
    poseFrames(this.drawn, this.goals, this.frames)
    this.shape()
    this.fresh = false
  }

  /** Head, jaw, eyes and lids, which follow one another, grow with the face. */
  private shape(): void {
    const head = this.frames[HEAD_BONE] as Matrix4
    inverse.copy(head).invert()
    stretch.elements[0] = this.face[0]
    stretch.elements[5] = this.face[1]
    stretch.elements[10] = this.face[2] ?? 1
    inverse.premultiply(stretch).premultiply(head)
    for (let i = HEAD_BONE; i <= LAST_OF_HEAD; i++) this.frames[i]?.premultiply(inverse)
  }

  /** The jaw opens, radians: syllables at about five a second. */
  private speak({ timeS: t }: Doing): void {
    this.drawn[C.jaw] = 0.07 * Math.abs(Math.sin(t * 15) * (0.6 + 0.4 * Math.sin(t * 4.1))) + 0.01
  }

  private blink({ timeS }: Doing): void {
    const t = timeS + this.seed * 1.3
    const k = Math.floor(t / BLINKS_EVERY_S)
    if (k !== this.blinks) {
      this.blinks = k
      this.blinkAt = k * BLINKS_EVERY_S + hash(k) + 1
    }
    const since = t - this.blinkAt
    const shut = since > 0 && since < BLINK_S ? Math.sin((Math.PI * since) / BLINK_S) : 0
    this.drawn[C.blink] = Math.max(this.drawn[C.blink] as number, shut)
  }
}

/** Times the stature of the model: the length of a column of a person's root. */
const sizeOf = ({ elements: e }: Matrix4): number =>
  Math.sqrt((e[4] as number) ** 2 + (e[5] as number) ** 2 + (e[6] as number) ** 2)
