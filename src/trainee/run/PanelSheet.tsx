import type { Panel, PanelButton } from '../../sim/world'
import { ClassPicture } from '../ClassPicture'
import { useText } from '../parts'

interface PanelSheetProps {
  panel: Panel
  scene: string
  press: (button: string) => void
}

/** The panel that hangs in the yard, as a sheet of the page: fingers press it here. The simulation judges the press. */
export function PanelSheet({ panel, scene, press }: PanelSheetProps) {
  const t = useText(scene)
  const options = panel.buttons.filter((b) => b.role === 'option')
  const feet = panel.buttons.filter((b) => b.role !== 'option')
  const ask = t(`ui.panel.ask.${panel.kind}`)
  return (
    <section className="sheet" role="dialog" aria-label={t(panel.title)}>
      <header>
        <h2>{t(panel.title)}</h2>
        {ask !== `ui.panel.ask.${panel.kind}` && <p>{ask}</p>}
      </header>
      <div className={panel.kind === 'mark' ? 'sheet-cards' : 'sheet-rows'}>
        {options.map((b) => (
          <button
            key={b.id}
            type="button"
            className="button sheet-option"
            data-button={b.id}
            aria-pressed={b.id === panel.chosen}
            onClick={() => press(b.id)}
          >
            {panel.kind === 'mark' && <ClassPicture code={b.id} />}
            <span>{t(b.text)}</span>
          </button>
        ))}
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

const look = ({ role }: PanelButton): string => (role === 'confirm' ? 'button button-go' : 'button')
