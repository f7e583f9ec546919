import type { Context } from 'hono'
import type { z } from 'zod'
import { explain, quoted } from '../../api/failure'
import { type Result, fail, ok } from '../../base/result'
import { MAX_DEPTH } from '../../record/canonical'

const HALF_PAIR = /\p{Surrogate}/u

/**
 * Can the database keep this value as it is, and has it a digest? JSON may hold what jsonb cannot: U+0000, half of a
 * surrogate pair, a number too large for a float64. Gives the place of the first such value, or null.
 */
export function unstorable(value: unknown, path = '', depth = 0): string | null {
  if (depth > MAX_DEPTH) return `${quoted(path)}: nested deeper than ${MAX_DEPTH}`
  if (typeof value === 'string')
    return value.includes('\u0000') || HALF_PAIR.test(value)
      ? `${quoted(path)}: the text has a character that cannot be kept`
      : null
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${quoted(path)}: the number is too large`
  if (typeof value !== 'object' || value === null) return null
  for (const [key, item] of Object.entries(value)) {
    const wrong = unstorable(key, path, depth) ?? unstorable(item, path === '' ? key : `${path}.${key}`, depth + 1)
    if (wrong) return wrong
  }
  return null
}

/** JSON text as a value of `schema`, with a sentence for people where it is not. */
export function parseJson<T extends z.ZodType>(text: string, schema: T): Result<z.infer<T>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (e) {
    return fail('bad-json', `the request is not JSON: ${(e as Error).message}; send one JSON value in UTF-8`)
  }
  const wrong = unstorable(value)
  if (wrong) return fail('bad-text', `${wrong}; leave it out`)
  const parsed = schema.safeParse(value)
  return parsed.success ? ok(parsed.data) : fail('bad-request', explain(parsed.error, value))
}

/** The request's body as a value of `schema`. */
export const readJson = async <T extends z.ZodType>(c: Context, schema: T): Promise<Result<z.infer<T>>> =>
  parseJson(await c.req.text(), schema)

/** The request's query as a value of `schema`. */
export function readQuery<T extends z.ZodType>(c: Context, schema: T): Result<z.infer<T>> {
  const query = c.req.query()
  const wrong = unstorable(query)
  if (wrong) return fail('bad-text', `${wrong}; leave it out`)
  const parsed = schema.safeParse(query)
  return parsed.success ? ok(parsed.data) : fail('bad-request', explain(parsed.error, query))
}
