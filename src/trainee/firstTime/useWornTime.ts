import { useEffect } from 'react'
import { useFlow, useWay } from '../parts'
import type { Stage } from '../ports'
import { withSpan } from './breaks'

/** How often it is looked whether the headset is on, ms. Chosen: a break is a matter of minutes. */
const LOOK_MS = 5000

/** Writes down for how long whoever is signed in has the headset on. */
export function useWornTime(stage: Stage | null): void {
  const { habits } = useWay()
  const trainee = useFlow((s) => s.signedIn?.trainee.id ?? '')
  useEffect(() => {
    if (!stage || trainee === '') return
    let since: number | null = null
    const look = (): void => {
      const now = Date.now()
      const session = stage.session()
      const isOn = session !== null && session.visibilityState !== 'hidden'
      // a device that slept between two looks was not worn
      if (since !== null && now - since <= 2 * LOOK_MS)
        habits.keep(trainee, { worn: withSpan(habits.of(trainee).worn, { from: since, to: now }, now) })
      since = isOn ? now : null
    }
    const timer = setInterval(look, LOOK_MS)
    return () => {
      clearInterval(timer)
      look()
    }
  }, [stage, habits, trainee])
}
