import { BODY } from './figure'

/** Joint angles in radians. Pitch lifts a limb ahead (arm, thigh) or bends it (elbow and knee are always >= 0). */
export interface Posture {
  /** Height of the hips over the feet's place, metres; lean of the whole body ahead; roll to lie down. */
  hips: number
  lean: number
  lie: number
  /** Torso: turn and bend ahead. Head: turn and nod. */
  twist: number
  bend: number
  headTurn: number
  headNod: number
  armL: Arm
  armR: Arm
  legL: Leg
  legR: Leg
}
interface Arm {
  pitch: number
  /** Away from the body. */
  spread: number
  elbow: number
}
interface Leg {
  pitch: number
  knee: number
}

/** Length of a step of a walking man, metres (Winter: stride 0.83 of stature, so 0.71 m a step). */
const STEP = 0.71

export const restPosture = (): Posture => ({
  hips: BODY.hipHeight,
  lean: 0,
  lie: 0,
  twist: 0,
  bend: 0,
  headTurn: 0,
  headNod: 0,
  armL: { pitch: 0, spread: 0.12, elbow: 0.15 },
  armR: { pitch: 0, spread: 0.12, elbow: 0.15 },
  legL: { pitch: 0, knee: 0.02 },
  legR: { pitch: 0, knee: 0.02 },
})

/** Names of a person's `mode` that are drawn; any other stands at ease. */
export const POSTURES = [
  'idle',
  'walk',
  'run',
  'talk',
  'point',
  'wave',
  'work',
  'cough',
  'crouch',
  'sit',
  'down',
] as const

const set = (arm: Arm, pitch: number, spread: number, elbow: number): void => {
  arm.pitch = pitch
  arm.spread = spread
  arm.elbow = elbow
}

/**
 * Brings `out` into the posture of `mode`. `timeS` moves what moves; `walked` is the way gone in metres and
 * `speed` its rate in m/s: whoever moves walks (or runs), whatever the mode says.
 */
export function posture(mode: string, timeS: number, walked: number, speed: number, out: Posture): void {
  stand(timeS, out)
  if (speed > 0.25 && mode !== 'sit' && mode !== 'down') stride(walked, speed, out)
  ;(ACTS[mode] ?? (() => {}))(timeS, out, speed > 0.25)
}

function stand(t: number, o: Posture): void {
  const sway = Math.sin(t * 1.1)
  o.hips = BODY.hipHeight
  o.lean = o.lie = 0
  o.twist = 0.03 * sway
  o.bend = 0.02 + 0.008 * Math.sin(t * 1.7)
  o.headTurn = 0.25 * Math.sin(t * 0.37) * Math.sin(t * 0.23)
  o.headNod = 0
  set(o.armL, 0.04 * sway, 0.1, 0.2)
  set(o.armR, -0.04 * sway, 0.1, 0.2)
  o.legL.pitch = 0.03
  o.legR.pitch = -0.03
  o.legL.knee = o.legR.knee = 0.03
}

function stride(walked: number, speed: number, o: Posture): void {
  const run = Math.min(1, Math.max(0, (speed - 1.9) / 1.2))
  const phase = (walked / (STEP * (1 + run * 0.5))) * Math.PI
  const swing = (0.42 + 0.3 * run) * Math.sin(phase)
  o.hips = BODY.hipHeight - 0.025 + 0.025 * Math.cos(2 * phase)
  o.lean = 0.04 + 0.14 * run
  o.twist = -0.12 * Math.sin(phase)
  o.headTurn = 0.1 * Math.sin(phase)
  o.legL.pitch = swing
  o.legR.pitch = -swing
  o.legL.knee = Math.max(0.06, (0.75 + 0.5 * run) * Math.max(0, Math.cos(phase)) * 1)
  o.legR.knee = Math.max(0.06, (0.75 + 0.5 * run) * Math.max(0, -Math.cos(phase)) * 1)
  set(o.armL, -swing * 0.9, 0.1, 0.3 + 1.1 * run)
  set(o.armR, swing * 0.9, 0.1, 0.3 + 1.1 * run)
}

const ACTS: Record<string, (t: number, o: Posture, moving: boolean) => void> = {
  talk(t, o) {
    set(o.armR, 0.55 + 0.15 * Math.sin(t * 2.3), 0.15, 1.15 + 0.25 * Math.sin(t * 3.1))
    o.headNod = 0.06 * Math.sin(t * 2.7)
  },
  point(t, o) {
    set(o.armR, 1.45 + 0.03 * Math.sin(t * 2), 0.08, 0.06)
    o.headTurn = 0
  },
  wave(t, o) {
    set(o.armR, 2.6, 0.35 + 0.3 * Math.sin(t * 7), 0.35)
  },
  work(t, o, moving) {
    if (moving) return
    o.bend = 0.35
    o.headNod = -0.3
    set(o.armL, 0.85, 0.1, 0.7)
    set(o.armR, 0.85 + 0.06 * Math.sin(t * 4), 0.1, 0.75)
  },
  cough(t, o) {
    const jerk = Math.max(0, Math.sin(t * 5)) ** 4
    o.bend = 0.45 + 0.2 * jerk
    o.headNod = -0.35 - 0.2 * jerk
    set(o.armR, 1.25, -0.25, 2.1)
    set(o.armL, 0.5, -0.15, 1.3)
  },
  crouch(_, o) {
    o.hips = 0.5
    o.bend = 0.5
    set(o.armL, 0.7, 0.1, 0.9)
    set(o.armR, 0.7, 0.1, 0.9)
    o.legL.pitch = o.legR.pitch = 1.45
    o.legL.knee = o.legR.knee = 2.1
  },
  sit(t, o) {
    o.hips = 0.45
    o.bend = -0.08
    o.legL.pitch = o.legR.pitch = 1.45
    o.legL.knee = o.legR.knee = 1.4
    set(o.armL, 0.75, 0.05, 0.5)
    set(o.armR, 0.75 + 0.02 * Math.sin(t), 0.05, 0.5)
  },
  down(_, o) {
    o.hips = 0.14
    o.lie = Math.PI / 2
    o.bend = 0.1
    o.headTurn = 0.5
    set(o.armL, 0.5, 0.6, 0.9)
    set(o.armR, 2.2, 0.4, 0.7)
    o.legL.pitch = 0.15
    o.legR.pitch = 0.6
    o.legR.knee = 0.9
  },
}
