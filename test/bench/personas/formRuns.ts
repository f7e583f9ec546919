/** Scores of some runs, and how many passed. */
export interface Runs {
  scores: number[]
  passed: number
}

/** What was played in one form: by persona, and by the cheat. */
export interface FormRuns {
  personas: Record<string, Runs>
  cheat: Runs
}
