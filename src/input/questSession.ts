import type { Command } from '../sim/sample'

/** What a headset's session tells the run between frames. */
export interface SessionListener {
  command: (command: Command) => void
  /** The system's menu is open, or the headset was taken off. */
  hidden: () => void
  visible: () => void
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
      if (off) to.command({ kind: 'headset-on' })
      off = false
      return to.visible()
    }
    if (session.visibilityState === 'hidden' && !off) {
      off = true
      to.command({ kind: 'headset-off' })
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
