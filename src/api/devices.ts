import { z } from 'zod'
import { instant, uuid } from './fields'
import { startRunSchema } from './runs'

/** A coordinate of a point on P-256: 32 bytes, base64url. */
const coordinate = z.string().regex(/^[\w-]{43}$/, 'must be 32 bytes in base64url')
/** A device's public key as a JWK (RFC 7518, section 6.2). */
export const publicKeySchema = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
})
export type PublicKey = z.infer<typeof publicKeySchema>

/** What devices sign is a compact JWS (RFC 7515) by ES256, with the device's id as its `kid`. */
export const DEVICE_ALG = 'ES256'
/** `typ` of what is signed, so that a signature for one thing can never stand for another. */
export const SIGNED = {
  start: 'muster-start+jws',
  completion: 'muster-completion+jws',
  challenge: 'muster-challenge+jws',
} as const

/** How it was established who signs in: the card's PIN, or six digits confirmed by a supervisor on another screen. */
export const signedInBySchema = z.enum(['pin', 'code'])
export type SignedInBy = z.infer<typeof signedInBySchema>

/**
 * What an enrolled device signs when a run starts, with or without a network. The signed start is the run's ticket: it
 * is sent as the bearer of every request about that run, and whichever comes first tells the server of the run.
 */
export const deviceStartSchema = z.strictObject({
  version: z.literal(1),
  tenant: uuid,
  device: uuid,
  run: uuid,
  trainee: uuid,
  site: uuid,
  signedInBy: signedInBySchema,
  ...startRunSchema.shape,
  /** Follows from device, trainee, scene and role. */
  assignment: uuid,
  /** Counted by the device. */
  attempt: z.number().int().min(1).max(1e6),
  /** By the device's clock. */
  startedAt: instant,
})
export type DeviceStart = z.infer<typeof deviceStartSchema>

/** POST /api/runs/:run/start, with the signed start as bearer: the device tells of a run that it has begun. */
export const registeredRunSchema = z.object({ run: uuid })
export type RegisteredRun = z.infer<typeof registeredRunSchema>

/** POST /api/devices/:tenant/:device/challenge: what the device has to sign to be told anything. Good once. */
export const challengeSchema = z.object({ challenge: z.string().min(20).max(200) })

/** POST /api/devices/:tenant/:device/roster: `proof` is a JWS over the challenge. */
export const rosterRequestSchema = z.strictObject({ proof: z.string().max(2000) })

/**
 * How a PIN is checked without a network: scrypt (N, r, p, salt) of it keys an HMAC-SHA256 over the device's id, and
 * `check` is what has to come out. It differs on each device and is none of what the server keeps.
 */
const verifierSchema = z.object({
  N: z.number().int(),
  r: z.number().int(),
  p: z.number().int(),
  /** base64url */
  salt: z.string(),
  /** base64url */
  check: z.string(),
})
export type PinVerifier = z.infer<typeof verifierSchema>

/** Everything that a device needs to train people without a network. */
export const rosterSchema = z.object({
  device: z.object({ id: uuid, name: z.string() }),
  tenant: z.object({ id: uuid, name: z.string() }),
  site: z.object({ id: uuid, name: z.string() }),
  trainees: z.array(z.object({ id: uuid, name: z.string(), card: z.string(), pin: verifierSchema })),
  /** Who may confirm at the device itself. */
  supervisors: z.array(z.object({ id: uuid, name: z.string(), pin: verifierSchema })),
  retentionDays: z.number().int(),
  /** The server's clock: the device says how far its own is off. */
  at: instant,
})
export type Roster = z.infer<typeof rosterSchema>

/** GET /api/manage/devices */
export const deviceListSchema = z.object({
  devices: z.array(
    z.object({
      id: uuid,
      name: z.string(),
      about: z.string(),
      site: z.object({ id: uuid, name: z.string() }),
      enrolledAt: instant,
      enrolledBy: z.string(),
      withdrawnAt: instant.nullable(),
      /** Runs that it began, and attempts that it counted of which nothing is known here. */
      runs: z.number().int(),
      missing: z.number().int(),
    }),
  ),
})
export type DeviceList = z.infer<typeof deviceListSchema>
