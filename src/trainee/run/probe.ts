import type { LiveRun } from '../../record/types'
import type { Sim } from '../../sim/sim'
import type { RunSession } from './session'

/** What automated browsers may read of a run; nobody can write a run through it. */
export interface MusterProbe {
  readonly sim: Sim | null
  readonly live: LiveRun | null
  readonly phase: string
  /** What the headset's menu shows. */
  readonly menu: string
  /** Its id, '' before the server gave one. */
  readonly run: string
}

declare global {
  interface Window {
    musterProbe?: MusterProbe
  }
}

/** Shows the run to tests in automated browsers only. Gives back what takes it away again. */
export function exposeProbe(session: RunSession): () => void {
  if (!navigator.webdriver) return () => undefined
  window.musterProbe = {
    get sim() {
      return session.live?.sim ?? null
    },
    get live() {
      return session.live
    },
    get run() {
      return session.id
    },
    get menu() {
      return session.menu.store.getState().shows
    },
    get phase() {
      return session.store.getState().phase
    },
  }
  return () => {
    window.musterProbe = undefined
  }
}
