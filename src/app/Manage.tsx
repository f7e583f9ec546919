import { useMemo } from 'react'
import { ReviewApp } from '../review/ReviewApp'
import { changeLanguage, loadSceneTexts } from './texts'
import { loadVoices, voicedScenes } from './voices'
import type { ManageView } from './route'
import './manage.css'

interface ManageProps {
  view: ManageView
  run: string | null
  replay: boolean
  go: (path: string) => void
}

/** Three and everything that draws: loaded when somebody looks at a run again, and not before. */
const loadReplay = () => import('./replayViews').then((m) => m.replayStage)

/** The managers' pages with everything that they need, put together. */
export function Manage({ view, run, replay, go }: ManageProps) {
  const parts = useMemo(
    () => ({ view, run, replay, go, changeLanguage, loadSceneTexts, voicedScenes, loadVoices, loadReplay }),
    [view, run, replay, go],
  )
  return <ReviewApp parts={parts} />
}
