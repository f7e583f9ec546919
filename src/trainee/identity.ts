import type { Moment } from '../api/checks'

/** Whose PIN was entered, of those whom this device knows; locked after too many wrong ones. */
export type Whose = 'trainee' | 'supervisor' | 'nobody' | 'locked'

/** How this device finds out who wears the headset. */
export interface IdentityChecks {
  /** Is it asked in tests at all: is this an enrolled device? */
  readonly asked: boolean
  /** Whose PIN it is on this device; works without a network. */
  whose(pin: string, trainee: string): Promise<Whose>
  /** Asks supervisors on their own screens, again at each call; null while there is no answer or no network. */
  remote(run: string, ticket: string, moment: Moment): Promise<boolean | null>
}

/** On a device that is not enrolled nobody is asked within a run. */
export const NOT_ASKED: IdentityChecks = {
  asked: false,
  whose: () => Promise.resolve('nobody'),
  remote: () => Promise.resolve(null),
}
