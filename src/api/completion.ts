import { z } from 'zod'
import { signedInBySchema } from './devices'
import { count, instant, languageSchema, modeSchema, seed, sha256, slug, uuid } from './fields'
import { verdictSchema } from './verdict'

/** The device as the browser tells of it; never a serial number. */
const device = z.strictObject({
  /** For people: 'Quest 3', 'Chromium on Linux'. */
  name: z.string().max(200),
  userAgent: z.string().max(500),
  /** CSS pixels. */
  screen: z.strictObject({ width: count, height: count }).nullable(),
  /** Input profile of the first controller in use, or null. */
  profile: z.string().max(100).nullable(),
})
export type DeviceDescription = z.infer<typeof device>

/** A check within the run: who confirmed, and whether it was the same person. */
const check = z.strictObject({ how: z.enum(['pin', 'supervisor']), ok: z.boolean() })

/**
 * How it was established who trained, at each moment that was asked. The checks stand in the recording as commands, and
 * the re-run finds them there; null where nobody was asked.
 */
const identity = z.strictObject({
  start: z.strictObject({ how: signedInBySchema }),
  checks: z.strictObject({ start: check.nullable(), random: check.nullable(), end: check.nullable() }).optional(),
})
export type Identity = z.infer<typeof identity>

/** What the trainee agreed to before the run. */
const consent = z.strictObject({
  /** Version of the text that was shown. */
  text: z.string().min(1).max(40),
  /** Days that recordings are kept, as was said. */
  days: count,
  at: instant,
})
export type Consent = z.infer<typeof consent>

/**
 * What is reported of a run. It binds who, what, when, on what and with which verdict to the digests of the
 * recording; the server checks each of these against its own records and against the re-run.
 */
export const completionSchema = z.strictObject({
  /** Version of this record's form. */
  version: z.literal(1),
  run: uuid,
  /** Pseudonymous: the name stays with the employer. */
  trainee: uuid,
  identity,
  /** Not there in records of earlier releases. */
  consent: consent.optional(),
  site: uuid,
  /** The enrolled device that signs this record; not there where the device is not enrolled. */
  enrolled: uuid.optional(),
  device,
  mode: modeSchema,
  language: languageSchema,
  practice: z.boolean(),
  scene: slug,
  role: slug,
  form: slug,
  /** SHA-256 of the core that the run ran with. */
  core: sha256,
  /** Version of the scoring rules. */
  rules: z.string().min(1).max(40),
  seed,
  assignment: uuid,
  attempt: z.number().int().min(1).max(1e6),
  startedAt: instant,
  endedAt: instant,
  /** Wall time by the device's clock, milliseconds. */
  activeMs: count,
  pausedMs: count,
  credited: z.strictObject({
    /** Minutes that count as training time, with one decimal. */
    minutes: z.number().min(0).max(1e5),
    /** Name of the rule that gave them. */
    rule: z.string().max(40),
  }),
  verdict: verdictSchema,
  /** The trainee's own answer, 1 (bad) to 5 (good), or null where it was not given. */
  satisfaction: z.number().int().min(1).max(5).nullable(),
  inputDigest: sha256,
  runDigest: sha256,
  /** SHA-256 of the recording's bytes as sent. */
  recordingDigest: sha256,
})
export type Completion = z.infer<typeof completionSchema>

/** The states of a re-run on the server; `pending` and `running` are on their way to one of the other three. */
export const verificationSchema = z.object({
  status: z.enum(['pending', 'running', 'verified', 'refuted', 'unverifiable']),
  /** Which check failed; null while none has. */
  code: z.string().nullable(),
  why: z.string().nullable(),
  at: instant.nullable(),
})
export type VerificationState = z.infer<typeof verificationSchema>

/** The server has the run on disk; the device may forget its copy. */
export const receiptSchema = z.object({
  receipt: z.object({
    run: uuid,
    receivedAt: instant,
    inputDigest: sha256,
    recordingDigest: sha256,
    /**
     * The link of the employer's chain that binds this hand-in: whoever keeps it can show later that it was taken out.
     * Not there from older servers, and for runs that were handed in before there was a chain.
     */
    link: z.object({ seq: count, hash: sha256 }).optional(),
  }),
  verification: verificationSchema,
})
export type Receipt = z.infer<typeof receiptSchema>

/** Header of a receipt: `now` when this very request brought the run in, `before` when it was there already. */
export const RECEIVED_HEADER = 'muster-received'

/** Field names of the multipart request that hands in a run. */
export const COMPLETION_FIELD = 'completion'
export const RECORDING_FIELD = 'recording'
/** The enrolled device's signature over the record's digest (compact JWS). */
export const SIGNATURE_FIELD = 'signature'
/** Longest recording that the server takes, bytes: about 27 times that of the longest run. */
export const RECORDING_LIMIT = 8 * 1024 * 1024
/** Longest completion record, bytes of JSON. */
export const COMPLETION_LIMIT = 1024 * 1024
