import { useEffect, useState } from 'react'
import type { Mode } from '../../record/types'
import { asks, handlesByTouch } from './pointer'

/** The ways in which a run can be begun from the page, what suits this device best first. */
export type OfferedMode = Exclude<Mode, 'headless'>

/** Which ways this screen has by itself: a laptop with a touch screen has both. */
function onScreen(): OfferedMode[] {
  const touch: OfferedMode[] = asks('(any-pointer: coarse)') ? ['touch'] : []
  const desk: OfferedMode[] = asks('(any-pointer: fine)') || touch.length === 0 ? ['desktop'] : []
  return handlesByTouch() ? [...touch, ...desk] : [...desk, ...touch]
}

/** The real room comes second: it takes free floor and somebody who watches. */
export function withSessions(screen: readonly OfferedMode[], vr: boolean, ar: boolean): OfferedMode[] {
  const [first, ...rest]: OfferedMode[] = vr ? ['vr', ...screen] : [...screen]
  return first ? [first, ...(ar ? (['ar'] as const) : []), ...rest] : []
}

/** What this browser offers: at once what the screen can do, and the headset when the browser has answered. */
export function useOffers(): OfferedMode[] {
  const [offers, setOffers] = useState(onScreen)
  useEffect(() => {
    const { xr } = navigator
    if (!xr) return
    let gone = false
    const can = (mode: XRSessionMode): Promise<boolean> => xr.isSessionSupported(mode).catch(() => false)
    void Promise.all([can('immersive-vr'), can('immersive-ar')]).then(([vr, ar]) => {
      if (!gone) setOffers(withSessions(onScreen(), vr, ar))
    })
    return () => {
      gone = true
    }
  }, [])
  return offers
}
