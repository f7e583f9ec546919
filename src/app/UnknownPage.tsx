import { useTranslation } from 'react-i18next'
import { ErrorFrame } from './ErrorFrame'

/** An address that is no page. */
export function UnknownPage() {
  const { t } = useTranslation('ui')
  return (
    <ErrorFrame code="unknown-page">
      <a className="button" href="/">
        {t('ui.common.home')}
      </a>
    </ErrorFrame>
  )
}
