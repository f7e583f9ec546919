import { type DeviceStart, SIGNED } from '../../api/devices'
import type { StartRun, StartedRun } from '../../api/runs'
import { deriveSeed } from '../../base/hash'
import { type Result, fail, ok } from '../../base/result'
import { uuid7 } from '../../base/uuid7'
import { deviceAssignment } from '../../report/assignment'
import { signAs } from '../../report/deviceKey'
import type { DeviceStore, Enrolment, KeptStart } from '../../report/enrolment'
import type { SignedIn } from '../signedIn'

/**
 * Begins a run on this device, without asking anybody: the attempt is counted and the start kept on disk before it is
 * signed, so that no run is begun twice with one number and none is begun that nobody will ever hear of.
 */
export async function beginHere(
  store: DeviceStore,
  { tenant, device, roster }: Enrolment,
  who: SignedIn,
  asked: StartRun,
  now: Date,
): Promise<Result<StartedRun>> {
  const trainee = who.trainee.id
  const assignment = deviceAssignment(device, trainee, asked.scene, asked.role)
  // of the very millisecond that it says it began at: the server takes no other
  const run = uuid7(now.getTime(), 0, crypto.getRandomValues(new Uint8Array(8)))
  const kept = await store.begin(assignment, (attempt): KeptStart => {
    const startedAt = now.toISOString()
    const of = { tenant, device, run, trainee, site: roster.site.id, signedInBy: who.signedInBy }
    const start: DeviceStart = { version: 1, ...of, ...asked, assignment, attempt, startedAt }
    return { run, start, jws: null, aborted: null }
  })
  if (!kept.ok) return fail(kept.error.code, `the run was not begun: ${kept.error.message}`)
  const ticket = await signedStart(store, kept.value)
  if (!ticket.ok) return ticket
  const { attempt, startedAt } = kept.value.start
  return ok({
    run,
    seed: deriveSeed(assignment, trainee, attempt),
    attempt,
    assignment,
    startedAt,
    ticket: ticket.value,
  })
}

/** The ticket of a start: signed the first time, by the device that it says, and kept. */
export async function signedStart(store: DeviceStore, kept: KeptStart): Promise<Result<string>> {
  if (kept.jws !== null) return ok(kept.jws)
  const { device } = kept.start
  const enrolment = await store.enrolmentOf(device)
  if (!enrolment.ok) return enrolment
  if (!enrolment.value)
    return fail('no-key', `the start of run '${kept.run}' is not signed: the key of device '${device}' is not here`)
  const jws = await signAs(enrolment.value.privateKey, SIGNED.start, JSON.stringify(kept.start))
  // whoever signs it at the same time makes another signature: one of the two is the ticket
  return store.keepSignature(kept, jws)
}
