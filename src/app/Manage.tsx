import { useMemo } from 'react'
import { ReviewApp } from '../review/ReviewApp'
import { changeLanguage, loadSceneTexts } from './texts'
import './manage.css'

interface ManageProps {
  run: string | null
  replay: boolean
  go: (path: string) => void
}

/** Three and everything that draws: loaded when somebody looks at a run again, and not before. */
const loadReplay = () => import('./replayViews').then((m) => m.replayStage)

/** The managers' pages with everything that they need, put together. */
export function Manage({ run, replay, go }: ManageProps) {
  const parts = useMemo(() => ({ run, replay, go, changeLanguage, loadSceneTexts, loadReplay }), [run, replay, go])
  return <ReviewApp parts={parts} />
}
