import { Card, Flex, Progress, Statistic, Table, type TableColumnsType, Tag, Typography } from 'antd'
import type { VerdictRecord } from '../api/verdict'
import { ByClass } from './ByClass'
import { useText } from './parts'
import { riskColumns } from './riskColumns'

type Hazard = VerdictRecord['hazards'][number]
type Duty = VerdictRecord['duties'][number]

const Yes = ({ on, yes, no }: { on: boolean; yes: string; no: string }) => (
  <Tag color={on ? 'success' : 'error'}>{on ? yes : no}</Tag>
)

/** The verdict as the device handed it in, in words and figures. */
export function VerdictPart({ verdict }: { verdict: VerdictRecord }) {
  const t = useText(verdict.scene)
  const { detection, competencies, exposure } = verdict
  const reason = (code: string): string => {
    const [kind = '', item = ''] = code.split(':')
    if (kind === 'duty') return t('ui.reason.duty', { duty: t(`duty.${item}.name`) })
    return t(kind === 'ended' ? `ui.reason.ended.${verdict.ended}` : `ui.reason.${kind}`)
  }
  return (
    <>
      <Card title={t('ui.verdict.title')}>
        <Typography.Paragraph>{t(`ui.ended.${verdict.ended}`)}</Typography.Paragraph>
        {verdict.reasons.map((code) => (
          <Typography.Paragraph key={code} type="danger">
            {reason(code)}
          </Typography.Paragraph>
        ))}
        {verdict.unsafe.map((act) => (
          <Tag key={act} color="error">
            {t(`unsafe.${act}.name`)}
          </Tag>
        ))}
        <Flex gap={32} wrap>
          <Statistic title={t('ui.verdict.hits')} value={detection.hits} />
          <Statistic title={t('ui.verdict.misses')} value={detection.misses} />
          <Statistic title={t('ui.verdict.false')} value={detection.falseAlarms} />
          <Statistic title={t('ui.verdict.left')} value={detection.correctRejections} />
          <Statistic title={t('ui.verdict.dprime')} value={detection.dPrime} precision={2} />
          {(exposure.peakMgM3 ?? 0) > 0 && (
            <Statistic title={t('ui.verdict.peak')} value={exposure.peakMgM3 ?? 0} precision={1} suffix="mg/m³" />
          )}
          {exposure.dustMeanMgM3 !== undefined && (
            <Statistic title={t('ui.verdict.dust')} value={exposure.dustMeanMgM3} precision={1} suffix="mg/m³" />
          )}
        </Flex>
        <div className="competencies">
          {Object.entries(competencies).map(([id, share]) => (
            <div key={id}>
              <span>{t(`competency.${id}`)}</span>
              <Progress percent={share ?? 0} strokeColor="#12754a" />
            </div>
          ))}
        </div>
      </Card>
      <Card title={t('ui.verdict.by-class')}>
        <ByClass of={verdict.byClass} t={t} />
      </Card>
      <Card title={t('ui.debrief.hazards')}>
        <Table<Hazard>
          rowKey="id"
          size="small"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={verdict.hazards}
          columns={verdict.hazards.some((h) => h.risk) ? [...foundColumns(t), ...riskColumns(t)] : hazardColumns(t)}
        />
      </Card>
      <Card title={t('ui.debrief.duties')}>
        <Table<Duty>
          rowKey="id"
          size="small"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={verdict.duties.filter((d) => d.opened)}
          columns={dutyColumns(t)}
        />
      </Card>
    </>
  )
}

const foundColumns = (t: ReturnType<typeof useText>): TableColumnsType<Hazard> => [
  { title: t('ui.verdict.hazard'), render: (_, h) => t(`hazard.${h.id}.name`) },
  { title: t('ui.verdict.class'), render: (_, h) => t(`class.${h.class}`) },
  {
    title: t('ui.hazards.noticed.yes'),
    render: (_, h) => <Yes on={h.noticedAt >= 0} yes={t('ui.hazards.noticed.yes')} no={t('ui.hazards.noticed.no')} />,
  },
  {
    title: t('ui.hazards.marked.yes'),
    render: (_, h) =>
      h.markedAt >= 0 && h.markedAs !== h.class ? (
        <Tag color="warning">{t('ui.hazards.wrong-class', { said: t(`class.${h.markedAs}`) })}</Tag>
      ) : (
        <Yes on={h.markedAt >= 0} yes={t('ui.hazards.marked.yes')} no={t('ui.hazards.marked.no')} />
      ),
  },
]

const hazardColumns = (t: ReturnType<typeof useText>): TableColumnsType<Hazard> => [
  ...foundColumns(t),
  {
    title: t('ui.hazards.controlled.yes'),
    render: (_, h) => (
      <Yes on={h.controlledAt >= 0} yes={t(`rank.${h.controlRank}`)} no={t('ui.hazards.controlled.no')} />
    ),
  },
]

const dutyColumns = (t: ReturnType<typeof useText>): TableColumnsType<Duty> => [
  { title: t('ui.verdict.duty'), render: (_, d) => t(`duty.${d.id}.name`) },
  {
    title: t('ui.verdict.state'),
    render: (_, d) => {
      const state = d.doneAfterS < 0 ? 'missed' : d.outOfOrder ? 'order' : d.missed ? 'late' : 'done'
      const colour = state === 'done' ? 'success' : state === 'missed' ? 'error' : 'warning'
      return <Tag color={colour}>{t(`ui.duties.${state}`, { seconds: Math.round(d.doneAfterS) })}</Tag>
    },
  },
]
