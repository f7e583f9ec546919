import type { Placing } from '../../view/ar/placing'
import { useText } from '../parts'
import type { Stage } from '../ports'

/** Two buttons turn the site by this much, radians: a twenty-fourth of a turn. Chosen. */
const STEP = Math.PI / 12
/** What is asked before a real room is used, as text keys. */
export const ROOM_WARNINGS = ['ui.place.warning.free', 'ui.place.warning.live', 'ui.place.warning.watch'] as const

interface PlacingSheetProps {
  stage: Stage
  placing: Placing
}

/** On a phone: the steps in which the site is put into the room, over the picture of the room. */
export function PlacingSheet({ stage, placing }: PlacingSheetProps) {
  const t = useText()
  const { step, what, found } = placing
  const { tell } = stage
  if (step === 'warning') {
    return (
      <div className="placing placing-whole" role="dialog" aria-modal="true" aria-labelledby="placing-title">
        <section className="sheet">
          <h2 id="placing-title">{t('ui.place.warning.title')}</h2>
          <ul className="placing-list">
            {ROOM_WARNINGS.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
          <footer className="sheet-foot">
            <button type="button" className="button" onClick={() => tell({ do: 'stop' })}>
              {t('ui.common.back')}
            </button>
            <button type="button" className="button button-go" onClick={() => tell({ do: 'agree' })}>
              {t('ui.place.agree')}
            </button>
          </footer>
        </section>
      </div>
    )
  }
  if (step === 'floor') {
    return (
      <div className="placing">
        <section className="sheet">
          <p className="placing-say" role="status">
            {t(found ? `ui.place.${what}.tap` : 'ui.place.search')}
          </p>
          <footer className="sheet-foot">
            <button type="button" className="button" onClick={() => tell({ do: 'stop' })}>
              {t('ui.common.back')}
            </button>
          </footer>
        </section>
      </div>
    )
  }
  return (
    <div className="placing">
      <section className="sheet">
        <p className="placing-say">{t('ui.place.turn')}</p>
        <div className="placing-turn">
          <button type="button" className="button touch-button" onClick={() => tell({ do: 'turn', by: STEP })}>
            {t('ui.place.left')}
          </button>
          <button type="button" className="button touch-button" onClick={() => tell({ do: 'turn', by: -STEP })}>
            {t('ui.place.right')}
          </button>
        </div>
        <footer className="sheet-foot">
          <button type="button" className="button" onClick={() => tell({ do: 'again' })}>
            {t('ui.place.again')}
          </button>
          <button type="button" className="button button-go" onClick={() => tell({ do: 'confirm' })}>
            {t('ui.place.confirm')}
          </button>
        </footer>
      </section>
    </div>
  )
}

interface LookSheetProps {
  done: () => void
}

/** The site stands on the table, and nothing else is asked than to look at it. */
export function LookSheet({ done }: LookSheetProps) {
  const t = useText()
  return (
    <div className="placing">
      <section className="sheet">
        <p className="placing-say">{t('ui.place.look')}</p>
        <footer className="sheet-foot">
          <button type="button" className="button button-go" onClick={done}>
            {t('ui.place.look.done')}
          </button>
        </footer>
      </section>
    </div>
  )
}
