import { z } from 'zod'

/**
 * What every refusal of the server looks like: `code` for programs and for the texts of the page
 * (`ui.error.<code>`), `message` for people: what was wrong, with which value, what to do.
 */
export const failureSchema = z.object({
  code: z.string(),
  message: z.string(),
  /** Tries left before the sign-in is locked. */
  left: z.number().int().optional(),
  /** Seconds until it makes sense to try again. */
  retryAfterS: z.number().optional(),
})
export type ApiFailure = z.infer<typeof failureSchema>

/** The longest part of a wrong value, and of the way to it, that is quoted back, in characters. */
const QUOTE = 60
/** The longest sentence about one place: it may list keys that a hostile hand has sent, and these may be long. In characters. */
const SENTENCE = 300

/** Foreign text as it may stand in a message: cut, so that nobody is sent back what he sent. */
export const quoted = (text: string, most = QUOTE): string => (text.length > most ? `${text.slice(0, most)}…` : text)

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  return quoted(typeof value === 'string' ? `'${value}'` : (JSON.stringify(value) ?? String(value)))
}

/** The value at `path` inside `root`, or undefined. */
function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let at = root
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined
    at = (at as Record<PropertyKey, unknown>)[key]
  }
  return at
}

/** One sentence for people from what zod found: the first three places, each with the value that stood there. */
export function explain(error: z.ZodError, input: unknown): string {
  const told = error.issues.slice(0, 3).map((issue) => {
    const where = quoted(issue.path.map(String).join('.')) || 'the value'
    return `${where}: ${quoted(issue.message, SENTENCE)} (it was ${shown(valueAt(input, issue.path))})`
  })
  const more = error.issues.length - told.length
  return told.join('; ') + (more > 0 ? `; and ${more} more` : '')
}
