/**
 * A mesh fence with posts and, over it, outriggers with barbed wire and a coil, along x from -length/2 to +length/2; `turned`: along z.
 * Panels of welded mesh, V-bent (GB/T 26941: posts 60 mm, wires 5 mm). Heights in metres.
 */
export interface FenceLook {
  kind: 'fence'
  length: number
  turned?: true
  /** Top of the mesh. */
  height: number
}

/** A gate 8 m wide in a fence along x: brick pillars with caps and lamps, a barrier that stands open, a guard's box. */
export interface GateLook {
  kind: 'gate'
}

/** Posts against vehicles at these places along x, 1 m high, black and yellow with a reflecting band (GB 5768.3: posts). */
export interface BollardsLook {
  kind: 'bollards'
  at: readonly number[]
  height: number
  radius: number
}
