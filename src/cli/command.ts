/** How a command ended, as its exit status. */
export const EXIT = { ok: 0, refused: 1, unreadable: 2, usage: 64, failed: 70 } as const

/** A command of `muster`: what it is called with, and what it says for itself. */
export interface Command {
  /** After the command's name, for the help. */
  usage: string
  /** One line of what it does. */
  summary: string
  /** More lines, if there is more to know. */
  details?: string[]
  /** Gives the exit status. */
  run(args: string[], out: Output): Promise<number>
}

/** Where a command writes: results to standard output, everything else to standard error. */
export interface Output {
  result(line: string): void
  note(line: string): void
}

/** A mistake in how a command was called: told to the caller with the command's usage, exit status 64. */
export class UsageError extends Error {}
