import type { Worded } from '../kit/pieces'

/** Indicators blink so often, 1/s (GB 4785: 60 to 120 a minute), and are on for this share of it. */
const BLINKS = { rate: 1.5, on: 0.5 } as const

/** Indicators are on by turns, whoever's they are. */
export const isBlinkOn = (timeS: number): boolean => (timeS * BLINKS.rate) % 1 < BLINKS.on

/** Is it of those that blink? */
export const blinks = (word: Worded): boolean => word === 'left' || word === 'right'

/** Is a piece of this word seen while its thing's mode is that? */
export function isSeen(word: Worded, mode: string): boolean {
  const not = word.startsWith('!')
  const wanted = not ? word.slice(1) : word
  return mode.split(' ').some((w) => w.startsWith(wanted)) !== not
}
