import { danger, riskLevel } from '../../../content/lec'
import type { RiskVerdict } from '../../score/types'
import type { Text } from '../ports'

/** What was said of a danger by who judges, beside what it deserves where that is something else. */
export function RiskLines({ risk, text: t }: { risk: RiskVerdict; text: Text }) {
  const { said, right, level, control } = risk
  const told = (key: string, { l, e, c }: RiskVerdict['right']): string => {
    const d = danger(l, e, c)
    return t(key, { l, e, c, d, level: t(`risk.${riskLevel(d).level}`) })
  }
  return (
    <>
      {said && <span className="fine">{told('ui.hazards.said', said)}</span>}
      {level < 100 && <span className="fine">{told('ui.hazards.should', right)}</span>}
      {said && <span className="fine">{t('ui.hazards.chose', { control: t(`control.${said.control}`) })}</span>}
      {control < 100 && (
        <span className="fine">{t('ui.hazards.best', { control: t(`control.${right.control}`) })}</span>
      )}
    </>
  )
}
