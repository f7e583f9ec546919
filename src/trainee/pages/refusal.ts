import type { Failure } from '../../base/result'

/** Refusals of a run that have words of their own; the others are of a record that the server cannot use. */
const REFUSALS = new Set(['same-input', 'other-bytes', 'too-large', 'device-withdrawn', 'no-key'])

/** Text key of why the server will not take a run. */
export const refusalKey = ({ code }: Failure): string => `ui.refusal.${REFUSALS.has(code) ? code : 'other'}`

/** Text key of why a run waits. */
export function laterKey({ code }: Failure): string {
  if (code === 'unreachable' || code === 'bad-answer') return 'ui.sent.later'
  return code === 'server-full' ? 'ui.error.server-full.do' : 'ui.sent.later.answered'
}
