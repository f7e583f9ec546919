import { useFlow, useText, useWay } from '../parts'
import { DeviceLine } from './DeviceLine'
import { Frame } from './Frame'
import { ReceiptsButton } from './ReceiptsButton'

/** The name cards of those who train here; one takes one's own. */
export function CardPage() {
  const t = useText()
  const { flow } = useWay()
  const site = useFlow((s) => s.site)
  return (
    <Frame
      title={t('ui.card.title')}
      lead={site?.tenant.name ?? ''}
      back={() => flow.go('language')}
      foot={
        <>
          <DeviceLine />
          <ReceiptsButton />
        </>
      }
    >
      {site?.trainees.length === 0 && <p className="lead">{t('ui.card.empty')}</p>}
      <div className="cards">
        {site?.trainees.map((person) => (
          <button key={person.id} type="button" className="name-card" onClick={() => flow.takeCard(person.id)}>
            <span className="name-card-name">{person.name}</span>
            <span className="name-card-number">{t('ui.card.number', { card: person.card })}</span>
          </button>
        ))}
      </div>
    </Frame>
  )
}
