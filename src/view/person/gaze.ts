import { type Matrix4, Vector3 } from 'three'
import { C, type Posture } from './channels'
import type { Doing } from './doing'
import { hash } from './hash'

/** Somebody turns to eyes that are nearer than this, metres, and no farther round than that, radians. */
const NEAR = 4.2
const ROUND = 1.75
/** Who works looks up only for somebody nearer than this share of it; who runs faster than this, m/s, for nobody. */
const BUSY = 0.6
const HURRIES = 1.9
/** How far head and eyes turn and nod, radians; how quickly, 1/s. Eyes go first. */
const HEAD = { turn: 1.05, nod: 0.45 }
const EYES = { turn: 0.45, nod: 0.3 }
const TURNS = 3.2
const EYES_TURN = 14
/** Height of the eyes over the head's joint, metres. */
const EYES_UP = 0.077
/** Glances go somewhere else about so often, seconds. */
const GLANCE_S = 2.2

const local = new Vector3()

/** Where one person's head and eyes are turned: to what is pointed at, to the trainee who is near and in front, or about. */
export class Gaze {
  private turn = 0
  private nod = 0
  private eyeTurn = 0
  private eyeNod = 0
  private glance = Number.NaN
  private readonly glances = new Float64Array(2)

  constructor(private readonly seed: number) {}

  /**
   * Lays the gaze over `drawn`.
   * @param head the head's frame and `inverse` the way from the world, both of this person
   * @param now the posture that is turned towards
   */
  update(head: Matrix4, inverse: Matrix4, doing: Doing, now: Posture, drawn: Posture): void {
    const { mode, points, dtS } = doing
    if (mode === 'down') {
      this.turn = this.nod = this.eyeTurn = this.eyeNod = 0
      return
    }
    // in the person's own frame
    const { elements: h } = head
    const x = (h[4] as number) * EYES_UP + (h[12] as number)
    const y = (h[5] as number) * EYES_UP + (h[13] as number)
    const z = (h[6] as number) * EYES_UP + (h[14] as number)
    const aims = mode === 'point' && points !== null
    local.copy(aims ? points : doing.eye).applyMatrix4(inverse)
    const dx = local.x - x
    const dy = local.y - y
    const dz = local.z - z
    const flat = Math.sqrt(dx * dx + dz * dz)
    const round = Math.atan2(-dx, -dz)
    const sees = aims || (Math.abs(round) < ROUND && this.cares(doing, inverse, flat * flat + dy * dy))
    this.wander(doing)
    const turn = sees
      ? round - (now[C.twist] as number) - (now[C.turn] as number)
      : 0.55 * (this.glances[0] as number) * (mode === 'work' ? 0.3 : 1)
    const nod = sees
      ? -Math.atan2(dy, flat) - (now[C.bend] as number) - (now[C.lean] as number)
      : 0.12 * (this.glances[1] as number)
    const share = 1 - Math.exp(-TURNS * dtS)
    this.turn += (Math.min(HEAD.turn, Math.max(-HEAD.turn, turn)) - this.turn) * share
    this.nod += (Math.min(HEAD.nod, Math.max(-HEAD.nod, nod)) - this.nod) * share
    const quick = 1 - Math.exp(-EYES_TURN * dtS)
    this.eyeTurn += (Math.min(EYES.turn, Math.max(-EYES.turn, turn - this.turn)) - this.eyeTurn) * quick
    this.eyeNod += (Math.min(EYES.nod, Math.max(-EYES.nod, nod - this.nod)) - this.eyeNod) * quick
    // what the mode does with the head is kept where nobody is looked at
    const own = sees ? 0.15 : 1
    drawn[C.headTurn] = (drawn[C.headTurn] as number) * own + this.turn
    drawn[C.headNod] = (drawn[C.headNod] as number) * own + this.nod
    drawn[C.eyeTurn] = this.eyeTurn
    drawn[C.eyeNod] = this.eyeNod
  }

  /** Is the trainee, whose eyes are away by the root of `away2` in this person's measure, near enough to be looked at? */
  private cares({ mode, speed }: Doing, inverse: Matrix4, away2: number): boolean {
    const e = inverse.elements
    const shrunk2 = (e[0] as number) ** 2 + (e[1] as number) ** 2 + (e[2] as number) ** 2
    const near = mode === 'work' ? NEAR * BUSY : NEAR
    return away2 < near * near * shrunk2 && mode !== 'cough' && speed < HURRIES
  }

  private wander({ timeS }: Doing): void {
    const t = timeS + this.seed * 7
    const k = Math.floor(t / GLANCE_S + 0.3 * Math.sin(t))
    if (k === this.glance) return
    this.glance = k
    this.glances[0] = hash(k)
    this.glances[1] = hash(k + 31)
  }
}
