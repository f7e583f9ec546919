import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ModelsPage } from '../review/models/ModelsPage'
import { changeLanguage, loadModelTexts } from './texts'
import './models.css'

/** The page of the hazard models with its texts; nobody signs in for it. */
export function Models() {
  const { i18n } = useTranslation('ui')
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  const [ready, setReady] = useState(false)
  useEffect(() => {
    void loadModelTexts(language).then(() => setReady(true))
  }, [language])
  return ready && <ModelsPage changeLanguage={changeLanguage} />
}
