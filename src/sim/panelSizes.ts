/** A line of text on a panel, and the gap between buttons, metres. */
export const ROW = { w: 0.96, h: 0.092 }
export const GAP = 0.02
