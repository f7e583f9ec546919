import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KitPage } from '../review/kit/KitPage'
import { changeLanguage, loadKitTexts } from './texts'
import './kit.css'

/** The page of the sites' parts with their names; nobody signs in for it. */
export function Kit() {
  const { i18n } = useTranslation('ui')
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  const [ready, setReady] = useState(false)
  useEffect(() => {
    void loadKitTexts(language).then(() => setReady(true))
  }, [language])
  return ready && <KitPage changeLanguage={changeLanguage} />
}
