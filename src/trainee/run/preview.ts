import type { RunStart } from '../../record/types'
import type { Choice } from '../flow'
import type { Language } from '../ports'

/** Nothing that a server would ever give: the yard behind the start dialog is never recorded. */
const NOBODY = '00000000-0000-4000-8000-000000000000'

/**
 * The start of a run that only fills the picture while the trainee gets ready: a fixed seed, so that nobody
 * sees the form to come.
 */
export const previewStart = (core: string, choice: Choice, language: Language): RunStart => ({
  core,
  scene: choice.scene,
  role: choice.role,
  practice: true,
  seed: '0'.repeat(32),
  mode: 'headless',
  language,
  run: NOBODY,
  trainee: NOBODY,
  assignment: NOBODY,
  attempt: 1,
  startedAt: '2026-01-01T00:00:00.000Z',
})
