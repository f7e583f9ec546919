import type { AccidentType } from './accidentTypes'

/**
 * The twenty types of GB 6441-1986 (until 2026-07-01), by their numbers there, and the type of GB 6441-2025 that older
 * records are counted under. `null`: the newer standard splits or drops the type, so a person has to decide. Names are
 * text keys `former.<number>`. Numbers from secondary sources; the standard's own text was not read.
 */
export const FORMER_TYPES: Readonly<Record<string, AccidentType | null>> = {
  '01': '0001',
  // in-plant or on the road: the newer standard tells them apart
  '02': null,
  '03': '0004',
  '04': '0005',
  '05': '0006',
  '06': '0007',
  '07': '0008',
  '08': '0009',
  '09': '0010',
  '010': '0012',
  // fall of roof or rib is a collapse now
  '011': '0012',
  '012': '0013',
  '013': '0019',
  '014': '0019',
  '015': '0016',
  '016': '0014',
  '017': '0014',
  '018': null,
  // poisoning or asphyxiation: told apart now
  '019': null,
  '020': '0099',
}
