import { Alert, Descriptions } from 'antd'
import type { RunDetail } from '../api/manage'
import { dateTime } from './format'
import { useLanguage, useText } from './parts'

/** Causes with words of their own; any other is a field of the record that differs. */
const CAUSES = new Set([
  'input-digest',
  'run-digest',
  'verdict',
  'ticks',
  'seed',
  'unreadable',
  'unknown-core',
  'same-input',
  'core-failed',
  'signature',
])

/** Causes that say to people what another one says: the verifier gives up after the core has failed again and again. */
const SAME_WORDS: Readonly<Record<string, string>> = { 'gave-up': 'core-failed' }

/** Text key of why a re-run did not verify. */
export const causeKey = (code: string): string => {
  const cause = SAME_WORDS[code] ?? code
  return `ui.verification.code.${CAUSES.has(cause) ? cause : 'claim'}`
}

const TYPES = {
  pending: 'info',
  running: 'info',
  verified: 'success',
  refuted: 'error',
  unverifiable: 'warning',
} as const

/** What the server's own re-run says about the record, and the digests that anybody can compare. */
export function Verification({ detail }: { detail: RunDetail }) {
  const { run, start, completion } = detail
  const t = useText()
  const language = useLanguage()
  if (!run.verification) return null
  const { status, code, why, at } = run.verification
  const lines = [
    { key: 'core', label: t('ui.verification.core'), children: start.core },
    { key: 'seed', label: t('ui.verification.seed'), children: start.seed },
    ...(completion
      ? [
          { key: 'input', label: t('ui.verification.input'), children: completion.inputDigest },
          { key: 'run', label: t('ui.verification.run'), children: completion.runDigest },
          { key: 'file', label: t('ui.verification.file'), children: completion.recordingDigest },
        ]
      : []),
  ]
  return (
    <Alert
      type={TYPES[status]}
      showIcon
      title={t(`ui.verification.${status}`)}
      description={
        <>
          <p>{code ? t(causeKey(code)) : t(`ui.verification.${status}.text`)}</p>
          {at && <p>{t('ui.verification.at', { time: dateTime(at, language) })}</p>}
          <details>
            <summary>{t('ui.verification.details')}</summary>
            {why && <p className="fine">{why}</p>}
            <Descriptions size="small" column={1} items={lines} className="mono" />
          </details>
        </>
      }
    />
  )
}
