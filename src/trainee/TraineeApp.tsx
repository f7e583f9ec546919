import { type ComponentType, useCallback, useEffect, useMemo, useState } from 'react'
import { createStore } from 'zustand/vanilla'
import { Banner } from './Banner'
import { loadCore, ownCore } from './core'
import { DebriefPage } from './debrief/DebriefPage'
import type { Journal } from '../report/journal'
import type { Finished } from './finish'
import { type Step, createFlow } from './flow'
import { ComfortPage } from './firstTime/ComfortPage'
import { FirstTimePage } from './firstTime/FirstTimePage'
import { LessonPage } from './firstTime/LessonPage'
import { useReadingSize } from './firstTime/readingSize'
import { LeftAlone } from './LeftAlone'
import { BriefingPage } from './pages/BriefingPage'
import { CardPage } from './pages/CardPage'
import { CodePage } from './pages/CodePage'
import { EnrolPage } from './pages/EnrolPage'
import { ChoicePage } from './pages/ChoicePage'
import { ConsentPage } from './pages/ConsentPage'
import { LanguagePage } from './pages/LanguagePage'
import { PinPage } from './pages/PinPage'
import { ResumePage } from './pages/ResumePage'
import { SentPage } from './pages/SentPage'
import { type Picture, WayContext, useFlow } from './parts'
import type { TraineeParts } from './ports'
import { RunPage } from './run/RunPage'
import { NextRelease, tellRelease } from './NextRelease'
import { surroundingsNow } from './surroundingsNow'
import { isOnDisk, useUnfinished } from './useUnfinished'
import { StageHost } from './stage/StageHost'

const PAGES: Record<Step, ComponentType> = {
  language: LanguagePage,
  card: CardPage,
  pin: PinPage,
  code: CodePage,
  enrol: EnrolPage,
  resume: ResumePage,
  consent: ConsentPage,
  choice: ChoicePage,
  briefing: BriefingPage,
  'first-time': FirstTimePage,
  comfort: ComfortPage,
  lesson: LessonPage,
  run: RunPage,
  debrief: DebriefPage,
  sent: SentPage,
}

/** The whole way of a trainee on this device; only in the one tab that trains. */
export function TraineeApp({ parts }: { parts: TraineeParts }) {
  const unfinished = useUnfinished(parts)
  const [flow] = useState(() =>
    createFlow({
      code: parts.code,
      client: parts.client,
      loadCore: () => loadCore(ownCore()),
      unfinished,
      now: () => Date.now(),
    }),
  )
  useEffect(() => tellRelease(flow, parts.release), [flow, parts])
  const hold = useCallback(
    async (finished: Finished, journal: Journal | null): Promise<void> => {
      await parts.handIn.hold(finished, surroundingsNow(flow.store.getState(), parts.enrolled))
      if (isOnDisk(parts.outbox, finished.start.run)) await journal?.remove()
    },
    [flow, parts],
  )
  const [picture] = useState(() =>
    createStore<Picture>(() => ({ scene: null, covered: true, host: null, contextLost: null })),
  )
  const way = useMemo(() => ({ ...parts, flow, hold, picture }), [parts, flow, hold, picture])
  return (
    <WayContext value={way}>
      <Banner />
      <NextRelease />
      <StageHost />
      <CurrentPage />
      <LeftAlone />
    </WayContext>
  )
}

function CurrentPage() {
  const step = useFlow((s) => s.step)
  useReadingSize()
  const Page = PAGES[step]
  return <Page />
}
