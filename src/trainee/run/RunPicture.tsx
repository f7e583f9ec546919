import { useMemo } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { checkPanel } from '../check/checkPanel'
import type { CheckState } from '../check/identityCheck'
import type { HeadsetPanel, Stage, Text } from '../ports'
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
  const asked = useStore(check?.store ?? NOTHING_ASKED)
  const panel = useMemo(() => {
    if (!immersive) return null
    if (check && asked) return checkPanel(check, asked, text, () => session.stop())
    return panelFor(session, phase, why, unkept, text)
  }, [session, immersive, check, asked, phase, why, unkept, text])
  return (
    <stage.Run
      sim={sim}
      alpha={session.alpha}
      live={session.latest}
      onFrame={session.frame}
      text={text}
      panel={panel}
      panelsOnPage={byTouch && !immersive}
    />
  )
}

function panelFor(
  session: RunSession,
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
      { id: 'stop', text: text('ui.pause.stop'), press: () => session.stop() },
    ],
  }
}
