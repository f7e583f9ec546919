import { useMemo } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { checkPanel } from '../check/checkPanel'
import type { CheckState } from '../check/identityCheck'
import type { HeadsetPanel, Stage, Text } from '../ports'
import { menuPanel } from '../run/headsetMenu'
import type { RunSession } from '../run/session'
import { skipStep } from './lessonRun'

interface LessonPictureProps {
  session: RunSession
  stage: Stage
  text: Text
  /** To the drill, with the headset on. */
  goOn: () => void
}

const NOTHING_ASKED = createStore<CheckState | null>(() => null)

/** The lesson inside the canvas; in the headset the panels for a pause and for its end. */
export function LessonPicture({ session, stage, text, goOn }: LessonPictureProps) {
  const { sim, phase, why, check, immersive, byTouch } = useStore(session.store)
  const menu = useStore(session.menu.store)
  const asked = useStore(check?.store ?? NOTHING_ASKED)
  const panel = useMemo((): HeadsetPanel | null => {
    if (!immersive) return null
    if (check && asked) return checkPanel(check, asked, text, () => session.stop())
    const button = (id: string, press: () => void) => ({ id, text: text(`ui.lesson.${id}`), press })
    if (phase === 'ready') return { title: text('ui.run.loading'), lines: [], buttons: [] }
    if (phase === 'ended')
      return {
        title: text('ui.lesson.over'),
        lines: [text('ui.lesson.over.text')],
        buttons: [button('drill', goOn)],
      }
    if (phase === 'running') return menuPanel(session, menu, text)
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
  }, [session, immersive, check, asked, phase, why, menu, text, goOn])
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
