import { useEffect, useState } from 'react'
import { PinPad } from '../check/PinPad'
import { SHORTEST_PIN, typed } from '../check/pin'
import { useFlow, useText, useWay } from '../parts'
import { Frame } from './Frame'
import { Notice } from './Notice'

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
    if (key !== 'enter') setPin((p) => typed(p, key))
    else if (pin.length >= SHORTEST_PIN) {
      void flow.enterPin(pin)
      setPin('')
    }
  }
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
      <PinPad pin={pin} ready={ready} press={press}>
        {locked > 0 ? (
          <div className="notice" role="alert">
            <strong>{t('ui.error.locked.title')}</strong>
            <p>{t('ui.pin.locked', { time: clock(locked) })}</p>
          </div>
        ) : (
          // A lock that has run out leaves nothing to say, least of all that there are 0 tries.
          failure && failure.code !== 'locked' && failure.left !== 0 && <Notice failure={failure} />
        )}
      </PinPad>
    </Frame>
  )
}
