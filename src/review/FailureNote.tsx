import { Alert } from 'antd'
import { useText } from './parts'
import { tellFailure } from './tellFailure'

/** What went wrong with something that was just tried, where it was tried. */
export function FailureNote({ error }: { error: Error }) {
  const { title, advice, detail } = tellFailure(useText(), error)
  const description = detail === null ? advice : `${advice} ${detail}`
  return <Alert type="error" showIcon title={title} description={description} role="alert" />
}
