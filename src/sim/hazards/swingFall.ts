import { GRAVITY } from '../../base/gravity'
import { atan2, deg } from '../../base/math'

/** Somebody on a rope who works beside the anchor. */
export interface SwingSetup {
  massKg: number
  /** Rope and lanyard from the anchor to the D-ring, m. */
  ropeM: number
  /** How far beside the anchor, m. */
  offsetM: number
  /** How far below the anchor the D-ring is, m; negative: above it. */
  belowM: number
}

/** A fall that swings back under its anchor. */
export interface Swing {
  /** Fallen freely until the rope is taut, m. */
  freeFallM: number
  /** Speed along the circle when the rope has come taut, m/s; what pointed along the rope went into it. */
  tautMS: number
  /** Lost to the rope at that moment, J. */
  jerkJ: number
  /** Drop from the start to the lowest point, m. */
  dropM: number
  /** Speed at the lowest point, m/s. */
  speedMS: number
  /** Energy there, J. */
  energyJ: number
  /** Angle of the anchor from upright at the start, degrees: FallTech asks for 15 or less. */
  angleDeg: number
  outside: 'beyond-the-rope' | null
}

/** Makers ask to work within this angle of the anchor, degrees (FallTech instructions, 2.10). */
export const SWING_DEG = 15

/** The circle's depth below the anchor at `offsetM` beside it, m; 0 out of its reach. */
const depth = (ropeM: number, offsetM: number): number => Math.sqrt(Math.max(0, ropeM * ropeM - offsetM * offsetM))

/**
 * Swing fall: straight down until the rope is taut, then along the circle about the anchor. Rope without stretch or
 * absorber (an absorber makes the drop longer: add it to the clearance); whatever speed points along the rope is lost.
 */
export function swingFall(setup: SwingSetup): Swing {
  const { massKg, ropeM, belowM } = setup
  const offset = Math.abs(setup.offsetM)
  const taut = depth(ropeM, offset)
  const beyond = offset > ropeM || belowM > taut + 1e-9
  const start = beyond ? taut : belowM
  const freeFallM = Math.max(0, taut - start)
  const fallenMS = Math.sqrt(2 * GRAVITY * freeFallM)
  const tautMS = ropeM > 0 ? fallenMS * Math.min(1, offset / ropeM) : 0
  const speedMS = Math.sqrt(tautMS * tautMS + 2 * GRAVITY * Math.max(0, ropeM - taut))
  return {
    freeFallM,
    tautMS,
    jerkJ: (massKg * (fallenMS * fallenMS - tautMS * tautMS)) / 2,
    dropM: Math.max(0, ropeM - start),
    speedMS,
    energyJ: (massKg * speedMS * speedMS) / 2,
    angleDeg: deg(atan2(offset, start)),
    outside: beyond ? 'beyond-the-rope' : null,
  }
}

/**
 * Speed, m/s, and energy, J, with which the swing meets a wall or column `wallM` from the plumb line of the anchor, on the
 * side where it began or, negative, on the far side. Null when the swing never comes there.
 */
export function swingHit(setup: SwingSetup, wallM: number): { speedMS: number; energyJ: number } | null {
  const offset = Math.abs(setup.offsetM)
  if (wallM > offset || -wallM > setup.ropeM) return null
  const { tautMS, outside } = swingFall(setup)
  if (outside !== null) return null
  const square = tautMS * tautMS + 2 * GRAVITY * (depth(setup.ropeM, wallM) - depth(setup.ropeM, offset))
  // Equal heights may differ in the last bit.
  if (square < -1e-9) return null
  const speedMS = Math.sqrt(Math.max(0, square))
  return { speedMS, energyJ: (setup.massKg * speedMS * speedMS) / 2 }
}
