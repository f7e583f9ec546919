import { armHole, on, torso } from './clothes'
import { type Field, type P3, both, box, cut, egg, grow, join, limb, meet, rod, slab } from './field'
import { HEAD, HALF_MASK_CUP } from './head'

/** What single trades wear over their clothes. In the frame that the body is modelled in unless said otherwise, metres; chosen. */

const line =
  (x: number, half: number): Field =>
  (px) =>
    Math.abs(px - x) - half

/** Straps of a full body harness (GB 6095) or of a breathing apparatus: over the shoulders, crossed behind, chest and waist. */
const strap = 0.0245
const front: Field = (x, _y, z) => Math.max(line(0.0995, strap)(x, 0, 0), z)
const behind: Field = (x, y, z) => {
  const middle = Math.min(0.1, Math.max(0, (y - 1.2) * 0.42))
  return Math.max((Math.abs(x - middle) - strap) * 0.92, -z)
}
const chest: Field = (x, y, z) => Math.max(Math.abs(y - 1.235) - 0.018, Math.abs(x) - 0.11, z)
export const WEBBING: Field = join(
  0.001,
  cut(
    0.001,
    meet(
      0.001,
      grow(torso, 0.021),
      join(
        0,
        both(
          join(
            0,
            meet(0, front, (_x, y) => 0.96 - y),
            meet(0, behind, (_x, y) => 0.96 - y),
          ),
        ),
        chest,
        slab(0.947, 1.003),
      ),
    ),
    armHole,
    limb([0, 1.4, 0.01], [0, 1.6, 0.016], 0.074, 0.09),
  ),
  // the plate with its ring, between the shoulder blades
  box([0, 1.27, 0.142], [0.034, 0.03, 0.01], 0.006),
  rod([0, 1.297, 0.156], [0, 1.303, 0.156], 0.02, 0.002),
)

/** Loops about the thighs, and the line: from the back over the right hip, hung up before it by its hook. */
const sag: readonly P3[] = [
  [0.02, 1.26, 0.158],
  [0.125, 1.06, 0.15],
  [0.197, 0.86, 0.06],
  [0.2, 0.8, -0.02],
  [0.185, 0.86, -0.075],
  [0.165, 0.955, -0.098],
]
export const LOOPS: Field = both(
  on(
    'thighR',
    meet(
      0.001,
      grow(limb([0, 0, 0], [0, -0.415, 0], 0.093, 0.071), 0.006),
      (x, y) => Math.abs(y + 0.125 - x * 0.5) - 0.02,
    ),
  ),
)
export const LINE: Field = join(
  0.003,
  ...sag.slice(1).map((to, i) => limb(sag[i] as P3, to, 0.0065)),
  box([0.164, 0.962, -0.104], [0.012, 0.026, 0.006], 0.004),
)

/** Rubber boots' shafts, up to the knee, with a rim. */
export const SHAFTS: Field = both(
  on(
    'shinR',
    join(
      0.004,
      meet(0.004, limb([0, -0.06, 0.004], [0, -0.38, 0.01], 0.081, 0.07), slab(-0.4, -0.075)),
      rod([0, -0.075, 0.004], [0, -0.088, 0.004], 0.0845, 0.004),
    ),
  ),
)

/** Self-rescuer (GB 24502) in its can at the belt, behind the left hip. */
export const SELF_RESCUER: Field = join(
  0.002,
  box([-0.15, 0.86, 0.125], [0.052, 0.078, 0.04], 0.03),
  box([-0.15, 0.912, 0.125], [0.054, 0.006, 0.042], 0.004),
)

/** About the left upper arm. */
const rightBand = on('upperArmR', meet(0.001, limb([0, -0.008, 0], [0, -0.29, 0], 0.0635, 0.0555), slab(-0.2, -0.105)))
export const ARMBAND: Field = (x, y, z) => rightBand(-x, y, z)

// in the head bone's frame from here

/** Cap lamp on its bracket before the helmet, and its glass. */
export const LAMP: Field = join(
  0.003,
  rod([0, 0.152, -0.112], [0, 0.156, -0.158], 0.027, 0.004),
  box([0, 0.132, -0.13], [0.014, 0.02, 0.014], 0.004),
)
export const LAMP_GLASS: Field = rod([0, 0.1558, -0.156], [0, 0.1562, -0.1605], 0.0215, 0.001)

/** Helmet of somebody who rides (GB 811): a round shell over the temples to the nape, with a short peak; hollow. */
const above: Field = (_x, y, z) => 0.078 - 0.3 * z - y
export const RIDER_HELMET: Field = both(
  cut(
    0.002,
    join(
      0.005,
      meet(0.003, egg([0, 0.104, 0.004], [0.108, 0.118, 0.132]), above),
      meet(
        0.002,
        egg([0, 0.1, -0.115], [0.078, 0.03, 0.062], 0.2),
        (_x, y, z) => Math.abs(y - 0.122 - (z + 0.12) * 0.18) - 0.004,
      ),
    ),
    meet(0, egg([0, 0.102, 0.004], [0.099, 0.107, 0.122]), grow(above, 0.03)),
  ),
)

/**
 * Full-face mask (GB 2890, for breathing apparatus GB/T 16556): rubber that seals about the face, the rim of a wide lens, the
 * inner cup, and the valve before the chin that gives the air. The lens is clear.
 */
const oval: Field = (x, y) => (Math.hypot(x / 0.068, (y - 0.05) / 0.088) - 1) * 0.07
const pane = egg([0, 0.055, -0.044], [0.077, 0.098, 0.096])
const seal = meet(0.003, grow(join(0.02, HEAD, egg([0, 0.05, -0.05], [0.066, 0.085, 0.05])), 0.007), (x, y, z) =>
  Math.max(Math.abs(oval(x, y, z) - 0.006) - 0.011, z + 0.036),
)
const rim = meet(
  0.002,
  (x, y, z) => Math.abs(pane(x, y, z)) - 0.005,
  (x, y, z) => Math.max(Math.abs(oval(x, y, z) + 0.006) - 0.008, z + 0.03),
)
const bridge = meet(0.002, grow(pane, 0.001), (x, y, z) => Math.max(Math.abs(oval(x, y, z)) - 0.008, z + 0.03))
const band = (a: P3, b: P3): Field => limb(a, b, 0.0055)
export const FULL_MASK: Field = both(
  join(
    0.004,
    seal,
    rim,
    bridge,
    HALF_MASK_CUP,
    rod([0, 0.002, -0.118], [0, -0.006, -0.172], 0.027, 0.005),
    rod([0, -0.004, -0.166], [0, -0.005, -0.176], 0.032, 0.003),
    band([0.07, 0.085, -0.03], [0.0865, 0.094, 0.03]),
    band([0.0865, 0.094, 0.03], [0, 0.1, 0.106]),
    band([0.062, 0.01, -0.03], [0.083, 0.03, 0.025]),
    band([0.083, 0.03, 0.025], [0, 0.045, 0.104]),
  ),
)

/** From the valve over the left shoulder to the apparatus, in the frame of the body; `at` is the head's joint. */
export function airHose([, y, z]: P3): Field {
  const way: readonly P3[] = [
    [-0.02, y - 0.008, z - 0.168],
    [-0.09, y - 0.07, z - 0.15],
    [-0.125, 1.37, -0.11],
    [-0.128, 1.43, -0.02],
    [-0.11, 1.37, 0.12],
  ]
  return join(0.008, ...way.slice(1).map((to, i) => limb(way[i] as P3, to, 0.0115)))
}
