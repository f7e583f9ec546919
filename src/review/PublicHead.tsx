import { useTranslation } from 'react-i18next'

/** Head of a page that nobody signs in for: the brand that leads home, the other language, title and what the page is for. */
export function PublicHead({
  page,
  changeLanguage,
}: {
  /** Its title and lead are the texts `ui.<page>.title` and `ui.<page>.lead`. */
  page: 'kit' | 'models'
  changeLanguage: (language: 'zh-CN' | 'en') => Promise<void>
}) {
  const { t, i18n } = useTranslation('ui')
  const other = i18n.language === 'en' ? 'zh-CN' : 'en'
  return (
    <>
      <header className="frame-head">
        <a className="brand" href="/">
          {t('ui.brand')}
        </a>
        <button type="button" className="button button-plain" lang={other} onClick={() => void changeLanguage(other)}>
          {t(`ui.language.${other}`)}
        </button>
      </header>
      <h1>{t(`ui.${page}.title`)}</h1>
      <p className="lead">{t(`ui.${page}.lead`)}</p>
    </>
  )
}
