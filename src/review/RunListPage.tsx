import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Empty, Flex, Grid, Table, type TableColumnsType, Tag, Typography } from 'antd'
import type { RunFilter, RunRow } from '../api/manage'
import { getRuns } from './client'
import { FailurePage } from './FailurePage'
import { FilterBar, isChosen } from './FilterBar'
import { GoButton } from './GoButton'
import { PersonHistory } from './PersonHistory'
import { dateTime } from './format'
import { Outcome, Person, RunCard, SceneName } from './RunCard'
import { useLanguage, useReview, useText } from './parts'
import { useSceneTexts } from './useSceneTexts'
import { VerificationTag } from './VerificationTag'

/** A run that waits for its re-run is asked for again this often, ms. */
const WATCH_MS = 4000
const underWay = (run: RunRow): boolean =>
  run.verification?.status === 'pending' || run.verification?.status === 'running'

interface RunListPageProps {
  filter: RunFilter
  choose: (filter: RunFilter) => void
}

/** Runs of the employer, all or those chosen, newest first; of one person also what they have done so far. */
export function RunListPage({ filter, choose }: RunListPageProps) {
  const t = useText()
  const { go } = useReview()
  const wide = Grid.useBreakpoint().md ?? true
  const list = useInfiniteQuery({
    queryKey: ['runs', filter],
    queryFn: ({ pageParam, signal }) => getRuns(filter, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: (query) => (query.state.data?.pages.some((p) => p.runs.some(underWay)) ? WATCH_MS : false),
  })
  const runs = list.data?.pages.flatMap((page) => page.runs) ?? []
  useSceneTexts(runs.map((r) => r.scene))
  const columns = useColumns()
  if (list.error) return <FailurePage error={list.error} retry={() => void list.refetch()} />
  const open = (run: RunRow): void => go(`/manage/runs/${run.run}`)
  const empty = <Empty description={t(isChosen(filter) ? 'ui.manage.runs.none' : 'ui.manage.runs.empty')} />
  return (
    <>
      <Flex justify="space-between" align="baseline" wrap gap={12}>
        <Typography.Title level={2}>{t('ui.manage.runs.title')}</Typography.Title>
        <Button loading={list.isRefetching} onClick={() => void list.refetch()}>
          {t('ui.manage.refresh')}
        </Button>
      </Flex>
      <FilterBar filter={filter} choose={choose} />
      {filter.trainee && <PersonHistory trainee={filter.trainee} />}
      {wide ? (
        <Table<RunRow>
          rowKey="run"
          columns={columns}
          dataSource={runs}
          loading={list.isPending}
          pagination={false}
          locale={{ emptyText: empty }}
          scroll={{ x: 'max-content' }}
          onRow={(run) => ({ onClick: () => open(run), className: 'run-row' })}
        />
      ) : (
        <Flex vertical gap={10}>
          {runs.length === 0 && !list.isPending && empty}
          {runs.map((run) => (
            <RunCard key={run.run} run={run} open={() => open(run)} />
          ))}
        </Flex>
      )}
      {list.hasNextPage && (
        <Button block size="large" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('ui.manage.more')}
        </Button>
      )}
    </>
  )
}

function useColumns(): TableColumnsType<RunRow> {
  const t = useText()
  const language = useLanguage()
  return [
    { title: t('ui.run.person'), render: (_, run) => <Person run={run} /> },
    { title: t('ui.run.scene'), render: (_, run) => <SceneName run={run} /> },
    {
      title: t('ui.run.kind'),
      render: (_, run) => <Tag>{t(run.practice ? 'ui.choice.practice' : 'ui.choice.test')}</Tag>,
    },
    // Gaps in these numbers are what shows a run that was broken off.
    { title: t('ui.run.attempt'), align: 'right', render: (_, run) => run.attempt },
    { title: t('ui.run.mode'), render: (_, run) => t(`ui.mode.${run.mode}`) },
    { title: t('ui.run.started'), render: (_, run) => dateTime(run.startedAt, language) },
    { title: t('ui.run.score'), align: 'right', render: (_, run) => run.score?.toFixed(1) ?? '–' },
    { title: t('ui.run.outcome'), render: (_, run) => <Outcome run={run} /> },
    { title: t('ui.run.verification'), render: (_, run) => <VerificationTag verification={run.verification} /> },
    {
      title: '',
      render: (_, run) => (
        <GoButton type="link" to={`/manage/runs/${run.run}`}>
          {t('ui.manage.open')}
        </GoButton>
      ),
    },
  ]
}
