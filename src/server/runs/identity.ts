import { and, asc, eq } from 'drizzle-orm'
import type { Completion } from '../../api/completion'
import type { RunIdentity } from '../../api/manage'
import type { Db } from '../db/db'
import { checks, deviceStarts, devices, people } from '../db/schema'
import { unsigned } from '../devices/signature'
import type { RunEntry } from './ownRun'

/** What was handed in of a run, as it is kept. */
interface Kept {
  completion: Completion
  recordDigest: string
  signature: string | null
}

/** How it was established who trained, and which device began the run and signed its record. */
export async function identityOf(db: Db, run: RunEntry, kept: Kept | null): Promise<RunIdentity> {
  const [began] = await db
    .select({ device: devices, registeredAt: deviceStarts.registeredAt })
    .from(deviceStarts)
    .innerJoin(devices, and(eq(devices.tenantId, deviceStarts.tenantId), eq(devices.id, deviceStarts.deviceId)))
    .where(and(eq(deviceStarts.tenantId, run.tenantId), eq(deviceStarts.runId, run.id)))
  const asked = await db
    .select({ check: checks, answeredBy: people.name })
    .from(checks)
    .leftJoin(people, and(eq(people.tenantId, checks.tenantId), eq(people.id, checks.answeredBy)))
    .where(and(eq(checks.tenantId, run.tenantId), eq(checks.runId, run.id)))
    .orderBy(asc(checks.askedAt))
  const beginner = began ? { ...began.device, registeredAt: began.registeredAt } : null
  return {
    signedInBy: run.signedInBy,
    device: beginner && {
      id: beginner.id,
      name: beginner.name,
      withdrawnAt: beginner.withdrawnAt?.toISOString() ?? null,
    },
    signature:
      kept && (beginner || kept.completion.enrolled !== undefined)
        ? await signatureOf(unsigned({ ...kept, beginner }))
        : null,
    checks: asked.map(({ check, answeredBy }) => ({
      moment: check.moment,
      askedAt: check.askedAt.toISOString(),
      samePerson: check.samePerson,
      answeredBy,
      answeredAt: check.answeredAt?.toISOString() ?? null,
    })),
  }
}

async function signatureOf(wrong: ReturnType<typeof unsigned>): Promise<RunIdentity['signature']> {
  const why = (await wrong)?.why ?? null
  return { valid: why === null, why }
}
