import type { CallFailure } from '../api/call'

/**
 * Is a refusal this server's own last word, so that asking again is of no use? No proxy's, no trouble that passes, and
 * nothing that a supervisor can mend (a device that is not enrolled here any more).
 */
export const isLastWord = ({ status, code }: CallFailure): boolean =>
  status >= 400 && status < 500 && status !== 403 && status !== 408 && status !== 429 && code !== 'bad-answer'
