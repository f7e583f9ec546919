import { BODY, BONES, boneOf } from '../../../src/view/person/bones'
import { type Field, egg, grow, join, limb, meet, rod, within } from './field'
import { frameOf } from './clothes'

/** Radius of a gloved finger at its root and at its tip, metres; chosen for a thin work glove. */
const RADII = {
  thumb: [0.0128, 0.0115, 0.0102, 0.0088],
  index: [0.0108, 0.01, 0.0092, 0.008],
  middle: [0.0108, 0.0102, 0.0094, 0.0082],
  ring: [0.0104, 0.0098, 0.009, 0.0078],
  little: [0.0095, 0.0088, 0.008, 0.007],
} as const

function finger(name: keyof typeof RADII): Field {
  const radii = RADII[name]
  return join(
    0.003,
    ...[1, 2, 3].map((i) => {
      const bone = BONES[boneOf(`${name}${i}R`)] as (typeof BONES)[number]
      const length = -(bone.tip[1] as number) - (i === 3 ? 0.006 : 0)
      return within(
        frameOf(`${name}${i}R`),
        limb([0, 0, 0], [0, -length, 0], radii[i - 1] as number, radii[i] as number),
      )
    }),
  )
}

const inHand = (f: Field): Field => within(frameOf('handR'), f)
/** Flat across (x), broad from thumb to little finger (z). */
const palm = inHand((x, y, z) => {
  const flat = 1.55
  return (
    join(
      0.016,
      limb([0, -0.012, -0.004], [0, -BODY.palm + 0.008, -0.024], 0.026, 0.0185),
      limb([0, -0.012, 0.002], [0, -BODY.palm + 0.012, 0.004], 0.026, 0.0185),
      limb([0, -0.012, 0.006], [0, -BODY.palm + 0.02, 0.03], 0.024, 0.0165),
    )(x * flat, y, z) / flat
  )
})
const ball = inHand(
  join(0.01, egg([-0.013, -0.045, -0.02], [0.014, 0.032, 0.017]), egg([-0.012, -0.05, 0.022], [0.012, 0.034, 0.014])),
)

/** The right hand in its glove. */
const HAND: Field = join(
  0.007,
  join(
    0.014,
    join(0.012, palm, ball, inHand(limb([0, 0.02, 0], [0, -0.02, 0], 0.029, 0.026))),
    finger('thumb'),
    // the web between thumb and index finger
    inHand(limb([-0.019, -0.041, -0.05], [-0.005, -0.068, -0.029], 0.0075, 0.009)),
  ),
  join(0.0022, finger('index'), finger('middle'), finger('ring'), finger('little')),
)
/** The glove's own cuff, over the wrist. */
export const GLOVE: Field = join(
  0.003,
  HAND,
  inHand(
    meet(0.002, rod([0, 0.045, 0], [0, 0.006, 0], 0.0345, 0.004), grow(limb([0, 0.06, 0], [0, 0, 0], 0.034), 0.01)),
  ),
)

export const SLEEVE_CUFF: Field = within(
  frameOf('foreArmR'),
  join(
    0.004,
    limb([0, 0.06, 0], [0, -BODY.foreArm + 0.02, 0], 0.052, 0.043),
    rod([0, -BODY.foreArm + 0.06, 0], [0, -BODY.foreArm + 0.004, 0], 0.0475, 0.005),
  ),
)
