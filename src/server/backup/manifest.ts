import { z } from 'zod'
import { count, instant, sha256, uuid } from '../../api/fields'

/** Of the form of the file: raised when an older release could not read it. */
export const FORMAT = 1

/** What a backup holds; it stands at the end, because its sums are known then. */
export const manifestSchema = z.object({
  format: z.literal(FORMAT),
  createdAt: instant,
  /** The migrations that the database had: the form of its tables. */
  migrations: z.array(z.object({ name: z.string(), sha256 })),
  /** Where the chain of each employer stood. */
  heads: z.array(z.object({ tenant: uuid, seq: count, hash: sha256 })),
  /** Rows of each table, in the order in which they can be inserted. */
  tables: z.array(z.object({ name: z.string().regex(/^[a-z_]+$/), rows: count })),
  /** Every entry before this one, in order. */
  entries: z.array(z.object({ name: z.string(), size: count, sha256 })),
})
export type Manifest = z.infer<typeof manifestSchema>

export const HEADER_ENTRY = 'backup.json'
export const MANIFEST_ENTRY = 'manifest.json'
/** SHA-256 of the manifest, in hexadecimal digits. */
export const SUM_ENTRY = 'manifest.sha256'
/** Rows as lines of JSON, in parts. */
export const TABLES = 'tables/'
/** The bytes of recordings, by tenant and run. */
export const RECORDINGS = 'recordings/'
/** Files of the data folder. */
export const FILES = 'files/'
