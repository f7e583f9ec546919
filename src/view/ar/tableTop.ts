import { type Vec3, scale } from '../../base/vec'

/** A metre of the table is so many of the site: a site of 60 by 45 m then lies on 1 by 0.75 m. */
export const TABLE_SCALE = 60
/** The model is cut off round at this distance from its middle, metres of the site: a tray of 1.3 m. Chosen. */
export const TABLE_RADIUS = 38

/** A place of the calibrated tracking space in the site, for a model whose middle lies on the origin. */
export const fromTable = (p: Vec3): Vec3 => scale(p, TABLE_SCALE)
/** A place of the site on the table. */
export const ontoTable = (p: Vec3): Vec3 => scale(p, 1 / TABLE_SCALE)
