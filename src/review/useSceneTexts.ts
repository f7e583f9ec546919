import { useEffect, useState } from 'react'
import { useLanguage, useReview } from './parts'

/**
 * Loads the texts of these scenes in the language shown. True when they are there; scenes that this release
 * does not know stay nameless and are shown by their ids.
 */
export function useSceneTexts(scenes: readonly string[]): boolean {
  const { loadSceneTexts } = useReview()
  const language = useLanguage()
  const all = [...new Set(scenes)].sort().join(' ')
  const [loaded, setLoaded] = useState('')
  const wanted = `${language} ${all}`
  useEffect(() => {
    let gone = false
    const ids = all === '' ? [] : all.split(' ')
    void Promise.allSettled(ids.map((id) => loadSceneTexts(id, language))).then(() => {
      if (!gone) setLoaded(wanted)
    })
    return () => {
      gone = true
    }
  }, [all, language, wanted, loadSceneTexts])
  return loaded === wanted
}
