import { useEffect, useState } from 'react'
import { after } from '../report/after'
import { httpAbort } from '../report/httpAbort'
import { surroundingsOf } from '../report/journalEntry'
import type { Outbox } from '../report/outbox'
import { loadCore, ownCore } from './core'
import type { TraineeParts } from './ports'
import { type Unfinished, createUnfinished } from './unfinished'

/** Is the finished run on disk, or with the server? In memory alone it is gone with the page. */
export const isOnDisk = (outbox: Outbox, run: string): boolean =>
  !outbox.state.getState().unsaved.some((u) => u.run === run)

function unfinishedOf({ journal, outbox, handIn }: TraineeParts): Unfinished {
  return createUnfinished({
    store: journal,
    report: httpAbort(),
    ownCore: ownCore(),
    loadCore: (id) => loadCore(id),
    async handIn(finished, entry) {
      await handIn.hold(finished, surroundingsOf(entry))
      await handIn.send(null)
      return isOnDisk(outbox, entry.run)
    },
    isKept: (run) => outbox.get(run) !== null || outbox.state.getState().receipts[run] !== undefined,
    now: () => Date.now(),
    chance: Math.random,
    after,
  })
}

/** Looks after the runs that were broken off on this device, for as long as this page has the training. */
export function useUnfinished(parts: TraineeParts): Unfinished {
  const [unfinished] = useState(() => unfinishedOf(parts))
  useEffect(() => {
    void unfinished.open()
    const online = (): void => void unfinished.report()
    window.addEventListener('online', online)
    // a run that the disk did not take when it ended may still lie in the journal: with the server it is no longer needed
    const forget = parts.outbox.state.subscribe(({ receipts }, before) => {
      for (const run of Object.keys(receipts)) if (!before.receipts[run]) void parts.journal.remove(run)
    })
    return () => {
      window.removeEventListener('online', online)
      forget()
      unfinished.stop()
    }
  }, [unfinished, parts])
  return unfinished
}
