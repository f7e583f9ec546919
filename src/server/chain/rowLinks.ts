import { BOUND, type BoundName } from './bound'
import { type Row, isLasting, rowFacts } from './facts'
import type { Entry } from './link'

/** Links about rows of tables that are not a run's. They are to be appended in the transaction of the change. */
const entry = (kind: Entry['kind'], name: BoundName, row: Row): Entry => ({
  kind,
  subject: String(row[BOUND[name].keyProperty]),
  body: { [name]: kind === 'deleted' ? null : rowFacts(name, row) },
})

/** A row as it was inserted, whole: a column that is left out would be bound by nothing. */
export function added(name: BoundName, row: Row): Entry {
  const missing = BOUND[name].columns.find((column) => isLasting(column) && row[column.property] === undefined)
  if (missing) throw new Error(`added: the link of a row of ${name} needs its column ${missing.name}`)
  return entry('added', name, row)
}

/** Columns as they are from now on, with the row's key; the others stay as they were. */
export const changed = (name: BoundName, row: Row): Entry => entry('changed', name, row)

/** A row that is gone; its key is enough. */
export const deleted = (name: BoundName, row: Row): Entry => entry('deleted', name, row)

/** A row from before the chain bound its table. */
export const adopted = (name: BoundName, row: Row): Entry => entry('adopted', name, row)
