/** What came of a stage. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
  /** One text for each failure, as far as there are any. */
  failures: string[]
  /** Lines to be said whatever came out. */
  told: string[]
}
export function countVitest(file: string, code: number | null): Counts
