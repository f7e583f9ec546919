import { z } from 'zod'

/** GET /api/health */
export const healthSchema = z.object({
  ok: z.boolean(),
  /** Runs whose re-run is still to come. */
  waiting: z.number().int(),
})
export type Health = z.infer<typeof healthSchema>
