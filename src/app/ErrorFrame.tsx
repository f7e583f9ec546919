import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** A page that cannot be: what is wrong and what to do (`ui.error.<code>`), and the way out below it. */
export function ErrorFrame({ code, children }: { code: string; children: ReactNode }) {
  const { t } = useTranslation('ui')
  return (
    <div className="frame">
      <header className="frame-head">
        <span className="brand">{t('ui.brand')}</span>
      </header>
      <main className="frame-main">
        <h1>{t(`ui.error.${code}.title`)}</h1>
        <p className="lead">{t(`ui.error.${code}.do`)}</p>
        {children}
      </main>
    </div>
  )
}
