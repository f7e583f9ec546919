import { type ReactNode, useEffect } from 'react'
import { useText } from '../parts'
import { PIN_KEYS, SHORTEST_PIN } from './pin'

interface PinPadProps {
  pin: string
  ready: boolean
  /** A digit, `delete` or `enter`. */
  press: (key: string) => void
  /** Between the dots and the keys: what was wrong with the last PIN. */
  children?: ReactNode
}

/** Big keys and a dot for each digit; the keyboard's digits work too. */
export function PinPad({ pin, ready, press, children }: PinPadProps) {
  const t = useText()
  useEffect(() => {
    const onKey = (e: KeyboardEvent): void => {
      if (/^\d$/.test(e.key)) press(e.key)
      else if (e.key === 'Backspace') press('delete')
      else if (e.key === 'Enter') {
        e.preventDefault()
        press('enter')
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
  return (
    <>
      <output className="pin-dots" aria-label={t('ui.pin.entered', { count: pin.length })}>
        {Array.from({ length: Math.max(SHORTEST_PIN, pin.length) }, (_, i) => (
          <span key={i} className={i < pin.length ? 'dot dot-full' : 'dot'} />
        ))}
      </output>
      {children}
      <div className="keypad">
        {PIN_KEYS.map((key) => (
          <button
            key={key}
            type="button"
            className={key === 'enter' ? 'key key-enter' : 'key'}
            disabled={!ready || (key === 'enter' && pin.length < SHORTEST_PIN)}
            onClick={() => press(key)}
          >
            {key === 'delete' ? t('ui.pin.delete') : key === 'enter' ? t('ui.pin.enter') : key}
          </button>
        ))}
      </div>
    </>
  )
}
