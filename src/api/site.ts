import { z } from 'zod'
import { instant, pin, uuid } from './fields'

/** Wrong PINs until a card is locked, and for how long, ms: five guesses of a million every quarter of an hour. */
export const PIN_TRIES = 5
export const PIN_LOCK_MS = 15 * 60_000

/** GET /api/site/:code: who may sign in at this training address. */
export const siteSchema = z.object({
  tenant: z.object({ id: uuid, name: z.string() }),
  site: z.object({ id: uuid, name: z.string() }),
  trainees: z.array(z.object({ id: uuid, name: z.string(), card: z.string() })),
  /** How long recordings are kept, in days; the trainee is told before the run. */
  retentionDays: z.number().int(),
})
export type SiteInfo = z.infer<typeof siteSchema>

/** POST /api/site/:code/sign-in */
export const traineeSignInSchema = z.strictObject({ trainee: uuid, pin })

export const traineeSessionSchema = z.object({
  token: z.string(),
  trainee: z.object({ id: uuid, name: z.string() }),
  expiresAt: instant,
})
export type TraineeSession = z.infer<typeof traineeSessionSchema>
