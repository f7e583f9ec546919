import type { Completion } from '../../api/completion'
import type { RunStart } from '../../record/types'
import type { RunEntry } from './ownRun'

/** A place where what was handed in does not say what the server knows. */
export interface Disagreement {
  code: string
  why: string
}

/** What a completion and a recording's header both say of the run's beginning. */
type Told = Pick<
  Completion & RunStart,
  'run' | 'trainee' | 'assignment' | 'attempt' | 'seed' | 'scene' | 'role' | 'practice' | 'mode' | 'language' | 'core'
>

/** The first thing that `told` says otherwise than the server's own record of the started run, or null. */
export function disagreesWithStart(entry: RunEntry, told: Told, where: string): Disagreement | null {
  const known: Told = {
    run: entry.id,
    trainee: entry.traineeId,
    assignment: entry.assignmentId,
    attempt: entry.attempt,
    seed: entry.seed,
    scene: entry.scene,
    role: entry.role,
    practice: entry.practice,
    mode: entry.mode,
    language: entry.language,
    core: entry.core,
  }
  for (const key of Object.keys(known) as (keyof Told)[]) {
    if (told[key] !== known[key])
      return { code: key, why: `${where} says ${key} '${told[key]}', but the run was started with '${known[key]}'` }
  }
  return null
}
