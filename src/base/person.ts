/** Eyes of somebody who stands, metres over the ground: a man of 1.76 m in work shoes. Sites are built for a reach from there. */
export const EYE_HEIGHT = 1.65
/** How fast one bends down and straightens up, m/s. Chosen: a squat takes half a second. */
export const BEND_SPEED = 1.4
