import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { checkPanel } from '../check/checkPanel'
import type { CheckState } from '../check/identityCheck'
import type { HeadsetPanel, Stage, Text } from '../ports'
import { usePlacing } from '../stage/usePlacing'
import { soundSetting, voiceSetting } from '../voice/setting'
import { menuPanel } from './headsetMenu'
import { placingPanel } from './placingPanel'
import type { RunSession } from './session'
import type { SessionState } from './sessionState'

interface SessionPictureProps {
  session: RunSession
  stage: Stage
  text: Text
  /** In the headset: what hangs there while time does not go on, or null. Keep it steady (useCallback). */
  panelOf: (state: Pick<SessionState, 'phase' | 'why' | 'unkept'>) => HeadsetPanel | null
}

const NOTHING_ASKED = createStore<CheckState | null>(() => null)

/** A session inside the canvas, drill or lesson, and in the headset the panels outside of it. */
export function SessionPicture({ session, stage, text, panelOf }: SessionPictureProps) {
  const { sim, phase, why, check, immersive, byTouch, unkept } = useStore(session.store)
  const menu = useStore(session.menu.store)
  const { down } = useStore(session.squat.store)
  const { on: voices } = useStore(voiceSetting)
  const { volume } = useStore(soundSetting)
  const asked = useStore(check?.store ?? NOTHING_ASKED)
  const placing = usePlacing(stage)
  const panel = useMemo(() => {
    if (!immersive) return null
    const place = placingPanel(stage, placing, text)
    if (place) return place
    if (check && asked) return checkPanel(check, asked, text, () => session.stop())
    return phase === 'running'
      ? menuPanel(session, { ...menu, down, voices, volume }, text)
      : panelOf({ phase, why, unkept })
  }, [session, stage, placing, immersive, check, asked, phase, why, unkept, menu, down, voices, volume, text, panelOf])
  useEffect(() => {
    stage.squat(down)
    return () => stage.squat(false)
  }, [stage, down])
  return (
    <stage.Run
      sim={sim}
      alpha={session.alpha}
      live={session.latest}
      onFrame={session.frame}
      text={text}
      panel={panel}
      vignette={session.comfort.vignette}
      hand={session.comfort.hand}
      panelsOnPage={byTouch && !immersive}
      mixer={session.sound}
    />
  )
}
