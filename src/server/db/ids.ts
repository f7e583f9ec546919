import { randomBytes } from 'node:crypto'
import { uuid7 } from '../../base/uuid7'

/** In assignments.counted_by: attempts that the server counts, not an enrolled device. */
export const SERVER_COUNTS = '00000000-0000-0000-0000-000000000000'

/** A UUID of version 7. Ids are made here and not by the database, so that one schema runs on every PostgreSQL. */
export const newId = (nowMs: number = Date.now()): string => uuid7(nowMs, randomBytes(8))
