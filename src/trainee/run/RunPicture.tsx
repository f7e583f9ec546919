import { useMemo } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { checkPanel } from '../check/checkPanel'
import type { CheckState } from '../check/identityCheck'
import type { HeadsetPanel, Stage, Text } from '../ports'
import { usePlacing } from '../stage/usePlacing'
import { placingPanel } from './placingPanel'
import { menuPanel } from './headsetMenu'
import type { RunSession } from './session'
import type { SessionState } from './sessionState'

interface RunPictureProps {
  session: RunSession
  stage: Stage
  text: Text
}

const NOTHING_ASKED = createStore<CheckState | null>(() => null)

/** The run inside the canvas, and in the headset the panel for when time stands still. */
export function RunPicture({ session, stage, text }: RunPictureProps) {
  const { sim, phase, why, check, immersive, byTouch, unkept } = useStore(session.store)
  const menu = useStore(session.menu.store)
  const asked = useStore(check?.store ?? NOTHING_ASKED)
  const placing = usePlacing(stage)
  const panel = useMemo(() => {
    if (!immersive) return null
    const place = placingPanel(stage, placing, text)
    if (place) return place
    if (check && asked) return checkPanel(check, asked, text, () => session.stop())
    if (phase === 'running') return menuPanel(session, menu, text)
    return panelFor(session, stage, phase, why, unkept, text)
  }, [session, stage, placing, immersive, check, asked, phase, why, unkept, menu, text])
  return (
    <stage.Run
      sim={sim}
      alpha={session.alpha}
      live={session.latest}
      onFrame={session.frame}
      text={text}
      panel={panel}
      vignette={session.comfort.vignette}
      panelsOnPage={byTouch && !immersive}
    />
  )
}

function panelFor(
  session: RunSession,
  stage: Stage,
  phase: SessionState['phase'],
  why: SessionState['why'],
  unkept: SessionState['unkept'],
  text: Text,
): HeadsetPanel | null {
  if (phase === 'ready' || phase === 'rewinding' || phase === 'ended') {
    const key = phase === 'ready' ? 'ui.run.loading' : phase === 'ended' ? 'ui.run.closing' : 'ui.run.rewinding'
    return { title: text(key), lines: [], buttons: [] }
  }
  if (phase !== 'paused') return null
  return {
    title: text('ui.pause.title'),
    lines: [
      text(`ui.pause.${why ?? 'trainee'}`),
      ...(unkept ? [text(unkept.code === 'disk-full' ? 'ui.run.unkept.disk-full' : 'ui.run.unkept.storage')] : []),
    ],
    buttons: [
      { id: 'continue', text: text('ui.pause.continue'), press: () => session.unpause() },
      ...(session.practice
        ? [{ id: 'rewind', text: text('ui.pause.rewind'), press: () => void session.rewind() }]
        : []),
      ...(session.mode === 'ar'
        ? [{ id: 'room', text: text('ui.pause.room'), press: () => void placeAnew(session, stage) }]
        : []),
      { id: 'stop', text: text('ui.pause.stop'), press: () => session.stop() },
    ],
  }
}

/** Somebody in a headset stands somewhere else in the room from now on, and in the site where they stood. */
async function placeAnew(session: RunSession, stage: Stage): Promise<void> {
  if (await stage.place('life', true)) session.recentred()
}
