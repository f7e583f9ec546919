/** What lies and stands about where it should not, or looks worse than it is; each follows the solids of its scene's evidence. */
export type EvidenceLook =
  /** A rubber hose of 100 mm on the ground, 3.4 m, from a standing coupling to one that lies. */
  | { kind: 'loose-hose' }
  /** A hose of which only half a coil and its tail hang on a wall, cut through. */
  | { kind: 'hung-hose' }
  /** A steel bench with a pipe in vices and a welding set beside it. */
  | { kind: 'welding-place' }
  /** A spring loaded relief valve on its stub, with its lead seal. */
  | { kind: 'relief-valve' }
  /** Two pallets with a carton before an eyewash, a rusty lid on its bowl. */
  | { kind: 'clutter' }
  /** A counterbalanced lift truck of 2 t that drives along x, with its driver and a load (all moving). */
  | { kind: 'forklift' }
