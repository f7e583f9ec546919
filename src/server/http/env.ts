import type { Session } from '../identity/sessions'

/** What middleware hands on to the routes. */
export interface HttpEnv {
  Variables: {
    /** The caller's address, for rate limits. */
    remote: string
    /** Set behind `requireTrainee` and `requireManager`. */
    session: Session
  }
}
