import { useTranslation } from 'react-i18next'

/** An address that is no page. */
export function UnknownPage() {
  const { t } = useTranslation('ui')
  return (
    <div className="frame">
      <header className="frame-head">
        <span className="brand">{t('ui.brand')}</span>
      </header>
      <main className="frame-main">
        <h1>{t('ui.error.unknown-page.title')}</h1>
        <p className="lead">{t('ui.error.unknown-page.do')}</p>
        <a className="button" href="/">
          {t('ui.common.home')}
        </a>
      </main>
    </div>
  )
}
