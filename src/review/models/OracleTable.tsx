import { type Oracle, deviation, holds } from '../../models/card'
import { printedUnit, short } from './scale'
import { useModelText } from './text'

/** Published cases beside what this browser has just computed for them. */
export function OracleTable({ oracles }: { oracles: readonly Oracle[] }) {
  const { t } = useModelText()
  return (
    <div className="model-scroll">
      <table className="model-table">
        <thead>
          <tr>
            {['case', 'published', 'computed', 'deviation', 'source'].map((column) => (
              <th key={column} scope="col">
                {t(`ui.models.oracle.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {oracles.map((oracle) => (
            <Row key={oracle.id} oracle={oracle} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ oracle }: { oracle: Oracle }) {
  const { t } = useModelText()
  const right = holds(oracle)
  return (
    <tr>
      <th scope="row">{oracle.id}</th>
      <td>
        {oracle.published} {printedUnit(oracle.unit)}
      </td>
      <td>{short(oracle.computed())}</td>
      <td className={right ? 'model-holds' : 'model-off'}>
        {right ? '✓' : '✗'} {short(deviation(oracle) * (oracle.published === 0 ? 1 : 100))}
        {oracle.published === 0 ? ` ${printedUnit(oracle.unit)}` : ' %'}
      </td>
      <td>
        {oracle.source} <span className="fine">{t(`ui.models.tag.${oracle.tag}`)}</span>
      </td>
    </tr>
  )
}
