import { type DeviceStore, isKeptStart } from '../../report/enrolment'
import type { ReportAborted } from '../../report/httpAbort'
import type { ReportStart } from '../../report/httpStart'
import { signedStart } from './begin'

export interface TellPorts {
  store: DeviceStore
  start: ReportStart
  abort: ReportAborted
}

/**
 * Tells the server of every run that was begun here and that it may not know of, also of runs that never got a tick, and
 * of those of an enrolment that has been withdrawn or replaced since. Gives how many are left to tell.
 */
export async function tellStarts({ store, start, abort }: TellPorts): Promise<number> {
  const all = await store.starts()
  let left = 0
  for (const one of all.ok ? all.value.filter(isKeptStart) : []) {
    const ticket = await signedStart(store, one)
    const { run, aborted } = one
    const told =
      ticket.ok &&
      (aborted
        ? await abort({ run, ticket: ticket.value, ticks: aborted.ticks }, aborted.why)
        : await start(run, ticket.value))
    // Should the disk refuse to forget it, it is told once more after the next start, which is harmless.
    if (told) await store.forgetStart(one)
    else left++
  }
  return left
}
