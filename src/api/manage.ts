import { z } from 'zod'
import { momentSchema } from './checks'
import { completionSchema, verificationSchema } from './completion'
import { signedInBySchema } from './devices'
import { instant, languageSchema, modeSchema, seed, sha256, slug, uuid } from './fields'

/** POST /api/sign-in */
export const managerSignInSchema = z.strictObject({
  email: z.string().min(3).max(200),
  password: z.string().min(1).max(200),
})

/** GET /api/me */
export const meSchema = z.object({
  person: z.object({ id: uuid, name: z.string(), email: z.string() }),
  tenant: z.object({ id: uuid, name: z.string() }),
  /** Has this manager a PIN to confirm with at a device? */
  confirmationPin: z.boolean(),
  expiresAt: instant,
})
export type Me = z.infer<typeof meSchema>

/** A run as a line of the managers' list. */
export const runRowSchema = z.object({
  run: uuid,
  trainee: z.object({ id: uuid, name: z.string() }),
  scene: z.string(),
  role: z.string(),
  mode: modeSchema,
  language: languageSchema,
  practice: z.boolean(),
  attempt: z.number().int(),
  /** `refused` stands in old rows alone: release 0.1.0 took no motion twice, see `note`. It is refuted now. */
  status: z.enum(['started', 'completed', 'aborted', 'refused']),
  /** Why it was aborted or refused, or null. */
  note: z.string().nullable(),
  startedAt: instant,
  receivedAt: instant.nullable(),
  score: z.number().nullable(),
  passed: z.boolean().nullable(),
  /** Credited minutes. */
  minutes: z.number().nullable(),
  verification: verificationSchema.nullable(),
})
export type RunRow = z.infer<typeof runRowSchema>

/** What came of a run: tests passed or not, practice, not handed in yet, broken off. */
export const OUTCOMES = ['passed', 'failed', 'practice', 'open', 'aborted'] as const
/** How its re-run stands; `waiting` is pending or running. */
export const VERIFICATIONS = ['verified', 'refuted', 'unverifiable', 'waiting'] as const

/** GET /api/manage/runs */
export const runListQuerySchema = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  scene: slug.optional(),
  trainee: uuid.optional(),
  outcome: z.enum(OUTCOMES).optional(),
  verification: z.enum(VERIFICATIONS).optional(),
  /** Started at or after, and before. */
  from: instant.optional(),
  to: instant.optional(),
})
export type RunFilter = Omit<z.infer<typeof runListQuerySchema>, 'cursor' | 'limit'>

/** Newest first; `next` is the cursor of the following page, null on the last one. */
export const runListSchema = z.object({ runs: z.array(runRowSchema), next: z.string().nullable() })
export type RunList = z.infer<typeof runListSchema>

/** GET /api/manage/choices: by what runs can be chosen. Trainees by name, scenes that were ever started. */
export const choicesSchema = z.object({
  trainees: z.array(z.object({ id: uuid, name: z.string() })),
  scenes: z.array(z.string()),
})
export type Choices = z.infer<typeof choicesSchema>

/**
 * GET /api/manage/people/:trainee: what a person has done, a line for each scene and role. Only what the server has
 * verified counts as passed, as score and as credited minutes.
 */
export const historySchema = z.object({
  trainee: z.object({ id: uuid, name: z.string() }),
  lines: z.array(
    z.object({
      scene: z.string(),
      role: z.string(),
      /** Runs started, practice too; handed in; tests handed in; tests verified; and passed of these. */
      started: z.number().int(),
      handedIn: z.number().int(),
      tests: z.number().int(),
      verified: z.number().int(),
      passed: z.number().int(),
      /** Best verified test, or null. */
      best: z.number().nullable(),
      minutes: z.number(),
      last: instant,
    }),
  ),
})
export type History = z.infer<typeof historySchema>

/** An event of the run as the re-run gave it (RunEvent of src/sim/event.ts). */
export const timelineEventSchema = z.looseObject({
  type: z.string(),
  tick: z.number(),
  at: z.object({ x: z.number(), y: z.number(), z: z.number() }),
})
export type TimelineEvent = z.infer<typeof timelineEventSchema>

/** How it was established who trained, and on what, as the server knows it. */
export const runIdentitySchema = z.object({
  signedInBy: signedInBySchema,
  /** The enrolled device that began the run by itself; null where the server gave it. */
  device: z.object({ id: uuid, name: z.string(), withdrawnAt: instant.nullable() }).nullable(),
  /** Of that device under the completion; null where there is none to look for. `why` says what is wrong with it. */
  signature: z.object({ valid: z.boolean(), why: z.string().nullable() }).nullable(),
  /** What supervisors were asked on another screen; `samePerson` is null while nobody has answered. */
  checks: z.array(
    z.object({
      moment: momentSchema,
      askedAt: instant,
      samePerson: z.boolean().nullable(),
      answeredBy: z.string().nullable(),
      answeredAt: instant.nullable(),
    }),
  ),
})
export type RunIdentity = z.infer<typeof runIdentitySchema>

/** GET /api/manage/runs/:run */
export const runDetailSchema = z.object({
  run: runRowSchema,
  start: z.object({ seed, assignment: uuid, core: sha256, site: z.object({ id: uuid, name: z.string() }) }),
  identity: runIdentitySchema,
  /** As the device handed it in; null while nothing was. */
  completion: completionSchema.nullable(),
  /** Things for people to look at, which refute nothing: 'faster-than-time', ... */
  flags: z.array(z.string()),
  /** From the server's own re-run, never from the device; empty until that is done. */
  events: z.array(timelineEventSchema),
  /** Bytes of the recording, 0 where there is none. */
  recordingBytes: z.number().int(),
})
export type RunDetail = z.infer<typeof runDetailSchema>
