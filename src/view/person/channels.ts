const TRUNK = [
  // hips: moved from where they are when standing, metres; turned about y, then ahead, then to the right
  'hipX',
  'hipY',
  'hipZ',
  'turn',
  'lean',
  'roll',
  // the back: ahead, to the right, turned to the left
  'bend',
  'side',
  'twist',
  'headTurn',
  'headNod',
  'headTilt',
  'jaw',
  'eyeTurn',
  'eyeNod',
  'blink',
] as const
const LIMBS = [
  'shrug',
  // the arm: ahead, away from the body, turned inwards; elbow; palm turned down
  'armPitch',
  'armSpread',
  'armYaw',
  'elbow',
  'pronate',
  'wrist',
  // fingers: bent 0..1, spread, and how straight the index finger stays
  'curl',
  'splay',
  'index',
  'legPitch',
  'legSpread',
  'legYaw',
  'knee',
  'ankle',
  'toe',
  // how much the foot stands where it was put, and the hand is where it is wanted: 0..1
  'plant',
  'reach',
] as const

type Trunk = (typeof TRUNK)[number]
type Limb = (typeof LIMBS)[number]
export type Side = 'L' | 'R'
export type Channel = Trunk | `${Limb}${Side}`

const NAMES: Channel[] = [...TRUNK, ...LIMBS.map((l) => `${l}L` as const), ...LIMBS.map((l) => `${l}R` as const)]

/** Place of each channel in a posture. */
export const C = Object.fromEntries(NAMES.map((n, i) => [n, i])) as Record<Channel, number>

/** Joint angles in radians, hips in metres, shares 0..1: see CHANNELS. All 0: standing straight, limbs hanging. */
export type Posture = Float64Array
export const createPosture = (): Posture => new Float64Array(NAMES.length)

/** Moves every channel of `a` by the share `s` towards `b`. */
export function approach(a: Posture, b: Posture, s: number): void {
  for (let i = 0; i < a.length; i++) a[i] = (a[i] as number) + ((b[i] as number) - (a[i] as number)) * s
}

/** Sets some channels of a posture. */
export function put(p: Posture, values: Partial<Record<Channel, number>>): void {
  for (const key in values) p[C[key as Channel]] = values[key as Channel] as number
}
