import type { Command } from '../sim/sample'

/** What a headset's session tells the run between frames. */
export interface SessionListener {
  command: (command: Command) => void
  /** The headset was taken off. */
  off: () => void
  /** The system's menu is open, or the headset was taken off. */
  hidden: () => void
  /** It is back; `wasOff` when it had been taken off, and somebody has to get ready again. */
  visible: (wasOff: boolean) => void
  ended: () => void
}

/**
 * Turns a session's own events into commands of the run: taken off and put on, recentred, covered by the
 * system's menu, ended. Gives back what stops listening.
 */
export function listenToSession(session: XRSession, space: XRReferenceSpace, to: SessionListener): () => void {
  let off = false
  const visibility = (): void => {
    if (session.visibilityState === 'visible') {
      const wasOff = off
      off = false
      if (wasOff) to.command({ kind: 'headset-on' })
      return to.visible(wasOff)
    }
    if (session.visibilityState === 'hidden' && !off) {
      off = true
      to.command({ kind: 'headset-off' })
      to.off()
    }
    to.hidden()
  }
  const reset = (): void => to.command({ kind: 'recentre' })
  session.addEventListener('visibilitychange', visibility)
  session.addEventListener('end', to.ended)
  space.addEventListener('reset', reset)
  return () => {
    session.removeEventListener('visibilitychange', visibility)
    session.removeEventListener('end', to.ended)
    space.removeEventListener('reset', reset)
  }
}
