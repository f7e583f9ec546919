import { useStore } from 'zustand'
import { useFlow, useText, useWay } from '../parts'
import { CLOCK_MS, type EnrolledDevice } from '../enrolled/device'

/** At the foot of the name cards: which device this is, or how it becomes one. */
export function DeviceLine() {
  const t = useText()
  const { enrolled, flow } = useWay()
  if (enrolled) return <EnrolledLine device={enrolled} />
  return (
    <button type="button" className="button button-plain" onClick={() => flow.go('enrol')}>
      {t('ui.device.enrol')}
    </button>
  )
}

function EnrolledLine({ device }: { device: EnrolledDevice }) {
  const t = useText()
  const language = useFlow((s) => s.language)
  const { name, rosterAt, clockOffMs } = useStore(device.state)
  const time = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(rosterAt))
  const minutes = Math.round(Math.abs(clockOffMs ?? 0) / 60_000)
  return (
    <>
      <p className="fine">{t('ui.device.line', { name, time })}</p>
      {clockOffMs !== null && Math.abs(clockOffMs) > CLOCK_MS && (
        <p className="notice" role="alert">
          {t(clockOffMs > 0 ? 'ui.device.clock.fast' : 'ui.device.clock.slow', { minutes })}
        </p>
      )}
    </>
  )
}
