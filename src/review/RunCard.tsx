import { Card, Flex, Tag, Tooltip, Typography } from 'antd'
import type { RunRow } from '../api/manage'
import { dateTime } from './format'
import { useLanguage, useText } from './parts'
import { noteText } from './RunNote'
import { VerificationTag } from './VerificationTag'

export const Person = ({ run }: { run: RunRow }) => <strong>{run.trainee.name}</strong>

/** Scene and role in words. */
export function SceneName({ run }: { run: RunRow }) {
  const t = useText(run.scene)
  return (
    <span>
      {t('scene.name')} · {t(`role.${run.role}`)}
    </span>
  )
}

/** Passed or not, or what became of a run that never got so far. */
export function Outcome({ run }: { run: RunRow }) {
  const t = useText()
  if (run.status !== 'completed') {
    const tag = <Tag color={run.status === 'started' ? 'processing' : 'default'}>{t(`ui.status.${run.status}`)}</Tag>
    return run.note ? <Tooltip title={noteText(t, run.note)}>{tag}</Tooltip> : tag
  }
  if (run.practice) return <Tag>{t('ui.choice.practice')}</Tag>
  return <Tag color={run.passed ? 'success' : 'error'}>{t(run.passed ? 'ui.debrief.passed' : 'ui.debrief.failed')}</Tag>
}

/** A run on a narrow screen. */
export function RunCard({ run, open }: { run: RunRow; open: () => void }) {
  const language = useLanguage()
  const t = useText()
  return (
    <Card size="small" hoverable onClick={open}>
      <Flex justify="space-between" gap={8}>
        <Person run={run} />
        <Typography.Text strong>
          {run.score === null ? '–' : t('ui.run.points', { score: run.score.toFixed(1) })}
        </Typography.Text>
      </Flex>
      <SceneName run={run} />
      <Flex gap={4} wrap align="center">
        <Typography.Text type="secondary">{dateTime(run.startedAt, language)}</Typography.Text>
        <Tag>
          {t('ui.run.attempt')} {run.attempt}
        </Tag>
        <Tag>{t(`ui.mode.${run.mode}`)}</Tag>
        <Outcome run={run} />
        <VerificationTag verification={run.verification} />
      </Flex>
    </Card>
  )
}
