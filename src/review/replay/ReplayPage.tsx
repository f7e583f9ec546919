import { useQuery } from '@tanstack/react-query'
import { Alert, Flex, Skeleton, Typography } from 'antd'
import { useEffect, useState } from 'react'
import type { RunDetail } from '../../api/manage'
import type { Replay } from '../../view/replay/replay'
import { hasWebGL2 } from '../../view/stage/webgl'
import { getRecording, getRun } from '../client'
import { FailurePage } from '../FailurePage'
import { GoButton } from '../GoButton'
import { type ReplayStage, useReview, useText } from '../parts'
import { useSceneTexts } from '../useSceneTexts'
import { ReplayView } from './ReplayView'

/** A run looked at again, worked out anew from its recording in the core that it names. */
export function ReplayPage({ run }: { run: string }) {
  const t = useText()
  const [able] = useState(hasWebGL2)
  const [tries, setTries] = useState(0)
  const detail = useQuery({ queryKey: ['run', run], queryFn: ({ signal }) => getRun(run, signal) })
  const ready = useSceneTexts(detail.data ? [detail.data.run.scene] : [])
  return (
    <>
      <GoButton type="link" to={`/manage/runs/${run}`}>
        {t('ui.replay.back')}
      </GoButton>
      {!able && <Alert type="warning" showIcon title={t('ui.error.webgl.title')} description={t('ui.replay.webgl')} />}
      {able && detail.error && <FailurePage error={detail.error} retry={() => void detail.refetch()} />}
      {able && !detail.error && !(detail.data && ready) && <Skeleton active paragraph={{ rows: 8 }} />}
      {able && !detail.error && detail.data && ready && (
        <Opened key={tries} detail={detail.data} retry={() => setTries(tries + 1)} />
      )}
    </>
  )
}

interface Open {
  stage: ReplayStage
  replay: Replay
}

/** Fetches recording, core and picture, and shows them together once they are there. */
function Opened({ detail, retry }: { detail: RunDetail; retry: () => void }) {
  const { run } = detail
  const t = useText(run.scene)
  const { loadReplay } = useReview()
  const [open, setOpen] = useState<Open | null>(null)
  const [failure, setFailure] = useState<Error | null>(null)
  const id = run.run

  useEffect(() => {
    const gone = new AbortController()
    let made: Replay | null = null
    const load = async (): Promise<void> => {
      const [stage, bytes] = await Promise.all([loadReplay(), getRecording(id, gone.signal)])
      const opened = await stage.open(bytes)
      if (gone.signal.aborted) return
      if (!opened.ok) throw new Error(opened.error.message)
      made = opened.value
      setOpen({ stage, replay: made })
      await made.prepare()
    }
    load().catch((e: unknown) => {
      if (!gone.signal.aborted) setFailure(e instanceof Error ? e : new Error(String(e)))
    })
    return () => {
      gone.abort()
      made?.close()
    }
  }, [id, loadReplay])

  return (
    <>
      <Flex align="center" gap={16} wrap>
        <Typography.Title level={2} className="run-title">
          {run.trainee.name}
        </Typography.Title>
        <span className="run-score">{run.score?.toFixed(1) ?? '–'}</span>
      </Flex>
      {failure && <FailurePage error={failure} retry={retry} />}
      {!failure && !open && <p>{t('ui.replay.loading')}</p>}
      {!failure && open && <ReplayView detail={detail} stage={open.stage} replay={open.replay} />}
    </>
  )
}
