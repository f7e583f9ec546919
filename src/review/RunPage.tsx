import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Card, Descriptions, Flex, Skeleton, Typography } from 'antd'
import type { RunDetail } from '../api/manage'
import { getRun, recordingAddress } from './client'
import { FailurePage } from './FailurePage'
import { FlagNote } from './FlagNote'
import { dateTime } from './format'
import { GoButton } from './GoButton'
import { IdentityPart } from './IdentityPart'
import { Losses } from './Losses'
import { ModelNote } from './ModelNote'
import { RunNote } from './RunNote'
import { Outcome, SceneName } from './RunCard'
import { useLanguage, useText } from './parts'
import { Timeline } from './Timeline'
import { useSceneTexts } from './useSceneTexts'
import { VerdictPart } from './VerdictPart'
import { Verification } from './Verification'

/** A run that waits for its re-run is asked for again this often, ms. */
const WATCH_MS = 2500

/** One run: what came of it, what the server's re-run says, what happened when. */
export function RunPage({ run }: { run: string }) {
  const t = useText()
  const detail = useQuery({
    queryKey: ['run', run],
    queryFn: ({ signal }) => getRun(run, signal),
    refetchInterval: (query) => {
      const status = query.state.data?.run.verification?.status
      return status === 'pending' || status === 'running' ? WATCH_MS : false
    },
  })
  const ready = useSceneTexts(detail.data ? [detail.data.run.scene] : [])
  return (
    <>
      <GoButton type="link" to="/manage">
        {t('ui.manage.back')}
      </GoButton>
      {detail.error && <FailurePage error={detail.error} retry={() => void detail.refetch()} />}
      {!detail.error && !(detail.data && ready) && <Skeleton active paragraph={{ rows: 8 }} />}
      {!detail.error && detail.data && ready && <Whole detail={detail.data} />}
    </>
  )
}

function Whole({ detail }: { detail: RunDetail }) {
  const { run, start, completion, events, flags, recordingBytes } = detail
  const t = useText(run.scene)
  const language = useLanguage()
  const verdict = completion?.verdict ?? null
  const facts = [
    { key: 'scene', label: t('ui.run.scene'), children: <SceneName run={run} /> },
    { key: 'kind', label: t('ui.run.kind'), children: t(run.practice ? 'ui.choice.practice' : 'ui.choice.test') },
    { key: 'mode', label: t('ui.run.mode'), children: t(`ui.mode.${run.mode}`) },
    { key: 'attempt', label: t('ui.run.attempt'), children: run.attempt },
    { key: 'site', label: t('ui.run.site'), children: start.site.name },
    { key: 'started', label: t('ui.run.started'), children: dateTime(run.startedAt, language) },
    {
      key: 'received',
      label: t('ui.run.received'),
      children: run.receivedAt ? dateTime(run.receivedAt, language) : '–',
    },
    { key: 'minutes', label: t('ui.run.minutes'), children: run.minutes ?? '–' },
    { key: 'device', label: t('ui.run.device'), children: completion?.device.name ?? '–' },
    { key: 'satisfaction', label: t('ui.run.satisfaction'), children: completion?.satisfaction ?? '–' },
  ]
  return (
    <Flex vertical gap={16}>
      <Flex align="center" gap={16} wrap>
        <Typography.Title level={2} className="run-title">
          {run.trainee.name}
        </Typography.Title>
        <span className="run-score">{run.score?.toFixed(1) ?? '–'}</span>
        <Outcome run={run} />
      </Flex>
      {run.note && (
        <Alert type="warning" showIcon title={t(`ui.status.${run.status}`)} description={<RunNote note={run.note} />} />
      )}
      <Verification detail={detail} />
      {flags.map((flag) => (
        <FlagNote key={flag} flag={flag} />
      ))}
      <Card>
        <Descriptions items={facts} column={{ xs: 1, sm: 2, lg: 3 }} />
        {recordingBytes > 0 && (
          <GoButton type="primary" to={`/manage/runs/${run.run}/replay`}>
            {t('ui.replay.open')}
          </GoButton>
        )}
        {recordingBytes > 0 && (
          <Button className="run-file" href={recordingAddress(run.run)} download>
            {t('ui.run.recording', { kb: Math.ceil(recordingBytes / 1024) })}
          </Button>
        )}
      </Card>
      <IdentityPart detail={detail} />
      {events.length > 0 && <ModelNote scene={run.scene} events={events} />}
      {verdict && <VerdictPart verdict={verdict} />}
      {verdict && <Losses verdict={verdict} />}
      {events.length > 0 && <Timeline scene={run.scene} events={events} ticks={verdict?.ticks ?? 0} />}
    </Flex>
  )
}
