import { useEffect, useState } from 'react'
import { after } from '../report/after'
import type { DeviceStore } from '../report/enrolment'
import { httpAbort } from '../report/httpAbort'
import { httpSend } from '../report/httpSend'
import { httpStart } from '../report/httpStart'
import { indexedDbDevice } from '../report/indexedDbDevice'
import { indexedDbJournal } from '../report/indexedDbJournal'
import { indexedDbReceipts } from '../report/indexedDbReceipts'
import { indexedDbStore } from '../report/indexedDbStore'
import { openOutbox } from '../report/outbox'
import { type UntilDone, untilDone } from '../report/untilDone'
import { lastSent } from './lastSent'
import { codeClient, trainingClient } from '../trainee/client'
import { type EnrolledDevice, createEnrolledDevice } from '../trainee/enrolled/device'
import { askCheck } from '../trainee/enrolled/askCheck'
import { fetchRoster } from '../trainee/enrolled/roster'
import { sendSigned, signAsDevice } from '../trainee/enrolled/sign'
import { tellStarts } from '../trainee/enrolled/tellStarts'
import { browserDisk, createHabits } from '../trainee/firstTime/habits'
import { createHandIn } from '../trainee/handIn'
import { NOT_ASKED } from '../trainee/identity'
import type { TraineeParts } from '../trainee/ports'
import { openRecordings } from '../trainee/voice/recordings'
import { OnlyTab } from '../trainee/OnlyTab'
import { TraineeApp } from '../trainee/TraineeApp'
import { release } from './release'
import { loadStage } from './stage'
import { changeLanguage, loadSceneTexts } from './texts'
import { loadVoices } from './voices'

/** Runs that have ended and are not in the outbox yet lie apart from it. */
const HELD = 'muster-held'
/** What the device remembers of those who use it. */
const HABITS = 'muster.habits'

/** This device as a supervisor has enrolled it at this address; a disk that does not say counts as not enrolled. */
async function openEnrolled(code: string, store: DeviceStore, tell: () => void): Promise<EnrolledDevice | null> {
  const kept = await store.enrolment(code)
  if (!kept.ok || !kept.value) return null
  const server = trainingClient()
  return createEnrolledDevice(kept.value, { store, tell, check: askCheck, server, fetchRoster, now: () => Date.now() })
}

/** What is opened with the page: the parts of its way, and the telling of runs that this device began, enrolled or not. */
interface Opened {
  parts: TraineeParts
  telling: UntilDone
}

async function open(code: string): Promise<Opened> {
  const now = (): Date => new Date()
  const deviceStore = indexedDbDevice()
  const receipts = indexedDbReceipts()
  const telling = untilDone({ chance: Math.random, after }, () =>
    tellStarts({ store: deviceStore, start: httpStart(), abort: httpAbort() }),
  )
  void telling.now()
  const enrolled = await openEnrolled(code, deviceStore, () => void telling.now())
  const sign = signAsDevice(deviceStore)
  const send = sendSigned(httpSend(), sign)
  const outbox = await openOutbox({
    store: indexedDbStore(),
    send,
    keepReceipt: receipts.keep,
    lastSent,
    now,
    chance: Math.random,
    after,
  })
  const handIn = createHandIn(outbox, indexedDbStore(HELD), send, sign, now)
  // before anything is made of runs under way: what had ended is none of them
  await handIn.recover()
  const parts: TraineeParts = {
    code,
    loadSceneTexts,
    loadVoices,
    recordings: openRecordings(code),
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
    habits: createHabits(browserDisk(HABITS)),
    changeLanguage,
    release: release(),
  }
  return { parts, telling }
}

function close({ parts, telling }: Opened): void {
  parts.outbox.close()
  telling.stop()
}

/** The trainee's way with everything that it needs, put together in the one tab that trains. */
export const Train = ({ code }: { code: string }) => (
  <OnlyTab>
    <Training code={code} />
  </OnlyTab>
)

function Training({ code }: { code: string }) {
  const [parts, setParts] = useState<TraineeParts | null>(null)
  useEffect(() => {
    let gone = false
    let opened: Opened | null = null
    void open(code).then((now) => {
      opened = now
      if (gone) close(now)
      else setParts(now.parts)
    })
    const online = (): void => {
      void opened?.telling.now()
      void opened?.parts.outbox.flush()
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
