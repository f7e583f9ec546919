import type { PinVerifier } from '../../api/devices'
import { PIN_LOCK_MS } from '../../api/site'
import type { DeviceStore } from '../../report/enrolment'
import { NO_TRIES, takeTry } from '../../report/pinTries'
import type { Answer } from '../answer'

/** What is known of a person on this device. */
export interface Known {
  id: string
  name: string
  pin: PinVerifier
}

/** Whose tries a PIN costs, and whom it may belong to. */
export interface Asked<T extends Known> {
  counted: string
  people: readonly T[]
}

const failed = (code: string, message: string, status: number, more: { left?: number; retryAfterS?: number }) => ({
  ok: false as const,
  error: { code, message, status, ...more },
})

const locked = (retryAfterS: number, more: { left?: number } = {}) =>
  failed('locked', `too many wrong PINs on this device; try again in ${Math.ceil(retryAfterS / 60)} min`, 429, {
    ...more,
    retryAfterS,
  })

/** Whose PIN it is, found out on this device, with as many tries as the server gives. */
export async function whosePin<T extends Known>(
  store: DeviceStore,
  device: string,
  { counted, people }: Asked<T>,
  pin: string,
  now: number,
): Promise<Answer<T>> {
  const taken = await store.tries(counted, (tries) => takeTry(tries, now))
  // A disk that counts no tries lets nobody guess.
  if (!taken.ok) return taken
  if (!taken.value.may) return locked(taken.value.retryAfterS)
  const { isPin } = await import('../../report/isPin')
  for (const person of people) {
    if (!(await isPin(pin, person.pin, device))) continue
    await store.tries(counted, () => ({ tries: NO_TRIES, outcome: null }))
    return { ok: true, value: person }
  }
  const { left } = taken.value
  if (left === 0) return locked(PIN_LOCK_MS / 1000, { left })
  return failed('wrong-pin', `the PIN is wrong; ${left} more tries on this device`, 401, { left })
}
