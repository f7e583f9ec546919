export interface Sector {
  /** Letter and digits of GB/T 4754-2017. */
  code: string
  /** Was the code read in a source? Else it is from memory. */
  confirmed: boolean
}

const sector = (code: string, confirmed: boolean): Sector => ({ code, confirmed })

/**
 * Industries of GB/T 4754-2017 (classification of the national economy, in force from 2017-10-01) that the work-injury
 * prevention plan for 2026 to 2030 names as key ones. Names are text keys `sector.<code>`.
 */
export const SECTORS: readonly Sector[] = [
  sector('B06', false),
  sector('C26', false),
  sector('C34', false),
  sector('C35', false),
  sector('E47', false),
  sector('E48', false),
  sector('E49', false),
  sector('E50', false),
  sector('G54', false),
  sector('G59', false),
  sector('G60', true),
  sector('G602', true),
  sector('G609', true),
]

/**
 * The third axis of GB 6441-2025 (5.5): WSA3 and the four digits of a class of GB/T 4754, without its letter.
 * @param digits as in `5523`; @throws RangeError for anything but four digits
 */
export function sectorAccidentCode(digits: string): string {
  if (!/^\d{4}$/.test(digits))
    throw new RangeError(`'${digits}' is no class of GB/T 4754: give its four digits without the letter, as in 5523`)
  return `WSA3${digits}`
}
