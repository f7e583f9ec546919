/** Wind near the ground, and where it is turning to. Directions are unit vectors on the ground, where it blows TO. */
export interface WindState {
  /** m/s at 10 m height. */
  speed: number
  toX: number
  toZ: number
  /** The wind that it turns into, and the seconds left until it is there (0: steady). */
  goalSpeed: number
  goalX: number
  goalZ: number
  shiftS: number
}
