/** An analogue control read as on or off, with a gap between the two so that noise makes no edges. */
export interface Threshold {
  on: number
  off: number
}

/** The new state of a control that stood at `before` and reads `value` now. */
export const isOn = (before: boolean, value: number, { on, off }: Threshold): boolean =>
  before ? value > off : value >= on
