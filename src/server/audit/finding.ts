/** Something that is not as the chain binds it, or a chain that does not hold. */
export interface Finding {
  tenant: string
  /** The run that it is about, where it is about one. */
  run: string | null
  /** Number of the link that is changed, or that binds what is changed. */
  seq: number | null
  table: string
  /** Column, or null where a whole row is gone or too much. */
  field: string | null
  what: string
}

export type Report = (finding: Finding) => void

/** One line for people. */
export const lineOf = ({ tenant, run, seq, table, field, what }: Finding): string =>
  [
    `tenant ${tenant}`,
    ...(run === null ? [] : [`run ${run}`]),
    field === null ? table : `${table}.${field}`,
    `${what}${seq === null ? '' : ` (link ${seq})`}`,
  ].join(', ')

const LONGEST = 64

/** A value as it stands in a line. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
