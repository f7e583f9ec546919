import { Table } from 'antd'
import type { VerdictRecord } from '../api/verdict'
import type { Text } from './parts'

type Rows = VerdictRecord['byClass']

/** How well each accident type was told from the others; cores of older rules said less of it. */
export function ByClass({ of, t }: { of: Rows; t: Text }) {
  return (
    <Table<{ type: string } & Rows[string]>
      rowKey="type"
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={Object.entries(of).map(([type, row]) => ({ type, ...row }))}
      columns={[
        { title: t('ui.verdict.class'), render: (_, r) => t(`class.${r.type}`) },
        { title: t('ui.verdict.hits'), dataIndex: 'hits' },
        { title: t('ui.verdict.misses'), dataIndex: 'misses' },
        { title: t('ui.verdict.false'), dataIndex: 'falseAlarms' },
        { title: t('ui.verdict.left'), render: (_, r) => r.correctRejections ?? '' },
        { title: t('ui.verdict.dprime'), render: (_, r) => r.dPrime?.toFixed(2) ?? '' },
      ]}
    />
  )
}
