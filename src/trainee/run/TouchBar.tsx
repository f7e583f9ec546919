import { useEffect, useState } from 'react'
import type { PromptKind } from '../../input/prompt'
import { useStore } from 'zustand'
import { useText } from '../parts'
import type { RunSession } from './session'

interface TouchBarProps {
  session: RunSession
  /** What the hand does with what it holds. */
  doing: PromptKind | null
  /** The trainee pushes a bike. */
  pushes: boolean
}

/** Large buttons under the thumb: what the hand can do with what it holds, else to mark, to take the radio, to look by turning. */
export function TouchBar({ session, doing, pushes }: TouchBarProps) {
  const t = useText()
  const room = useStore(session.store, (s) => s.room)
  const button = (key: string, go: () => void, look = 'button touch-button') => (
    <button key={key} type="button" className={look} onClick={go}>
      {t(`ui.touch.${key}`)}
    </button>
  )
  const works = doing === 'drive' || doing === 'turn-wheel'
  if (works || doing === 'carry' || doing === 'wear') {
    return (
      <div className="touch-bar">
        {doing === 'wear' && button('wear', () => session.order({ do: 'wear' }), 'button button-go touch-button')}
        {works && <Hold session={session} more={-1} />}
        {works && <Hold session={session} more={1} />}
        {button(works ? 'let-go' : 'put-down', () => session.order({ do: 'let-go' }))}
      </div>
    )
  }
  const ofBike = session.bike
  return (
    <div className="touch-bar">
      {pushes && ofBike && (
        <>
          {button('mount', () => session.order({ do: 'press', entity: ofBike.saddle }))}
          {button('stand', () => session.order({ do: 'press', entity: ofBike.stand }))}
        </>
      )}
      {!room && <TiltButton session={session} />}
      {session.hasRadio && button('radio', () => session.order({ do: 'radio' }))}
      {button('mark', () => session.order({ do: 'mark' }), 'button button-go touch-button')}
    </div>
  )
}

/** Works what is held for as long as it is pressed. */
function Hold({ session, more }: { session: RunSession; more: -1 | 1 }) {
  const t = useText()
  const stop = (): void => session.bodies.drive(0)
  return (
    <button
      type="button"
      className="button touch-button"
      onPointerDown={() => session.bodies.drive(more)}
      onPointerUp={stop}
      onPointerLeave={stop}
      onPointerCancel={stop}
    >
      {t(more > 0 ? 'ui.touch.more' : 'ui.touch.less')}
    </button>
  )
}

interface TiltButtonProps {
  session: RunSession
  says?: string
  turned?: (on: boolean) => void
}

/** What cannot be is told for so long, ms. */
const NOTE_MS = 5000

/** `says`: what turning the device is for now. */
export function TiltButton({ session, says = 'ui.touch.tilt', turned }: TiltButtonProps) {
  const t = useText()
  const [on, setOn] = useState<boolean | null>(session.bodies.tilts)
  const [told, setTold] = useState(false)
  useEffect(() => {
    if (on !== null) return
    const timer = setTimeout(() => setTold(true), NOTE_MS)
    return () => clearTimeout(timer)
  }, [on])
  const turn = async (): Promise<void> => {
    const now = await session.bodies.tilt(!on)
    // a device that does not say how it is turned is not asked again
    setOn(!on && !now ? null : now)
    turned?.(now)
  }
  if (on === null)
    return told ? null : (
      <p className="hud-box touch-note" role="status">
        {t('ui.touch.tilt.none')}
      </p>
    )
  return (
    <button type="button" className="button touch-button" aria-pressed={on} onClick={() => void turn()}>
      {t(says)}
    </button>
  )
}
