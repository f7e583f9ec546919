import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { Controls } from '../pages/Controls'
import { useText } from '../parts'
import { SpeakerButton } from '../voice/SpeakerButton'
import { Captions } from './Captions'
import { Meters, clock } from './Meters'
import { PanelSheet } from './PanelSheet'
import { RideBar } from './RideBar'
import { TouchBar } from './TouchBar'
import type { RunSession } from './session'

/** How to move is in view so long at the start, seconds of the run. */
const HELP_S = 12

interface TouchHudProps {
  session: RunSession
  scene: string
  practice: boolean
}

/** What lies over the picture on a screen that is touched: large, few, at the edges, and panels as sheets of the page. */
export function TouchHud({ session, scene, practice }: TouchHudProps) {
  const t = useText(scene)
  const { clock: s, meters, prompt, marks, marking, panel, holding, ride, mayGetOff } = useStore(session.hud.store)
  const room = useStore(session.store, (st) => st.room)
  const [asked, setAsked] = useState<boolean | null>(null)
  const help = !panel && !holding && (asked ?? s < HELP_S)
  useBuzz(session)
  return (
    <div className="hud hud-touch">
      {!panel && <span className="crosshair" style={{ opacity: marking > 0 ? 0.2 : 0.8 }} />}
      {marking > 0 && <Ring share={marking} label={t('ui.hud.marking')} />}
      <div className="hud-top">
        <span className="hud-box hud-clock">{clock(s)}</span>
        <span className="hud-box">{t('ui.hud.marks', { count: marks })}</span>
        <Meters meters={meters} scene={scene} />
        <span className="hud-space" />
        <div className="hud-buttons">
          {practice && (
            <button type="button" className="button hud-button" onClick={() => session.hint()}>
              {t('ui.touch.hint')}
            </button>
          )}
          <button type="button" className="button hud-button" aria-pressed={help} onClick={() => setAsked(!help)}>
            {t('ui.touch.help')}
          </button>
          <SpeakerButton className="button hud-button hud-icon" />
          <button type="button" className="button hud-button" onClick={() => session.pause('trainee')}>
            {t('ui.touch.pause')}
          </button>
        </div>
      </div>
      {help && (
        <aside className="hud-box hud-how">
          <Controls
            practice={practice}
            radio={session.hasRadio}
            ride={session.bike !== undefined}
            only="touch"
            room={room}
          />
        </aside>
      )}
      <div className="hud-bottom">
        <Captions session={session} scene={scene} />
        {panel ? (
          <PanelSheet panel={panel} scene={scene} press={(button) => session.order({ do: 'choose', button })} />
        ) : (
          <>
            {prompt && (
              <p className="hud-box hud-prompt">
                <b>{prompt.entity !== '' && t(`entity.${prompt.entity}`)}</b>{' '}
                {t(`ui.prompt.touch.${holding ?? prompt.kind}`)}
              </p>
            )}
            {ride !== 'riding' && <TouchBar session={session} doing={holding} pushes={ride === 'pushing'} />}
          </>
        )}
        {ride === 'riding' && <RideBar session={session} mayGetOff={mayGetOff} only={panel !== null} />}
      </div>
    </div>
  )
}

/** Fills while a finger rests on a thing, round the place where a thumb does not hide it. */
function Ring({ share, label }: { share: number; label: string }) {
  return (
    <svg className="hud-ring" viewBox="0 0 36 36" role="img" aria-label={label}>
      <circle cx="18" cy="18" r="15" pathLength="1" strokeDasharray={`${share} 1`} />
    </svg>
  )
}

/** A phone buzzes when a thing can be named, and when it is marked, ms; browsers without a motor do nothing. */
const BUZZ = { open: 15, marked: 40 }

function useBuzz(session: RunSession): void {
  useEffect(
    () =>
      session.hud.store.subscribe((now, before) => {
        if (now.marks > before.marks) navigator.vibrate?.(BUZZ.marked)
        else if (now.panel && !before.panel) navigator.vibrate?.(BUZZ.open)
      }),
    [session],
  )
}
