import type { Flow } from '../flow'
import type { IdentityChecks } from '../identity'
import type { Asking } from './identityCheck'

/** Asks for the trainee who is signed in and the run that is on: on an enrolled device by itself, else by the server. */
export function askingOf({ store, confirmPin }: Flow, identity: IdentityChecks): Asking {
  const { getState } = store
  return {
    asked: identity.asked,
    get name() {
      return getState().signedIn?.trainee.name ?? ''
    },
    whose: (pin) => (identity.asked ? identity.whose(pin, getState().trainee) : confirmPin(pin)),
    async remote(moment) {
      const { started, ticket } = getState()
      return started && identity.remote(started.run, ticket, moment)
    },
  }
}
