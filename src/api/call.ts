import type { z } from 'zod'
import { type Result, fail, ok } from '../base/result'
import { type ApiFailure, failureSchema } from './failure'

export interface CallOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Sent as JSON. */
  json?: unknown
  form?: FormData
  /** Sent as it is. */
  bytes?: Uint8Array<ArrayBuffer>
  /** Sign-in token or run ticket. */
  bearer?: string
  signal?: AbortSignal
  /** Outside browsers and in tests. */
  fetch?: typeof fetch
}

/** A refusal with the answer's HTTP status, 0 where there was no answer at all. */
export type CallFailure = ApiFailure & { status: number }

const failed = (status: number, code: string, message: string): { ok: false; error: CallFailure } => ({
  ok: false,
  error: { ...fail(code, message).error, status },
})

/**
 * Asks the server and checks the answer against `schema`. Every failure is a value: `unreachable` (status 0) when
 * there was no answer, the server's own code and message when it refused, `bad-answer` when something else answered
 * (a hotel's sign-in page, say).
 */
export async function call<T extends z.ZodType>(
  path: string,
  schema: T,
  options: CallOptions = {},
): Promise<Result<z.infer<T>, CallFailure>> {
  const headers = new Headers({ accept: 'application/json' })
  if (options.bearer) headers.set('authorization', `Bearer ${options.bearer}`)
  const init: RequestInit = { method: options.method ?? 'GET', headers, credentials: 'same-origin' }
  if (options.json !== undefined) {
    headers.set('content-type', 'application/json')
    init.body = JSON.stringify(options.json)
  } else if (options.form) init.body = options.form
  else if (options.bytes) {
    headers.set('content-type', 'application/octet-stream')
    init.body = options.bytes
  }
  if (options.signal) init.signal = options.signal
  let response: Response
  try {
    response = await (options.fetch ?? fetch)(path, init)
  } catch (e) {
    return failed(
      0,
      'unreachable',
      `${path}: no answer (${e instanceof Error ? e.message : String(e)}); try again later`,
    )
  }
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) {
    const told = failureSchema.safeParse(body)
    if (told.success) return { ok: false, error: { ...told.data, status: response.status } }
    return failed(response.status, 'bad-answer', `${path}: answered ${response.status} without saying why`)
  }
  const parsed = schema.safeParse(body)
  if (!parsed.success) return failed(response.status, 'bad-answer', `${path}: the answer is not of this server's form`)
  return ok(parsed.data)
}
