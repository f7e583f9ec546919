import type { HandSide } from '../../sim/sample'
import { otherSide } from '../../input/hands'
import type { Text } from '../ports'

/** Upper buttons of the controllers of headsets like a Quest (WebXR Gamepads Module, profile oculus-touch). */
const UPPER = { left: 'Y', right: 'B' }

/** Values for texts that name hands: `acting`, which points and goes, and `other`, with the upper button of each. */
export function handWords(
  hand: HandSide,
  text: Text,
): Record<'acting' | 'other' | 'actingUpper' | 'otherUpper', string> {
  const other = otherSide(hand)
  return {
    acting: text(`ui.hand.${hand}`),
    other: text(`ui.hand.${other}`),
    actingUpper: UPPER[hand],
    otherUpper: UPPER[other],
  }
}
