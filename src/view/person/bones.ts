/**
 * Lengths in metres of somebody of 1.72 m in boots (soles of 30 mm): shares of stature by Drillis and Contini (1966), as
 * tabulated in Winter, Biomechanics and Motor Control of Human Movement. Widths are chosen.
 */
export const BODY = {
  /** Height of the hip joints; half the distance between them. */
  hip: 0.925,
  hipHalf: 0.09,
  thigh: 0.415,
  shin: 0.414,
  /** Height of the ankle over the ground, and where the ball of the foot is from it. */
  ankle: 0.096,
  ball: 0.115,
  shoulderHalf: 0.17,
  upperArm: 0.29,
  foreArm: 0.25,
  palm: 0.092,
} as const

const FINGERS = [
  // base at the hand (x towards the palm is negative for the right hand), and three lengths
  ['index', 0, -0.092, -0.03, 0.044, 0.026, 0.021],
  ['middle', 0, -0.095, -0.007, 0.048, 0.03, 0.022],
  ['ring', 0, -0.09, 0.016, 0.044, 0.028, 0.022],
  ['little', 0, -0.081, 0.037, 0.034, 0.021, 0.019],
] as const
const THUMB = [-0.014, -0.024, -0.026, 0.044, 0.034, 0.027] as const

interface Bone {
  name: string
  parent: number
  /** Joint, in the parent's frame with limbs hanging, metres: x to the person's right, y up, -z ahead. */
  at: readonly [number, number, number]
  /** Where the bone ends, likewise, in its own frame. */
  tip: readonly [number, number, number]
}

function makeBones(): Bone[] {
  const bones: Bone[] = []
  const put = (name: string, parent: string, at: Bone['at'], tip: Bone['tip']): void => {
    bones.push({ name, parent: bones.findIndex((b) => b.name === parent), at, tip })
  }
  put('hips', '', [0, 0.96, 0], [0, 0.1, 0])
  put('spine', 'hips', [0, 0.1, 0.01], [0, 0.13, 0])
  put('chest', 'spine', [0, 0.13, 0], [0, 0.24, 0])
  put('neck', 'chest', [0, 0.265, 0.012], [0, 0.08, 0])
  put('head', 'neck', [0, 0.08, -0.004], [0, 0.16, 0])
  put('jaw', 'head', [0, 0.035, -0.01], [0, -0.05, -0.075])
  for (const [s, x] of [
    ['L', -1],
    ['R', 1],
  ] as const) {
    put(`eye${s}`, 'head', [x * 0.0315, 0.077, -0.0795], [0, 0, -0.012])
    put(`lid${s}`, 'head', [x * 0.0315, 0.077, -0.0795], [0, 0, -0.012])
  }
  for (const [s, x] of [
    ['L', -1],
    ['R', 1],
  ] as const) {
    put(`clavicle${s}`, 'chest', [x * 0.03, 0.187, 0], [x * 0.14, 0, 0.004])
    put(`upperArm${s}`, `clavicle${s}`, [x * (BODY.shoulderHalf - 0.03), 0, 0.004], [0, -BODY.upperArm, 0])
    put(`foreArm${s}`, `upperArm${s}`, [0, -BODY.upperArm, 0], [0, -BODY.foreArm * 0.55, 0])
    put(`twist${s}`, `foreArm${s}`, [0, -BODY.foreArm * 0.55, 0], [0, -BODY.foreArm * 0.45, 0])
    put(`hand${s}`, `twist${s}`, [0, -BODY.foreArm * 0.45, 0], [0, -BODY.palm, 0])
    const [tx, ty, tz, ...thumb] = THUMB
    chain('thumb', s, [x * tx, ty, tz], thumb)
    for (const [finger, fx, fy, fz, ...lengths] of FINGERS) chain(finger, s, [fx, fy, fz], lengths)
  }
  for (const [s, x] of [
    ['L', -1],
    ['R', 1],
  ] as const) {
    put(`thigh${s}`, 'hips', [x * BODY.hipHalf, BODY.hip - 0.96, 0], [0, -BODY.thigh, 0])
    put(`shin${s}`, `thigh${s}`, [0, -BODY.thigh, 0], [0, -BODY.shin, 0])
    put(`foot${s}`, `shin${s}`, [0, -BODY.shin, 0], [0, -0.05, -BODY.ball])
    put(`toe${s}`, `foot${s}`, [0, -0.068, -BODY.ball], [0, 0, -0.07])
  }
  return bones

  function chain(finger: string, s: string, at: Bone['at'], lengths: readonly number[]): void {
    lengths.forEach((l, i) => {
      const before = i === 0 ? `hand${s}` : `${finger}${i}${s}`
      put(`${finger}${i + 1}${s}`, before, i === 0 ? at : [0, -(lengths[i - 1] ?? 0), 0], [0, -l, 0])
    })
  }
}

/** All joints of a person, parents first. In the frames of limbs that hang, y is up and nothing is turned. */
export const BONES: readonly Bone[] = makeBones()

/** Number of the bone of this name; throws when there is none. */
export function boneOf(name: string): number {
  const i = BONES.findIndex((b) => b.name === name)
  if (i < 0) throw new Error(`no bone ${name}`)
  return i
}
