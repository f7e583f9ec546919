import { Button, Card, Empty, Table } from 'antd'
import type { VerdictRecord } from '../api/verdict'
import { TICK_RATE } from '../base/time'
import { clockAt } from './format'
import { useText } from './parts'

type Loss = VerdictRecord['losses'][number]
const NAMED = new Set(['hazard', 'decoy', 'duty', 'unsafe'])

/** Every point that was lost: when, on what, by which rule, what would have been right. */
export function Losses({ verdict, show }: { verdict: VerdictRecord; show?: (loss: Loss) => void }) {
  const t = useText(verdict.scene)
  const name = (l: Loss): string => {
    if (!NAMED.has(l.kind)) return t(`ui.loss.${l.kind}`, { field: t(`report.${l.item}`) })
    const key = `${l.kind}.${l.item}.name`
    return t(key) === key ? t(`entity.${l.item}`) : t(key)
  }
  return (
    <Card title={t('ui.losses.title')}>
      <Table<Loss>
        rowKey={(l) => `${l.rule} ${l.item} ${l.tick} ${l.event}`}
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={[...verdict.losses].sort((a, b) => a.tick - b.tick)}
        locale={{ emptyText: <Empty description={t('ui.losses.none')} /> }}
        columns={[
          ...(show
            ? [
                {
                  key: 'show',
                  render: (_: unknown, l: Loss) => (
                    <Button size="small" onClick={() => show(l)}>
                      {t('ui.losses.show')}
                    </Button>
                  ),
                },
              ]
            : []),
          { title: t('ui.losses.time'), render: (_, l) => clockAt(l.tick, TICK_RATE) },
          { title: t('ui.losses.points'), align: 'right', render: (_, l) => l.points.toFixed(1) },
          { title: t('ui.losses.on'), render: (_, l) => name(l) },
          { title: t('ui.losses.rule'), render: (_, l) => `${l.rule} ${t(`rule.${l.rule}`)}` },
          { title: t('ui.losses.right'), render: (_, l) => <span className="wrap">{t(l.right)}</span> },
        ]}
      />
    </Card>
  )
}
