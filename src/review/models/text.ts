import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Words } from '../../models/card'

/** Texts of the page, words of a card in the language shown, and words of a flag. */
export function useModelText() {
  const { t, i18n } = useTranslation(['ui', 'outside'])
  const en = i18n.language === 'en'
  const say = useCallback((words: Words) => (en ? words.en : words.zh), [en])
  const flag = useCallback((name: string) => t(name, { ns: 'outside' }), [t])
  return { t, say, flag, language: en ? ('en' as const) : ('zh-CN' as const) }
}
