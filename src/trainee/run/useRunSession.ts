import { useEffect, useState } from 'react'
import { keepJournal } from '../../report/journal'
import { askingOf } from '../check/asking'
import type { AbandonWhy } from '../client'
import { comfortOf } from '../firstTime/comfortOf'
import { useFlow, useWay } from '../parts'
import type { RequestFailure } from '../answer'
import { surroundingsNow } from '../surroundingsNow'
import { previewStart } from './preview'
import { exposeProbe } from './probe'
import { RunSession } from './session'

/** The run of this page: made when the page comes. When it goes, the run is on disk to go on with, or reported. */
export function useRunSession(fail: (failure: RequestFailure) => void): RunSession | null {
  const { flow, habits, hold, handIn, identity, journal: store, enrolled } = useWay()
  const { choice, core, language } = useFlow((s) => s)
  const [session, setSession] = useState<RunSession | null>(null)
  useEffect(() => {
    if (!core) return
    const made = new RunSession({
      loaded: core,
      preview: previewStart(core.id, choice, language),
      ...comfortOf(habits, flow),
      now: () => Date.now(),
      journal(start, standing, failed, tickedAt) {
        const ports = { store, now: () => new Date(), failed }
        const around = surroundingsNow(flow.store.getState(), enrolled)
        return keepJournal(ports, { start, ...around }, standing, tickedAt)
      },
      asking: askingOf(flow, identity),
      ended: (finished, journal, present) => {
        const held = hold(finished, journal)
        if (present) return flow.finish(finished)
        // whoever is there now is shown nothing of it
        void held.then(() => handIn.send(null))
        flow.next()
      },
      failed: (message) => fail({ code: 'crash', message }),
    })
    setSession(made)
    const forget = exposeProbe(made)
    const leave = (why: AbandonWhy): void => {
      if (made.live && !made.live.ended && !made.leave()) flow.abandon(made.live.sim.world.tick, why)
    }
    const closing = (): void => leave('page-closed')
    const hidden = (): void => {
      if (document.visibilityState !== 'hidden') made.back('page')
      else if (!made.store.getState().immersive) made.hide()
    }
    window.addEventListener('pagehide', closing)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('pagehide', closing)
      document.removeEventListener('visibilitychange', hidden)
      leave('left')
      forget()
      made.dispose()
    }
  }, [core, choice, language, flow, habits, hold, handIn, identity, store, enrolled, fail])
  return session
}
