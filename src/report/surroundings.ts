import type { Consent, DeviceDescription } from '../api/completion'
import type { SignedInBy } from '../api/devices'

/** What is known about a run beside its recording. */
export interface Surroundings {
  /** Id of the site that the trainee signed in at. */
  site: string
  device: DeviceDescription
  /** Lets the holder hand in or abort that one run: the server's ticket, or the start that the enrolled device signed. */
  ticket: string
  signedInBy: SignedInBy
  consent: Consent | null
  /** Id of the enrolled device; null where it is not enrolled. */
  enrolled: string | null
}
