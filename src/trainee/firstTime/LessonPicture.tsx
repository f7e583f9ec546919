import { useCallback } from 'react'
import type { HeadsetPanel, Stage, Text } from '../ports'
import { SessionPicture } from '../run/SessionPicture'
import type { RunSession } from '../run/session'
import type { SessionState } from '../run/sessionState'
import { skipStep } from './lessonRun'

interface LessonPictureProps {
  session: RunSession
  stage: Stage
  text: Text
  /** To the drill, with the headset on. */
  goOn: () => void
}

/** The lesson inside the canvas; in the headset the panels for a pause and for its end. */
export function LessonPicture({ session, stage, text, goOn }: LessonPictureProps) {
  const panelOf = useCallback(
    ({ phase, why }: Pick<SessionState, 'phase' | 'why'>): HeadsetPanel | null => {
      const button = (id: string, press: () => void) => ({ id, text: text(`ui.lesson.${id}`), press })
      if (phase === 'ready') return { title: text('ui.run.loading'), lines: [], buttons: [] }
      if (phase === 'ended') {
        const lines = [text('ui.lesson.over.text')]
        return { title: text('ui.lesson.over'), lines, buttons: [button('drill', goOn)] }
      }
      if (phase !== 'paused') return null
      return {
        title: text('ui.pause.title'),
        lines: [text(`ui.pause.${why ?? 'trainee'}`)],
        buttons: [
          { id: 'continue', text: text('ui.pause.continue'), press: () => session.unpause() },
          button('skip', () => skipStep(session)),
          button('end', () => session.stop()),
        ],
      }
    },
    [session, text, goOn],
  )
  return <SessionPicture session={session} stage={stage} text={text} panelOf={panelOf} />
}
