import type { CoreApi, RunStart } from '../../record/types'
import type { LoadedCore } from '../core'
import type { Language } from '../ports'
import type { OfferedMode } from '../run/offers'
import type { RunSession } from '../run/session'
import { previewStart } from '../run/preview'

/** The scene that the lesson's words are in. */
export const LESSON = 'first-time'

/** The core as a session asks for it: every run that it starts is the lesson. */
export function lessonCore({ id, core }: LoadedCore): LoadedCore {
  const { startLesson } = core
  if (!startLesson) throw new Error(`core ${id.slice(0, 12)} has no lesson; offer none where startLesson is missing`)
  return { id, core: { ...core, startRun: startLesson } satisfies CoreApi }
}

/** Nobody's run: no server gives it and nothing is kept of it. `mode` says how it is played. */
export const lessonStart = (core: string, language: Language, mode: OfferedMode = 'desktop'): RunStart => ({
  ...previewStart(core, { scene: LESSON, role: 'beginner', practice: true }, language),
  mode,
})

/** Passes the step that is shown, and goes on. */
export function skipStep(session: RunSession): void {
  const sim = session.live?.sim
  if (sim) sim.scene.logic.skip?.(sim)
  session.unpause()
}
