import { and, asc, eq, isNull } from 'drizzle-orm'
import { digestOf } from '../../record/canonical'
import { type Db, inTransaction } from '../db/db'
import { BOUND, BOUND_NAMES, type BoundColumn, type BoundName, type BoundTable } from './bound'
import type { Row } from './facts'

/** Digits of each part: 64 bits, for against chance they need no more, and against intent the seal is nothing (below). */
const DIGITS = 16
/** Rows that are sealed by one transaction at the start. */
const PAGE = 500

const sealedOf = ({ columns }: BoundTable): BoundColumn[] =>
  columns.filter(({ how }) => how === 'sealed' || how === 'turning')

const short = (value: unknown): string => digestOf(value).slice(0, DIGITS)

/**
 * The seal of a row: a part for each sealed column, with table and key in it, and one over these parts, parted by
 * spaces. It binds what changes all the time (wrong tries, locks, leases), and shows what somebody did who does not know
 * of seals. It has no key: whoever has the data folder would have that too, and several servers on one database would
 * have to share it. Who makes a seal anew is not found, which is why evidence has links of the chain.
 */
export function sealOf(name: BoundName, row: Row): string {
  const table: BoundTable = BOUND[name]
  const tenant = row['tenantId']
  const parts = sealedOf(table).map(({ property, name: column }) => {
    const value = row[property]
    if (value === undefined) throw new Error(`the seal of ${name} needs its column ${column}`)
    const told = value instanceof Date ? value.toISOString() : value
    return short(['muster seal 1', name, tenant, row[table.keyProperty], column, told])
  })
  return [...parts, short(parts)].join(' ')
}

/** The columns of a row that are not as its seal has them; the seal's own where it is missing or broken. */
export function brokenSeal(name: BoundName, row: Row): string[] {
  const found = typeof row['seal'] === 'string' ? row['seal'].split(' ') : []
  const wanted = sealOf(name, row).split(' ')
  const parts = found.slice(0, -1)
  if (parts.length !== wanted.length - 1 || found.at(-1) !== short(parts)) return ['seal']
  return sealedOf(BOUND[name])
    .filter((_, n) => parts[n] !== wanted[n])
    .map((column) => column.name)
}

export const isSealed = (table: BoundTable): boolean => sealedOf(table).length > 0

/** Puts the seals of rows on, as they stand after a change; call it in the transaction of the change. */
export async function seal(tx: Db, name: BoundName, rows: readonly Row[]): Promise<void> {
  const { table, tenant, key, keyProperty } = BOUND[name]
  for (const row of rows)
    await tx
      .update(table)
      .set({ seal: sealOf(name, row) })
      .where(and(eq(tenant, row['tenantId']), eq(key, row[keyProperty])))
}

/** At start: seals the rows from before there were seals. */
export async function sealOld(db: Db): Promise<void> {
  for (const name of BOUND_NAMES) {
    const { table, key, columns }: BoundTable = BOUND[name]
    const own = columns.find(({ how }) => how === 'seal')?.column
    if (!own) continue
    const sealPage = (): Promise<number> =>
      inTransaction(db, async (tx) => {
        const rows: Row[] = await tx.select().from(table).where(isNull(own)).orderBy(asc(key)).limit(PAGE).for('update')
        await seal(tx, name, rows)
        return rows.length
      })
    while ((await sealPage()) === PAGE);
  }
}
