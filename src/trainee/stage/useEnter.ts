import { useCallback, useState } from 'react'
import type { RequestFailure } from '../answer'
import { useWay } from '../parts'
import type { Stage } from '../ports'

/** A session as the page asks for it: in the headset, or in the real room with this part of the page laid over it. */
type Wanted = 'vr' | { room: HTMLElement | null }

interface Enter {
  /** What the browser said when it gave no session, for the page to say. */
  refused: RequestFailure | null
  /** The stage once its session is on; null when it was refused. */
  enter: (wanted: Wanted) => Promise<Stage | null>
}

/** The way into a session, from a button that was pressed. */
export function useEnter(): Enter {
  const { loadStage } = useWay()
  const [refused, setRefused] = useState<RequestFailure | null>(null)
  const enter = useCallback(
    async (wanted: Wanted): Promise<Stage | null> => {
      setRefused(null)
      const stage = await loadStage()
      try {
        if (wanted === 'vr') await stage.enterVr()
        else if (wanted.room) await stage.enterRoom(wanted.room)
        else throw new Error('the page is gone')
        return stage
      } catch (e) {
        const message = e instanceof Error ? e.message : String(e)
        setRefused({ code: wanted === 'vr' ? 'xr-refused' : 'ar-refused', message })
        return null
      }
    },
    [loadStage],
  )
  return { refused, enter }
}
