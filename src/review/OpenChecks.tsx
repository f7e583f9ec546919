import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Empty, Flex, Popconfirm, Tag, Typography } from 'antd'
import { useEffect, useState } from 'react'
import type { OpenChecks as Checks } from '../api/checks'
import { answerCheck, getChecks } from './client'
import { FailureNote } from './FailureNote'
import { FailurePage } from './FailurePage'
import { useText } from './parts'

type Check = Checks['checks'][number]

/** How often it is asked who waits, ms: someone stands in a headset meanwhile. Browsers stop it for hidden pages. */
const WATCH_MS = 2500
/** After the list has changed nothing is taken for so long, ms: the button under the finger may be another person's. */
const SETTLE_MS = 700

const keyOf = ({ run, moment }: Check): string => `${run} ${moment}`

/** Everybody of whom it is asked whether it is they who wear the headset. */
export function OpenChecks() {
  const t = useText()
  const open = useQuery({
    queryKey: ['checks'],
    queryFn: ({ signal }) => getChecks(signal),
    refetchInterval: WATCH_MS,
    staleTime: 0,
  })
  const all = open.data?.checks ?? []
  const settled = useSettled(all.map(keyOf).join())
  const queries = useQueryClient()
  const answer = useMutation({
    mutationFn: ({ check, same }: { check: Check; same: boolean }) => answerCheck(check.run, check.moment, same),
    onSettled: () => queries.invalidateQueries({ queryKey: ['checks'] }),
  })
  if (open.error && !open.data) return <FailurePage error={open.error} retry={() => void open.refetch()} />
  return (
    <Card title={t('ui.checks.title')} loading={open.isPending}>
      {open.error && <FailureNote error={open.error} />}
      {answer.error && <FailureNote error={answer.error} />}
      {all.length === 0 ? (
        <Empty description={t('ui.checks.empty')} />
      ) : (
        <Typography.Paragraph>{t('ui.checks.text')}</Typography.Paragraph>
      )}
      <Flex vertical gap={12}>
        {all.map((check) => (
          <Question
            key={keyOf(check)}
            check={check}
            waits={!settled || answer.isPending}
            answer={(same) => answer.mutate({ check, same })}
          />
        ))}
      </Flex>
    </Card>
  )
}

interface QuestionProps {
  check: Check
  waits: boolean
  answer: (same: boolean) => void
}

function Question({ check, waits, answer }: QuestionProps) {
  const t = useText()
  const { trainee, moment, site, device } = check
  return (
    <Card size="small" className="question">
      <Flex gap={8} align="baseline" wrap>
        <strong className="who">{trainee.name}</strong>
        <span>{t('ui.code.card', { card: trainee.card })}</span>
        <Tag color="processing">{t(`ui.checks.moment.${moment}`)}</Tag>
      </Flex>
      <Typography.Paragraph type="secondary">
        {t('ui.checks.where', { site, device: device ?? t('ui.checks.device.none') })}
      </Typography.Paragraph>
      <Flex className="decide" gap={16} wrap>
        <Button type="primary" size="large" disabled={waits} onClick={() => answer(true)}>
          {t('ui.checks.yes')}
        </Button>
        <Popconfirm
          title={t('ui.checks.no.sure', { name: trainee.name })}
          okText={t('ui.checks.no')}
          okButtonProps={{ danger: true, size: 'large' }}
          cancelText={t('ui.checks.no.back')}
          cancelButtonProps={{ size: 'large' }}
          onConfirm={() => answer(false)}
        >
          <Button danger size="large" disabled={waits}>
            {t('ui.checks.no')}
          </Button>
        </Popconfirm>
      </Flex>
    </Card>
  )
}

/** True once `value` has stood for SETTLE_MS. */
function useSettled(value: string): boolean {
  const [settled, setSettled] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled === value
}
