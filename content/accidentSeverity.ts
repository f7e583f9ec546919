/**
 * How badly people were hurt, the second axis of GB 6441-2025 (4.2, 5.4; in force from 2026-07-01): 0001 nobody, 0002
 * minor injuries only, 0003 serious injuries but no death, 0004 death. Names are text keys `severity.<code>`.
 */
export const SEVERITIES = ['0001', '0002', '0003', '0004'] as const
export type Severity = (typeof SEVERITIES)[number]

/** The code as the standard writes it: WSA2 and the four digits. */
export const severityCode = (severity: Severity): string => `WSA2${severity}`

/** The severity that the standard gives to an accident by its worst harm. Counts of people, none below 0. */
export function severityOf(hurt: { dead: number; serious: number; minor: number }): Severity {
  if (hurt.dead > 0) return '0004'
  if (hurt.serious > 0) return '0003'
  return hurt.minor > 0 ? '0002' : '0001'
}
