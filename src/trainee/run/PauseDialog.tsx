import type { RefObject } from 'react'
import { useStore } from 'zustand'
import { Notice } from '../pages/Notice'
import { useText } from '../parts'
import { useStage } from '../stage/StageHost'
import { useEnter } from '../stage/useEnter'
import { useImmersed } from '../stage/useImmersed'
import { isPlacing, usePlacing } from '../stage/usePlacing'
import { PlacingSheet } from './PlacingSheet'
import { PAUSES_IN_TEST, type RunSession } from './session'
import type { PauseWhy } from '../runLoop'
import { SoundButton } from '../voice/SoundButton'
import { VoiceButton } from '../voice/VoiceButton'

interface PauseDialogProps {
  session: RunSession
  /** The part of the page that a phone lays over its picture of the room. */
  root: RefObject<HTMLElement | null>
  why: PauseWhy
  pauses: number
  practice: boolean
}

/** Time stands still and the yard is out of sight; go on, or end the run here. */
export function PauseDialog({ session, root, why, pauses, practice }: PauseDialogProps) {
  const t = useText()
  const stage = useStage()
  const immersed = useImmersed(stage)
  const { refused, enter } = useEnter()
  const placing = usePlacing(stage)
  const inRoom = useStore(session.store, (s) => s.room)
  const { mode } = session
  const outside = (mode === 'vr' && !immersed) || (mode === 'ar' && !immersed && !inRoom)
  const placeAnew = async (): Promise<boolean> => {
    const stands = (await stage?.place(session.bodies.placed, true)) ?? false
    if (stands && session.bodies.placed === 'life') session.recentred()
    return stands
  }
  const reenter = async (): Promise<void> => {
    const entered = await enter(mode === 'ar' ? { room: root.current } : 'vr')
    if (!entered) return
    if (mode === 'ar' && !(await placeAnew())) return entered.leave()
    session.unpause()
  }
  if (isPlacing(placing) && stage) return stage.onPhone() ? <PlacingSheet stage={stage} placing={placing} /> : null
  return (
    <div className="cover" role="dialog" aria-modal="true" aria-labelledby="pause-title">
      <div className="dialog">
        <h1 id="pause-title">{t('ui.pause.title')}</h1>
        <p className="lead">{t(`ui.pause.${why}`)}</p>
        {!practice && why === 'trainee' && (
          <p className="fine">{t('ui.pause.left', { left: Math.max(0, PAUSES_IN_TEST - pauses) })}</p>
        )}
        <div className="dialog-foot">
          <VoiceButton className="button" />
          <SoundButton className="button" />
          <button type="button" className="button" onClick={() => session.stop()}>
            {t('ui.pause.stop')}
          </button>
          <button type="button" className={outside ? 'button' : 'button button-go'} onClick={() => session.unpause()}>
            {t('ui.pause.continue')}
          </button>
          {outside && (
            <button type="button" className="button button-go" onClick={() => void reenter()}>
              {t(mode === 'ar' ? 'ui.pause.ar' : 'ui.pause.vr')}
            </button>
          )}
          {inRoom && (
            <button type="button" className="button" onClick={() => void placeAnew()}>
              {t('ui.pause.room')}
            </button>
          )}
        </div>
        {refused && <Notice failure={refused} />}
        <p className="fine">{t('ui.pause.stop.text')}</p>
      </div>
    </div>
  )
}
