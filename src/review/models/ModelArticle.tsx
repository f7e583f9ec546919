import type { ModelCard } from '../../models/card'
import { Equation } from './Equation'
import { OracleTable } from './OracleTable'
import { PlotView } from './PlotView'
import { printedUnit } from './scale'
import { useModelText } from './text'

/** One model: what it answers, equation, range, sources, pictures, published cases. */
export function ModelArticle({ card }: { card: ModelCard }) {
  const { t, say } = useModelText()
  return (
    <article className="model" aria-labelledby={`model-${card.file}`}>
      <h2 id={`model-${card.file}`}>{say(card.title)}</h2>
      <p className={card.standing === 'training' ? 'notice notice-calm' : 'fine'}>
        {t(`ui.models.standing.${card.standing}`)}
      </p>
      <p>{say(card.about)}</p>
      {card.equations.map((tex) => (
        <Equation key={tex} tex={tex} display />
      ))}
      <dl className="model-symbols">
        {card.symbols.map(({ tex, unit, means }) => (
          <div key={tex}>
            <dt>
              <Equation tex={tex} />
            </dt>
            <dd>
              {say(means)} {unit === '1' ? '' : `(${printedUnit(unit)})`}
            </dd>
          </div>
        ))}
      </dl>
      <h3>{t('ui.models.range')}</h3>
      <p>{say(card.range)}</p>
      {card.plots.map((plot) => (
        <PlotView key={plot.title.en} plot={plot} />
      ))}
      {card.oracles.length > 0 && (
        <>
          <h3>{t('ui.models.oracles')}</h3>
          <OracleTable oracles={card.oracles} />
        </>
      )}
      {card.unconfirmed.length > 0 && (
        <>
          <h3>{t('ui.models.unconfirmed')}</h3>
          <ul>
            {card.unconfirmed.map((words) => (
              <li key={words.en}>{say(words)}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('ui.models.sources')}</h3>
      <ul>
        {card.sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
      <p className="fine mono">{`src/sim/hazards/${card.file}.ts`}</p>
    </article>
  )
}
