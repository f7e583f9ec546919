import { AWAY_MS } from './run/wearer'

/**
 * Calls `off` once the headset has been off for so long that somebody else may wear it next; also when the device slept
 * meanwhile and no timer ran. Gives back what stops watching.
 */
export function watchHeadset(session: XRSession, off: () => void): () => void {
  let since: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = (): void => {
    const hidden = session.visibilityState === 'hidden'
    if (hidden === (since !== null)) return
    const wasOff = since !== null && Date.now() - since >= AWAY_MS
    clearTimeout(timer)
    since = hidden ? Date.now() : null
    if (hidden) timer = setTimeout(off, AWAY_MS)
    else if (wasOff) off()
  }
  session.addEventListener('visibilitychange', look)
  look()
  return () => {
    clearTimeout(timer)
    session.removeEventListener('visibilitychange', look)
  }
}
