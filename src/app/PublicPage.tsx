import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A page that nobody signs in for, once its own words are there in the language that is shown. Keep `load` steady. */
export function PublicPage({
  load,
  children,
}: {
  load: (language: 'zh-CN' | 'en') => Promise<unknown>
  children: ReactNode
}) {
  const { i18n } = useTranslation('ui')
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  const [ready, setReady] = useState(false)
  useEffect(() => {
    void load(language).then(() => setReady(true))
  }, [load, language])
  return ready && children
}
