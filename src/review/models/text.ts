import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Words } from '../../models/card'

/** Texts of the page, words of a card in the language shown, words of a flag, and of the taxonomy. */
export function useModelText() {
  const { t, i18n } = useTranslation(['ui', 'outside', 'taxonomy'])
  const en = i18n.language === 'en'
  const say = useCallback((words: Words) => (en ? words.en : words.zh), [en])
  const flag = useCallback((name: string) => t(name, { ns: 'outside' }), [t])
  const term = useCallback((name: string) => t(name, { ns: 'taxonomy' }), [t])
  return { t, say, flag, term }
}
