import { Button, Result, Typography } from 'antd'
import { useText } from './parts'
import { tellFailure } from './tellFailure'

/** What went wrong with a request, and the way on. */
export function FailurePage({ error, retry }: { error: Error; retry: () => void }) {
  const t = useText()
  const { kind, title, advice, detail } = tellFailure(t, error)
  return (
    <Result
      status={kind === 'not-found' ? '404' : 'warning'}
      title={title}
      subTitle={advice}
      extra={
        <Button type="primary" size="large" onClick={retry}>
          {t('ui.common.retry')}
        </Button>
      }
    >
      {detail && <Typography.Text type="secondary">{detail}</Typography.Text>}
    </Result>
  )
}
