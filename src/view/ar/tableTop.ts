/** A metre of the table is so many of the site: a site of 60 by 45 m then lies on 1 by 0.75 m. */
export const TABLE_SCALE = 60
/** The model is cut off round at this distance from its middle, metres of the site: a tray of 1.3 m. Chosen. */
export const TABLE_RADIUS = 38
