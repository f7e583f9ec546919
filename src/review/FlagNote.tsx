import { Alert } from 'antd'
import { GoButton } from './GoButton'
import { useText } from './parts'

/**
 * Something for people to look at, which refutes nothing. A flag is a code and, where it has them, its figure and the
 * run that it speaks of: `idle:85`, `near-copy:93:<run>`.
 */
export function FlagNote({ flag }: { flag: string }) {
  const t = useText()
  const [code = '', value = '', run] = flag.split(':')
  return (
    <Alert
      type="warning"
      showIcon
      title={t(`ui.flag.${code}`, { value })}
      action={
        run && (
          <GoButton type="link" to={`/manage/runs/${run}`}>
            {t('ui.note.same-input.open')}
          </GoButton>
        )
      }
    />
  )
}
