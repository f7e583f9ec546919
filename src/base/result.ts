/** An expected failure is a value: either `ok` with what was asked for, or not, with what went wrong. */
export type Result<T, E = Failure> = { ok: true; value: T } | { ok: false; error: E }

/** What went wrong, for programs (`code`) and for people (`message`: what, with which value, what to do). */
export interface Failure {
  code: string
  message: string
}

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const fail = (code: string, message: string): { ok: false; error: Failure } => ({
  ok: false,
  error: { code, message },
})
