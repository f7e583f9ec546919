import { useText } from '../parts'
import { useBreakDue } from './useHabits'

/** After half an hour in the headset: that a break would do good. Nothing is barred by it. */
export function BreakNote() {
  const t = useText()
  if (!useBreakDue()) return null
  return (
    <div className="notice notice-calm" role="status">
      <strong>{t('ui.break.title')}</strong>
      <p>{t('ui.break.text')}</p>
    </div>
  )
}
