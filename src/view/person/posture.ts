import { C, type Posture } from './channels'
import { hang } from './hanging'
import { isAstride, ride } from './riding'

/** From a channel of the left limbs to that of the right ones. */
const RIGHT = C.shrugR - C.shrugL

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
  'hang',
  'pedal',
  'ride',
  'cycle',
] as const

/** In these nobody gets anywhere by their own feet. */
export const isBorne = (mode: string): boolean =>
  mode === 'sit' || mode === 'down' || mode === 'hang' || mode === 'pedal' || isAstride(mode)

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
  /** Times the stature of the model. */
  size: number
  /** Does the left arm do what one arm does (point)? */
  left: boolean
}

/** Faster than this somebody walks, whatever the mode says; and from here to there they go over to running, m/s. */
export const WALKS = 0.2
const RUNS = [1.9, 2.5] as const
const CLAMP = (v: number): number => Math.min(1, Math.max(0, v))
/** How far a gait of this speed is a run, 0..1. */
export const running = (speed: number): number => CLAMP((speed - RUNS[0]) / (RUNS[1] - RUNS[0]))

/** Brings `out` into the posture of `mode`. */
export function posture(mode: string, m: Moment, out: Posture): void {
  const moving = m.speed > WALKS && !isBorne(mode)
  stand(m, out)
  if (moving) stride(m, out)
  ACTS[mode]?.(m, out, moving)
}

function stand({ timeS: t, seed }: Moment, o: Posture): void {
  // weight goes from one leg to the other every few seconds, breath comes 15 times a minute
  const shift = Math.sin(t * 0.55 + seed) + 0.4 * Math.sin(t * 0.21 + 2 * seed)
  const breath = Math.sin(t * 1.6 + seed)
  o.fill(0)
  o[C.hipX] = 0.022 * shift
  o[C.hipY] = -0.012 - 0.006 * Math.abs(shift)
  o[C.roll] = -0.03 * shift
  o[C.side] = 0.034 * shift
  o[C.turn] = 0.05 * Math.sin(t * 0.17 + seed)
  o[C.bend] = 0.05 - 0.012 * breath
  o[C.twist] = 0.03 * Math.sin(t * 0.4 + seed)
  o[C.headNod] = 0.02 + 0.03 * Math.sin(t * 0.31 + seed)
  o[C.headTilt] = 0.03 * Math.sin(t * 0.23 + 3 * seed)
  o[C.plantL] = 1
  o[C.plantR] = 1
  for (let x = -1; x <= 1; x += 2) {
    const at = x < 0 ? 0 : RIGHT
    o[C.shrugL + at] = 0.012 * breath
    o[C.armPitchL + at] = 0.03 + 0.04 * x * Math.sin(t * 0.33 + seed)
    o[C.armSpreadL + at] = 0.09 - 0.01 * x * shift
    o[C.armYawL + at] = 0.12
    o[C.elbowL + at] = 0.26 + 0.05 * Math.sin(t * 0.29 + seed * (2 + x))
    o[C.pronateL + at] = 0.45
    o[C.curlL + at] = 0.34
    o[C.splayL + at] = 0.02
    o[C.legSpreadL + at] = 0.06
    o[C.kneeL + at] = 0.05
  }
  // some have a hand at the belt
  if (Math.abs(seed % 3) > 2) {
    o[C.armPitchR] = -0.25
    o[C.armSpreadR] = 0.62
    o[C.armYawR] = 0.95
    o[C.elbowR] = 1.45
    o[C.pronateR] = 0.9
    o[C.wristR] = 0.3
    o[C.curlR] = 0.25
  }
}

function stride({ speed, stride: u }: Moment, o: Posture): void {
  const run = running(speed)
  const a = 2 * Math.PI * u
  // the left foot lands at u = 0
  const swing = Math.cos(a)
  o[C.hipX] = 0.02 * Math.sin(a) * (1 - run) * -1
  o[C.hipY] = -0.035 - 0.03 * run + (0.018 + 0.02 * run) * -Math.cos(2 * a - 0.4)
  o[C.turn] = -0.1 * swing
  o[C.roll] = 0.04 * Math.sin(a)
  o[C.lean] = 0.03 + 0.13 * run
  o[C.bend] = 0.05 + 0.08 * run
  o[C.side] = -0.03 * Math.sin(a)
  o[C.twist] = 0.2 * swing * (1 + 0.3 * run)
  o[C.headTurn] = -0.1 * swing
  o[C.headNod] = -0.1 * run
  o[C.headTilt] = 0
  for (let x = -1; x <= 1; x += 2) {
    const at = x < 0 ? 0 : RIGHT
    const ahead = x * swing
    o[C.armPitchL + at] = ahead * (0.42 + 0.35 * run) - 0.02 - 0.1 * run
    o[C.armSpreadL + at] = 0.13 + 0.08 * run
    o[C.armYawL + at] = 0.1 + 0.25 * run
    o[C.elbowL + at] = 0.28 + 0.16 * Math.max(0, ahead) + 1.15 * run
    o[C.pronateL + at] = 0.35 * (1 - run)
    o[C.curlL + at] = 0.38 + 0.3 * run
  }
}

/** Of somebody who falls, between which times they come to their knees, go over and go limp, seconds. Chosen. */
const FALL = { from: [0, 0.5, 1.2], to: [0.75, 1.45, 1.9] } as const
/** How far they have, each 0..1; then how far somebody is on their knees and not down yet. */
const fallen = new Float64Array(4)
const KNEES = 0
const OVER = 1
const LIMP = 2
const KNEELS = 3
function fall(sinceS: number): void {
  for (let i = 0; i <= LIMP; i++) {
    const from = FALL.from[i] as number
    const s = Math.min(1, Math.max(0, (sinceS - from) / ((FALL.to[i] as number) - from)))
    fallen[i] = s * s * (3 - 2 * s)
  }
  fallen[KNEELS] = (fallen[KNEES] as number) * (1 - (fallen[OVER] as number))
}
/** Sets a channel between what it is on the knees and what it is when lying. */
function mix(o: Posture, channel: number, kneels: number, lies: number): void {
  o[channel] = kneels * (fallen[KNEELS] as number) + lies * (fallen[OVER] as number)
}

const ACTS: Record<string, (m: Moment, o: Posture, moving: boolean) => void> = {
  talk({ timeS: t }, o) {
    const beat = Math.sin(t * 2.3) + 0.5 * Math.sin(t * 3.7)
    o[C.armPitchR] = 0.45 + 0.1 * beat
    o[C.armSpreadR] = 0.16
    o[C.armYawR] = 0.1
    o[C.elbowR] = 1.3 + 0.2 * Math.sin(t * 2.9)
    o[C.pronateR] = -0.5 + 0.3 * beat
    o[C.curlR] = 0.2
    o[C.splayR] = 0.08
    o[C.headNod] = 0.05 * Math.sin(t * 2.7)
    o[C.headTilt] = 0.04 * Math.sin(t * 1.3)
  },
  point({ timeS: t, left }, o) {
    const at = left ? 0 : RIGHT
    o[C.armPitchL + at] = 1.42 + 0.02 * Math.sin(t * 2)
    o[C.armSpreadL + at] = 0.05
    o[C.armYawL + at] = 0.1
    o[C.elbowL + at] = 0.1
    o[C.pronateL + at] = 0.9
    o[C.curlL + at] = 0.85
    o[C.indexL + at] = 0.95
    o[C.shrugL + at] = 0.08
    o[C.twist] = left ? -0.16 : 0.16
    o[C.headTurn] = left ? 0.08 : -0.08
  },
  wave({ timeS: t }, o) {
    o[C.armPitchR] = 0.35
    o[C.armSpreadR] = 1.7
    o[C.armYawR] = -1.3
    o[C.elbowR] = 1.15 + 0.4 * Math.sin(t * 6.5)
    o[C.pronateR] = 0.5
    o[C.curlR] = 0.06
    o[C.splayR] = 0.12
    o[C.shrugR] = 0.2
    o[C.side] = -0.06
  },
  work({ timeS: t }, o, moving) {
    if (moving) return
    o[C.bend] = 0.34
    o[C.headNod] = 0.22
    o[C.lean] = 0.06
    o[C.hipZ] = 0.05
    o[C.hipY] = -0.035
    o[C.armPitchL] = 0.85
    o[C.armPitchR] = 0.85
    o[C.armSpreadL] = 0.12
    o[C.armSpreadR] = 0.12
    o[C.elbowL] = 0.75
    o[C.elbowR] = 0.75
    o[C.pronateL] = 1
    o[C.pronateR] = 1
    o[C.curlL] = 0.62
    o[C.curlR] = 0.62
    o[C.reachL] = 1
    o[C.reachR] = 1
    o[C.wristR] = 0.12 * Math.sin(t * 3.1)
  },
  cough({ timeS: t, seed }, o) {
    // three short ones, then breath is drawn
    const round = (t * 0.42 + seed) % 1
    const jerk = round < 0.62 ? Math.max(0, Math.sin((round / 0.62) * 3 * Math.PI * 2)) ** 3 : 0
    o[C.bend] = 0.5 + 0.22 * jerk
    o[C.headNod] = 0.3 + 0.22 * jerk
    o[C.jaw] = 0.1 + 0.15 * jerk
    o[C.hipY] = -0.05
    o[C.blink] = 0.5 + 0.5 * jerk
    o[C.armPitchR] = 0.95
    o[C.armSpreadR] = -0.1
    o[C.armYawR] = 0.75
    o[C.elbowR] = 2.3
    o[C.pronateR] = 0.3
    o[C.curlR] = 0.75
    o[C.wristR] = 0.2
    o[C.armPitchL] = 0.35
    o[C.armSpreadL] = 0.05
    o[C.armYawL] = 0.9
    o[C.elbowL] = 1.5
    o[C.pronateL] = 0.6
    o[C.curlL] = 0.4
  },
  crouch({ timeS: t }, o) {
    o[C.hipX] = 0
    o[C.hipY] = -0.52
    o[C.hipZ] = 0.13
    o[C.lean] = 0.42
    o[C.bend] = 0.35
    o[C.headNod] = -0.25
    o[C.side] = 0
    o[C.roll] = 0
    o[C.armPitchL] = 0.75
    o[C.armPitchR] = 0.75
    o[C.armSpreadL] = 0.15
    o[C.armSpreadR] = 0.15
    o[C.armYawL] = 0.1
    o[C.armYawR] = 0.1
    o[C.elbowL] = 0.85 + 0.04 * Math.sin(t)
    o[C.elbowR] = 0.85 + 0.04 * Math.sin(t)
    o[C.pronateL] = 0.6
    o[C.pronateR] = 0.6
  },
  sit({ timeS: t }, o) {
    o[C.hipX] = 0
    o[C.hipY] = -0.51
    o[C.lean] = -0.12
    o[C.bend] = 0.12
    o[C.roll] = 0
    o[C.side] = 0
    o[C.headNod] = 0.05
    o[C.plantL] = 0
    o[C.plantR] = 0
    o[C.turn] = 0
    for (let at = 0; at <= RIGHT; at += RIGHT) {
      o[C.armPitchL + at] = 0.62
      o[C.armSpreadL + at] = 0.12
      o[C.armYawL + at] = 0.25
      o[C.elbowL + at] = 0.62 + 0.02 * Math.sin(t)
      o[C.pronateL + at] = 1
      o[C.curlL + at] = 0.3
      o[C.legPitchL + at] = 1.5
      o[C.legSpreadL + at] = 0.14
      o[C.kneeL + at] = 1.42
      o[C.ankleL + at] = 0.05
    }
  },
  hang: (m, o) => hang(m, o, false),
  pedal: (m, o) => hang(m, o, true),
  ride: (m, o) => ride(m, o, false),
  cycle: (m, o) => ride(m, o, true),
  down({ sinceS }, o) {
    // knees give way, then the body goes over and comes to lie half on its right side
    fall(sinceS)
    const limp = fallen[LIMP] as number
    const plant = 1 - (fallen[KNEES] as number)
    mix(o, C.hipX, 0, 0.25)
    mix(o, C.hipY, -0.48, -0.825)
    mix(o, C.hipZ, 0.12, -0.3)
    mix(o, C.lean, 0.3, 1.53)
    mix(o, C.roll, 0.1, 0)
    mix(o, C.turn, 0, -0.35)
    mix(o, C.bend, 0.5, 0.02)
    mix(o, C.side, 0, 0.1)
    mix(o, C.twist, 0.1, 0.06)
    mix(o, C.headNod, 0.5, -0.2)
    o[C.headTurn] = 0.95 * limp
    o[C.headTilt] = 0.25 * limp
    o[C.plantL] = plant
    o[C.plantR] = plant
    o[C.blink] = limp
    o[C.jaw] = 0.07 * limp
    mix(o, C.armPitchL, 0.5, -0.26)
    mix(o, C.armSpreadL, 0.3, 1.75)
    mix(o, C.armYawL, 0, -1.45)
    mix(o, C.elbowL, 0.7, 1.05)
    mix(o, C.pronateL, 1, 0.2)
    o[C.curlL] = 0.35
    mix(o, C.legPitchL, 1, 0.05)
    o[C.legSpreadL] = 0.18
    mix(o, C.legYawL, 0, 0.7)
    mix(o, C.kneeL, 2.1, 0.1)
    mix(o, C.ankleL, -0.5, -0.5)
    mix(o, C.armPitchR, 0.7, 0.16)
    mix(o, C.armSpreadR, 0.3, 0.55)
    mix(o, C.armYawR, 0, 1.5)
    mix(o, C.elbowR, 0.9, 0.2)
    mix(o, C.pronateR, 1.2, 0.2)
    o[C.curlR] = 0.4
    mix(o, C.legPitchR, 1, 0.1)
    mix(o, C.legSpreadR, 0.15, 0.5)
    mix(o, C.legYawR, 0, 1.4)
    mix(o, C.kneeR, 2.1, 0.95)
    mix(o, C.ankleR, -0.4, -0.4)
  },
}
