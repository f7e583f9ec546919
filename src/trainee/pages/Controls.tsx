import { useHandWords } from '../firstTime/handWords'
import { useText } from '../parts'

const DESKTOP = ['walk', 'look', 'point', 'mark', 'take', 'work', 'wear', 'radio', 'bend', 'pause'] as const
const HEADSET = ['walk', 'turn', 'jump', 'bend', 'point', 'mark', 'take', 'press', 'wear', 'radio', 'pause'] as const
const TOUCH = ['look', 'walk', 'mark', 'take', 'work', 'point', 'radio'] as const
const PRACTICE = ['hint', 'rewind'] as const

interface ControlsProps {
  practice: boolean
  only?: 'desktop' | 'touch'
  /** A phone shows the real room: one looks about by turning it. */
  room?: boolean
}

/** What each key, button, stick and finger does. */
export function Controls({ practice, only, room = false }: ControlsProps) {
  const t = useText()
  const hands = useHandWords()
  const tables = [
    { device: 'headset', acts: [...HEADSET, ...(practice ? (['hint'] as const) : [])] },
    { device: 'touch', acts: TOUCH },
    { device: 'desktop', acts: [...DESKTOP, ...(practice ? PRACTICE : [])] },
  ].filter((table) => only === undefined || table.device === only)
  return (
    <div className="controls">
      {tables.map(({ device, acts }) => (
        <section key={device}>
          <h2>{t(`ui.controls.${device}`)}</h2>
          <dl>
            {acts.map((act) => (
              <div key={act}>
                <dt>{t(`ui.controls.${room && act === 'look' ? 'room' : device}.${act}.key`, hands)}</dt>
                <dd>{t(`ui.controls.${act}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
