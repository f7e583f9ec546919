import { sql } from 'drizzle-orm'
import { deviceStarts, runs } from '../db/schema'

/**
 * When the server came to know of a run, by its own clock: an enrolled device may say of its runs' starts what it
 * likes. For a query that joins the starts of devices to runs.
 */
export const knownAt = sql<Date | string>`COALESCE(${deviceStarts.registeredAt}, ${runs.startedAt})`
