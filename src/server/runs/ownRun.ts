import type { runs } from '../db/schema'

/** A run as it is kept. */
export type RunEntry = typeof runs.$inferSelect

/** Why nothing is taken of a run. */
export interface Refused {
  kind: 'refused'
  status: 401 | 403 | 409 | 422
  code: string
  message: string
}
export type OwnRun = { kind: 'run'; entry: RunEntry } | Refused
