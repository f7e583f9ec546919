import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Select } from 'antd'
import { OUTCOMES, type RunFilter, VERIFICATIONS } from '../api/manage'
import { getChoices } from './client'
import { useText } from './parts'
import { useSceneTexts } from './useSceneTexts'

/** Whole days back from now that can be chosen. */
const DAYS = [7, 30, 90, 365] as const
const DAY_MS = 24 * 3600_000

/** Is anything chosen at all? */
export const isChosen = (filter: RunFilter): boolean => Object.values(filter).some((v) => v !== undefined)

interface FilterBarProps {
  filter: RunFilter
  choose: (filter: RunFilter) => void
}

/** By person, scene, time, result and verification. */
export function FilterBar({ filter, choose }: FilterBarProps) {
  const t = useText()
  const choices = useQuery({ queryKey: ['choices'], queryFn: ({ signal }) => getChoices(signal) })
  const scenes = choices.data?.scenes ?? []
  useSceneTexts(scenes)
  const set = (change: Partial<Record<keyof RunFilter, string | undefined>>): void =>
    choose({ ...filter, ...change } as RunFilter)
  const box = (
    key: 'trainee' | 'scene' | 'outcome' | 'verification' | 'from',
    options: { value: string; label: React.ReactNode; text?: string }[],
  ) => (
    <Select
      key={key}
      className="filter"
      allowClear
      showSearch={key === 'trainee' ? { optionFilterProp: 'text' } : false}
      placeholder={t(`ui.filter.${key}`)}
      aria-label={t(`ui.filter.${key}`)}
      value={filter[key] ?? null}
      options={options}
      onChange={(value: string | null) => set({ [key]: value ?? undefined })}
    />
  )
  // midnight of the day that lies so many days back, so that the choice stays the same all day
  const since = (days: number): string => new Date(new Date().setHours(0, 0, 0, 0) - (days - 1) * DAY_MS).toISOString()
  return (
    <Flex gap={8} wrap className="filters">
      {box(
        'trainee',
        (choices.data?.trainees ?? []).map(({ id, name }) => ({ value: id, label: name, text: name })),
      )}
      {box(
        'scene',
        scenes.map((id) => ({ value: id, label: <SceneTitle scene={id} /> })),
      )}
      {box(
        'from',
        DAYS.map((days) => ({ value: since(days), label: t('ui.filter.days', { days }) })),
      )}
      {box(
        'outcome',
        OUTCOMES.map((value) => ({ value, label: t(`ui.filter.outcome.${value}`) })),
      )}
      {box(
        'verification',
        VERIFICATIONS.map((value) => ({ value, label: t(`ui.filter.verification.${value}`) })),
      )}
      {isChosen(filter) && <Button onClick={() => choose({})}>{t('ui.filter.clear')}</Button>}
    </Flex>
  )
}

const SceneTitle = ({ scene }: { scene: string }) => <>{useText(scene)('scene.name')}</>
