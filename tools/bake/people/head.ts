import { type Field, type P3, both, box, cut, egg, grow, join, limb, meet, rod, slab } from './field'

/**
 * Head and what is worn on it, in the head bone's frame: its joint lies between the ears' lobes, -z ahead, metres. Breadth 155 mm,
 * length 190 mm, chin to crown 220 mm; features chosen by eye.
 */
export const EYE: P3 = [0.0315, 0.077, -0.0795]
export const EYE_RADIUS = 0.0122

const skull = egg([0, 0.1, 0.002], [0.0745, 0.0875, 0.094])
const lips = join(
  0.003,
  egg([0, 0.0152, -0.0935], [0.0225, 0.005, 0.0105]),
  egg([0, 0.0055, -0.092], [0.019, 0.0066, 0.0112]),
)

/** Lids are a ball about the eye; face and lids are cut open like an almond, down to where the eyeball fills it. */
const lids = egg(EYE, [0.0139, 0.0139, 0.0139])
const almond = meet(
  0,
  egg([EYE[0] + 0.0003, EYE[1] - 0.0004, EYE[2] - 0.02], [0.0121, 0.0058, 0.05]),
  (_x, _y, z) => z - EYE[2] - 0.001,
)

function face(): Field {
  const base = join(
    0.03,
    skull,
    egg([0, 0.048, -0.03], [0.06, 0.076, 0.06]),
    join(
      0.02,
      limb([0.049, 0.014, -0.008], [0.018, -0.018, -0.068], 0.019, 0.0165),
      egg([0, -0.018, -0.073], [0.019, 0.0145, 0.0145]),
    ),
  )
  const built = join(
    0.014,
    base,
    egg([0.042, 0.048, -0.062], [0.021, 0.016, 0.021]),
    limb([0.01, 0.0935, -0.0875], [0.044, 0.0945, -0.069], 0.0085, 0.0075),
    egg([0, 0.014, -0.082], [0.026, 0.021, 0.015]),
  )
  const socketed = cut(0.014, built, egg([0.0318, 0.0785, -0.097], [0.0185, 0.0105, 0.0125]))
  const nose = join(
    0.006,
    limb([0, 0.084, -0.0885], [0, 0.0455, -0.108], 0.0065, 0.0095),
    egg([0, 0.0425, -0.1075], [0.0105, 0.009, 0.0105]),
    egg([0.0122, 0.0395, -0.0985], [0.0078, 0.0068, 0.0105]),
  )
  const nosed = cut(0.002, join(0.011, socketed, nose), egg([0.0062, 0.0325, -0.1015], [0.0034, 0.0036, 0.005]))
  const eyed = cut(0.0014, join(0.0045, nosed, lids), almond)
  const mouthed = cut(0.0022, join(0.0035, eyed, lips), egg([0, 0.0106, -0.1035], [0.0225, 0.0011, 0.012]))
  return cut(0.008, mouthed, limb([0.0185, 0.04, -0.0995], [0.0305, 0.012, -0.088], 0.0022))
}

const ear = cut(
  0.004,
  join(
    0.006,
    egg([0.0795, 0.058, 0.012], [0.0065, 0.03, 0.0175], -0.18),
    egg([0.0765, 0.034, 0.006], [0.0055, 0.01, 0.009]),
  ),
  egg([0.0868, 0.061, 0.008], [0.0055, 0.019, 0.0095], -0.18),
)
const neck = join(
  0.012,
  limb([0, -0.13, 0.004], [0, 0.03, 0.004], 0.059, 0.053),
  limb([0.042, 0.02, 0.02], [0.012, -0.09, -0.036], 0.011, 0.009),
  egg([0, -0.048, -0.044], [0.011, 0.014, 0.012]),
)

export const HEAD: Field = both(join(0.02, join(0.005, face(), ear), neck))
export const isLips: Field = lips

/** Where hair begins: high over the brow, down before the ears, and to the nape. */
const hairline: Field = (x, y, z) => {
  const front = 0.138 - 0.3 * Math.max(0, z + 0.055)
  const beside = z < -0.052 ? front : z < -0.03 ? 0.045 : z < 0.03 ? 0.088 : 0.088 - (z - 0.03) * 2.1
  return Math.max(beside, z > 0.03 ? -0.012 : 0) - y - Math.min(0.006, Math.abs(x) * 0.05)
}
export const HAIR: Field = both(
  meet(0.004, join(0.02, grow(skull, 0.0075), egg([0, 0.05, 0.03], [0.07, 0.075, 0.065])), hairline),
)

export const BROW: Field = both(
  meet(
    0.001,
    grow(face(), 0.0012),
    join(
      0.002,
      limb([0.013, 0.0935, -0.0955], [0.034, 0.1, -0.089], 0.0036, 0.0034),
      limb([0.034, 0.1, -0.089], [0.05, 0.094, -0.072], 0.0034, 0.002),
    ),
  ),
)

/** Upper lids that come down to blink: a cap of a ball between eyeball and lids. */
export const LID: Field = meet(0.0004, egg(EYE, [0.0131, 0.0131, 0.0131]), (_x, y) => EYE[1] + 0.0062 - y)

/** Helmet to GB 2811: shell with a broad ridge and two ribs, brim, a rim that is longer in front; hollow. */
const LOW = 0.106
const dome = egg([0, 0.11, 0.001], [0.11, 0.105, 0.133])
const ribbed = join(
  0.008,
  dome,
  meet(0.006, grow(dome, 0.0075), box([0, 0.2, 0.01], [0.017, 0.1, 0.115], 0.004)),
  meet(0.006, grow(dome, 0.0045), box([0.05, 0.2, 0.012], [0.008, 0.085, 0.085], 0.004)),
)
const brim: Field = (x, y, z) => {
  const r = Math.hypot(x / 0.122, z < 0 ? z / 0.172 : z / 0.147)
  const level = LOW + 0.004 - Math.max(0, -z - 0.1) * 0.22
  return Math.max((r - 1) * 0.118, Math.abs(y - level) - 0.0036)
}
export const HELMET: Field = both(
  cut(
    0.002,
    join(
      0.006,
      meet(0.002, ribbed, (_x, y) => LOW - y),
      brim,
    ),
    meet(0, egg([0, 0.11, 0.001], [0.1005, 0.095, 0.1235]), (_x, y) => LOW - 0.02 - y),
  ),
)

const hoop = (low: number, high: number, off: number): Field =>
  meet(0.001, grow(egg([0, 0.1, 0.002], [0.08, 0.0945, 0.1]), off), slab(low, high))
/** Headband under the shell, chin strap from before and behind the ears to under the chin, with its buckle. */
export const HARNESS: Field = both(
  join(
    0.002,
    hoop(0.098, 0.122, 0.006),
    ribbon([0.0835, 0.105, -0.02], [0.0735, 0.03, -0.03]),
    ribbon([0.0855, 0.105, 0.042], [0.0735, 0.03, -0.03]),
    ribbon([0.0735, 0.03, -0.03], [0.05, -0.022, -0.044]),
    ribbon([0.05, -0.022, -0.044], [0, -0.045, -0.055]),
    box([0.073, 0.03, -0.031], [0.005, 0.009, 0.008], 0.002),
  ),
)
function ribbon(a: P3, b: P3): Field {
  return limb(a, b, 0.0042)
}

/** Frames of safety glasses: rims about clear glass, bridge, arms to the ears. */
export const GLASSES: Field = both(
  join(
    0.002,
    cut(0.0008, rim(0.0035), rim(0)),
    limb([0, 0.0815, -0.1045], [0.01, 0.0805, -0.1035], 0.0022),
    limb([0.063, 0.0845, -0.082], [0.0795, 0.079, -0.02], 0.0026, 0.0024),
    limb([0.0795, 0.079, -0.02], [0.0835, 0.068, 0.03], 0.0024),
  ),
)
function rim(by: number): Field {
  const lens = box([0.0355, 0.0755, -0.1], [0.026 + by, 0.0165 + by, 0.05], 0.012)
  return meet(0, lens, (x, _y, z) => Math.abs(z + 0.1045 - x * x * 5.2) - 0.0022 - (by > 0 ? 0 : 0.01))
}

/** Half mask: cup over nose and chin, valve, straps. Its two filters apart. */
export const HALF_MASK_CUP = meet(
  0.006,
  grow(join(0.03, HEAD, egg([0, 0.012, -0.095], [0.034, 0.034, 0.032])), 0.0045),
  egg([0, 0.014, -0.1], [0.05, 0.047, 0.05]),
)
const snout = rod([0, 0.006, -0.12], [0, 0.001, -0.144], 0.019, 0.003)
export const HALF_MASK: Field = both(
  join(
    0.006,
    HALF_MASK_CUP,
    snout,
    limb([0.03, 0.008, -0.112], [0.05, -0.002, -0.112], 0.014),
    ribbon([0.045, 0.02, -0.085], [0.0835, 0.035, 0.0]),
    ribbon([0.0835, 0.035, 0.0], [0.062, 0.03, 0.07]),
    ribbon([0.062, 0.03, 0.07], [0, 0.03, 0.1]),
  ),
)
export const FILTER: Field = both(
  join(
    0.002,
    rod([0.048, -0.003, -0.112], [0.07, -0.011, -0.125], 0.036, 0.004),
    rod([0.066, -0.01, -0.122], [0.074, -0.0128, -0.127], 0.031, 0.003),
  ),
)
