import { useText } from '../parts'
import { handWords } from './handWords'
import { useHabits } from './useHabits'

/** Values for texts that name hands, for whoever is signed in. */
export function useHandWords(): ReturnType<typeof handWords> {
  const { habits } = useHabits()
  return handWords(habits.comfort?.hand ?? 'right', useText())
}
