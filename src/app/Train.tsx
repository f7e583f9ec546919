import { useEffect, useState } from 'react'
import { httpSend } from '../report/httpSend'
import { indexedDbJournal } from '../report/indexedDbJournal'
import { indexedDbStore } from '../report/indexedDbStore'
import { openOutbox } from '../report/outbox'
import { lastSent } from './lastSent'
import { createHandIn } from '../trainee/handIn'
import type { TraineeParts } from '../trainee/ports'
import { TraineeApp } from '../trainee/TraineeApp'
import { release } from './release'
import { loadStage } from './stage'
import { changeLanguage, loadSceneTexts } from './texts'

/** Runs that have ended and are not in the outbox yet lie apart from it. */
const HELD = 'muster-held'

async function openParts(code: string): Promise<TraineeParts> {
  const now = (): Date => new Date()
  const send = httpSend()
  const outbox = await openOutbox({
    store: indexedDbStore(),
    send,
    lastSent,
    now,
    chance: Math.random,
    after: (ms, call) => {
      const timer = setTimeout(call, ms)
      return () => clearTimeout(timer)
    },
  })
  const handIn = createHandIn(outbox, indexedDbStore(HELD), send, now)
  // before anything is made of runs under way: what had ended is none of them
  await handIn.recover()
  const journal = indexedDbJournal()
  return { code, loadSceneTexts, loadStage, outbox, handIn, journal, changeLanguage, release: release() }
}

/** The trainee's way with everything that it needs, put together. */
export function Train({ code }: { code: string }) {
  const [parts, setParts] = useState<TraineeParts | null>(null)
  useEffect(() => {
    let gone = false
    let opened: TraineeParts | null = null
    void openParts(code).then((p) => {
      opened = p
      if (gone) p.outbox.close()
      else setParts(p)
    })
    const online = (): void => void opened?.outbox.flush()
    window.addEventListener('online', online)
    return () => {
      gone = true
      opened?.outbox.close()
      window.removeEventListener('online', online)
    }
  }, [code])
  return parts ? <TraineeApp parts={parts} /> : <div className="frame" aria-busy="true" />
}
