/**
 * Accident types of GB 6441-2025 (classification and coding of work safety accidents, in force from 2026-07-01):
 * 27 types, written WSA1 and these four digits. Names are text keys `class.<code>`; the English ones are ours.
 * A run's hazards carry one each; the class picker of a scene offers 6 to 8.
 */
export const ACCIDENT_TYPES = [
  '0001',
  '0002',
  '0003',
  '0004',
  '0005',
  '0006',
  '0007',
  '0008',
  '0009',
  '0010',
  '0011',
  '0012',
  '0013',
  '0014',
  '0015',
  '0016',
  '0017',
  '0018',
  '0019',
  '0020',
  '0021',
  '0022',
  '0023',
  '0024',
  '0025',
  '0026',
  '0099',
] as const
export type AccidentType = (typeof ACCIDENT_TYPES)[number]

/** The code as the standard writes it, for records that leave the house. */
export const fullAccidentCode = (type: AccidentType): string => `WSA1${type}`

/** Is this one of the standard's types? */
export const isAccidentType = (code: string): code is AccidentType => ACCIDENT_TYPES.some((type) => type === code)
