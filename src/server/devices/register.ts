import { and, eq, sql } from 'drizzle-orm'
import { decodeJwt, errors } from 'jose'
import { type DeviceStart, SIGNED, deviceStartSchema } from '../../api/devices'
import { deriveSeed } from '../../base/hash'
import { msOfUuid7 } from '../../base/uuid7'
import { deviceAssignment } from '../../report/assignment'
import { appendLinks } from '../chain/append'
import { runFacts } from '../chain/facts'
import { added } from '../chain/rowLinks'
import { type Db, inTransaction } from '../db/db'
import { assignments, deviceStarts, devices, people, runs } from '../db/schema'
import { parseJson } from '../http/json'
import { hashToken } from '../identity/secret'
import type { OwnRun, Refused } from '../runs/ownRun'
import { readSigned } from './signed'

/** Is this bearer a signed start, and not a token of ours? Tokens have no dots. */
export const isSignedStart = (bearer: string): boolean => bearer.split('.').length === 3

const refused = (status: Refused['status'], code: string, message: string): Refused => ({
  kind: 'refused',
  status,
  code,
  message,
})

/**
 * The run that an enrolled device began by itself and tells of with its signed start. The first request about it writes
 * the run down, whichever it is: telling of the start, closing the run, or handing it in; each later one finds it.
 */
export async function runOfSignedStart(db: Db, run: string, jws: string, at: Date): Promise<OwnRun> {
  const claimed = unproven(jws)
  if (!claimed || claimed.run !== run)
    return refused(
      401,
      'signed-out',
      `this is not the signed start of run '${run}'; send the one that it was begun with`,
    )
  const known = await findStarted(db, claimed, jws)
  if (known) return known
  const [device] = await db
    .select()
    .from(devices)
    .where(and(eq(devices.tenantId, claimed.tenant), eq(devices.id, claimed.device)))
  if (!device)
    return refused(
      403,
      'device-unknown',
      `device '${claimed.device}' is not enrolled here; have a supervisor enrol it anew`,
    )
  const signed = await readSigned(jws, SIGNED.start, device.publicKey)
  if (!signed.ok) return refused(403, signed.error.code, `the start of run '${run}': ${signed.error.message}`)
  const read = parseJson(signed.value, deviceStartSchema)
  if (!read.ok) return refused(422, read.error.code, `the start of run '${run}': ${read.error.message}`)
  const start = read.value
  if (device.withdrawnAt && Date.parse(start.startedAt) > device.withdrawnAt.getTime())
    return refused(
      403,
      'device-withdrawn',
      `device '${device.name}' was withdrawn on ${device.withdrawnAt.toISOString()}, and this run began after that; have a supervisor enrol it anew`,
    )
  const wrong = await disagreement(db, start, device.siteId)
  if (wrong) return wrong
  try {
    return await inTransaction(db, (tx) => writeDown(tx, start, jws, at))
  } catch (e) {
    if (e instanceof Refusing) return e.refused
    throw e
  }
}

/** Takes everything back that was written on the way to a refusal. */
class Refusing extends Error {
  constructor(readonly refused: Refused) {
    super(refused.message)
  }
}

/** What the start says before anybody has looked at its signature; only for finding out whose key to check it with. */
function unproven(jws: string): DeviceStart | null {
  try {
    const read = deviceStartSchema.safeParse(decodeJwt(jws))
    return read.success ? read.data : null
  } catch (e) {
    if (e instanceof errors.JOSEError) return null
    throw e
  }
}

/** The run, where this very start was taken before. */
async function findStarted(db: Db, { tenant, run }: DeviceStart, jws: string): Promise<OwnRun | null> {
  const [entry] = await db
    .select()
    .from(runs)
    .where(and(eq(runs.tenantId, tenant), eq(runs.id, run)))
  if (!entry) return null
  return entry.ticketHash === hashToken(jws)
    ? { kind: 'run', entry }
    : refused(409, 'other-start', `run '${run}' was begun with another start; the first one stands`)
}

/** What the start says otherwise than this server knows it, or null. */
async function disagreement(db: Db, start: DeviceStart, enrolledAt: string): Promise<Refused | null> {
  const { tenant, device, run, trainee, site, scene, role, assignment, startedAt } = start
  if (msOfUuid7(run) !== Date.parse(startedAt))
    return refused(422, 'run-id', `run '${run}' is no UUID of version 7 of the moment at which it began, ${startedAt}`)
  if (assignment !== deviceAssignment(device, trainee, scene, role))
    return refused(422, 'assignment', `assignment '${assignment}' does not follow from device, trainee, scene and role`)
  const [person] = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.tenantId, tenant), eq(people.id, trainee), eq(people.kind, 'trainee')))
  if (!person) return refused(422, 'unknown-trainee', `there is no trainee '${trainee}' with this employer`)
  return site === enrolledAt
    ? null
    : refused(422, 'other-site', `this device is not enrolled at training place '${site}'`)
}

async function writeDown(tx: Db, start: DeviceStart, jws: string, at: Date): Promise<OwnRun> {
  const { tenant, device, run, trainee, site, assignment, attempt, scene, role, startedAt } = start
  const mine = { tenantId: tenant, id: assignment, traineeId: trainee, scene, role, countedBy: device }
  const made = await tx
    .insert(assignments)
    .values({ ...mine, attempts: 0, createdAt: at })
    .onConflictDoNothing()
    .returning()
  await tx
    .update(assignments)
    .set({ attempts: sql`GREATEST(${assignments.attempts}, ${attempt})` })
    .where(and(eq(assignments.tenantId, tenant), eq(assignments.id, assignment)))
  const row = {
    tenantId: tenant,
    id: run,
    traineeId: trainee,
    siteId: site,
    assignmentId: assignment,
    attempt,
    scene,
    role,
    mode: start.mode,
    language: start.language,
    practice: start.practice,
    core: start.core,
    seed: deriveSeed(assignment, trainee, attempt),
    // binds the start, as the chain binds this
    ticketHash: hashToken(jws),
    signedInBy: start.signedInBy,
    status: 'started' as const,
    note: null,
    abortedTicks: null,
    startedAt: new Date(startedAt),
    endedAt: null,
  }
  const [entry] = await tx.insert(runs).values(row).onConflictDoNothing().returning()
  if (!entry) {
    // Two requests at once, or a device whose disk was played back counts an attempt twice.
    const known =
      (await findStarted(tx, start, jws)) ??
      refused(409, 'attempt-taken', `attempt ${attempt} of this device is that of another run; have it enrolled anew`)
    if (known.kind === 'refused') throw new Refusing(known)
    return known
  }
  const told = { tenantId: tenant, runId: run, deviceId: device, jws, registeredAt: at }
  await tx.insert(deviceStarts).values(told)
  await appendLinks(tx, tenant, at, [
    ...made.map((assigned) => added('assignments', assigned)),
    { kind: 'started', subject: run, body: { runs: runFacts(row) } },
    added('device_starts', told),
  ])
  return { kind: 'run', entry }
}
