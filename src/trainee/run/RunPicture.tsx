import { useCallback } from 'react'
import type { HeadsetPanel, Stage, Text } from '../ports'
import { SessionPicture } from './SessionPicture'
import type { RunSession } from './session'
import type { SessionState } from './sessionState'

interface RunPictureProps {
  session: RunSession
  stage: Stage
  text: Text
}

/** The run inside the canvas, and in the headset the panel for when time stands still. */
export function RunPicture({ session, stage, text }: RunPictureProps) {
  const panelOf = useCallback(
    (state: Pick<SessionState, 'phase' | 'why' | 'unkept'>) => panelFor(session, stage, state, text),
    [session, stage, text],
  )
  return <SessionPicture session={session} stage={stage} text={text} panelOf={panelOf} />
}

function panelFor(
  session: RunSession,
  stage: Stage,
  { phase, why, unkept }: Pick<SessionState, 'phase' | 'why' | 'unkept'>,
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
