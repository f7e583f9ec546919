/** How somebody wants to stand, hold, move and read; asked the first time, kept on the device for its next use. */
export interface Comfort {
  /** Seated: the eyes are lifted to those of somebody who stands, so that all that is within reach stays so. */
  posture: 'standing' | 'seated'
  /** The hand that acts: its stick turns and goes, its upper button asks for a hint; the other pauses, walks, and wears the instrument. */
  hand: 'right' | 'left'
  /** Where to: by pointing at a place, or by the stick as well. */
  move: 'teleport' | 'smooth'
  /** Turning by steps of 30 degrees, or smoothly. */
  turn: 'snap' | 'smooth'
  /** The edge of the picture darkens while the picture moves and the body does not. */
  vignette: boolean
  /** Size of words in the world: normal, or a third larger. */
  text: 'normal' | 'large'
}

/** What makes the fewest people sick and asks nothing of a beginner. */
export const GENTLE: Comfort = {
  posture: 'standing',
  hand: 'right',
  move: 'teleport',
  turn: 'snap',
  vignette: true,
  text: 'normal',
}
