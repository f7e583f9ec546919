/** Protection of edges and openings, metres. JGJ 80: top rail 1.2 m, middle rail 0.6 m, toe board at least 180 mm. */

/**
 * A guardrail along x about the origin on the floor, its outside to -z. `panel`: framed panels of red-white tube with mesh, 2.0 m long
 * (the trade's 定型化 kind); `tube`: scaffold tube of 48.3 mm with couplers, posts at most 2.0 m apart (JGJ 80). `low`: the top rail
 * at 0.9 m, no middle rail; `toe: false`: no toe board.
 */
export interface GuardrailLook {
  kind: 'guardrail'
  length: number
  style: 'panel' | 'tube'
  low?: true
  toe?: false
}

/** A lift shaft's gate of mesh in a red-white frame with toe board and plate, about the origin on the floor, facing +z; fixed with four bolts. What moves is the gate (upwards). */
export interface LiftGateLook {
  kind: 'lift-gate'
  width: number
  height: number
}

/**
 * A cover over an opening, its middle on the floor at the origin. `plate`: chequered steel, screwed down, yellow-black with its number;
 * `ply`: formwork ply of 15 mm that lies loose and clean; `panel`: such ply leant upright before an opening, facing -x, wedged with a batten.
 */
export interface OpeningCoverLook {
  kind: 'opening-cover'
  size: readonly [width: number, depth: number]
  fixing: 'plate' | 'ply' | 'panel'
}

/** A sleeve of 20 mm in the floor at the origin with its plug. */
export interface SleeveLook {
  kind: 'sleeve'
}

/** A hole in the floor: rim with cut bars, dark inside, the storey below seen through it; about the origin. */
export interface SlabHoleLook {
  kind: 'slab-hole'
  size: readonly [width: number, depth: number]
  thick: number
  /** Pipes that come up through it, where they do. */
  pipes?: number
}

export type BuildEdgeLook = GuardrailLook | LiftGateLook | OpeningCoverLook | SleeveLook | SlabHoleLook
