import type { Comfort } from '../../input/comfort'
import type { Flow } from '../flow'
import type { HabitStore } from './habits'

/** How whoever is signed in wants to take part, for a session; nothing as long as they were not asked. */
export function comfortOf(habits: HabitStore, { store }: Flow): { comfort?: Comfort } {
  const { comfort } = habits.of(store.getState().signedIn?.trainee.id ?? '')
  return comfort ? { comfort } : {}
}
