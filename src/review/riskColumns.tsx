import { type TableColumnsType, Tag } from 'antd'
import type { VerdictRecord } from '../api/verdict'
import { danger, riskLevel } from '../../content/lec'
import type { Text } from './parts'

type Hazard = VerdictRecord['hazards'][number]
type Risk = NonNullable<Hazard['risk']>

/** Of 100, half and none of a share. */
const colourOf = (percent: number): string => (percent >= 100 ? 'success' : percent > 0 ? 'warning' : 'error')

/** L x E x C, and the level that follows. */
function told(t: Text, { l, e, c }: Risk['right']): string {
  const d = danger(l, e, c)
  return `${l}×${e}×${c}＝${d} ${t(`risk.${riskLevel(d).level}`)}`
}

/** In the run of a role that judges: what was said of each hazard, what it deserves, and the control chosen beside the best. */
export const riskColumns = (t: Text): TableColumnsType<Hazard> => [
  {
    title: t('ui.verdict.judged'),
    render: (_, { risk }) => risk?.said && <Tag color={colourOf(risk.level)}>{told(t, risk.said)}</Tag>,
  },
  { title: t('ui.verdict.deserved'), render: (_, { risk }) => risk && told(t, risk.right) },
  {
    title: t('ui.verdict.order'),
    render: (_, { risk }) => risk?.said && <Tag color={colourOf(risk.order)}>{`${risk.order} %`}</Tag>,
  },
  {
    title: t('ui.verdict.chosen'),
    render: (_, { risk }) =>
      risk?.said && <Tag color={colourOf(risk.control)}>{t(`control.${risk.said.control}`)}</Tag>,
  },
  { title: t('ui.verdict.best'), render: (_, { risk }) => risk && t(`control.${risk.right.control}`) },
]
