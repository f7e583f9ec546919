import { useEffect, useState } from 'react'
import type { RequestFailure } from '../answer'
import { askingOf } from '../check/asking'
import { useFlow, useWay } from '../parts'
import { exposeProbe } from '../run/probe'
import { RunSession } from '../run/session'
import { comfortOf } from './comfortOf'
import { lessonCore, lessonStart } from './lessonRun'

/** The lesson as a session: same devices, loop and picture as a run, and no journal, recording or server. */
export function useLessonSession(fail: (failure: RequestFailure) => void): RunSession | null {
  const { flow, habits, identity } = useWay()
  const { core, language } = useFlow((s) => s)
  const [session, setSession] = useState<RunSession | null>(null)
  useEffect(() => {
    if (!core) return
    const made = new RunSession({
      loaded: lessonCore(core),
      preview: lessonStart(core.id, language),
      ...comfortOf(habits, flow),
      now: () => Date.now(),
      journal: () => null,
      asking: askingOf(flow, identity),
      ended: () => undefined,
      failed: (message) => fail({ code: 'crash', message }),
    })
    setSession(made)
    const forget = exposeProbe(made)
    const hidden = (): void => {
      if (document.visibilityState !== 'hidden') made.back('page')
      else if (!made.store.getState().immersive) made.hide()
    }
    document.addEventListener('visibilitychange', hidden)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      forget()
      made.dispose()
    }
  }, [core, language, flow, habits, identity, fail])
  return session
}
