import { useEffect } from 'react'
import type { Comfort } from '../../input/comfort'
import { useFlow, useWay } from '../parts'
import type { Stage } from '../ports'

/** Large words are larger by this. Chosen: the least words of 1.2 degrees become 1.6, and four lines still fit on a card. */
const LARGE = 4 / 3

/** How much larger than usual words are to be. */
export const textFactor = (comfort: Comfort | null): number => (comfort?.text === 'large' ? LARGE : 1)

/** Sets the pages in that size (style.css has the rule). */
export function readingSize(comfort: Comfort | null): void {
  document.documentElement.dataset['text'] = comfort?.text ?? 'normal'
}

const useWho = (): string => useFlow((s) => s.signedIn?.trainee.id ?? '')

/** The pages are as large as whoever is signed in reads them. */
export function useReadingSize(): void {
  const { habits } = useWay()
  const who = useWho()
  useEffect(() => readingSize(habits.of(who).comfort), [habits, who])
}

/** So are the words in the world; set when the picture comes up, so that nothing is painted before. */
export function useTextSize(stage: Stage | null): void {
  const { habits } = useWay()
  const who = useWho()
  stage?.setTextSize(textFactor(habits.of(who).comfort))
}
