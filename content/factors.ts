/**
 * Hazard factors of GB/T 13861-2022 (classification and codes of hazardous and harmful factors in production, in
 * force from 2022-10-01), down to the third level for persons and things and to the second for surroundings and
 * management. A code's parents are its beginnings (2101 in 21 in 2). 45 is not in the standard. Names are text keys
 * `factor.<code>`; the English ones are ours.
 */
export const FACTORS = [
  '1',
  '11',
  '1101',
  '1102',
  '1103',
  '1104',
  '1105',
  '12',
  '1201',
  '1202',
  '1203',
  '2',
  '21',
  '2101',
  '2102',
  '2103',
  '2104',
  '2105',
  '2106',
  '2107',
  '2108',
  '2109',
  '2110',
  '2111',
  '2112',
  '2113',
  '2114',
  '2115',
  '22',
  '2201',
  '2202',
  '23',
  '3',
  '31',
  '32',
  '33',
  '39',
  '4',
  '41',
  '42',
  '43',
  '44',
  '46',
  '49',
] as const
export type Factor = (typeof FACTORS)[number]

/** Is this one of the factors listed here? */
export const isFactor = (code: string): code is Factor => FACTORS.some((factor) => factor === code)
