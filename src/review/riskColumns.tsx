import { type TableColumnsType, Tag } from 'antd'
import type { VerdictRecord } from '../api/verdict'
import type { Text } from './parts'
import { tellRisk } from './tellRisk'

type Hazard = VerdictRecord['hazards'][number]

/** Of 100, half and none of a share. */
const colourOf = (percent: number): string => (percent >= 100 ? 'success' : percent > 0 ? 'warning' : 'error')

/** In the run of a role that judges: what was said of each hazard, what it deserves, and the control chosen beside the best. */
export const riskColumns = (t: Text): TableColumnsType<Hazard> => [
  {
    title: t('ui.verdict.judged'),
    render: (_, { risk }) => risk?.said && <Tag color={colourOf(risk.level)}>{tellRisk(t, risk.said)}</Tag>,
  },
  { title: t('ui.verdict.deserved'), render: (_, { risk }) => risk && tellRisk(t, risk.right) },
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
