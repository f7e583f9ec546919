import { useHandWords } from '../firstTime/useHandWords'
import { useText } from '../parts'
import { type OfferedMode, useOffers } from '../run/offers'
import { handlesByTouch } from '../run/pointer'

const DESKTOP = ['walk', 'look', 'point', 'mark', 'take', 'work', 'wear', 'radio', 'bend', 'pause'] as const
const HEADSET = ['walk', 'turn', 'jump', 'bend', 'point', 'mark', 'take', 'press', 'wear', 'radio', 'pause'] as const
const TOUCH = ['look', 'walk', 'mark', 'take', 'work', 'point', 'radio'] as const
/** With a bike to ride, beside those. */
const RIDE = ['mount', 'throttle', 'brake', 'steer'] as const
const BARS = ['mount', 'bars', 'throttle', 'brake', 'steer'] as const
const PRACTICE = ['hint', 'rewind'] as const

/** What a phone in a real room is turned for. */
const ROOM = new Set(['look', 'steer'])

const DEVICES = ['headset', 'touch', 'desktop'] as const
type Device = (typeof DEVICES)[number]

/** What one acts with: in a real room a phone's screen, or a headset. */
const deviceOf = (mode: OfferedMode): Device =>
  mode === 'vr' ? 'headset' : mode !== 'ar' ? mode : handlesByTouch() ? 'touch' : 'headset'

interface ControlsProps {
  practice: boolean
  /** Is there a radio on the chest? */
  radio: boolean
  /** Is there a bike to ride? */
  ride: boolean
  only?: Device
  /** A phone shows the real room: one looks about by turning it. */
  room?: boolean
}

/** What each key, button, stick and finger does: of the device that is named, else of those that this browser offers. */
export function Controls({ practice, radio, ride, only, room = false }: ControlsProps) {
  const t = useText()
  const hands = useHandWords()
  const offers = useOffers()
  const devices = only ? [only] : offers.map(deviceOf)
  const acts: Record<Device, readonly string[]> = {
    headset: [...HEADSET, ...(ride ? BARS : []), ...(practice ? ['hint'] : [])],
    touch: [...TOUCH, ...(ride ? RIDE : [])],
    desktop: [...DESKTOP, ...(ride ? RIDE : []), ...(practice ? PRACTICE : [])],
  }
  return (
    <div className="controls">
      {DEVICES.filter((device) => devices.includes(device)).map((device) => (
        <section key={device}>
          <h2>{t(`ui.controls.${device}`)}</h2>
          <dl>
            {acts[device]
              .filter((act) => radio || act !== 'radio')
              .map((act) => (
                <div key={act}>
                  <dt>{t(`ui.controls.${room && ROOM.has(act) ? 'room' : device}.${act}.key`, hands)}</dt>
                  <dd>{t(`ui.controls.${act}`)}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
