import type { SignedInBy } from '../api/devices'
import type { TraineeSession } from '../api/site'

/** Who has signed in, until when, and how that was established. */
export type SignedIn = TraineeSession & { signedInBy: SignedInBy }
