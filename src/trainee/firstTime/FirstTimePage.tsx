import { useFlow, useText, useWay } from '../parts'
import { Frame } from '../pages/Frame'
import { useFirstTime, useHabits } from './useHabits'

/** Before the first drill on this kind of device: two minutes to get used to it, or not. */
export function FirstTimePage() {
  const t = useText()
  const { flow } = useWay()
  const { habits, keep } = useHabits()
  const { kind } = useFirstTime()
  const practice = useFlow((s) => s.choice.practice)
  const know = (): void => {
    keep({ knows: [...habits.knows, kind] })
    flow.go('run')
  }
  return (
    <Frame title={t('ui.first.title')} lead={t('ui.first.lead')} back={() => flow.go('briefing')}>
      <div className="choices">
        <button type="button" className="button button-choice button-go" onClick={() => flow.go('comfort')}>
          <span>{t('ui.first.learn')}</span>
          <small>{t('ui.first.learn.text')}</small>
        </button>
        <button type="button" className="button button-choice" onClick={know}>
          <span>{t('ui.first.know')}</span>
          <small>{t(practice ? 'ui.first.know.text' : 'ui.first.know.test')}</small>
        </button>
      </div>
    </Frame>
  )
}
