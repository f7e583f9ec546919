import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ApiFailure } from '../../api/failure'

/** A refusal on its way to whoever answers with it. */
export interface Refusal extends ApiFailure {
  status: ContentfulStatusCode
}

export const refusal = (
  status: ContentfulStatusCode,
  code: string,
  message: string,
  more: Pick<ApiFailure, 'left' | 'retryAfterS'> = {},
): { ok: false; error: Refusal } => ({ ok: false, error: { status, code, message, ...more } })

/** Answers with a refusal that was made elsewhere. */
export const refuseAs = (c: Context, { status, code, message, ...more }: Refusal): Response =>
  refuse(c, status, code, message, more)

/** Answers with a refusal in the form of the contract. */
export function refuse(
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  message: string,
  more: Pick<ApiFailure, 'left' | 'retryAfterS'> = {},
): Response {
  if (more.retryAfterS !== undefined) c.header('Retry-After', String(more.retryAfterS))
  return c.json({ code, message, ...more } satisfies ApiFailure, status)
}

/** The same answer whether it is not there or somebody else's: nobody learns what other tenants have. */
export const notFound = (c: Context, what: string): Response =>
  refuse(c, 404, 'not-found', `there is no ${what} here; check the address, and sign in to where it belongs`)
