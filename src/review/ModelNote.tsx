import { Alert } from 'antd'
import type { TimelineEvent } from '../api/manage'
import { useText } from './parts'

/** What the hazard models of a run are worth: the standing note, and each flag of a model that left its range. */
export function ModelNote({ scene, events }: { scene: string; events: readonly TimelineEvent[] }) {
  const t = useText(scene)
  const flags = [
    ...new Set(events.flatMap((e) => (e.type === 'outside' && typeof e.flag === 'string' ? [e.flag] : []))),
  ]
  if (flags.length === 0) return <Alert type="info" showIcon title={t('exposure.model')} />
  return (
    <Alert
      type="warning"
      showIcon
      title={t('ui.outside.title')}
      description={
        <>
          {flags.map((flag) => (
            <p key={flag}>{t(flag)}</p>
          ))}
          <p>{t('exposure.model')}</p>
        </>
      }
    />
  )
}
