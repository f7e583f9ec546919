import { type Fuel, FLAMMABLE } from './flammable'

/** Who runs the place, as far as the rules for confined spaces differ. */
export type Sector = 'general' | 'hazardous-chemicals'

/** What must be so before anybody enters a confined space, and how often it is written down. */
export interface EntryRule {
  rule: string
  clauses: Record<'oxygen' | 'combustible' | 'log', string>
  inForceFrom: string
  /** Percent by volume; `enriched` is the upper bound where the space is enriched on purpose. */
  oxygen: { from: number; to: number; enriched: number }
  /** Most that may burn: in percent of the LEL, or in percent by volume by how low the LEL is. */
  combustible: { lelPct: number } | { percent: (lel: number) => number }
  /** Continuous measuring is written down every so many minutes. */
  logEveryMin: number
}

/**
 * Entry into confined spaces by sector. The two standards differ in oxygen, in the measure of what burns and in the log: a
 * scene names its sector, and this table alone picks.
 */
export const ENTRY_RULES: Readonly<Record<Sector, EntryRule>> = {
  general: {
    rule: 'GB 46768-2025',
    clauses: { oxygen: '5.9.1', combustible: '5.9.1', log: '6.2.3' },
    inForceFrom: '2026-05-01',
    oxygen: { from: 19.5, to: 23.5, enriched: 23.5 },
    combustible: { lelPct: 10 },
    logEveryMin: 15,
  },
  'hazardous-chemicals': {
    rule: 'GB 30871-2022',
    clauses: { oxygen: '6.4', combustible: '5.3.2', log: '6.5' },
    inForceFrom: '2022-10-01',
    oxygen: { from: 19.5, to: 21, enriched: 23.5 },
    combustible: { percent: (lel) => (lel >= 4 ? 0.5 : 0.2) },
    logEveryMin: 120,
  },
}

/** What was measured before entry, all in percent by volume but toxic gas in mg/m3 with its limit (MAC, or else PC-STEL, or PC-TWA). */
export interface Measured {
  oxygen: number
  enriched?: boolean
  combustible?: { fuel: Fuel; percent: number }[]
  toxic?: { mgM3: number; limitMgM3: number }[]
}
export type EntryFault = 'oxygen-low' | 'oxygen-high' | 'combustible' | 'toxic'

/** What forbids entry by the rule of the sector; none: the air allows it. Bounds themselves are allowed. */
export function entryFaults(sector: Sector, measured: Measured): EntryFault[] {
  const { oxygen, combustible } = ENTRY_RULES[sector]
  const faults: EntryFault[] = []
  if (!(measured.oxygen >= oxygen.from)) faults.push('oxygen-low')
  if (measured.oxygen > (measured.enriched ? oxygen.enriched : oxygen.to)) faults.push('oxygen-high')
  const burning = (measured.combustible ?? []).reduce((sum, { fuel, percent }) => {
    const { lel } = FLAMMABLE[fuel]
    const most = 'lelPct' in combustible ? (combustible.lelPct * lel) / 100 : combustible.percent(lel)
    return sum + percent / most
  }, 0)
  if (burning > 1 + 1e-12) faults.push('combustible')
  if ((measured.toxic ?? []).some((t) => t.mgM3 > t.limitMgM3)) faults.push('toxic')
  return faults
}
