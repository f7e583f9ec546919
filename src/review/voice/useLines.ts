import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { COACH, type LineOfScene, linesOf } from '../../../content/voices'
import type { RecordedList } from '../../api/voices'
import { getRecorded } from '../client'
import { useReview, useText } from '../parts'
import { useSceneTexts } from '../useSceneTexts'

export type Language = 'zh-CN' | 'en'

/** A line of the scene, with its words and what is kept of it. */
export interface Line extends Pick<LineOfScene, 'key' | 'radio'> {
  speaker: string
  words: string
  kept: RecordedList['lines'][number] | null
}

/** All lines of a scene in the language in which they are recorded, which need not be that of the page. */
export function useLines(scene: string, language: Language) {
  const { loadVoices, loadSceneTexts } = useReview()
  const { i18n } = useTranslation('ui')
  const t = useText(scene)
  const named = useSceneTexts([scene])
  const recorded = useQuery({
    queryKey: ['voices', scene, language],
    queryFn: ({ signal }) => getRecorded(scene, language, signal),
  })
  const [found, setFound] = useState<{ of: string; lines: LineOfScene[] } | null>(null)
  const of = `${scene} ${language}`
  useEffect(() => {
    let gone = false
    void Promise.all([loadVoices(scene), loadSceneTexts(scene, language)]).then(([voices]) => {
      const texts: object = i18n.getResourceBundle(language, scene) ?? {}
      if (!gone) setFound({ of, lines: linesOf(voices, Object.keys(texts)) })
    })
    return () => {
      gone = true
    }
  }, [loadVoices, loadSceneTexts, i18n, scene, language, of])
  const lines = useMemo((): Line[] | null => {
    if (found?.of !== of || !named || !recorded.data) return null
    const kept = new Map(recorded.data.lines.map((line) => [line.line, line]))
    const words = i18n.getFixedT(language, scene)
    return found.lines.map(({ key, speakers, radio }) => ({
      key,
      radio,
      speaker: speakers.map((s) => t(s === COACH ? 'ui.voice.coach' : `entity.${s}`)).join(' / '),
      words: words(key),
      kept: kept.get(key) ?? null,
    }))
  }, [found, of, named, recorded.data, i18n, language, scene, t])
  return { lines, error: recorded.error, again: () => void recorded.refetch() }
}
