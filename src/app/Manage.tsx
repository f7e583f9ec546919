import { useMemo } from 'react'
import { ReviewApp } from '../review/ReviewApp'
import { changeLanguage, loadSceneTexts } from './texts'
import './manage.css'

interface ManageProps {
  run: string | null
  go: (path: string) => void
}

/** The managers' pages with everything that they need, put together. */
export function Manage({ run, go }: ManageProps) {
  const parts = useMemo(() => ({ run, go, changeLanguage, loadSceneTexts }), [run, go])
  return <ReviewApp parts={parts} />
}
