import { askOf } from '../../sim/panelAsk'
import type { Panel, PanelButton } from '../../sim/world'
import { ClassPicture } from '../ClassPicture'
import { useText } from '../parts'

interface PanelSheetProps {
  panel: Panel
  scene: string
  press: (button: string) => void
}

/** Pictures lie in a grid, figures with their words two in a row, and lines one below the other. */
const listOf = ({ kind, buttons }: Panel): string =>
  kind === 'mark'
    ? 'sheet-cards'
    : buttons.some((b) => b.figure !== undefined)
      ? 'sheet-rows sheet-tiles'
      : 'sheet-rows'

/** The panel that hangs in the yard, as a sheet of the page: fingers press it here. The simulation judges the press. */
export function PanelSheet({ panel, scene, press }: PanelSheetProps) {
  const t = useText(scene)
  const isBody = ({ role }: PanelButton): boolean => role === 'option' || role === 'result'
  const options = panel.buttons.filter(isBody)
  const feet = panel.buttons.filter((b) => !isBody(b))
  const ask = t(askOf(panel))
  return (
    <section className="sheet" role="dialog" aria-label={t(panel.title)}>
      <header>
        <h2>{t(panel.title)}</h2>
        {ask !== askOf(panel) && <p>{ask}</p>}
      </header>
      <div className={listOf(panel)}>
        {options.map((b) =>
          b.role === 'result' ? (
            <div key={b.id} className={`sheet-option sheet-result risk-${b.id}`}>
              <Words button={b} text={t} />
            </div>
          ) : (
            <button
              key={b.id}
              type="button"
              className="button sheet-option"
              data-button={b.id}
              aria-pressed={b.id === panel.chosen}
              onClick={() => press(b.id)}
            >
              {panel.kind === 'mark' && <ClassPicture code={b.id} />}
              <Words button={b} text={t} />
            </button>
          ),
        )}
      </div>
      <footer className="sheet-foot">
        {feet.map((b) => (
          <button key={b.id} type="button" className={look(b)} data-button={b.id} onClick={() => press(b.id)}>
            {t(b.text)}
          </button>
        ))}
      </footer>
    </section>
  )
}

/** What stands on a button: a figure where it has one, its words, and in small what they mean. */
function Words({ button, text }: { button: PanelButton; text: (key: string) => string }) {
  return (
    <>
      {button.figure !== undefined && <b className="sheet-figure">{button.figure}</b>}
      <span>
        {text(button.text)}
        {button.note !== undefined && <small className="sheet-note">{text(button.note)}</small>}
      </span>
    </>
  )
}

const look = ({ role }: PanelButton): string => (role === 'confirm' ? 'button button-go' : 'button')
