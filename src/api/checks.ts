import { z } from 'zod'
import { instant, uuid } from './fields'

/** When it is asked who wears the headset: before time begins, at a moment nobody knows before, after the end. */
export const momentSchema = z.enum(['start', 'random', 'end'])
export type Moment = z.infer<typeof momentSchema>

/** POST /api/runs/:run/checks, bearer the run's ticket: asks, and asks again for the answer; null while there is none. */
export const askCheckSchema = z.strictObject({ moment: momentSchema })
export const checkStateSchema = z.object({ samePerson: z.boolean().nullable() })
export type CheckState = z.infer<typeof checkStateSchema>

/** GET /api/manage/checks: what waits for a supervisor's answer. */
export const openChecksSchema = z.object({
  checks: z.array(
    z.object({
      run: uuid,
      moment: momentSchema,
      trainee: z.object({ id: uuid, name: z.string(), card: z.string() }),
      site: z.string(),
      device: z.string().nullable(),
      scene: z.string(),
      askedAt: instant,
    }),
  ),
})
export type OpenChecks = z.infer<typeof openChecksSchema>

/** PUT /api/manage/checks/:run/:moment */
export const answerCheckSchema = z.strictObject({ samePerson: z.boolean() })
