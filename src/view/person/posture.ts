import { type Posture, put } from './channels'

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

/** What a posture depends on besides its mode. */
export interface Moment {
  /** Moves what moves, seconds. */
  timeS: number
  /** Since the mode began, seconds. */
  sinceS: number
  /** Ground speed, m/s, and where in its stride the gait is, 0..1. */
  speed: number
  stride: number
  /** Tells people of the same posture apart. */
  seed: number
}

/** Faster than this somebody walks, whatever the mode says; and from here to there they go over to running, m/s. */
export const WALKS = 0.2
const RUNS = [1.9, 2.5] as const
const CLAMP = (v: number): number => Math.min(1, Math.max(0, v))
/** How far a gait of this speed is a run, 0..1. */
export const running = (speed: number): number => CLAMP((speed - RUNS[0]) / (RUNS[1] - RUNS[0]))

/** Brings `out` into the posture of `mode`. */
export function posture(mode: string, m: Moment, out: Posture): void {
  const moving = m.speed > WALKS && mode !== 'sit' && mode !== 'down'
  stand(m, out)
  if (moving) stride(m, out)
  ;(ACTS[mode] ?? (() => {}))(m, out, moving)
}

function stand({ timeS: t, seed }: Moment, o: Posture): void {
  // weight goes from one leg to the other every few seconds, breath comes 15 times a minute
  const shift = Math.sin(t * 0.55 + seed) + 0.4 * Math.sin(t * 0.21 + 2 * seed)
  const breath = Math.sin(t * 1.6 + seed)
  o.fill(0)
  put(o, {
    hipX: 0.022 * shift,
    hipY: -0.012 - 0.006 * Math.abs(shift),
    roll: -0.03 * shift,
    side: 0.034 * shift,
    turn: 0.05 * Math.sin(t * 0.17 + seed),
    bend: 0.05 - 0.012 * breath,
    twist: 0.03 * Math.sin(t * 0.4 + seed),
    headNod: 0.02 + 0.03 * Math.sin(t * 0.31 + seed),
    headTilt: 0.03 * Math.sin(t * 0.23 + 3 * seed),
    plantL: 1,
    plantR: 1,
  })
  for (const [s, x] of SIDES) {
    set(o, s, {
      shrug: 0.012 * breath,
      armPitch: 0.03 + 0.04 * x * Math.sin(t * 0.33 + seed),
      armSpread: 0.09 - 0.01 * x * shift,
      armYaw: 0.12,
      elbow: 0.26 + 0.05 * Math.sin(t * 0.29 + seed * (2 + x)),
      pronate: 0.45,
      curl: 0.34,
      splay: 0.02,
      legSpread: 0.06,
      knee: 0.05,
    })
  }
  // some have a hand at the belt
  if (Math.abs(seed % 3) > 2)
    set(o, 'R', { armPitch: -0.25, armSpread: 0.62, armYaw: 0.95, elbow: 1.45, pronate: 0.9, wrist: 0.3, curl: 0.25 })
}

function stride({ speed, stride: u }: Moment, o: Posture): void {
  const run = running(speed)
  const a = 2 * Math.PI * u
  // the left foot lands at u = 0
  const swing = Math.cos(a)
  put(o, {
    hipX: 0.02 * Math.sin(a) * (1 - run) * -1,
    hipY: -0.035 - 0.03 * run + (0.018 + 0.02 * run) * -Math.cos(2 * a - 0.4),
    turn: -0.1 * swing,
    roll: 0.04 * Math.sin(a),
    lean: 0.03 + 0.13 * run,
    bend: 0.05 + 0.08 * run,
    side: -0.03 * Math.sin(a),
    twist: 0.2 * swing * (1 + 0.3 * run),
    headTurn: -0.1 * swing,
    headNod: -0.1 * run,
    headTilt: 0,
  })
  for (const [s, x] of SIDES) {
    const ahead = x * swing
    set(o, s, {
      armPitch: ahead * (0.42 + 0.35 * run) - 0.02 - 0.1 * run,
      armSpread: 0.13 + 0.08 * run,
      armYaw: 0.1 + 0.25 * run,
      elbow: 0.28 + 0.16 * Math.max(0, ahead) + 1.15 * run,
      pronate: 0.35 * (1 - run),
      curl: 0.38 + 0.3 * run,
    })
  }
}

const SIDES = [
  ['L', -1],
  ['R', 1],
] as const

type LimbValues = Partial<
  Record<
    | 'shrug'
    | 'armPitch'
    | 'armSpread'
    | 'armYaw'
    | 'elbow'
    | 'pronate'
    | 'wrist'
    | 'curl'
    | 'splay'
    | 'index'
    | 'legPitch'
    | 'legSpread'
    | 'legYaw'
    | 'knee'
    | 'ankle'
    | 'plant'
    | 'reach',
    number
  >
>
function set(o: Posture, side: 'L' | 'R', values: LimbValues): void {
  for (const key in values) put(o, { [`${key}${side}`]: values[key as keyof LimbValues] })
}
const arms = (o: Posture, values: LimbValues): void => {
  set(o, 'L', values)
  set(o, 'R', values)
}

/** Smooth from 0 to 1 between two times. */
const ease = (t: number, from: number, to: number): number => {
  const s = CLAMP((t - from) / (to - from))
  return s * s * (3 - 2 * s)
}

const ACTS: Record<string, (m: Moment, o: Posture, moving: boolean) => void> = {
  talk({ timeS: t }, o) {
    const beat = Math.sin(t * 2.3) + 0.5 * Math.sin(t * 3.7)
    set(o, 'R', {
      armPitch: 0.45 + 0.1 * beat,
      armSpread: 0.16,
      armYaw: 0.1,
      elbow: 1.3 + 0.2 * Math.sin(t * 2.9),
      pronate: -0.5 + 0.3 * beat,
      curl: 0.2,
      splay: 0.08,
    })
    put(o, { headNod: 0.05 * Math.sin(t * 2.7), headTilt: 0.04 * Math.sin(t * 1.3) })
  },
  point({ timeS: t }, o) {
    set(o, 'R', {
      armPitch: 1.42 + 0.02 * Math.sin(t * 2),
      armSpread: 0.05,
      armYaw: 0.1,
      elbow: 0.1,
      pronate: 0.9,
      curl: 0.85,
      index: 0.95,
      shrug: 0.08,
    })
    put(o, { twist: 0.16, headTurn: -0.08 })
  },
  wave({ timeS: t }, o) {
    set(o, 'R', {
      armPitch: 0.35,
      armSpread: 1.7,
      armYaw: -1.3,
      elbow: 1.15 + 0.4 * Math.sin(t * 6.5),
      pronate: 0.5,
      curl: 0.06,
      splay: 0.12,
      shrug: 0.2,
    })
    put(o, { side: -0.06 })
  },
  work({ timeS: t }, o, moving) {
    if (moving) return
    put(o, { bend: 0.34, headNod: 0.22, lean: 0.06, hipZ: 0.05, hipY: -0.035 })
    arms(o, { armPitch: 0.85, armSpread: 0.12, elbow: 0.75, pronate: 1, curl: 0.62, reach: 1 })
    set(o, 'R', { wrist: 0.12 * Math.sin(t * 3.1) })
  },
  cough({ timeS: t, seed }, o) {
    // three short ones, then breath is drawn
    const round = (t * 0.42 + seed) % 1
    const jerk = round < 0.62 ? Math.max(0, Math.sin((round / 0.62) * 3 * Math.PI * 2)) ** 3 : 0
    put(o, {
      bend: 0.5 + 0.22 * jerk,
      headNod: 0.3 + 0.22 * jerk,
      jaw: 0.1 + 0.15 * jerk,
      hipY: -0.05,
      blink: 0.5 + 0.5 * jerk,
    })
    set(o, 'R', { armPitch: 0.95, armSpread: -0.1, armYaw: 0.75, elbow: 2.3, pronate: 0.3, curl: 0.75, wrist: 0.2 })
    set(o, 'L', { armPitch: 0.35, armSpread: 0.05, armYaw: 0.9, elbow: 1.5, pronate: 0.6, curl: 0.4 })
  },
  crouch({ timeS: t }, o) {
    put(o, { hipX: 0, hipY: -0.52, hipZ: 0.13, lean: 0.42, bend: 0.35, headNod: -0.25, side: 0, roll: 0 })
    arms(o, { armPitch: 0.75, armSpread: 0.15, armYaw: 0.1, elbow: 0.85 + 0.04 * Math.sin(t), pronate: 0.6 })
  },
  sit({ timeS: t }, o) {
    put(o, {
      hipX: 0,
      hipY: -0.51,
      lean: -0.12,
      bend: 0.12,
      roll: 0,
      side: 0,
      headNod: 0.05,
      plantL: 0,
      plantR: 0,
      turn: 0,
    })
    for (const [s] of SIDES)
      set(o, s, {
        armPitch: 0.62,
        armSpread: 0.12,
        armYaw: 0.25,
        elbow: 0.62 + 0.02 * Math.sin(t),
        pronate: 1,
        curl: 0.3,
        legPitch: 1.5,
        legSpread: 0.14,
        knee: 1.42,
        ankle: 0.05,
      })
  },
  down({ sinceS: s }, o) {
    // knees give way, then the body goes over and comes to lie half on its right side
    const buckle = ease(s, 0, 0.75)
    const fall = ease(s, 0.5, 1.45)
    const limp = ease(s, 1.2, 1.9)
    const mix = (a: number, b: number): number => a * buckle * (1 - fall) + b * fall
    put(o, {
      hipX: 0.25 * fall,
      hipY: mix(-0.48, -0.825),
      hipZ: mix(0.12, -0.3),
      lean: mix(0.3, 1.53),
      roll: 0.1 * buckle * (1 - fall),
      turn: mix(0, -0.35),
      bend: mix(0.5, 0.02),
      side: 0.1 * fall,
      twist: mix(0.1, 0.06),
      headNod: mix(0.5, -0.2),
      headTurn: 0.95 * limp,
      headTilt: 0.25 * limp,
      plantL: 1 - buckle,
      plantR: 1 - buckle,
      blink: limp,
      jaw: 0.07 * limp,
    })
    set(o, 'L', {
      armPitch: mix(0.5, 0.22),
      armSpread: mix(0.3, 1.75),
      armYaw: mix(0, -1.45),
      elbow: mix(0.7, 1.05),
      pronate: mix(1, 0.2),
      curl: 0.35,
      legPitch: mix(1, 0.1),
      legSpread: 0.18,
      legYaw: mix(0, 0.7),
      knee: mix(2.1, 0.1),
      ankle: mix(-0.5, -0.5),
    })
    set(o, 'R', {
      armPitch: mix(0.7, 0.26),
      armSpread: mix(0.3, 0.55),
      armYaw: mix(0, 1.2),
      elbow: mix(0.9, 0.35),
      pronate: mix(1.2, 0.2),
      curl: 0.4,
      legPitch: mix(1, 0.1),
      legSpread: mix(0.15, 0.5),
      legYaw: mix(0, 1.4),
      knee: mix(2.1, 0.95),
      ankle: mix(-0.4, -0.4),
    })
  },
}
