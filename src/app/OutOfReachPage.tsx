import { useTranslation } from 'react-i18next'

/** The managers' pages without the server that they work with. */
export function OutOfReachPage() {
  const { t } = useTranslation('ui')
  return (
    <div className="frame">
      <header className="frame-head">
        <span className="brand">{t('ui.brand')}</span>
      </header>
      <main className="frame-main">
        <h1>{t('ui.error.out-of-reach.title')}</h1>
        <p className="lead">{t('ui.error.out-of-reach.do')}</p>
        <button type="button" className="button button-go" onClick={() => location.reload()}>
          {t('ui.common.reload')}
        </button>
      </main>
    </div>
  )
}
