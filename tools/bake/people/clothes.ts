import { BODY, boneOf } from '../../../src/view/person/bones'
import { bindFrames } from '../../../src/view/person/bind'
import { type Field, both, box, cut, egg, grow, join, limb, meet, ripple, rod, slab, within } from './field'

/** Clothes in the frame that the body is modelled in (arms away, facing -z, feet on y = 0), metres. Widths chosen. */
const bind = bindFrames()
export const frameOf = (name: string): readonly number[] => (bind[boneOf(name)] as { elements: number[] }).elements
export const on = (name: string, f: Field): Field => within(frameOf(name), f)

const L = BODY
export const torso = both(
  join(
    0.05,
    egg([0, 1.285, 0.012], [0.166, 0.185, 0.122]),
    egg([0, 1.1, 0.006], [0.151, 0.19, 0.114]),
    egg([0, 0.965, 0.01], [0.166, 0.12, 0.12]),
    join(
      0.05,
      limb([0.04, 1.43, 0.018], [0.145, 1.367, 0.012], 0.058, 0.052),
      egg([0.075, 1.31, -0.045], [0.075, 0.075, 0.06]),
    ),
    egg([0.085, 1.33, 0.085], [0.075, 0.1, 0.04]),
  ),
)
/** Cloth bunches where it bends: across the sleeve at the elbow, above the cuff. */
const creases =
  (bands: readonly (readonly [number, number, number])[]): Field =>
  (x, y, z) => {
    let d = 0
    for (const [at, wide, deep] of bands) {
      const fade = Math.max(0, 1 - Math.abs(y - at) / wide)
      d += deep * fade * Math.sin(y * 165 + Math.sin(x * 45 + at * 9) * 1.6 + z * 38)
    }
    return d
  }
const sleeve = both(
  join(
    0.03,
    on('upperArmR', ripple(limb([0, -0.008, 0], [0, -L.upperArm, 0], 0.057, 0.049), creases([[-0.28, 0.1, 0.0032]]))),
    on(
      'foreArmR',
      ripple(
        limb([0, 0, 0], [0, -L.foreArm + 0.02, 0], 0.049, 0.041),
        creases([
          [-0.03, 0.09, 0.003],
          [-0.19, 0.05, 0.0026],
        ]),
      ),
    ),
  ),
)
const cuff = both(on('foreArmR', rod([0, -L.foreArm + 0.062, 0], [0, -L.foreArm + 0.004, 0], 0.0475, 0.006)))
const neckHole = join(0, limb([0, 1.4, -0.012], [0, 1.62, 0.012], 0.066, 0.076))
const collarRing = meet(
  0.002,
  limb([0, 1.4, 0.006], [0, 1.62, 0.014], 0.082, 0.09),
  (_x, y, z) => Math.abs(y - 1.455 - (z - 0.01) * 0.28) - 0.026,
)
const collar = cut(0.003, collarRing, limb([0, 1.4, 0.006], [0, 1.62, 0.014], 0.069, 0.079))
const front: Field = (_x, _y, z) => z + 0.02
const placket = meet(0.002, grow(torso, 0.004), box([0, 1.18, -0.1], [0.021, 0.235, 0.1]))
const pocket = (by: number, top: number, low: number): Field =>
  meet(0.003, grow(torso, by), box([0.088, (top + low) / 2, -0.1], [0.052, (top - low) / 2, 0.1]))
const hemBand = meet(0.004, grow(torso, 0.003), slab(0.925, 0.972))

export const JACKET: Field = join(
  0.003,
  cut(
    0.004,
    join(
      0.035,
      meet(0.004, ripple(torso, creases([[1.02, 0.07, 0.003]])), (_x, y) => 0.93 - y),
      sleeve,
    ),
    neckHole,
  ),
  cuff,
  collar,
  both(join(0.001, pocket(0.0035, 1.335, 1.215), pocket(0.0065, 1.345, 1.305))),
  meet(0, placket, front),
  hemBand,
)

/** Trousers fall in slight folds onto the boots. */
export const TROUSERS: Field = both(
  join(
    0.045,
    meet(0.01, egg([0, 0.95, 0.012], [0.158, 0.13, 0.116]), (_x, y) => y - 0.985),
    egg([0.07, 0.9, 0.055], [0.085, 0.095, 0.075]),
    on(
      'thighR',
      ripple(
        limb([0, 0.0, 0.0], [0, -L.thigh, 0.0], 0.09, 0.068),
        creases([
          [-0.05, 0.08, 0.003],
          [-0.4, 0.1, 0.0032],
        ]),
      ),
    ),
    on(
      'shinR',
      ripple(
        cut(0.004, limb([0, 0, 0.002], [0, -0.42, 0.008], 0.069, 0.068), (_x, y) => y + 0.355),
        creases([
          [0, 0.1, 0.0032],
          [-0.3, 0.13, 0.0045],
        ]),
      ),
    ),
  ),
)
export const BELT: Field = meet(0.002, both(egg([0, 0.95, 0.012], [0.163, 0.2, 0.121])), slab(0.905, 0.943))
export const BUCKLE: Field = box([0, 0.924, -0.106], [0.026, 0.021, 0.007], 0.003)

const sole: Field = (x, y, z) => {
  const t = Math.min(1, Math.max(0, (0.06 - z) / 0.27))
  const wide = 0.034 + 0.014 * Math.min(1, Math.max(0, (t - 0.3) / 0.35)) - 0.012 * Math.max(0, (t - 0.75) / 0.25)
  const end = Math.hypot(x, Math.max(0, z - 0.035, -0.17 - z) * 1.1)
  const out = end - wide
  return out + (y > 2 ? 1 : 0)
}
/** Safety boots with a cap over the toes, padded collar, and soles with a heel. */
export const BOOTS: Field = both(
  on(
    'footR',
    meet(
      0.006,
      join(
        0.025,
        limb([0, 0.1, 0.01], [0, -0.01, 0.008], 0.05, 0.05),
        limb([0, -0.048, 0.028], [0, -0.058, -0.1], 0.042, 0.041),
        egg([0, -0.056, -0.142], [0.044, 0.036, 0.056]),
        rod([0, 0.085, 0.01], [0, 0.115, 0.01], 0.056, 0.01),
      ),
      (_x, y) => -0.074 - y,
    ),
  ),
)
export const SOLES: Field = both(
  on(
    'footR',
    cut(
      0.001,
      meet(0.003, grow(sole, 0.0035), slab(-0.096, -0.068)),
      box([0, -0.098, -0.012], [0.1, 0.01, 0.014], 0.002),
    ),
  ),
)

/** High visibility vest (GB 20653): open at arms and neck; two bands about it, two over the shoulders. */
export const armHole = both(
  join(0.01, egg([0.215, 1.33, 0.008], [0.075, 0.15, 0.14]), on('upperArmR', limb([0, 0.02, 0], [0, -0.3, 0], 0.083))),
)
const vee = join(
  0.01,
  limb([0, 1.4, 0.01], [0, 1.6, 0.016], 0.086, 0.1),
  meet(
    0,
    box([0, 1.42, -0.12], [0.065, 0.13, 0.11], 0.01),
    (x, y, _z) => (Math.abs(x) - Math.max(0, (y - 1.3) * 0.5)) * 0.85,
  ),
)
const shell = cut(
  0.005,
  meet(0.004, ripple(grow(torso, 0.0115), creases([[0.97, 0.1, 0.003]])), (_x, y) => 0.9 - y),
  armHole,
  vee,
)
const zip = box([0, 1.1, -0.14], [0.0035, 0.3, 0.06])
export const VEST_CLOTH: Field = grow(torso, 0.0115)
export const VEST: Field = cut(0.002, shell, zip)
const round = (y: number): Field => slab(y - 0.025, y + 0.025)
export const BANDS: Field = cut(
  0.001,
  meet(
    0.0008,
    grow(shell, 0.0026),
    join(
      0,
      round(0.975),
      round(1.085),
      both(
        meet(
          0,
          (x) => Math.abs(x - 0.1) - 0.021,
          (_x, y) => 1.085 - y,
        ),
      ),
    ),
  ),
  armHole,
)

/** Breathing apparatus: bottle on the back with its valve, back plate, straps over the shoulders and about the waist. */
export const CYLINDER: Field = join(
  0.006,
  limb([0, 1.0, 0.215], [0, 1.36, 0.215], 0.07),
  rod([0, 0.9, 0.215], [0, 0.95, 0.215], 0.022),
  box([0, 1.17, 0.148], [0.1, 0.22, 0.012], 0.01),
)
