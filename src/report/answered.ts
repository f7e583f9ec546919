import type { CallFailure } from '../api/call'

/** The server's code for what a device began after it was withdrawn: a supervisor took its right to. */
export const WITHDRAWN = 'device-withdrawn'

/** Statuses of this server's own that may be another one later: what a supervisor can mend, and trouble that passes. */
const MENDABLE = new Set([403, 408, 429])

/** Is a refusal this server's own last word, so that asking again is of no use? No proxy's, and nothing that passes. */
export const isLastWord = ({ status, code }: CallFailure): boolean =>
  code === WITHDRAWN || (status >= 400 && status < 500 && !MENDABLE.has(status) && code !== 'bad-answer')
