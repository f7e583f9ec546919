import { useState } from 'react'
import { useFlow, useWay } from '../parts'
import { useOffers } from '../run/offers'
import { isBreakDue } from './breaks'
import { deviceKind } from './deviceKind'
import type { DeviceKind, Habits } from './habits'

/** What this device remembers of whoever is signed in, and how to change it. */
export function useHabits(): { habits: Habits; keep: (change: Partial<Habits>) => void } {
  const store = useWay().habits
  const trainee = useFlow((s) => s.signedIn?.trainee.id ?? s.trainee)
  const [habits, setHabits] = useState(() => store.of(trainee))
  return {
    habits,
    keep(change) {
      store.keep(trainee, change)
      setHabits(store.of(trainee))
    },
  }
}

/** The kind of this device, by what it offers first, and whether the lesson is new to whoever is signed in. */
export function useFirstTime(): { kind: DeviceKind; isFirst: boolean } {
  const { habits } = useHabits()
  const [best] = useOffers()
  const loaded = useFlow((s) => s.core)
  const kind = deviceKind(best)
  return { kind, isFirst: loaded?.core.startLesson !== undefined && !habits.knows.includes(kind) }
}

/** Has whoever is signed in had the headset on for so long that a break is to be suggested? */
export function useBreakDue(): boolean {
  const { habits } = useHabits()
  const [now] = useState(() => Date.now())
  return isBreakDue(habits.worn, now)
}
