import { Button, Result } from 'antd'
import { RefusedError } from './client'
import { useText } from './parts'

/** What went wrong with a request, and the way on. */
export function FailurePage({ error, retry }: { error: Error; retry: () => void }) {
  const t = useText()
  const failure = error instanceof RefusedError ? error.failure : null
  const kind = failure?.status === 0 ? 'away' : failure?.status === 404 ? 'not-found' : 'other'
  return (
    <Result
      status={kind === 'not-found' ? '404' : 'warning'}
      title={t(`ui.manage.failure.${kind}.title`)}
      subTitle={kind === 'other' ? error.message : t(`ui.manage.failure.${kind}.do`)}
      extra={
        <Button type="primary" size="large" onClick={retry}>
          {t('ui.common.retry')}
        </Button>
      }
    />
  )
}
