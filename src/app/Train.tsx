import { useEffect, useState } from 'react'
import type { DeviceStore } from '../report/enrolment'
import { httpAbort } from '../report/httpAbort'
import { httpSend } from '../report/httpSend'
import { httpStart } from '../report/httpStart'
import { indexedDbDevice } from '../report/indexedDbDevice'
import { indexedDbJournal } from '../report/indexedDbJournal'
import { indexedDbReceipts } from '../report/indexedDbReceipts'
import { indexedDbStore } from '../report/indexedDbStore'
import { openOutbox } from '../report/outbox'
import { lastSent } from './lastSent'
import { codeClient, trainingClient } from '../trainee/client'
import { type EnrolledDevice, createEnrolledDevice } from '../trainee/enrolled/device'
import { askCheck } from '../trainee/enrolled/askCheck'
import { fetchRoster } from '../trainee/enrolled/roster'
import { createHandIn } from '../trainee/handIn'
import { NOT_ASKED } from '../trainee/identity'
import type { TraineeParts } from '../trainee/ports'
import { OnlyTab } from '../trainee/OnlyTab'
import { TraineeApp } from '../trainee/TraineeApp'
import { release } from './release'
import { loadStage } from './stage'
import { changeLanguage, loadSceneTexts } from './texts'

/** Runs that have ended and are not in the outbox yet lie apart from it. */
const HELD = 'muster-held'

const after = (ms: number, call: () => void): (() => void) => {
  const timer = setTimeout(call, ms)
  return () => clearTimeout(timer)
}

/** This device as a supervisor has enrolled it at this address; a disk that does not say counts as not enrolled. */
async function openEnrolled(code: string, store: DeviceStore): Promise<EnrolledDevice | null> {
  const kept = await store.enrolment(code)
  if (!kept.ok || !kept.value || kept.value.withdrawn) return null
  return createEnrolledDevice(kept.value, {
    store,
    start: httpStart(),
    abort: httpAbort(),
    check: askCheck,
    server: trainingClient(),
    fetchRoster,
    now: () => Date.now(),
    chance: Math.random,
    after,
  })
}

async function openParts(code: string): Promise<TraineeParts> {
  const now = (): Date => new Date()
  const deviceStore = indexedDbDevice()
  const receipts = indexedDbReceipts()
  const enrolled = await openEnrolled(code, deviceStore)
  const send = httpSend()
  const outbox = await openOutbox({
    store: indexedDbStore(),
    send,
    keepReceipt: receipts.keep,
    lastSent,
    now,
    chance: Math.random,
    after,
  })
  const handIn = createHandIn(outbox, indexedDbStore(HELD), send, enrolled?.sign ?? null, now)
  // before anything is made of runs under way: what had ended is none of them
  await handIn.recover()
  return {
    code,
    loadSceneTexts,
    loadStage,
    client: enrolled?.client ?? trainingClient(),
    codes: codeClient(),
    enrolled,
    deviceStore,
    receipts,
    outbox,
    handIn,
    journal: indexedDbJournal(),
    identity: enrolled ?? NOT_ASKED,
    changeLanguage,
    release: release(),
  }
}

function close({ outbox, enrolled }: TraineeParts): void {
  outbox.close()
  enrolled?.stop()
}

/** The trainee's way with everything that it needs, put together in the one tab that trains. */
export const Train = ({ code }: { code: string }) => (
  <OnlyTab>
    <Opened code={code} />
  </OnlyTab>
)

function Opened({ code }: { code: string }) {
  const [parts, setParts] = useState<TraineeParts | null>(null)
  useEffect(() => {
    let gone = false
    let opened: TraineeParts | null = null
    void openParts(code).then((p) => {
      opened = p
      if (gone) close(p)
      else setParts(p)
    })
    const online = (): void => {
      void opened?.enrolled?.tell()
      void opened?.outbox.flush()
    }
    window.addEventListener('online', online)
    return () => {
      gone = true
      if (opened) close(opened)
      window.removeEventListener('online', online)
    }
  }, [code])
  return parts ? <TraineeApp parts={parts} /> : <div className="frame" aria-busy="true" />
}
