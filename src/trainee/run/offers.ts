import { useEffect, useState } from 'react'
import type { Mode } from '../../record/types'

/** The ways in which a run can be begun from the page, what suits this device best first. */
export type OfferedMode = Exclude<Mode, 'headless' | 'ar'>

const asks = (query: string): boolean => window.matchMedia?.(query).matches ?? false

/** Is this a device that is handled with fingers first of all? */
export const handlesByTouch = (): boolean => asks('(pointer: coarse)')

/** Which ways this screen has by itself: a laptop with a touch screen has both. */
function onScreen(): OfferedMode[] {
  const touch: OfferedMode[] = asks('(any-pointer: coarse)') ? ['touch'] : []
  const desk: OfferedMode[] = asks('(any-pointer: fine)') || touch.length === 0 ? ['desktop'] : []
  return handlesByTouch() ? [...touch, ...desk] : [...desk, ...touch]
}

/** What this browser offers: at once what the screen can do, and the headset when the browser has answered. */
export function useOffers(): OfferedMode[] {
  const [offers, setOffers] = useState(onScreen)
  useEffect(() => {
    const { xr } = navigator
    if (!xr) return
    let gone = false
    xr.isSessionSupported('immersive-vr').then(
      (can) => {
        if (can && !gone) setOffers((known) => ['vr', ...known.filter((m) => m !== 'vr')])
      },
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [])
  return offers
}
