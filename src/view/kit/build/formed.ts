import type { MeshBuilder } from '../../geometry/meshBuilder'

/** Colour of concrete some weeks old. */
const CONCRETE = '#aaa69c'
/** Bars that stood out for weeks. */
export const BAR_RUST = '#7a4a2e'
/** Starter bars of slabs and walls, metres: apart, how far they stand out. */
export const STARTER = { apart: 0.2, out: 0.7 }

/** Concrete as it came out of its formwork. */
export const formed = (b: MeshBuilder, color = CONCRETE): MeshBuilder => b.use('concrete', color, 'formed')
