import { z } from 'zod'
import { publicKeySchema } from './devices'
import { instant, pin, uuid } from './fields'
import { traineeSessionSchema } from './site'

/** Six digits that a device shows and that a supervisor types on another screen. */
export const sixDigits = z.string().regex(/^\d{6}$/, 'must be 6 digits')

/** POST /api/site/:code/codes: a device asks for six digits to show. */
export const askCodeSchema = z.discriminatedUnion('purpose', [
  z.strictObject({ purpose: z.literal('sign-in'), trainee: uuid, about: z.string().max(200) }),
  z.strictObject({ purpose: z.literal('enrol'), publicKey: publicKeySchema, about: z.string().max(200) }),
])
export type AskCode = z.infer<typeof askCodeSchema>

export const askedCodeSchema = z.object({
  id: uuid,
  code: sixDigits,
  /** With this the device asks what came of it; nobody else can. */
  secret: z.string(),
  expiresAt: instant,
})
export type AskedCode = z.infer<typeof askedCodeSchema>

/** POST /api/site/:code/codes/:id, bearer the secret: what came of it. What is confirmed is told once. */
export const codeStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting') }),
  z.object({ state: z.literal('refused') }),
  z.object({ state: z.literal('expired') }),
  z.object({ state: z.literal('signed-in'), session: traineeSessionSchema }),
  z.object({
    state: z.literal('enrolled'),
    tenant: uuid,
    device: z.object({ id: uuid, name: z.string() }),
  }),
])
export type CodeState = z.infer<typeof codeStateSchema>

/** POST /api/manage/codes: what a code is about, before it is confirmed. */
export const lookCodeSchema = z.strictObject({ code: sixDigits })
export const codeAboutSchema = z.object({
  id: uuid,
  purpose: z.enum(['enrol', 'sign-in']),
  site: z.object({ id: uuid, name: z.string() }),
  /** The device as it tells of itself. */
  about: z.string(),
  trainee: z.object({ id: uuid, name: z.string(), card: z.string() }).nullable(),
  askedAt: instant,
  expiresAt: instant,
})
export type CodeAbout = z.infer<typeof codeAboutSchema>

/** POST /api/manage/codes/:id: yes or no. A device that is enrolled is given a name. */
export const decideCodeSchema = z.strictObject({
  confirm: z.boolean(),
  deviceName: z.string().trim().min(1).max(60).optional(),
})
export type DecideCode = z.infer<typeof decideCodeSchema>

/** PUT /api/manage/pin: the PIN with which this supervisor confirms at a device; it confirms for everybody, so it is longer than a card's. */
export const setPinSchema = z.strictObject({ pin: pin.min(6) })
