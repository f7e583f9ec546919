/** How much larger than usual words are painted in the world. It holds for whoever wears the headset, so for every panel. */
let factor = 1

/** Sets the size of words for what is painted from now on; 1 is usual. To be called before a run is drawn. */
export const setTextSize = (times: number): void => {
  factor = times
}
export const textSize = (): number => factor
