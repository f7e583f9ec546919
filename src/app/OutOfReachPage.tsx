import { useTranslation } from 'react-i18next'
import { ErrorFrame } from './ErrorFrame'

/** The managers' pages without the server that they work with. */
export function OutOfReachPage() {
  const { t } = useTranslation('ui')
  return (
    <ErrorFrame code="out-of-reach">
      <button type="button" className="button button-go" onClick={() => location.reload()}>
        {t('ui.common.reload')}
      </button>
    </ErrorFrame>
  )
}
