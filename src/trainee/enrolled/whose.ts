import type { DeviceStore, Enrolment } from '../../report/enrolment'
import { giveBack } from '../../report/pinTries'
import type { Whose } from '../identity'
import type { RequestFailure } from '../answer'
import { whosePin } from './pins'

/** Whose tries the supervisors' PINs cost in checks. */
const CHECKS = 'checks'

/** Was the PIN looked at, and found wrong? The try that locks was. */
const wasTried = ({ left }: RequestFailure): boolean => left !== undefined

/**
 * Whose PIN was entered in a check within a run. The trainee's own costs the trainee's tries, as at the sign-in. The
 * supervisors' cost others, which only a supervisor's right PIN resets: else a trainee could search for one, with the own
 * PIN between the tries. A wrong entry costs both; where one is locked, the other may still be right.
 */
export async function whoseInCheck(
  store: DeviceStore,
  { device, roster }: Pick<Enrolment, 'device' | 'roster'>,
  pin: string,
  trainee: string,
  now: number,
): Promise<Whose> {
  const people = roster.trainees.filter((t) => t.id === trainee)
  const own = await whosePin(store, device, { counted: trainee, people }, pin, now)
  if (own.ok) return 'trainee'
  const other = await whosePin(store, device, { counted: CHECKS, people: roster.supervisors }, pin, now)
  if (!other.ok) return wasTried(own.error) || wasTried(other.error) ? 'nobody' : 'locked'
  // a supervisor at hand was no wrong entry of the trainee's
  if (wasTried(own.error)) await store.tries(trainee, (tries) => ({ tries: giveBack(tries), outcome: null }))
  return 'supervisor'
}
