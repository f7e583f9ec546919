import { useQuery } from '@tanstack/react-query'
import { Card, Table } from 'antd'
import type { History } from '../api/manage'
import { getHistory } from './client'
import { FailurePage } from './FailurePage'
import { dateTime } from './format'
import { useLanguage, useText } from './parts'
import { useSceneTexts } from './useSceneTexts'

type Line = History['lines'][number]

/** What one person has done in each scene and role; only what the server has verified counts. */
export function PersonHistory({ trainee }: { trainee: string }) {
  const t = useText()
  const language = useLanguage()
  const history = useQuery({ queryKey: ['history', trainee], queryFn: ({ signal }) => getHistory(trainee, signal) })
  useSceneTexts(history.data?.lines.map((l) => l.scene) ?? [])
  if (history.error) return <FailurePage error={history.error} retry={() => void history.refetch()} />
  return (
    <Card className="history" title={t('ui.history.title', { name: history.data?.trainee.name ?? '' })}>
      <Table<Line>
        rowKey={(l) => `${l.scene} ${l.role}`}
        size="small"
        pagination={false}
        loading={history.isPending}
        scroll={{ x: 'max-content' }}
        dataSource={history.data?.lines ?? []}
        columns={[
          { title: t('ui.run.scene'), render: (_, l) => <SceneAndRole scene={l.scene} role={l.role} /> },
          { title: t('ui.history.started'), align: 'right', dataIndex: 'started' },
          { title: t('ui.history.handed-in'), align: 'right', dataIndex: 'handedIn' },
          { title: t('ui.history.tests'), align: 'right', dataIndex: 'tests' },
          { title: t('ui.history.verified'), align: 'right', dataIndex: 'verified' },
          { title: t('ui.history.passed'), align: 'right', dataIndex: 'passed' },
          { title: t('ui.history.best'), align: 'right', render: (_, l) => l.best?.toFixed(1) ?? '–' },
          { title: t('ui.history.minutes'), align: 'right', render: (_, l) => l.minutes.toFixed(1) },
          { title: t('ui.history.last'), render: (_, l) => dateTime(l.last, language) },
        ]}
      />
      <p className="fine">{t('ui.history.text')}</p>
    </Card>
  )
}

function SceneAndRole({ scene, role }: { scene: string; role: string }) {
  const t = useText(scene)
  return (
    <>
      {t('scene.name')} · {t(`role.${role}`)}
    </>
  )
}
