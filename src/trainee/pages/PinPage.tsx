import { useEffect, useState } from 'react'
import { useFlow, useText, useWay } from '../parts'
import { Frame } from './Frame'
import { Notice } from './Notice'

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'delete', '0', 'enter'] as const
/** PINs have 4 to 8 digits. */
const SHORTEST = 4
const LONGEST = 8

/** Seconds until `until` (wall time in ms), counted down; 0 when it has passed. */
function useCountdown(until: number): number {
  const [now, setNow] = useState(() => Date.now())
  const left = Math.max(0, Math.ceil((until - now) / 1000))
  useEffect(() => {
    setNow(Date.now())
    if (until <= Date.now()) return
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [until])
  return left
}

const clock = (s: number): string => `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`

/** The PIN on big keys; the keyboard's digits work too. */
export function PinPage() {
  const t = useText()
  const { flow } = useWay()
  const [pin, setPin] = useState('')
  const { site, trainee, busy, failure, lockedUntil } = useFlow((s) => s)
  const locked = useCountdown(lockedUntil)
  const person = site?.trainees.find((p) => p.id === trainee)
  const ready = !busy && locked === 0

  const press = (key: string): void => {
    if (!ready) return
    if (key === 'delete') setPin((p) => p.slice(0, -1))
    else if (key !== 'enter') setPin((p) => (p + key).slice(0, LONGEST))
    else if (pin.length >= SHORTEST) {
      void flow.enterPin(pin)
      setPin('')
    }
  }
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
    <Frame
      title={t('ui.pin.title', { name: person?.name ?? '' })}
      lead={t('ui.pin.lead')}
      back={() => flow.go('card')}
      foot={
        <button type="button" className="button button-plain" onClick={() => flow.go('code')}>
          {t('ui.pin.by-code')}
        </button>
      }
    >
      <output className="pin-dots" aria-label={t('ui.pin.entered', { count: pin.length })}>
        {Array.from({ length: Math.max(SHORTEST, pin.length) }, (_, i) => (
          <span key={i} className={i < pin.length ? 'dot dot-full' : 'dot'} />
        ))}
      </output>
      {locked > 0 ? (
        <div className="notice" role="alert">
          <strong>{t('ui.error.locked.title')}</strong>
          <p>{t('ui.pin.locked', { time: clock(locked) })}</p>
        </div>
      ) : (
        // A lock that has run out leaves nothing to say, least of all that there are 0 tries.
        failure && failure.code !== 'locked' && failure.left !== 0 && <Notice failure={failure} />
      )}
      <div className="keypad">
        {KEYS.map((key) => (
          <button
            key={key}
            type="button"
            className={key === 'enter' ? 'key key-enter' : 'key'}
            disabled={!ready || (key === 'enter' && pin.length < SHORTEST)}
            onClick={() => press(key)}
          >
            {key === 'delete' ? t('ui.pin.delete') : key === 'enter' ? t('ui.pin.enter') : key}
          </button>
        ))}
      </div>
    </Frame>
  )
}
