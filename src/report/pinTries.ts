import { PIN_LOCK_MS, PIN_TRIES } from '../api/site'

/** Wrong PINs of one person on this device, as they are kept. */
export interface Tries {
  failed: number
  /** Wall time in ms until which no PIN is taken; 0 where none is locked. */
  until: number
}

export const NO_TRIES: Tries = { failed: 0, until: 0 }

/** Whether a PIN may be tried: `left` are the tries that stay if this one is wrong. */
export type Try = { may: true; left: number } | { may: false; retryAfterS: number }

/**
 * Takes a try before the PIN is looked at: a page that is closed in between has not given one away. A lock that ends
 * later than any can was set by a clock that has been put back since, and holds no longer.
 */
export function takeTry(tries: Tries, now: number): { tries: Tries; outcome: Try } {
  const locked = tries.until > now && tries.until <= now + PIN_LOCK_MS
  if (locked) return { tries, outcome: { may: false, retryAfterS: Math.ceil((tries.until - now) / 1000) } }
  const failed = (tries.until > 0 ? 0 : tries.failed) + 1
  const until = failed >= PIN_TRIES ? now + PIN_LOCK_MS : 0
  return { tries: { failed, until }, outcome: { may: true, left: PIN_TRIES - failed } }
}

/** Takes back the try that was just taken, and the lock with which it may have ended. */
export const giveBack = ({ failed }: Tries): Tries => ({ failed: Math.max(0, failed - 1), until: 0 })
