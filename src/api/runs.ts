import { z } from 'zod'
import { count, instant, languageSchema, modeSchema, seed, sha256, slug, uuid } from './fields'

/** POST /api/runs: a run is about to start. The server chooses nothing but the attempt's number; the seed follows. */
export const startRunSchema = z.strictObject({
  scene: slug,
  role: slug,
  mode: modeSchema,
  language: languageSchema,
  practice: z.boolean(),
  core: sha256,
})
export type StartRun = z.infer<typeof startRunSchema>

export const startedRunSchema = z.object({
  run: uuid,
  seed,
  attempt: z.number().int(),
  assignment: uuid,
  startedAt: instant,
  /**
   * Lets the holder hand in or abort this one run, and nothing else, for as long as the server waits for it: a headset
   * may come back to the network days after the sign-in has expired.
   */
  ticket: z.string(),
})
export type StartedRun = z.infer<typeof startedRunSchema>

/** POST /api/runs/:run/abort: closed without a recording that can be handed in. */
export const abortRunSchema = z.strictObject({ ticks: count, why: z.string().max(200) })
