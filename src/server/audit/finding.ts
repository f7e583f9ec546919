/** Something that is not as the chain binds it, or a chain that does not hold. */
export interface Finding {
  /** Null for what is nobody's: the list of migrations. */
  tenant: string | null
  /** The run that it is about, where it is about one. */
  run: string | null
  /** Key of the row, where it is none of a run. */
  row: string | null
  /** Number of the link that is changed, or that binds what is changed. */
  seq: number | null
  table: string
  /** Column, or null where a whole row is gone or too much. */
  field: string | null
  what: string
}

export type Report = (finding: Finding) => void

/** One line for people. */
export const lineOf = ({ tenant, run, row, seq, table, field, what }: Finding): string =>
  [
    ...(tenant === null ? [] : [`tenant ${tenant}`]),
    ...(run === null ? [] : [`run ${run}`]),
    ...(row === null ? [] : [`row ${row}`]),
    field === null ? table : `${table}.${field}`,
    `${what}${seq === null ? '' : ` (link ${seq})`}`,
  ].join(', ')

const LONGEST = 64

/** A value as it stands in a line. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
