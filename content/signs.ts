export type SignKind = 'prohibition' | 'warning' | 'mandatory' | 'safe-condition' | 'fire' | 'chemical'

export interface SignDef {
  code: string
  kind: SignKind
}

const of = (kind: SignKind, ...codes: string[]): SignDef[] => codes.map((code) => ({ code, kind }))

/**
 * Signs that parts of a site can bear. Codes of ISO 7010 (P, W, M, E, F); GHS ones are the hazard pictograms of the
 * Globally Harmonized System. Wording in Chinese follows GB 2894, in force as GB 2894-2025 from 2026-03-01; its own
 * numbering was not read. Names are text keys `sign.<code>`.
 */
export const SIGNS: readonly SignDef[] = [
  ...of('prohibition', 'P001', 'P002', 'P003', 'P004', 'P006', 'P010', 'P011', 'P013'),
  ...of(
    'warning',
    'W001',
    'W002',
    'W008',
    'W011',
    'W012',
    'W014',
    'W015',
    'W016',
    'W017',
    'W021',
    'W023',
    'W029',
    'W035',
    'W041',
  ),
  ...of(
    'mandatory',
    'M001',
    'M003',
    'M004',
    'M008',
    'M009',
    'M010',
    'M013',
    'M014',
    'M015',
    'M016',
    'M017',
    'M018',
    'M021',
  ),
  ...of('safe-condition', 'E001', 'E002', 'E003', 'E004', 'E007', 'E010', 'E011', 'E012'),
  ...of('fire', 'F001', 'F002', 'F005'),
  ...of('chemical', 'GHS02', 'GHS04', 'GHS05', 'GHS06', 'GHS09'),
]
