import type { Text } from './parts'
import { RefusedError } from './client'

/** Failures with words of their own (`ui.manage.failure.<kind>.title` and `.do`). */
const TOLD = new Set([
  'bad-answer',
  'check-answered',
  'check-lapsed',
  'code-decided',
  'code-expired',
  'internal',
  'locked',
  'server-full',
  'too-many',
  'voice-quota',
  'unknown-code',
])

/** What went wrong, for managers: words in their language, and where these say too little, the server's own sentence. */
export interface Told {
  kind: string
  title: string
  advice: string
  detail: string | null
}

export function tellFailure(t: Text, error: Error): Told {
  const failure = error instanceof RefusedError ? error.failure : null
  const kind = kindOf(failure?.status, failure?.code ?? '')
  return {
    kind,
    title: t(`ui.manage.failure.${kind}.title`),
    advice: t(`ui.manage.failure.${kind}.do`, {
      left: failure?.left ?? 0,
      minutes: Math.ceil((failure?.retryAfterS ?? 60) / 60),
    }),
    detail: kind === 'other' ? error.message : null,
  }
}

function kindOf(status: number | undefined, code: string): string {
  if (status === 0) return 'away'
  if (TOLD.has(code)) return code
  return status === 404 ? 'not-found' : 'other'
}
