import { Tag, Tooltip } from 'antd'
import type { VerificationState } from '../api/completion'
import { useText } from './parts'
import { causeKey } from './Verification'

const COLOURS: Record<VerificationState['status'], string> = {
  pending: 'default',
  running: 'processing',
  verified: 'success',
  refuted: 'error',
  unverifiable: 'warning',
}

/** The state of the server's re-run as a word; the reason is its tooltip. */
export function VerificationTag({ verification }: { verification: VerificationState | null }) {
  const t = useText()
  if (!verification) return <Tag>{t('ui.verification.none')}</Tag>
  const { status, code, why } = verification
  const tag = <Tag color={COLOURS[status]}>{t(`ui.verification.${status}`)}</Tag>
  const detail = code ? `${t(causeKey(code))} — ${why ?? ''}` : why
  return detail ? <Tooltip title={detail}>{tag}</Tooltip> : tag
}
